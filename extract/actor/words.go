package actor

import (
	_ "embed"
	"fmt"
	"strings"
)

//go:embed words.tsv
var wordsTSV string

var lexicon = mustWords("words.tsv", wordsTSV)

// wordSet returns a set of words.tsv.
func wordSet(name string) map[string]bool {
	set, ok := lexicon[name]
	if !ok {
		panic("words.tsv: no set " + name)
	}
	return set
}

func mustWords(file, tsv string) map[string]map[string]bool {
	sets, err := readWords(file, tsv)
	if err != nil {
		panic(err)
	}
	return sets
}

// readWords reads sets, one a line: its name, a tab, its words with blanks between. An error names the file and the line.
func readWords(file, tsv string) (map[string]map[string]bool, error) {
	sets := map[string]map[string]bool{}
	for i, line := range strings.Split(strings.TrimSuffix(tsv, "\n"), "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		if err := addWords(sets, line); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, i+1, err)
		}
	}
	return sets, nil
}

func addWords(sets map[string]map[string]bool, line string) error {
	name, words, ok := strings.Cut(line, "\t")
	if !ok || words == "" || sets[name] != nil {
		return fmt.Errorf("want a new set and its words, got %q; hint: a tab stands between them", line)
	}
	set := map[string]bool{}
	for word := range strings.SplitSeq(words, " ") {
		if word == "" || set[word] {
			return fmt.Errorf("stray blank or %q twice; hint: one blank stands between two words", word)
		}
		set[word] = true
	}
	sets[name] = set
	return nil
}
