package relation

import "diplograph/extract"

// governed asks what token g makes of token i below it, and whether g's own modality counts for i too.
func (f *frame) governed(i, g int) (extract.Modality, bool) {
	switch f.rel(i) {
	case "conj":
		return extract.Actual, f.child(i, "aux", "nsubj") < 0
	case "xcomp", "ccomp", "csubj":
		return f.governedClause(i, g)
	case "acl":
		return f.governedByNoun(i, g)
	case "advcl":
		return f.governedBeside(i, g)
	case "obj", "nsubj", "obl", "nmod":
		return f.governedEvent(i, g)
	}
	return extract.Actual, false
}

// governedClause is what a verb or adjective makes of the clause that it asks for.
func (f *frame) governedClause(i, g int) (extract.Modality, bool) {
	if f.tooMuch(i, g) {
		return extract.Negated, false
	}
	if f.rel(i) == "csubj" && f.toInfinitive(i) && f.caseOf(g) != "" {
		return f.purpose(g), false // "is in Baku to meet"
	}
	m, _ := f.stance(g)
	if m == extract.Planned && f.supposed(g) {
		return extract.Possible, false
	}
	if m == extract.Possible && f.performed(g) {
		return extract.Actual, true
	}
	if f.rel(i) == "ccomp" && (m == extract.Planned && f.happened(i) || m == extract.Requested && f.indicative(i)) {
		return extract.Actual, false // "announced that they had begun", "insists that Iran supports them"
	}
	if m == extract.Negated && f.modality(g) == extract.Requested {
		m = extract.Requested
	}
	if f.rel(i) == "xcomp" || f.toInfinitive(i) {
		m = f.undone(m, g)
	}
	return m, f.rel(i) == "xcomp"
}

// governedByNoun is what a noun makes of a clause that describes it or says what it holds.
func (f *frame) governedByNoun(i, g int) (extract.Modality, bool) {
	if f.tag(i) == "VBG" && f.isVerb(g) && f.child(i, "mark") < 0 && f.toks[g+1].Head == g && f.rel(g+1) == "compound" {
		m, _ := f.stance(g) // "ruled out joining"
		return m, false
	}
	if f.toInfinitive(i) {
		return f.infinitive(i, f.holder(g))
	}
	if m, ok := f.contents(i, g); ok {
		return m, false
	}
	if m := f.cues.Nouns[f.lemma(g)]; m == extract.Possible && f.ofObject(i) {
		return m, false // "finding ways of sending aid"
	}
	document := f.tag(i) == "VBG" && f.rel(g) == "obj" && f.cues.Documents[f.lemma(g)]
	return extract.Actual, f.gerund(i) || document // "to ensure progress in defeating them", "refused to sign a statement pledging"
}

// governedBeside is what a verb makes of a clause that tells of a purpose, a means or an occasion.
func (f *frame) governedBeside(i, g int) (extract.Modality, bool) {
	if h := f.toks[g].Head; f.lemma(g) == "short" && h >= 0 && f.lemma(h) == "stop" {
		return extract.Negated, false // "stopped short of sending"
	}
	if f.tag(i) == "VBG" && i == g+1 {
		m, _ := f.stance(g) // "denies giving"
		return m, false
	}
	if f.tooMuch(i, g) {
		return extract.Negated, false
	}
	if f.toInfinitive(i) {
		if f.deemed(i, g) {
			return extract.Actual, true
		}
		if f.aimed(i, g) || f.ordinal(g) {
			return extract.Actual, true
		}
		return f.purpose(g), false
	}
	if f.gerundOf(i, g) {
		m, _ := f.stance(f.withAdjective(g))
		return f.undone(m, g), m == extract.Actual && f.lemma(f.child(i, "mark")) == "on"
	}
	return extract.Actual, f.accompanies(i, g)
}

// governedEvent is what a verb, adjective or noun makes of an event noun that is its argument.
func (f *frame) governedEvent(i, g int) (extract.Modality, bool) {
	if f.beside(i, g) || f.rel(i) == "nmod" && f.cues.Occasions[f.lemma(g)] {
		return extract.Actual, false // "cancelled the deal in the wake of an attack"
	}
	if f.toks[i].Rel == "nsubj" && (f.isVerb(g) || f.child(g, "cop") >= 0) {
		return f.doing(g), false
	}
	if f.isVerb(g) {
		return f.underVerb(i, g), f.caseOf(i) == "into" || f.rel(i) == "obj" && !(f.cues.Outside[f.lemma(g)] && f.cues.Harms[f.lemma(i)]) || f.toks[i].Rel == "nsubj:pass" || f.friendly && (f.caseOf(i) == "for" || f.caseOf(i) == "with")
	}
	if m, ok := f.cues.Adjectives[f.lemma(g)]; ok && (f.rel(i) == "obl" || m == extract.Planned) {
		return m, true
	}
	if m, ok := f.cues.Nouns[f.lemma(g)]; ok && f.rel(i) == "nmod" {
		if c := f.caseOf(i); m == extract.Actual && (c == "towards" || c == "toward") {
			m = extract.Planned // "efforts towards a summit"
		}
		return m, true
	}
	return extract.Actual, f.rel(i) == "nmod"
}
