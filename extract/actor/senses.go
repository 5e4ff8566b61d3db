package actor

import (
	"embed"
	"fmt"
	"io/fs"
	"slices"
)

//go:embed senses.tsv
var sensesFile embed.FS

var allSenses = must(readSenses(sensesFile))

// sense is what some words stand for.
type sense struct {
	of    string
	words []string
}

// senses are those of a set. A word has at most one.
type senses []sense

// sensesIn returns a set of senses.tsv.
func sensesIn(set string) senses {
	found, ok := allSenses[set]
	if !ok {
		panic("senses.tsv: no set " + set)
	}
	return found
}

// of returns what a word stands for, "" if nothing is known.
func (s senses) of(word string) string {
	for _, x := range s {
		if slices.Contains(x.words, word) {
			return x.of
		}
	}
	return ""
}

func readSenses(fsys fs.FS) (map[string]senses, error) {
	sets := map[string]senses{}
	return sets, readTable(fsys, "senses.tsv", "set\tsense\twords", func(r row) error {
		known, words := sets[r[0]], r.list(2)
		if len(words) == 0 {
			return fmt.Errorf("no words for %s; hint: a tab stands before them, | between them", r[1])
		}
		for i, word := range words {
			if known.of(word) != "" || slices.Contains(words[:i], word) {
				return fmt.Errorf("%q twice; hint: a word stands once in a set", word)
			}
		}
		sets[r[0]] = append(known, sense{r[1], words})
		return nil
	})
}
