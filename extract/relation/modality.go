package relation

import (
	"strings"

	"diplograph/extract"
)

// modality tells how the event at token i is to be taken. It looks at the event's own clause first, then at
// what governs it; the first word that is not plain fact decides.
func (f *frame) modality(c *Cues, i int) extract.Modality {
	f.cue = -1
	if f.underWay(c, i) {
		return extract.Actual
	}
	for n := 0; i >= 0 && n < 2*maxDepth; n++ {
		if m := f.own(c, i); m != extract.Actual {
			return m
		}
		g := f.toks[i].Head
		if g < 0 {
			break
		}
		m, up := f.governed(c, i, g)
		if m != extract.Actual {
			f.cue = g
		}
		if m != extract.Actual || !up {
			return m
		}
		i = g
	}
	return extract.Actual
}

// underWay tells whether an event noun names what goes on whatever is said of it: "discussed our ongoing support",
// "countered the group's campaign".
func (f *frame) underWay(c *Cues, i int) bool {
	if !f.isNoun(i) || f.negated(c, i) {
		return false
	}
	lasting := c.Nouns[f.lemma(i)] == extract.Actual
	for k := f.first[i]; k >= 0 && k < i; k = f.next[k] {
		switch {
		case f.rel(k) == "amod" && c.Adjectives[f.lemma(k)] == extract.Actual:
			return true
		case lasting && f.toks[k].Rel == "nmod:poss":
			return true
		}
	}
	return false
}

// own looks at the auxiliaries, negations and conditions of token i itself.
func (f *frame) own(c *Cues, i int) extract.Modality {
	if k := f.negation(c, i); k >= 0 && i != f.meant {
		f.cue = k
		return extract.Negated
	}
	m := extract.Actual
	if f.announced(i) {
		m, f.cue = extract.Planned, f.child(i, "mark")
	}
	for k := f.first[i]; k >= 0; k = f.next[k] {
		switch f.rel(k) {
		case "aux":
			if x, ok := c.Modals[f.lemma(k)]; ok {
				m, f.cue = x, k
			}
			if f.lemma(k) == "would" && f.foretold(c, i) {
				m = extract.Planned
			}
		case "amod":
			if x, ok := c.Adjectives[f.lemma(k)]; ok && x != extract.Requested && f.isNoun(i) && k < i {
				m, f.cue = x, k // "a possible assault", but "a critical moment in the war"
			}
		case "mark", "advmod":
			if c.Conditions[f.lemma(k)] {
				f.cue = k
				return extract.Possible
			}
		}
	}
	return m
}

// announced tells whether an infinitive is itself what a clause tells: "Biden to visit Poland", "was to meet".
func (f *frame) announced(i int) bool {
	s := f.child(i, "nsubj")
	return f.tag(i) == "VB" && f.toInfinitive(i) && s >= 0 && s < f.child(i, "mark") && (f.rel(i) == "root" || f.rel(i) == "ccomp" || f.child(i, "cop", "aux") >= 0)
}

// foretold tells whether "would" is the "will" of what somebody said in the past: "Moscow said Putin would visit".
func (f *frame) foretold(c *Cues, i int) bool {
	g := f.toks[i].Head
	return f.rel(i) == "ccomp" && g >= 0 && f.tag(g) == "VBD" && c.Speech[f.lemma(g)]
}

func (f *frame) negated(c *Cues, i int) bool { return f.negation(c, i) >= 0 }

// negation returns the word that negates token i, -1 for none.
func (f *frame) negation(c *Cues, i int) int {
	for k := f.first[i]; k >= 0; k = f.next[k] {
		if c.Negations[strings.ToLower(f.toks[k].Form)] && k < i {
			return k
		}
		if f.rel(k) == "nsubj" {
			if n := f.none(c, k); n >= 0 {
				return n
			}
		}
	}
	return -1
}

// none returns the word that makes a subject nobody, -1 for none: "no country", "neither Spain nor Italy".
func (f *frame) none(c *Cues, subject int) int {
	for k := f.first[subject]; k >= 0; k = f.next[k] {
		if l := f.lemma(k); k < subject && (l == "no" || l == "neither") && c.Negations[l] {
			return k
		}
	}
	return -1
}

// governed asks what token g makes of token i below it, and whether g's own modality counts for i too.
func (f *frame) governed(c *Cues, i, g int) (extract.Modality, bool) {
	switch f.rel(i) {
	case "conj":
		return extract.Actual, f.child(i, "aux", "nsubj") < 0
	case "xcomp", "ccomp", "csubj":
		m, _ := f.stance(c, g)
		if m == extract.Possible && f.performed(g) {
			return extract.Actual, true
		}
		if m == extract.Negated && f.modality(c, g) == extract.Requested {
			m = extract.Requested
		}
		return m, f.rel(i) == "xcomp"
	case "acl":
		if f.tag(i) == "VBG" && f.isVerb(g) && f.child(i, "mark") < 0 && f.toks[g+1].Head == g && f.rel(g+1) == "compound" {
			m, _ := f.stance(c, g) // "ruled out joining"
			return m, false
		}
		if f.toInfinitive(i) {
			if f.ordinal(c, g) {
				return extract.Actual, true
			}
			if m, ok := c.Nouns[f.lemma(g)]; ok {
				return m, m != extract.Actual
			}
			return extract.Possible, false
		}
		return extract.Actual, false
	case "advcl":
		if f.tag(i) == "VBG" && i == g+1 {
			m, _ := f.stance(c, g) // "denies giving"
			return m, false
		}
		if f.toInfinitive(i) {
			return f.purpose(c, g), false
		}
		if f.gerundOf(i) {
			m, _ := f.stance(c, g)
			return m, false
		}
		return extract.Actual, f.accompanies(i, g)
	case "obj", "nsubj", "obl", "nmod":
		if f.beside(i, g) {
			return extract.Actual, false
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

// doing is what its verb g makes of an event that is its subject: "an attack on Iran would", but "the siege threatened them".
func (f *frame) doing(c *Cues, g int) extract.Modality {
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

// gerundOf tells whether i is a gerund behind the preposition that its verb asks for: "aims at freeing", "kept them from leaving".
func (f *frame) gerundOf(i int) bool {
	m := f.child(i, "mark")
	if m < 0 || f.tag(i) != "VBG" {
		return false
	}
	switch f.lemma(m) {
	case "against", "from", "at", "about":
		return true
	}
	return false
}

// accompanies tells whether a gerund tells of the same event as the verb g before it: "will return, visiting Oman", "urged
// Iran to help by freeing them", "will aid in denying".
func (f *frame) accompanies(i, g int) bool {
	m := f.child(i, "mark")
	return f.tag(i) == "VBG" && i > g && f.child(i, "nsubj") < 0 && (m < 0 || f.lemma(m) == "by" || f.lemma(m) == "in" && f.child(g, "obj") < 0)
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
	if m, ok := c.Verbs[f.lemma(g)]; ok {
		return m, true
	}
	if m, ok := c.Adjectives[f.lemma(g)]; ok {
		return m, true
	}
	return extract.Actual, false
}

// purpose is what "to V" makes of V when it only modifies: a plan, or what a governor says of it.
func (f *frame) purpose(c *Cues, g int) extract.Modality {
	if m, ok := f.stance(c, g); ok {
		return m
	}
	if m := f.own(c, g); m != extract.Actual {
		return m // "must do all they can to press"
	}
	return extract.Planned
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
