package actor

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// TestWordsAreUsed compares the sets of words.tsv with those that the code asks for.
func TestWordsAreUsed(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	asked := map[string]bool{}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(`wordSet\("(\w+)"\)`).FindAllStringSubmatch(string(text), -1) {
			asked[m[1]] = true
		}
	}
	if diff := cmp.Diff(slices.Sorted(maps.Keys(asked)), slices.Sorted(maps.Keys(lexicon))); diff != "" {
		t.Errorf("-asked for +in words.tsv\n%s", diff)
	}
}

func TestWordsRefuse(t *testing.T) {
	for text, want := range map[string]string{
		"lands\tkingdom\n":                  "words.tsv:1: unexpected header",
		"set\twords\nlands\n":               "words.tsv:2: 1 cells",
		"set\twords\nlands\t\n":             "words.tsv:2: no words",
		"set\twords\nlands\ta\nlands\tb\n":  "words.tsv:3: the set lands again",
		"# sets\nset\twords\nlands\ta| b\n": "words.tsv:3: stray blank",
		"# sets\nset\twords\nlands\ta||b\n": "words.tsv:3: stray blank",
		"set\twords\nlands\ta|b|a\n":        "words.tsv:2: \"a\" twice",
	} {
		_, err := readWords(fstest.MapFS{"words.tsv": {Data: []byte(text)}})
		if err == nil || !strings.HasPrefix(err.Error(), want) || !strings.Contains(err.Error(), "hint: ") {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}
