package extract

import (
	"slices"
	"strings"
)

// reparse parses the sentences again with each actor's name as one word.
func reparse(r Reparser, doc *Document) {
	m := 0
	var phrases []Phrase
	for i := range doc.Sentences {
		phrases = phrases[:0]
		for ; m < len(doc.Mentions) && doc.Mentions[m].Sentence == i; m++ {
			x := &doc.Mentions[m]
			x.Head = headNoun(doc.Sentences[i].Tokens, x)
			phrases = appendPhrase(phrases, doc, m)
		}
		r.Reparse(&doc.Sentences[i], phrases)
	}
}

// headNoun is the head of a mention, or its last noun if the parser took an adjective or the beginning of a
// title for the head: "Russian Foreign Minister Sergei Lavrov".
func headNoun(tokens []Token, m *Mention) int {
	begins := m.Actor.Kind == Person && m.Head == m.First && m.Last-m.First >= 3
	if !begins && strings.HasPrefix(tokens[m.Head].Tag, "NN") {
		return m.Head
	}
	for i := m.Last; i >= m.First; i-- {
		if strings.HasPrefix(tokens[i].Tag, "NN") {
			return i
		}
	}
	return m.Head
}

// appendPhrase appends mention m with the country right before it whose the person is ("Jordan's King Abdullah") and with the
// comma behind it if one stands in it ("the premier, Jane Roe,").
func appendPhrase(out []Phrase, doc *Document, m int) []Phrase {
	x := &doc.Mentions[m]
	ph := Phrase{x.First, x.Last, x.Head}
	if m > 0 && owns(doc, &doc.Mentions[m-1], x) {
		ph.First = doc.Mentions[m-1].First
	}
	if ph.First == ph.Last {
		return out
	}
	tokens := doc.Sentences[x.Sentence].Tokens
	comma := func(t Token) bool { return t.Form == "," }
	if x.Last+1 < len(tokens) && comma(tokens[x.Last+1]) && slices.ContainsFunc(tokens[x.First:x.Last], comma) {
		ph.Last++
	}
	if n := len(out); n > 0 && out[n-1].Last >= ph.First {
		if out[n-1].Last >= x.First {
			return out
		}
		out = out[:n-1]
	}
	return append(out, ph)
}

// owns tells whether a mention is the possessor before a person, right or with one word between: "his rival Soro".
func owns(doc *Document, owner, x *Mention) bool {
	return x.Actor.Kind == Person && owner.Possessive && owner.Sentence == x.Sentence && owner.Last+2 == x.First && doc.Sentences[x.Sentence].Tokens[owner.Last+1].Tag != ","
}
