package relation

import "diplograph/extract"

// purpose is what "to V" makes of V when it only modifies: what the verb g before it says of it, or a plan if g is a fact.
func (f *frame) purpose(g int) extract.Modality {
	m, ok := f.stance(g)
	if ok && m != extract.Actual {
		return m
	}
	if m := f.modality(g); m != extract.Actual {
		return m // "must do all they can to press"
	}
	if ok {
		return extract.Actual
	}
	return extract.Planned
}

// infinitive is what noun g makes of the infinitive behind it, and whether what is said of the noun counts for that too.
func (f *frame) infinitive(i, g int) (extract.Modality, bool) {
	if f.ordinal(g) || f.aimed(i, g) {
		return extract.Actual, true
	}
	if f.negated(g) || f.none(g) >= 0 {
		return f.undone(f.cues.Nouns[f.lemma(g)], g), false // "has no plans to"
	}
	if f.standing && f.cues.Standing[f.lemma(g)] {
		return extract.Actual, false
	}
	if m, ok := f.cues.Nouns[f.lemma(g)]; ok {
		return m, m != extract.Actual || f.rel(g) == "obj" && f.cues.Events[f.lemma(f.toks[g].Head)] == extract.Planned
	}
	if v := f.verbAbove(g); v >= 0 && len(f.headed[g]) > 0 {
		return f.purpose(v), false // "is working with partners | to defeat"
	}
	return extract.Possible, false
}

// holder is the noun that an infinitive belongs to, which the parser hangs on its owner: "the failure of Iran | to free them".
func (f *frame) holder(g int) int {
	if h := f.toks[g].Head; f.rel(g) == "conj" && h >= 0 && f.rel(h) == "nmod" {
		g = h // "calls from Kyiv and | Paris to arrest him"
	}
	up := f.toks[g].Head
	if _, cue := f.cues.Nouns[f.lemma(g)]; cue || f.rel(g) != "nmod" || up < 0 {
		return g
	}
	if _, cue := f.cues.Nouns[f.lemma(up)]; cue {
		return up
	}
	return g
}

// undone is what a negated word makes of its infinitive or gerund: "was not allowed to meet", but "did not rule out joining".
func (f *frame) undone(m extract.Modality, g int) extract.Modality {
	if m == extract.Actual || !f.negated(g) && f.none(g) < 0 && (m != extract.Negated || f.modality(g) != extract.Negated) {
		return m
	}
	switch {
	case m != extract.Negated:
		return extract.Negated
	case f.cues.Refusals[f.lemma(g)] || f.cues.Refusals[f.particle(g)]:
		return extract.Possible
	}
	return extract.Actual // "failed to prevent them from"
}

// tooMuch tells whether an infinitive stands behind "too": "too early to lift sanctions".
func (f *frame) tooMuch(i, g int) bool {
	c := f.child(g, "advmod")
	return c >= 0 && c < g && f.lemma(c) == "too" && f.toInfinitive(i)
}

// contents is what becomes of what noun g says, in a clause with "that", and whether anything does: "denied a report that",
// "there is no evidence that", "fears that", "a demand that".
func (f *frame) contents(i, g int) (extract.Modality, bool) {
	if m := f.child(i, "mark"); m < 0 || f.lemma(m) != "that" {
		return extract.Actual, false
	}
	up := f.toks[g].Head
	switch {
	case f.negated(g) || f.none(g) >= 0:
		return extract.Possible, true
	case f.rel(g) == "obj" && f.isVerb(up) && f.underVerb(g, up) == extract.Negated:
		return extract.Negated, true
	}
	m := f.cues.Nouns[f.lemma(g)]
	return m, m == extract.Possible || m == extract.Requested
}

// aimed tells whether "to V" only says whom a deed of violence is for, so that the deed is V: "conducted a strike to target
// fighters", "fired rockets to hit the town".
func (f *frame) aimed(i, g int) bool {
	if !f.cues.violent[f.lemma(i)] {
		return false
	}
	for n := 0; g >= 0 && n < maxDepth; g, n = f.toks[g].Head, n+1 {
		if f.isVerb(g) {
			o := f.child(g, "obj")
			return f.cues.violent[f.lemma(g)] || o >= 0 && f.cues.Harms[f.lemma(o)]
		}
		if f.cues.Harms[f.lemma(g)] {
			return true
		}
	}
	return false
}

// indicative tells whether a clause says what is rather than what shall be: "insisted that it was", not "that it be".
func (f *frame) indicative(i int) bool {
	if t := f.tag(i); t == "VBD" || t == "VBZ" {
		return true
	}
	for k := f.first[i]; k >= 0; k = f.next[k] {
		if r, t := f.rel(k), f.tag(k); (r == "aux" || r == "cop") && (t == "VBD" || t == "VBZ" || t == "VBP") {
			return true
		}
	}
	return false
}

// withAdjective is the verb to which an adjective belongs as its particle ("stopped | short"), else the token itself.
func (f *frame) withAdjective(i int) int {
	if up := f.toks[i].Head; f.rel(i) == "xcomp" && up >= 0 && f.particle(up) == f.lemma(up)+"_"+f.lemma(i) {
		return up
	}
	return i
}
