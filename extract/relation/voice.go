package relation

// passive tells whether verb i stands in the passive: marked, a reduced relative, or inherited in a row.
func (f *frame) passive(i int) bool {
	if !f.pastForm(i) {
		return false
	}
	if f.child(i, "nsubj:pass", "aux:pass", "csubj:pass") >= 0 {
		return true
	}
	if f.tag(i) == "VBN" && f.child(i, "cop") >= 0 && f.child(i, "obj") < 0 {
		return true
	}
	if f.child(i, "aux", "nsubj", "expl") >= 0 || f.tag(i) == "VBD" && f.rel(i) != "acl" {
		return false
	}
	if o := f.child(i, "obj"); o > i && f.child(i, "obl:agent") < 0 && !f.cues.Gifts[f.lemma(i)] {
		return false
	}
	switch f.rel(i) {
	case "acl":
		return !f.finite(i)
	case "advcl":
		return true
	case "conj":
		return f.isVerb(f.toks[i].Head) && f.passive(f.toks[i].Head) || f.doneBy(i)
	}
	return f.child(i, "obl:agent") >= 0
}

// finite tells whether a participle that the parser hung on the root noun is the verb of a sentence that has
// no other: "Farmers protested against the tax."
func (f *frame) finite(i int) bool {
	h := f.toks[i].Head
	return f.rel(i) == "acl" && h >= 0 && h < i && f.rel(h) == "root" && f.isNoun(h) && f.tag(i) != "VBG" &&
		f.child(i, "obl:agent", "mark", "aux") < 0 && f.child(h, "nsubj", "cop", "case") < 0
}

// isFinite tells whether token i is a verb of a clause of its own.
func (f *frame) isFinite(i int) bool {
	switch f.tag(i) {
	case "VBD", "VBZ", "VBP":
		return f.isVerb(i)
	}
	return false
}

// pastForm tells whether token i is a past tense or a participle, which the tagger mixes up.
func (f *frame) pastForm(i int) bool { return f.tag(i) == "VBD" || f.tag(i) == "VBN" }
