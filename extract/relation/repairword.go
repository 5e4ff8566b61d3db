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

// repairPlural makes a plural of what the tagger took for a verb in -s: "sends his | thanks to Jordan".
func (f *frame) repairPlural(i int) {
	if f.tag(i) != "VBZ" {
		return
	}
	c := f.child(i, "nmod:poss")
	named := len(f.headed[i]) > 0 && (f.rel(i) == "obj" || f.rel(i) == "obl")
	if named || c >= 0 && f.tag(c) == "PRP$" && f.child(i, "nsubj") < 0 {
		f.toks[i].Tag, f.toks[i].Lemma = "NNS", f.toks[i].Form
	}
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

// repairCompany makes a preposition of "alongside" that the parser took for an adverb: "served | alongside troops".
func (f *frame) repairCompany(i int) {
	verb := f.toks[i].Head
	if f.lemma(i) != "alongside" || f.rel(i) != "advmod" || verb < 0 || verb > i {
		return
	}
	if o := f.child(verb, "obj"); o > i && f.inside(i+1, o) {
		f.hang(i, o, "case")
		f.hang(o, verb, "obl")
	}
}

// repairCase gives a verb its particle and the object behind it, which the parser took for a phrase: "handed over |
// the remains".
func (f *frame) repairCase(i int) {
	if i == 0 || f.rel(i) != "case" || !f.isVerb(i-1) || !f.cues.Directions[f.lemma(i)] && f.lemma(i) != "in" || !f.cues.phrasal[f.lemma(i-1)+"_"+f.lemma(i)] {
		return
	}
	noun := f.toks[i].Head
	if f.lemma(i) == "in" && (len(f.headed[noun]) == 0 || f.doc.Mentions[f.headed[noun][0]].Place) {
		return // "called in Paris", but "called in the ambassador"
	}
	if noun < i || f.toks[noun].Head != i-1 || f.rel(noun) != "obl" || f.child(i-1, "obj", "compound:prt") >= 0 || f.passive(i-1) {
		return
	}
	f.hang(i, i-1, "compound:prt")
	f.hang(noun, i-1, "obj")
}

// repairParticleOut gives "out" in "pulled out of the bloc" to its verb.
func (f *frame) repairParticleOut(i int) {
	if f.lemma(i) != "out" || i == 0 || i+1 >= len(f.toks) || f.lemma(i+1) != "of" || !f.isVerb(i-1) {
		return
	}
	noun := f.toks[i+1].Head
	f.hang(i, i-1, "compound:prt")
	if noun > i && f.rel(noun) == "obj" {
		f.hang(noun, i-1, "obl")
	}
}

// repairTimed gives a verb the object that the parser hung on the time behind it: "met the minister, Ibrahim al-Jaafari, | today".
func (f *frame) repairTimed(i int) {
	verb, object := f.toks[i].Head, f.child(i, "obj")
	if f.toks[i].Rel != "obl:unmarked" || verb < 0 || object < verb || object > i || f.child(verb, "obj") >= 0 {
		return
	}
	f.hang(object, verb, "obj")
	for c := object + 1; c < i; c++ {
		if f.toks[c].Head == i && f.isNoun(c) {
			f.hang(c, object, "appos")
		}
	}
}
