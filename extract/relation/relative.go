package relation

import "diplograph/extract"

// repairRelative hangs "who" on somebody rather than on a place, and "which killed" on the attack rather than on its
// place: the parser takes the noun that is nearest.
func (f *frame) repairRelative(i int) {
	if f.toks[i].Rel != "acl:relcl" {
		return
	}
	noun, word := f.toks[i].Head, f.child(i, "nsubj")
	if o := f.child(i, "obj", "obl"); o >= 0 && o < i && f.relativizer(o) && f.caseOf(o) == "" {
		word = o // "whom Moscow accused"
	}
	if word < 0 || noun < 0 || !f.relativizer(word) {
		return
	}
	better := -1
	switch {
	case f.personRightBefore(word) >= 0:
		better = f.personRightBefore(word)
	case f.lemma(word) == "who":
		better = f.somebodyBefore(noun)
	case f.cues.Strikes[f.lemma(i)]:
		better = f.harmAbove(noun)
	case f.lemma(word) == "which" && f.behindComma(word) && !f.singular(i):
		better = f.rowOf(noun)
	}
	if better >= 0 {
		f.hang(i, better, "acl:relcl")
	}
}

// rowOf returns the first of a row of countries that ends with a noun, -1 for none: "Oman and Qatar, which joined the pact".
func (f *frame) rowOf(noun int) int {
	first := f.toks[noun].Head
	if f.rel(noun) != "conj" || first > noun || len(f.headed[noun]) == 0 || len(f.headed[first]) == 0 || f.mentionAt(noun).Kind != extract.Country || f.mentionAt(first).Kind != extract.Country {
		return -1
	}
	return first
}

// singular tells whether a verb or its auxiliary says that one only acts.
func (f *frame) singular(i int) bool {
	if a := f.child(i, "aux", "cop"); a >= 0 {
		i = a
	}
	return f.tag(i) == "VBZ" || f.lemma(i) == "be" && f.toks[i].Form == "was"
}

// personRightBefore returns the person whose name ends right before "who" or "whom", -1 for none.
func (f *frame) personRightBefore(word int) int {
	end := word - 1
	if end >= 0 && f.toks[end].Form == "," {
		end--
	}
	if l := f.lemma(word); l != "who" && l != "whom" || f.mentionAtEnd(end) < 0 {
		return -1
	}
	m := &f.doc.Mentions[f.mentionAtEnd(end)]
	if m.Actor.Kind != extract.Person {
		return -1
	}
	return f.topOf(m)
}

// somebodyBefore returns who stands nearest before a place, -1 if the noun is no place or nobody does.
func (f *frame) somebodyBefore(place int) int {
	if !f.cues.Places[f.lemma(place)] {
		return -1
	}
	for i := place - 1; i >= 0; i-- {
		if len(f.headed[i]) > 0 && !f.cues.Places[f.lemma(i)] && f.mentionAt(i).Kind != extract.Country {
			return i
		}
	}
	return -1
}

// harmAbove returns the noun of violence in whose place a noun stands, -1 for none.
func (f *frame) harmAbove(noun int) int {
	for range f.toks { // a circle may stand until all is mended
		if f.rel(noun) != "nmod" {
			return -1
		}
		switch f.caseOf(noun) {
		case "in", "at", "near", "on", "of":
		default:
			return -1
		}
		if noun = f.toks[noun].Head; f.cues.Harms[f.lemma(noun)] {
			return noun
		}
	}
	return -1
}

// antecedent is what "who" or "which" before verb i stands for; a document speaks for its author.
func (f *frame) antecedent(i, depth int) []arg {
	if f.rel(i) != "acl" {
		return f.inherited(i, depth)
	}
	noun := f.toks[i].Head
	if f.cues.Documents[f.lemma(noun)] {
		return f.modifiedSubject(noun, i, depth)
	}
	if out := f.oneAmong(noun); len(out) > 0 {
		return out
	}
	if out := f.included(noun); len(out) > 0 {
		return out
	}
	return f.nominal(noun)
}

// oneAmong is who is said to be what a noun names: "Estonia is among the countries that", "the first to call was Rutte".
func (f *frame) oneAmong(noun int) []arg {
	if g := f.toks[noun].Head; f.rel(noun) == "nsubj" && f.child(g, "cop") >= 0 && f.caseOf(g) == "" {
		return f.direct(g)
	}
	s := f.child(noun, "nsubj")
	if f.child(noun, "cop") < 0 || s < 0 {
		return nil
	}
	return f.nominal(s)
}

// included are who a noun is said to include: "nations which have sent troops include Ghana and Togo".
func (f *frame) included(noun int) []arg {
	g := f.toks[noun].Head
	if f.rel(noun) != "nsubj" || g < 0 || f.lemma(g) != "include" {
		return nil
	}
	if o := f.child(g, "obj"); o >= 0 {
		return f.direct(o)
	}
	return nil
}
