package relation

import (
	"strings"

	"diplograph/extract"
)

// frame is one sentence with its tree turned around and its mentions by token. Its buffers are reused.
type frame struct {
	cues *Cues
	cue  int // the token that decided the last modality, -1 for none
	// meant is the predicate whose negation is part of what the rule in hand means, -1 for none.
	meant    int
	traits        // of the rule in hand, none while it is sought who speaks
	seeking  bool // whose violence somebody suffers is being sought
	doc      *extract.Document
	sent     *extract.Sentence
	toks     []extract.Token
	first    []int // first child, -1 for none
	next     []int // next sibling, -1 for none
	mentions []int // indexes into doc.Mentions
	headed   [][]int
}

func (f *frame) load(doc *extract.Document, sent int, mentions []int) {
	f.doc, f.sent = doc, &doc.Sentences[sent]
	f.toks, f.mentions = f.sent.Tokens, mentions
	f.traits, f.meant = traits{}, -1
	n := len(f.toks)
	f.first, f.next = grow(f.first, n), grow(f.next, n)
	for len(f.headed) < n {
		f.headed = append(f.headed, nil)
	}
	for i := range n {
		f.headed[i] = f.headed[i][:0]
	}
	f.turn()
	for _, m := range mentions {
		h := f.topOf(&doc.Mentions[m])
		f.headed[h] = append(f.headed[h], m)
	}
}

// turn lists the children of every token.
func (f *frame) turn() {
	n := len(f.toks)
	for i := range n {
		f.first[i], f.next[i] = -1, -1
	}
	for i := n - 1; i >= 0; i-- {
		if h := f.toks[i].Head; h >= 0 && h < n && h != i {
			f.next[i], f.first[h] = f.first[h], i
		}
	}
}

func grow(s []int, n int) []int {
	if cap(s) < n {
		return make([]int, n, 2*n)
	}
	return s[:n]
}

// topOf is the token through which the tree reaches the mention: the one whose head lies outside.
func (f *frame) topOf(m *extract.Mention) int {
	if m.Possessive {
		return m.Head
	}
	top := m.Head
	for range m.Last - m.First + 1 {
		h := f.toks[top].Head
		if h < m.First || h > m.Last {
			break
		}
		top = h
	}
	return top
}

func (f *frame) lemma(i int) string { return f.toks[i].Lemma }
func (f *frame) tag(i int) string   { return f.toks[i].Tag }

// rel returns the relation without its subtype.
func (f *frame) rel(i int) string {
	r := f.toks[i].Rel
	for k := range len(r) { // strings.Cut was 3 % of all time here
		if r[k] == ':' {
			return r[:k]
		}
	}
	return r
}

func (f *frame) child(i int, rels ...string) int {
	for c := f.first[i]; c >= 0; c = f.next[c] {
		for _, r := range rels {
			if f.toks[c].Rel == r || f.rel(c) == r {
				return c
			}
		}
	}
	return -1
}

// isVerb tells whether token i is a predicate: no auxiliary, no attribute, no gerund that is used as a noun.
func (f *frame) isVerb(i int) bool {
	if !strings.HasPrefix(f.tag(i), "VB") {
		return false
	}
	switch f.rel(i) {
	case "aux", "cop", "case", "amod", "compound":
		return false
	}
	return f.tag(i) != "VBG" || f.child(i, "aux") >= 0 || f.child(i, "det", "nmod:poss", "amod") < 0 && !f.attributive(i) && !f.gerundSubject(i)
}

// attributive tells whether a gerund stands before a noun as its adjective: "Jordan's visiting king".
func (f *frame) attributive(i int) bool {
	if i == 0 || i+1 >= len(f.toks) || !f.isNoun(i+1) {
		return false
	}
	switch f.tag(i - 1) {
	case "DT", "POS", "PRP$":
		return true
	}
	return false
}

func (f *frame) isNoun(i int) bool { return strings.HasPrefix(f.tag(i), "NN") }

// gerundSubject tells whether token i is a gerund that stands for an event: "Fighting broke out".
func (f *frame) gerundSubject(i int) bool {
	return f.tag(i) == "VBG" && (f.rel(i) == "nsubj" || f.rel(i) == "csubj") && f.child(i, "nsubj", "obj") < 0
}

// nounLemma is the lemma of token i as a noun: of a gerund, its form.
func (f *frame) nounLemma(i int) string {
	if f.tag(i) == "VBG" {
		return strings.ToLower(f.toks[i].Form)
	}
	return f.lemma(i)
}

// caseOf returns the preposition of a nominal, "" for none: the last word of a fixed one ("because of").
func (f *frame) caseOf(i int) string {
	for c := f.first[i]; c >= 0; c = f.next[c] {
		if r := f.rel(c); (r == "case" || r == "mark" && f.tag(c) == "TO" && f.isNoun(i)) && f.tag(c) != "POS" {
			if n := f.next[c]; n >= 0 && f.rel(n) == "cc" && n < i {
				continue // "in coordination with and | in support of"
			}
			if x := f.child(c, "fixed"); x >= 0 {
				return f.lemma(c) + "_" + f.lemma(x)
			}
			return strings.ToLower(f.toks[c].Form)
		}
	}
	return ""
}

// inside tells whether token i lies under token top.
func (f *frame) inside(i, top int) bool {
	for range len(f.toks) {
		if i == top {
			return true
		}
		if i = f.toks[i].Head; i < 0 {
			return false
		}
	}
	return false
}
