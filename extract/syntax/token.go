package syntax

import (
	"strings"

	"github.com/jdkato/prose/v2"
)

// tokeniser splits sentences into words with prose and mends what it splits unlike the treebank.
type tokeniser struct{ pieces, mended []span }

// noModel keeps prose from reading its model, which tokenising does not need.
var noModel = &prose.Model{}

// words returns the tokens of text[s.from:s.to], valid until the next call.
func (t *tokeniser) words(text string, s span) []span {
	t.pieces = t.pieces[:0]
	doc, err := prose.NewDocument(text[s.from:s.to], prose.WithSegmentation(false), prose.WithTagging(false),
		prose.WithExtraction(false), prose.UsingModel(noModel))
	at := s.from
	if err == nil {
		for _, tok := range doc.Tokens() {
			if i := strings.Index(text[at:s.to], tok.Text); i >= 0 {
				t.gap(text, at, at+i)
				t.pieces = append(t.pieces, span{at + i, at + i + len(tok.Text)})
				at += i + len(tok.Text)
			}
		}
	}
	t.gap(text, at, s.to)
	t.mend(text, s.to)
	return t.mended
}

// gap adds the words that prose has dropped between two tokens, as it does with "'strong".
func (t *tokeniser) gap(text string, from, to int) {
	for i := from; i < to; {
		for i < to && text[i] == ' ' {
			i++
		}
		start := i
		for i < to && text[i] != ' ' {
			i++
		}
		if start < i {
			t.pieces = append(t.pieces, span{start, i})
		}
	}
}

// mend writes the pieces, joined and then cut where the treebank does so, to mended.
func (t *tokeniser) mend(text string, end int) {
	joined := t.pieces[:0]
	for i, p := range t.pieces {
		if n := len(joined); n > 0 && joins(text, joined[n-1], p, i+1 == len(t.pieces), end) {
			joined[n-1].to = p.to
		} else {
			joined = append(joined, p)
		}
	}
	t.mended = t.mended[:0]
	for _, p := range joined {
		t.cut(text, p, end)
	}
}

// joins tells whether two pieces are one token; last says that nothing follows them.
func joins(text string, a, b span, last bool, end int) bool {
	if a.to != b.from {
		return false
	}
	left, right := text[a.from:a.to], text[b.from:b.to]
	before := left[len(left)-1]
	switch {
	case right == ".":
		return before == '.' || takesStop(text, left, b.to, last, end)
	case strings.IndexByte("!?-", right[0]) >= 0 && before == right[0]:
		return strings.Trim(left, left[:1]) == "" || before == '-'
	case right[0] == '\'' && len(right) > 1 && isLetter(before):
		return !isClitic(right)
	}
	return false
}

// takesStop tells whether the full stop that ends at byte at belongs to the word before it.
func takesStop(text, word string, at int, last bool, end int) bool {
	switch kind := lexicon.abbreviation[word]; {
	case kind == "number":
		next := strings.TrimLeft(text[at:end], " ")
		return next != "" && isDigit(next[0])
	case kind != "" || isAcronym(word):
		return true
	}
	return isInitial(word) && word != "I" && !last
}

// cut adds the parts of a piece.
func (t *tokeniser) cut(text string, p span, end int) {
	for {
		n := cutAt(text[p.from:p.to], p.to == end || closes(text[p.to:end]))
		if n <= 0 {
			break
		}
		t.mended = append(t.mended, span{p.from, p.from + n})
		p.from += n
	}
	t.mended = append(t.mended, p)
}

// closes tells whether nothing but closers is left of the sentence.
func closes(rest string) bool { return strings.Trim(rest, closers+" ") == "" }

// cutAt returns where a piece is to be cut, or 0. last says that it ends the sentence.
func cutAt(word string, last bool) int {
	n := len(word)
	switch {
	case n < 2 || strings.Trim(word, word[:1]) == "":
		return 0
	case lexicon.pair[word] > 0:
		return lexicon.pair[word]
	case word[0] == '\'' && !isClitic(word) && isLetter(word[1]):
		return 1
	case last && word[n-1] == '.' && gluedStop(word[:n-1]):
		return n - 1
	case word[n-1] == '%' && isDigit(word[n-2]), strings.IndexByte(",;:!?)'\"", word[n-1]) >= 0 && isLetter(word[n-2]):
		return n - 1
	}
	if i := strings.LastIndexByte(word, '\''); i > 0 && isClitic(word[i:]) && !strings.EqualFold(word[i-1:], "n't") {
		return i
	}
	if sign := currency(word); sign > 0 && isDigit(word[sign]) {
		return sign
	}
	return slash(word)
}

// gluedStop tells whether prose took the last word of a sentence for an abbreviation, as it does with "Xi.".
func gluedStop(word string) bool {
	kind := lexicon.abbreviation[word]
	return (kind == "" || kind == "number") && !isAcronym(word) && !strings.HasSuffix(word, ".")
}

// currency returns the length of the currency sign before the number in word, or 0.
func currency(word string) int {
	for _, sign := range []string{"$", "€", "£", "US$"} {
		if strings.HasPrefix(word, sign) && len(word) > len(sign) {
			return len(sign)
		}
	}
	return 0
}

// slash returns where "and/or" is to be cut: before and after a stroke between words of letters.
func slash(word string) int {
	i := strings.IndexByte(word, '/')
	if i == 0 {
		return 1
	}
	for j := 0; i > 0 && j < len(word); j++ {
		if !isLetter(word[j]) && word[j] != '/' && word[j] != '-' {
			return 0
		}
	}
	return i
}

// isClitic tells whether a piece that begins with an apostrophe is a word of its own.
func isClitic(piece string) bool {
	switch strings.ToLower(piece) {
	case "'s", "'m", "'re", "'ve", "'ll", "'d", "'t":
		return true
	}
	return false
}
