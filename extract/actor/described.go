package actor

import (
	"strings"

	"diplograph/extract"
)

// compoundStart returns where the compound that ends in the role at token end starts: a noun, or an adjective
// that is a role itself, goes with it, as in "service members" and "military leaders".
func (s *sentence) compoundStart(g *Gazetteer, from, end int) int {
	i := end - 1
	if i < from || extract.Capitalised(s.form(i)) && i > 0 {
		return end
	}
	if h := s.hitAt(i); h != nil {
		if h.kinds&^(isRole|isTitle) == 0 && h.first >= from {
			return h.first
		}
		return end
	}
	if s.tag(i, "NN") && !strings.Contains(s.form(i), "-") && !quantifiers[s.form(i)] ||
		s.tag(i, "JJ") && g.byRole[strings.ToLower(s.form(i))] != nil {
		return i
	}
	return end
}

// words returns the text of tokens first to last.
func (s *sentence) words(first, last int) string {
	if last < first {
		return ""
	}
	return s.text[s.Tokens[first].Start:s.Tokens[last].End]
}

// both reports whether two are meant: "both parties", "the two leaders".
func (s *sentence) both(from, end int) bool {
	for i := max(from-1, 0); i < end; i++ {
		if form := strings.ToLower(s.form(i)); form == "both" || form == "two" {
			return true
		}
	}
	return false
}

// capitalsBefore returns the capitalised words right before token end.
func (s *sentence) capitalsBefore(first, end int) string {
	i := end
	for i > first && s.at[i-1] < 0 && hasCapital(s.form(i-1)) && s.tag(i-1, "NN", "JJ", "VBN") && (i-1 > 0 || regional[s.form(0)]) {
		i--
	}
	if i == end {
		return ""
	}
	return s.text[s.Tokens[i].Start:s.Tokens[end-1].End]
}

// regional are the adjectives of more than one country; at the start of a sentence their capital tells nothing.
var regional = wordSet("regional")

// indefinite reports whether the phrase from first on is one of many: "a minister", "another minister".
func (s *sentence) indefinite(first int) bool {
	switch strings.ToLower(s.form(first - 1)) {
	case "a", "an", "another", "one", "some", "every", "no":
		return true
	}
	return false
}

// nameStart skips numbers and quantifiers from first on, but not beyond limit.
func (s *sentence) nameStart(first, limit int) int {
	for first < limit && (s.tag(first, "CD", "DT", "PDT", "JJR", "JJS") || quantifiers[strings.ToLower(s.form(first))]) {
		first++
	}
	return first
}

// hasCapital reports whether a word, or the word after its hyphen, starts with a capital: "Western", "anti-Assad".
func hasCapital(word string) bool {
	return extract.Capitalised(word) || extract.Capitalised(word[strings.IndexByte(word, '-')+1:])
}

// former reports whether a word from first to end takes the office back.
func (s *sentence) former(first, end int) bool {
	for i := first; i < end; i++ {
		switch strings.ToLower(s.form(i)) {
		case "former", "ex", "onetime", "one-time", "ousted", "deposed", "late", "then":
			return true
		}
	}
	return false
}
