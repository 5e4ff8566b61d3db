package relation

// repairVoice makes a verb active that nothing makes passive: one with "have" alone ("have killed"), or with a
// subject, no auxiliary and no agent ("the army forced out thousands").
func (f *frame) repairVoice(i int) {
	s := f.child(i, "nsubj:pass")
	if s < 0 || f.child(i, "aux:pass", "obl:agent") >= 0 || f.relativizer(s) {
		return
	}
	if a := f.child(i, "aux"); a >= 0 && f.lemma(a) != "have" || a < 0 && f.object(i) < 0 {
		return
	}
	f.toks[s].Rel = "nsubj"
	if f.tag(i) == "VBN" && f.child(i, "aux") < 0 {
		f.toks[i].Tag = "VBD"
	}
}

// repairSubject gives a finite verb the noun before it for a subject when the parser took that for a part of a name
// or for a member of a row: "US and allies launch exercises", "..., two sources said".
func (f *frame) repairSubject(i int) {
	if !f.lacksSubject(i) {
		return
	}
	for c := f.first[i]; c >= 0 && c < i; c = f.next[c] {
		switch f.rel(c) {
		case "compound", "nmod", "amod", "flat", "dep", "obj", "appos", "obl", "vocative":
			if f.isNoun(c) && f.caseOf(c) == "" && !f.dated(c) && (f.rel(c) != "obl" || len(f.headed[c]) > 0) {
				f.toks[c].Rel = "nsubj"
				return
			}
		}
	}
	if s := f.phraseBefore(i); s >= 0 && f.cues.Speech[f.lemma(i)] {
		f.hang(s, i, "nsubj")
	}
}

func (f *frame) lacksSubject(i int) bool {
	if r := f.rel(i); r != "root" && r != "ccomp" && r != "parataxis" {
		return false
	}
	return (f.isFinite(i) || f.tag(i) == "VBN" && f.rel(i) == "root" && f.child(i, "aux", "obl:agent", "nsubj:pass") < 0) && f.child(i, "nsubj", "csubj", "expl", "aux:pass", "cop") < 0
}

// phraseBefore returns the head of the noun phrase between a comma and verb i that hangs on something before
// the comma, -1 if there is none.
func (f *frame) phraseBefore(i int) int {
	top := -1
	for k := i - 1; k >= 0 && f.toks[k].Form != ","; k-- {
		if h := f.toks[k].Head; h < 0 || h >= i || h < k && f.commaBetween(h, k) {
			if top >= 0 || !f.isNoun(k) || h >= i {
				return -1
			}
			top = k
		}
	}
	return top
}

func (f *frame) commaBetween(from, to int) bool {
	for k := from + 1; k < to; k++ {
		if f.toks[k].Form == "," {
			return true
		}
	}
	return false
}

// passive tells whether verb i stands in the passive: marked, a reduced relative, or inherited in a row.
func (f *frame) passive(i int) bool {
	if f.tag(i) != "VBN" && f.tag(i) != "VBD" {
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
