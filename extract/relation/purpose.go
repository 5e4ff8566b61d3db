package relation

import "diplograph/extract"

// purpose is what "to V" makes of V when it only modifies: what the verb g before it says of it, or a plan if g is a fact.
func (f *frame) purpose(c *Cues, g int) extract.Modality {
	m, ok := f.stance(c, g)
	if ok && m != extract.Actual {
		return m
	}
	if m := f.modality(c, g); m != extract.Actual {
		return m // "must do all they can to press"
	}
	if ok {
		return extract.Actual
	}
	return extract.Planned
}

// aimed tells whether "to V" only says whom a deed of violence is for, so that the deed is V: "conducted a strike to target
// fighters", "fired rockets to hit the town".
func (f *frame) aimed(c *Cues, i, g int) bool {
	if !c.violent[f.lemma(i)] {
		return false
	}
	for n := 0; g >= 0 && n < maxDepth; g, n = f.toks[g].Head, n+1 {
		if f.isVerb(g) {
			o := f.child(g, "obj")
			return c.violent[f.lemma(g)] || o >= 0 && c.Harms[f.lemma(o)]
		}
		if c.Harms[f.lemma(g)] {
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
