package prosetag

import (
	"strings"
	"testing"

	"github.com/jdkato/prose/v2"
)

// No word occurs twice in a sentence: prose would give both the tag of the second.
var sample = []string{
	"The foreign ministers of Norway and Chile met in Oslo on Tuesday , officials said .",
	"Kenya 's president did n't accuse the U.S. of stalling ; he urged patience .",
	"In 2021 more than 3,500 well-armed fighters - most of them from the north - crossed the river .",
	"Write to desk@example.org or see www.example.org for 0 fees * now .",
	"\" We will never agree to that , she told reporters ; nobody believed her .",
	"Élodie Müller visited São Paulo , where café owners protested 12 times .",
}

func TestTagsAreProses(t *testing.T) {
	ours, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	var scratch Scratch
	for _, text := range sample {
		doc, err := prose.NewDocument(text, prose.WithSegmentation(false), prose.WithExtraction(false))
		if err != nil {
			t.Fatal(err)
		}
		words := strings.Fields(text)
		tags := make([]string, len(words))
		ours.Tag(words, tags, &scratch)
		for i, tok := range doc.Tokens() {
			if tok.Text != words[i] || tok.Tag != tags[i] {
				t.Errorf("%q: word %d %q: prose %q %s, ours %s", text, i, words[i], tok.Text, tok.Tag, tags[i])
			}
		}
	}
}

func TestTagDoesNotAllocate(t *testing.T) {
	tagger, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	words := strings.Fields(sample[0] + sample[5])
	tags := make([]string, len(words))
	var scratch Scratch
	if n := testing.AllocsPerRun(10, func() { tagger.Tag(words, tags, &scratch) }); n > 0 {
		t.Errorf("%v allocations", n)
	}
}
