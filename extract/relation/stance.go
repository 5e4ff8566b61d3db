package relation

import "diplograph/extract"

// doing is what its verb g makes of an event that is its subject: "an attack on Iran would", "talks will take place", but
// "the siege threatened them".
func (f *frame) doing(c *Cues, g int) extract.Modality {
	if o := f.child(g, "obj"); c.Happens[f.lemma(g)] || o >= 0 && f.lemma(g) == "take" && f.lemma(o) == "place" {
		if f.negated(c, g) {
			return extract.Negated
		}
		return f.own(c, g)
	}
	if f.hasModal(g, words{"would"}) && !f.foretold(c, g) {
		return extract.Possible
	}
	return extract.Actual
}

// performed tells whether a wish of the speaker's own is the thing itself: "I want to thank Turkey".
func (f *frame) performed(g int) bool {
	s := f.child(g, "nsubj")
	return f.courteous && s >= 0 && f.firstPerson(s) && !f.negated(f.cues, g)
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
func (f *frame) ordinal(c *Cues, noun int) bool {
	if c.Firsts[f.lemma(noun)] {
		return true
	}
	for k := f.first[noun]; k >= 0; k = f.next[k] {
		if f.rel(k) == "amod" && c.Firsts[f.lemma(k)] {
			return true
		}
	}
	return false
}

// stance is what token g makes of the clause that it governs, and whether it makes anything of it.
func (f *frame) stance(c *Cues, g int) (extract.Modality, bool) {
	if m, ok := c.Verbs[f.particle(g)]; ok {
		return m, true
	}
	if f.agreeing && c.Endeavours[f.lemma(g)] {
		return extract.Possible, true
	}
	if m, ok := c.Verbs[f.lemma(g)]; ok {
		return m, true
	}
	if m, ok := c.Adjectives[f.lemma(g)]; ok {
		return m, true
	}
	return extract.Actual, false
}

// underVerb is what verb g makes of the event i that is its argument. What a verb of asking has for its object it does not
// ask for: "called the attack a crime".
func (f *frame) underVerb(c *Cues, i, g int) extract.Modality {
	if m, ok := c.Events[f.particle(g)]; ok {
		return m
	}
	if m, ok := c.Events[f.lemma(g)]; ok && !(m == extract.Requested && c.Appeals[f.lemma(g)] && (f.rel(i) == "obj" || f.particle(g) != "")) {
		return m
	}
	return extract.Actual
}
