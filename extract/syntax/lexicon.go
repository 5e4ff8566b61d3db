package syntax

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

//go:embed words.tsv
var wordsTSV string

var lexicon = mustLexicon("words.tsv", wordsTSV)

// words is the table of words.tsv by kind.
type words struct {
	abbreviation map[string]string // without its full stop, to its kind
	starter      map[string]bool
	speech       map[string]bool
	demand       map[string]bool // "demanded that" takes a bare verb
	particle     map[string]bool
	comment      map[string]bool // behind a name and before "on", the verb of a headline
	named        map[string]bool // a noun may follow its participle: "a man named Roe"
	hyphen       map[string]bool // joined to a noun before it, an adjective: "rebel held towns"
	time         map[string]bool
	flag         map[string]bool // before a colon, no part of the sentence: "BREAKING:"
	utter        map[string]bool // of a speaker who goes on: "officials said, adding"
	blamed       map[string]bool // before "of" a participle: "suspected of"
	reputed      map[string]bool // before "to" a participle: "gunmen believed to"
	attribute    map[string]bool // its participle may describe a person: "visiting", "outgoing"
	roughly      map[string]bool // opens how many: "at least 40 rebels"
	report       map[string]bool // a verb by which news names its source: "the army confirmed"
	pair         map[string]int
	sets         map[string]map[string]bool // those above that are sets, by kind
}

func mustLexicon(file, tsv string) *words {
	w, err := readLexicon(file, tsv)
	if err != nil {
		panic(err)
	}
	return w
}

func newWords() *words {
	w := &words{abbreviation: map[string]string{}, pair: map[string]int{}, sets: map[string]map[string]bool{}}
	for kind, set := range map[string]*map[string]bool{
		"starter":   &w.starter,
		"speech":    &w.speech,
		"demand":    &w.demand,
		"particle":  &w.particle,
		"comment":   &w.comment,
		"named":     &w.named,
		"hyphen":    &w.hyphen,
		"flag":      &w.flag,
		"time":      &w.time,
		"utter":     &w.utter,
		"blamed":    &w.blamed,
		"reputed":   &w.reputed,
		"roughly":   &w.roughly,
		"report":    &w.report,
		"attribute": &w.attribute,
	} {
		*set = map[string]bool{}
		w.sets[kind] = *set
	}
	return w
}

func readLexicon(file, tsv string) (*words, error) {
	w := newWords()
	for n, col := range rows(tsv) {
		if len(col) != 3 {
			return nil, fmt.Errorf("%s:%d: want 3 columns, got %d\nhint: columns are split by tabs", file, n, len(col))
		}
		if err := w.add(col[0], col[1], col[2]); err != nil {
			return nil, fmt.Errorf("%s:%d: %w\nhint: the kinds stand at the head of the file", file, n, err)
		}
	}
	return w, nil
}

func (w *words) add(word, kind, at string) error {
	n, err := strconv.Atoi(at)
	if err != nil || n < 0 || n >= len(word) || (n > 0) != (kind == "pair") {
		return fmt.Errorf("third column %q does not fit %s %q", at, kind, word)
	}
	switch kind {
	case "title", "month", "number", "word":
		w.abbreviation[word] = kind
	case "pair":
		w.pair[word] = n
	case "time":
		w.time[word], w.time[strings.ToUpper(word[:1])+word[1:]] = true, true
	default:
		set, ok := w.sets[kind]
		if !ok {
			return fmt.Errorf("unknown kind %q", kind)
		}
		set[word] = true
	}
	return nil
}

// rows yields the line number and the columns of each line that is neither empty nor a comment.
func rows(tsv string) func(func(int, []string) bool) {
	return func(yield func(int, []string) bool) {
		n := 0
		for line := range strings.Lines(tsv) {
			n++
			line = strings.TrimRight(line, "\r\n")
			if line != "" && line[0] != '#' && !yield(n, strings.Split(line, "\t")) {
				return
			}
		}
	}
}

// openEnded tells whether the full stop at the end of word is surely part of it and something must follow.
func (w *words) openEnded(word string) bool {
	stem := strings.TrimSuffix(strings.TrimLeft(word, `"'([“‘`), ".")
	return w.abbreviation[stem] == "title" || isInitial(stem) || isAcronym(stem)
}

// isInitial tells whether the word before its full stop is one capital letter.
func isInitial(stem string) bool { return len(stem) == 1 && isUpper(stem[0]) }

// isAcronym tells whether the word before its last full stop is letters with full stops between: "U.S".
func isAcronym(stem string) bool {
	if len(stem) < 3 || len(stem)%2 == 0 {
		return false
	}
	for i := 0; i < len(stem); i++ {
		if i%2 == 0 && !isUpper(stem[i]) && !isLower(stem[i]) || i%2 == 1 && stem[i] != '.' {
			return false
		}
	}
	return true
}

func isUpper(c byte) bool  { return c >= 'A' && c <= 'Z' }
func isLower(c byte) bool  { return c >= 'a' && c <= 'z' }
func isDigit(c byte) bool  { return c >= '0' && c <= '9' }
func isLetter(c byte) bool { return isUpper(c) || isLower(c) || c >= utf8.RuneSelf }
