package syntax

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jdkato/prose/v2"
)

// span is a half-open stretch of a plain text.
type span struct{ from, to int }

// verdict says whether a sentence ends at a full stop, question mark or exclamation mark.
type verdict int

const (
	stay verdict = iota // it goes on
	end
	ask // unclear: prose decides
)

// splitter finds the sentences of a block. Where the words around a full stop do not settle the matter, it
// asks prose, which splits the whole block then; that takes some 20 ms a time, as prose builds its splitter
// anew for every document.
type splitter struct {
	sentences []span
	votes     []int // where prose begins a sentence
	asked     bool
}

// split returns the sentences of the text, without white space around them, valid until the next call.
func (s *splitter) split(text string) []span {
	s.sentences, s.votes, s.asked = s.sentences[:0], s.votes[:0], false
	from := 0
	for i := 0; i < len(text); i++ {
		if !isTerminal(text[i]) {
			continue
		}
		next := afterStop(text, i)
		if glued(text, i) {
			s.add(text, from, i+1)
			from = i + 1
		}
		if next <= i+1 || next >= len(text) {
			continue
		}
		if s.ends(text, from, i, next) {
			s.add(text, from, next)
			from = next
		}
		i = next - 1
	}
	s.add(text, from, len(text))
	return s.sentences
}

func (s *splitter) add(text string, from, to int) {
	trimmed := strings.TrimLeft(text[from:to], " ")
	from = to - len(trimmed)
	to = from + len(strings.TrimRight(trimmed, " "))
	if from < to {
		s.sentences = append(s.sentences, span{from, to})
	}
}

const closers = `"')]`

func isTerminal(c byte) bool { return c == '.' || c == '!' || c == '?' }

// afterStop returns where the text goes on after the mark at i, the closers and footnotes after it and white
// space, or i if no white space follows.
func afterStop(text string, i int) int {
	j := i + 1
	for j < len(text) && strings.IndexByte(closers, text[j]) >= 0 {
		j++
	}
	for n := footnote(text[j:]); n > 0; n = footnote(text[j:]) {
		j += n
	}
	next := len(text) - len(strings.TrimLeft(text[j:], " "))
	if next == j {
		return i
	}
	return next
}

// glued tells whether a sentence begins right behind the full stop at i, as on pages that lost white space: "in need.And
// most of all".
func glued(text string, i int) bool {
	if i < 2 || i+1 == len(text) || text[i] != '.' || !isLower(text[i-1]) || !isLower(text[i-2]) || !isUpper(text[i+1]) {
		return false
	}
	next := firstWord(text[i+1:])
	after := i + 1 + len(next)
	return after < len(text) && (text[after] == ' ' || text[after] == ',') && lexicon.starter[next]
}

// footnote returns the length of a reference such as " [12]" at the beginning of s, or 0.
func footnote(s string) int {
	rest, ok := strings.CutPrefix(s, " [")
	if !ok {
		return 0
	}
	number, _, ok := strings.Cut(rest[:min(4, len(rest))], "]")
	if !ok || strings.Trim(number, "0123456789") != "" {
		return 0
	}
	return len(number) + len(" []")
}

func (s *splitter) ends(text string, from, stop, next int) bool {
	switch judge(text, from, stop, next) {
	case stay:
		return false
	case end:
		return true
	}
	return s.vote(text, next)
}

// judge decides about the mark at stop of a sentence that begins at from, when the text goes on at next.
func judge(text string, from, stop, next int) verdict {
	following := strings.TrimLeft(text[next:], `"'([`)
	first, _ := utf8.DecodeRuneInString(following)
	closed := text[stop+1 : next]
	switch {
	case unicode.IsLower(first), first == '.', first == ']':
		return stay
	case !unicode.IsLetter(first) && !unicode.IsDigit(first):
		return ask
	case text[stop] != '.':
		if strings.ContainsAny(closed, `"'`) && speaks(following) {
			return stay
		}
		return end
	}
	word := strings.TrimLeft(text[from+strings.LastIndexByte(text[from:stop], ' ')+1:stop], `"'([`)
	return judgeWord(word, closed[0] != ' ', firstWord(following), from+len(word) == stop)
}

// judgeWord decides about a full stop after word and before next; alone says that word begins the sentence.
func judgeWord(word string, closed bool, next string, alone bool) verdict {
	kind := lexicon.abbreviation[word]
	switch starts := lexicon.starter[next]; {
	case strings.HasSuffix(word, "..") && isUpper(next[0]):
		return end
	case strings.HasSuffix(word, "."):
		return ask
	case alone && isNumber(word):
		return stay
	case kind == "title" && !closed, (kind == "month" || kind == "number") && isDigit(next[0]):
		return stay
	case starts || kind == "number":
		return end
	case isInitial(word) || isAcronym(word):
		return stay
	case kind != "":
		return ask
	case !closed && looksShortened(word):
		return ask
	}
	return end
}

// looksShortened tells whether a word is like "Sgt" or "Blvd": a capital, then small letters, and no vowel.
func looksShortened(word string) bool {
	return len(word) > 1 && isUpper(word[0]) && isLower(word[1]) && !strings.ContainsAny(word, "AEIOUYaeiouy")
}

func isNumber(word string) bool {
	return word != "" && len(word) <= 2 && isDigit(word[0]) && isDigit(word[len(word)-1])
}

// firstWord returns the letters and digits that s, which begins with one, begins with.
func firstWord(s string) string {
	if i := strings.IndexAny(s, " ,.;:!?\"'()[]-"); i > 0 {
		return s[:i]
	}
	return s
}

// speaks tells whether a speaker is introduced at the beginning of s: a few words, then "said" or its like.
func speaks(s string) bool {
	const within = 6
	for range within {
		word := firstWord(s)
		if lexicon.speech[word] {
			return true
		}
		if len(s) == len(word) || s[len(word)] != ' ' {
			return false
		}
		s = s[len(word)+1:]
	}
	return false
}

// vote tells whether prose begins a sentence at byte i of text.
func (s *splitter) vote(text string, i int) bool {
	if !s.asked {
		s.asked = true
		s.askProse(text)
	}
	_, yes := slices.BinarySearch(s.votes, i)
	return yes
}

func (s *splitter) askProse(text string) {
	doc, err := prose.NewDocument(text, prose.WithTokenization(false), prose.WithTagging(false), prose.WithExtraction(false))
	if err != nil {
		return
	}
	at := 0
	for _, sent := range doc.Sentences() {
		i := strings.Index(text[at:], sent.Text)
		if i < 0 {
			return
		}
		s.votes = append(s.votes, at+i)
		at += i + len(sent.Text)
	}
}
