package syntax

import (
	"strings"

	"diplograph/extract"
)

// aside is a stretch that is left out, and the token in it to which the rest of it hangs.
type aside struct {
	first, last, head int
	in                int    // the aside in which it lies, -1 for none
	own               bool   // it is a clause and is parsed by itself
	rel               string // to the noun before it: "appos", "acl"; to the verb after it: "obl"; to the word after it: "advmod"; to the root: "advcl", "conj", "parataxis", "opening"; the root to it: "ccomp"
}

// appendAsides finds the asides of a sentence behind its dateline. None cuts through a phrase.
func appendAsides(out []aside, tokens []extract.Token, phrases []extract.Phrase, dateline int) []aside {
	return appendWithin(out, tokens, dateline, len(tokens), -1, phrases)
}

// appendWithin finds the asides of the tokens from begin up to end, and those in them.
func appendWithin(out []aside, tokens []extract.Token, begin, end, in int, phrases []extract.Phrase) []aside {
	for i := begin; i < end-1; i++ {
		a, ok := asideAt(tokens[begin:end], i-begin)
		a.first, a.last, a.head, a.in = a.first+begin, a.last+begin, a.head+begin, in
		if !ok || a.cuts(phrases) {
			continue
		}
		out = append(out, a)
		if a.own {
			out = appendWithin(out, tokens, a.head, a.closes(tokens)+1, len(out)-1, phrases)
		}
		i = a.last
		if a.first == begin {
			begin = a.last + 1 // the sentence begins behind what stands in front
		}
	}
	return out
}

// closes returns the mark with which an aside ends or that follows it.
func (a aside) closes(tokens []extract.Token) int {
	if tokens[a.last].Form == "," {
		return a.last
	}
	return a.last + 1
}

// asideAt finds what is left out from token i on.
func asideAt(tokens []extract.Token, i int) (aside, bool) {
	if i == 0 {
		if a, ok := openingAt(tokens); ok {
			return a, true
		}
		return frontAt(tokens)
	}
	for _, find := range clauses {
		if a, ok := find(tokens, i); ok {
			return a, true
		}
	}
	if !strings.HasPrefix(tokens[i-1].Tag, "NN") {
		return aside{}, false
	}
	for _, find := range beside {
		if a, ok := find(tokens, i); ok {
			return a, true
		}
	}
	return aside{}, false
}

type finder func(tokens []extract.Token, i int) (aside, bool)

var (
	clauses = []finder{attributionAt, tailAt, nextAt, relativeAt, limitAt, dayAt}
	beside  = []finder{weekdayAt, parenthesisAt, describedAt, appositionAt, participleAt, interruptionAt} // behind a noun
)

func (a aside) cuts(phrases []extract.Phrase) bool {
	for _, ph := range phrases {
		if a.first <= ph.Last && ph.First <= a.last && (ph.First < a.first || ph.Last > a.last) {
			return true
		}
	}
	return false
}
