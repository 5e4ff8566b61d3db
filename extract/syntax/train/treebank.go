package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"diplograph/extract/syntax/internal/arceager"
	"diplograph/extract/syntax/internal/prosetag"
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

// The columns of a treebank file: word, tag, head (1-based, 0 the root), relation, then three that are not
// used: an empty one, the universal tag and the tag of prose, which addHints computes.
const (
	colWord = iota
	colTag
	colHead
	colRel
	columns = 7
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
			if out, err = appendSentence(out, cur); err != nil {
				return nil, fmt.Errorf("%s:%d: %w\nhint: heads count the words of the sentence from 1", file, n, err)
			}
			cur = &sentence{}
		case !strings.HasPrefix(line, "# ") || strings.Contains(line, "\t"):
			if err := cur.add(line); err != nil {
				return nil, fmt.Errorf("%s:%d: %w\nhint: a line has %d columns split by tabs", file, n, err, columns)
			}
		}
	}
	if lines.Err() != nil {
		return nil, lines.Err()
	}
	return appendSentence(out, cur)
}

// appendSentence drops sentences without words and resolves the roots of the others.
func appendSentence(out []*sentence, s *sentence) ([]*sentence, error) {
	if len(s.words) == 0 {
		return out, nil
	}
	for i := range s.gold {
		switch head := s.gold[i].head; {
		case head >= len(s.gold) || head < -1:
			return nil, fmt.Errorf("word %d has head %d of %d words", i+1, head+1, len(s.gold))
		case head == -1:
			s.gold[i].head = len(s.gold)
		}
	}
	return append(out, s), nil
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
	s.words = append(s.words, arceager.Word{Form: plainForm(col[colWord])})
	s.gold = append(s.gold, goldToken{tag: col[colTag], head: head - 1, rel: col[colRel]})
	return nil
}

// plainForm spells a word as the parser will see it.
func plainForm(form string) string {
	var b strings.Builder
	for _, r := range form {
		if plain := arceager.Plain(r); plain != "" {
			b.WriteString(plain)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// addHints gives the words the tags of prose, as the parser will.
func addHints(sents []*sentence, t *prosetag.Tagger) {
	var scratch prosetag.Scratch
	for _, s := range sents {
		var forms []string
		for i := range s.words {
			forms = append(forms, s.words[i].Form)
		}
		tags := make([]string, len(forms))
		t.Tag(forms, tags, &scratch)
		for i := range s.words {
			s.words[i].Hint = tags[i]
		}
	}
}
