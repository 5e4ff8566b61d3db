package relation

import "diplograph/extract"

// governed asks what token g makes of token i below it, and whether g's own modality counts for i too.
func (f *frame) governed(c *Cues, i, g int) (extract.Modality, bool) {
	switch f.rel(i) {
	case "conj":
		return extract.Actual, f.child(i, "aux", "nsubj") < 0
	case "xcomp", "ccomp", "csubj":
		if f.tooMuch(i, g) {
			return extract.Negated, false
		}
		if f.rel(i) == "csubj" && f.toInfinitive(i) && f.caseOf(g) != "" {
			return f.purpose(c, g), false // "is in Baku to meet"
		}
		m, _ := f.stance(c, g)
		if m == extract.Possible && f.performed(g) {
			return extract.Actual, true
		}
		if f.rel(i) == "ccomp" && (m == extract.Planned && f.tag(i) == "VBD" || m == extract.Requested && f.indicative(i)) {
			return extract.Actual, false // "announced that they began", "insists that Iran supports them"
		}
		if m == extract.Negated && f.modality(c, g) == extract.Requested {
			m = extract.Requested
		}
		if f.rel(i) == "xcomp" || f.toInfinitive(i) {
			m = f.undone(c, m, g)
		}
		return m, f.rel(i) == "xcomp"
	case "acl":
		if f.tag(i) == "VBG" && f.isVerb(g) && f.child(i, "mark") < 0 && f.toks[g+1].Head == g && f.rel(g+1) == "compound" {
			m, _ := f.stance(c, g) // "ruled out joining"
			return m, false
		}
		if f.toInfinitive(i) {
			return f.infinitive(c, i, f.holder(c, g))
		}
		if m, ok := f.contents(c, i, g); ok {
			return m, false
		}
		document := f.tag(i) == "VBG" && f.rel(g) == "obj" && c.Documents[f.lemma(g)]
		return extract.Actual, f.gerund(i) || document // "to ensure progress in defeating them", "refused to sign a statement pledging"
	case "advcl":
		if h := f.toks[g].Head; f.lemma(g) == "short" && h >= 0 && f.lemma(h) == "stop" {
			return extract.Negated, false // "stopped short of sending"
		}
		if f.tag(i) == "VBG" && i == g+1 {
			m, _ := f.stance(c, g) // "denies giving"
			return m, false
		}
		if f.tooMuch(i, g) {
			return extract.Negated, false
		}
		if f.toInfinitive(i) {
			if f.aimed(c, i, g) || f.ordinal(c, g) {
				return extract.Actual, true
			}
			return f.purpose(c, g), false
		}
		if f.gerundOf(i, g) {
			m, _ := f.stance(c, f.withAdjective(g))
			return f.undone(c, m, g), false
		}
		return extract.Actual, f.accompanies(i, g)
	case "obj", "nsubj", "obl", "nmod":
		if f.beside(i, g) || f.rel(i) == "nmod" && c.Occasions[f.lemma(g)] {
			return extract.Actual, false // "cancelled the deal in the wake of an attack"
		}
		if f.toks[i].Rel == "nsubj" && (f.isVerb(g) || f.child(g, "cop") >= 0) {
			return f.doing(c, g), false
		}
		if f.isVerb(g) {
			return f.underVerb(c, i, g), f.rel(i) == "obj" && !(c.Outside[f.lemma(g)] && c.Harms[f.lemma(i)]) || f.toks[i].Rel == "nsubj:pass" || f.friendly && f.caseOf(i) == "for"
		}
		if m, ok := c.Adjectives[f.lemma(g)]; ok && (f.rel(i) == "obl" || m == extract.Planned) {
			return m, true
		}
		if m, ok := c.Nouns[f.lemma(g)]; ok && f.rel(i) == "nmod" {
			return m, true
		}
		return extract.Actual, f.rel(i) == "nmod"
	}
	return extract.Actual, false
}

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
