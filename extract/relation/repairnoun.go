package relation

import "strings"

// repairEvent makes nouns of event nouns that the tagger took for something else: "Iran's | offensive against", "Pressure
// from", "Fighting between".
func (f *frame) repairEvent(i int) {
	form, led := strings.ToLower(f.toks[i].Form), i+1 < len(f.toks) && f.tag(i+1) == "IN"
	switch tag := f.tag(i); {
	case tag == "JJ" && f.cues.eventNoun[form] && f.child(i, "det", "nmod:poss") >= 0:
	case tag == "VB" && f.cues.eventNoun[form] && i == 0 && led:
	case tag == "VBG" && led && f.lemma(i+1) == "between" && f.child(i, "nsubj", "aux", "obj") < 0:
	default:
		return
	}
	f.toks[i].Tag, f.toks[i].Lemma = "NN", form
}

// repairRegarding makes a preposition of "regarding" and its like: "a statement | regarding the rejection of Cuba".
func (f *frame) repairRegarding(i int) {
	noun := f.toks[i].Head
	if f.rel(i) != "acl" || noun < 0 || noun > i || !concerns(strings.ToLower(f.toks[i].Form)) || f.child(i, "nsubj", "aux", "mark") >= 0 {
		return
	}
	o := f.child(i, "obj")
	for c := i + 1; c < len(f.toks) && o < 0 && !f.isVerb(c); c++ {
		if f.rel(c) == "obj" && f.toks[c].Head == f.toks[noun].Head {
			o = c
		}
	}
	if o > i {
		f.hang(o, noun, "nmod")
		f.hang(i, o, "case")
	}
}

// repairCutOff gives an event noun its phrase back which the parser took for the subject of the verb: "Talks | with the
// Taliban broke down".
func (f *frame) repairCutOff(i int) {
	v := f.toks[i].Head
	if f.rel(i) != "nsubj" || v < i || len(f.headed[i]) == 0 {
		return
	}
	p := i - 1
	for p > 0 && f.toks[p].Head == i && f.rel(p) != "case" {
		p--
	}
	if p < 1 || f.tag(p) != "IN" || f.toks[p].Head != v && f.toks[p].Head != i || !f.isNoun(p-1) {
		return
	}
	if s := f.child(v, "nsubj"); !f.cues.eventNoun[f.lemma(p-1)] && (s < 0 || s >= p) {
		return
	}
	switch f.lemma(p) {
	case "with", "on", "against", "by", "between", "of", "over", "into":
		f.hang(p, i, "case")
		f.hang(i, p-1, "nmod")
	}
}

// repairDecision makes the verb of a sentence of what the parser hung on the infinitive before it: "the refusal to arrest
// Putin | drew criticism".
func (f *frame) repairDecision(i int) {
	x := f.toks[i].Head
	if f.tag(i) != "VBD" || x < 0 || x > i || f.rel(x) != "acl" || f.tag(x) != "VB" || !f.toInfinitive(x) || f.child(i, "aux", "mark", "cc") >= 0 {
		return
	}
	noun := f.toks[x].Head
	if f.toks[noun].Head >= 0 || !f.isNoun(noun) || f.child(noun, "nsubj", "cop") >= 0 {
		return
	}
	switch f.rel(i) {
	case "ccomp", "xcomp", "advcl", "parataxis":
		if s := f.child(i, "nsubj"); s > x {
			f.hang(s, x, "obj")
		}
		f.hang(i, -1, "root")
		f.hang(noun, i, "nsubj")
	}
}

// repairOccasion makes a clause of a noun behind "after" and the verb that the parser hung on it: "after Russian jets |
// violated Estonian airspace".
func (f *frame) repairOccasion(i int) {
	s := f.toks[i].Head
	if f.rel(i) != "acl" || f.tag(i) != "VBN" && f.tag(i) != "VBD" || s != i-1 || f.rel(s) != "obl" || f.child(i, "obl:agent", "mark", "aux", "nsubj") >= 0 {
		return
	}
	if o := f.child(i, "obj"); o < i || f.cues.Gifts[f.lemma(i)] {
		return
	}
	after := s - 1
	for after > 0 && f.inside(after, s) && f.rel(after) != "case" {
		after--
	}
	switch f.lemma(max(after, 0)) {
	case "after", "before", "since", "until", "as", "when", "while":
		f.hang(i, f.toks[s].Head, "advcl")
		f.hang(after, i, "mark")
		f.hang(s, i, "nsubj")
		f.toks[i].Tag = "VBD"
	}
}

// repairFollowing makes a preposition of "following" before a noun: "Following | complaints by China,", "freed them following |
// talks".
func (f *frame) repairFollowing(i int) {
	if f.lemma(i) != "follow" {
		return
	}
	if f.rel(i) == "amod" && (i == 0 || f.behindComma(i)) {
		f.toks[i].Rel, f.toks[i].Lemma = "case", "following"
	}
	noun, verb := f.nounRightOf(i), f.verbAbove(i)
	if f.rel(i) != "acl" && f.rel(i) != "advcl" || f.behindComma(i) || noun < 0 || verb < 0 || verb > i || f.child(i, "nsubj", "aux", "mark") >= 0 {
		return
	}
	if h := f.toks[noun].Head; h == i || h == verb {
		f.hang(noun, verb, "obl")
		f.hang(i, noun, "case")
		f.toks[i].Lemma, f.toks[i].Tag = "following", "IN"
	}
}
