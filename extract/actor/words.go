package actor

import (
	"embed"
	"fmt"
	"io/fs"
)

//go:embed words.tsv
var wordsFile embed.FS

var lexicon = must(readWords(wordsFile))

// wordSet returns a set of words.tsv.
func wordSet(name string) map[string]bool {
	set, ok := lexicon[name]
	if !ok {
		panic("words.tsv: no set " + name)
	}
	return set
}

// must returns what an embedded table holds.
func must[T any](table T, err error) T {
	if err != nil {
		panic(err)
	}
	return table
}

func readWords(fsys fs.FS) (map[string]map[string]bool, error) {
	sets := map[string]map[string]bool{}
	return sets, readTable(fsys, "words.tsv", "set\twords", func(r row) error {
		if sets[r[0]] != nil {
			return fmt.Errorf("the set %s again; hint: a set stands in one line", r[0])
		}
		set := map[string]bool{}
		for _, word := range r.list(1) {
			if set[word] {
				return fmt.Errorf("%q twice; hint: a word stands once in a set", word)
			}
			set[word] = true
		}
		if sets[r[0]] = set; len(set) == 0 {
			return fmt.Errorf("no words in %s; hint: a tab stands before them, | between them", r[0])
		}
		return nil
	})
}
