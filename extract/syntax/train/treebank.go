package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"diplograph/extract/syntax/internal/arceager"
)

// goldToken is what the treebank says of a word.
type goldToken struct {
	tag  string
	head int // 0-based, len(sentence) for the root
	rel  string
}

// sentence pairs the words, as the models see them, with the gold analysis.
type sentence struct {
	words []arceager.Word
	gold  []goldToken
}

// treebank columns: word, gold tag, head (1-based, 0 the root), relation, unused, universal tag, prose's tag.
const (
	colWord, colTag, colHead, colRel, colHint = 0, 1, 2, 3, 6
	columns                                   = 7
)

// readTreebank reads DIR/NAME.tsv.
func readTreebank(dir, name string) ([]*sentence, error) {
	file := filepath.Join(dir, name+".tsv")
	f, err := os.Open(file)
	if err != nil {
		return nil, fmt.Errorf("%w\nhint: --treebank names the folder of the .tsv files", err)
	}
	defer f.Close()
	var out []*sentence
	cur := &sentence{}
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		switch {
		case line == "":
			out = appendSentence(out, cur)
			cur = &sentence{}
		case !strings.HasPrefix(line, "# ") || strings.Contains(line, "\t"):
			if err := cur.add(line); err != nil {
				return nil, fmt.Errorf("%s:%d: %w\nhint: a line has %d columns split by tabs", file, n, err, columns)
			}
		}
	}
	return appendSentence(out, cur), lines.Err()
}

// appendSentence drops sentences without words and resolves the roots of the others.
func appendSentence(out []*sentence, s *sentence) []*sentence {
	if len(s.words) == 0 {
		return out
	}
	for i := range s.gold {
		if s.gold[i].head < 0 {
			s.gold[i].head = len(s.gold)
		}
	}
	return append(out, s)
}

func (s *sentence) add(line string) error {
	col := strings.Split(line, "\t")
	if len(col) != columns {
		return fmt.Errorf("%d columns", len(col))
	}
	head, err := strconv.Atoi(col[colHead])
	if err != nil {
		return err
	}
	form, hint := plainWord(col[colWord], col[colHint])
	s.words = append(s.words, arceager.Word{Form: form, Hint: hint})
	s.gold = append(s.gold, goldToken{tag: col[colTag], head: head - 1, rel: col[colRel]})
	return nil
}

// plainWord spells the word as the parser will see it. Prose does not know typographic signs; the hint of
// such a sign is what prose gives its plain form.
func plainWord(form, hint string) (string, string) {
	var b strings.Builder
	for _, r := range form {
		if p := arceager.Plain(r); p != "" {
			b.WriteString(p)
		} else {
			b.WriteRune(r)
		}
	}
	switch plain := b.String(); {
	case plain == form:
		return form, hint
	case plain == "--" || plain == "...":
		return plain, ":"
	case plain == "-":
		return plain, "-"
	default:
		return plain, hint
	}
}
