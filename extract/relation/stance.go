package relation

import "diplograph/extract"

// doing is what its verb g makes of an event that is its subject: "an attack on Iran would", "talks will take place", but
// "the siege threatened them".
func (f *frame) doing(g int) extract.Modality {
	if o := f.child(g, "obj"); f.cues.Happens[f.lemma(g)] || o >= 0 && f.lemma(g) == "take" && f.lemma(o) == "place" {
		if f.negated(g) {
			return extract.Negated
		}
		return f.own(g)
	}
	if f.hasModal(g, words{"would"}) && !f.foretold(g) {
		return extract.Possible
	}
	return extract.Actual
}

// happened tells whether a clause is of the past or the perfect: "they began", "they had begun", "they were begun".
func (f *frame) happened(i int) bool {
	if f.tag(i) != "VBN" {
		return f.tag(i) == "VBD"
	}
	for k := f.first[i]; k >= 0 && k < i; k = f.next[k] {
		if f.rel(k) == "aux" && (f.tag(k) == "VBD" || f.lemma(k) == "have" && f.tag(k) != "VB") {
			return true
		}
	}
	return false
}

// performed tells whether a wish of the speaker's own is the thing itself: "I want to thank Turkey".
func (f *frame) performed(g int) bool {
	s := f.child(g, "nsubj")
	return f.courteous && s >= 0 && f.firstPerson(s) && !f.negated(g)
}

// gerundOf tells whether i is a gerund behind the preposition that its verb asks for: "aims at freeing", "kept them from
// leaving", "stopped short of accusing".
func (f *frame) gerundOf(i, g int) bool {
	m := f.child(i, "mark")
	if m < 0 || f.tag(i) != "VBG" {
		return false
	}
	switch f.lemma(m) {
	case "against", "from", "at", "about", "to":
		return true
	case "on": // "agreed on sending", but not "went on sending"
		return f.cues.Verbs[f.lemma(g)+"_on"] != extract.Actual
	}
	return f.withAdjective(g) != g
}

// accompanies tells whether a gerund tells of the same event as the verb g before it: "will return, visiting Oman", "urged
// Iran to help by freeing them", "will aid in denying".
func (f *frame) accompanies(i, g int) bool {
	m := f.child(i, "mark")
	return f.tag(i) == "VBG" && i > g && f.child(i, "nsubj") < 0 && (m < 0 || f.lemma(m) == "by" || f.lemma(m) == "in")
}

// beside tells whether a phrase only says when or where g happens: "On the eve of her visit, Merkel called for".
func (f *frame) beside(i, g int) bool {
	if f.rel(i) != "obl" {
		return false
	}
	switch f.caseOf(i) {
	case "during", "after", "before", "amid", "following", "since", "despite":
		return true
	}
	return i < g
}

// ordinal tells whether the noun is one of those that did it: "the latest country to".
func (f *frame) ordinal(noun int) bool {
	if f.cues.Firsts[f.lemma(noun)] {
		return true
	}
	for k := f.first[noun]; k >= 0; k = f.next[k] {
		if f.rel(k) == "amod" && f.cues.Firsts[f.lemma(k)] {
			return true
		}
	}
	return f.superlative(noun)
}

// deemed tells whether an adjective before infinitive i, on which or beside which it hangs at g, judges what has been done:
// "it was wrong for him to".
func (f *frame) deemed(i, g int) bool {
	c := f.child(i, "mark") - 1
	if c < 0 || f.tag(c) != "JJ" || c != g && f.toks[c].Head != g {
		return false
	}
	was := f.child(c, "cop")
	_, cue := f.cues.Adjectives[f.lemma(c)]
	return was >= 0 && f.tag(was) == "VBD" && !cue
}

// superlative tells whether the noun is one above all others: "the deadliest storm to hit".
func (f *frame) superlative(noun int) bool {
	for k := f.first[noun]; k >= 0 && k < noun; k = f.next[k] {
		if c := f.child(k, "advmod"); f.rel(k) == "amod" && (f.tag(k) == "JJS" || c >= 0 && f.tag(c) == "RBS") {
			return true
		}
	}
	return false
}

// obliges tells whether "have" stands for "must": "have to find ways".
func (f *frame) obliges(have int) bool {
	x := f.child(have, "xcomp")
	return x == have+2 && f.toInfinitive(x)
}

// stance is what token g makes of the clause that it governs, and whether it makes anything of it.
func (f *frame) stance(g int) (extract.Modality, bool) {
	if m, ok := f.cues.Verbs[f.particle(g)]; ok {
		return m, true
	}
	if f.lemma(g) == "have" && (f.tag(g) == "VBP" || f.tag(g) == "VBZ") && f.obliges(g) {
		return extract.Requested, true
	}
	if f.agreeing && f.cues.Endeavours[f.lemma(g)] {
		return extract.Possible, true
	}
	if m, ok := f.cues.Verbs[f.lemma(g)]; ok {
		return m, true
	}
	if m, ok := f.cues.Adjectives[f.lemma(g)]; ok {
		return m, true
	}
	return extract.Actual, false
}

// underVerb is what verb g makes of the event i that is its argument. What a verb of asking has for its object it does not
// ask for: "called the attack a crime".
func (f *frame) underVerb(i, g int) extract.Modality {
	if m, ok := f.cues.Events[f.particle(g)]; ok {
		return m
	}
	if m, ok := f.cues.Events[f.lemma(g)]; ok && !(m == extract.Requested && f.cues.Appeals[f.lemma(g)] && (f.rel(i) == "obj" || f.particle(g) != "")) && !(m == extract.Requested && f.rel(i) == "obl" && f.located(i)) {
		return m
	}
	return extract.Actual
}

// perfect tells whether a modal of verb i speaks of what is past: "should have told".
func (f *frame) perfect(i int) bool {
	for k := f.first[i]; k >= 0 && k < i; k = f.next[k] {
		if f.rel(k) == "aux" && f.lemma(k) == "have" && f.tag(k) == "VB" {
			return true
		}
	}
	return false
}

// supposed tells whether verb g stands in a condition: "if China decides to", "should China decide to".
func (f *frame) supposed(g int) bool {
	for k := f.first[g]; k >= 0 && k < g; k = f.next[k] {
		if f.rel(k) == "mark" && f.cues.Conditions[f.lemma(k)] {
			return true
		}
		if s := f.child(g, "nsubj"); f.rel(k) == "aux" && f.lemma(k) == "should" && k < s {
			return true
		}
	}
	return false
}
