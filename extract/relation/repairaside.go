package relation

// repairInterrupted gives a verb the subject from which a relative clause between commas parts it, of which the parser made the
// main clause: "Haftar, | whose army held the port, | denounced the envoy".
func (f *frame) repairInterrupted(word int) {
	if !f.opensAside(word) {
		return
	}
	subject, clause := f.opening(word-2), f.verbAbove(word)
	if subject < 0 || clause < word || f.rel(clause) == "acl" && f.toks[subject].Head >= 0 {
		return
	}
	main := f.resumes(clause)
	if main < 0 {
		return
	}
	up, rel := f.toks[clause].Head, f.toks[clause].Rel
	if up == subject {
		up, rel = f.toks[subject].Head, f.toks[subject].Rel
	}
	f.hang(main, up, rel)
	f.hang(clause, subject, "acl:relcl")
	f.hang(subject, main, "nsubj")
	if f.child(main, "aux:pass") >= 0 {
		f.toks[subject].Rel = "nsubj:pass"
	}
	f.adopt(main, clause, main+1, len(f.toks))
	f.adopt(main, subject, main+1, len(f.toks))
}

// opensAside tells whether a relative word stands behind a noun and a comma.
func (f *frame) opensAside(word int) bool {
	return word > 1 && (f.relativizer(word) || f.tag(word) == "WP$") && f.behindComma(word) && f.isNoun(word-2)
}

// opening returns the head of the noun phrase that ends at token last and with which the sentence or clause begins, -1 if a
// verb or preposition governs it from the left.
func (f *frame) opening(last int) int {
	top := last
	for range maxDepth {
		if h := f.toks[top].Head; h >= 0 && h <= last && f.isNoun(h) {
			top = h
		}
	}
	if h := f.toks[top].Head; h >= 0 && h < top || f.caseOf(top) != "" {
		return -1
	}
	return top
}

// resumes returns the verb in a tense of its own that follows a comma behind a clause without a conjunction or a subject of
// its own, -1 for none.
func (f *frame) resumes(clause int) int {
	for k := clause + 1; k+1 < len(f.toks); k++ {
		if f.toks[k].Form != "," {
			continue
		}
		j := k + 1
		for j < len(f.toks)-1 && f.tag(j) == "RB" {
			j++
		}
		if !f.tensed(j) {
			continue
		}
		if f.rel(j) == "aux" || f.rel(j) == "cop" {
			j = f.toks[j].Head
		}
		if h := f.toks[j].Head; j > k && (h < 0 || f.toks[clause].Head == h || f.inside(h, clause)) && f.child(j, "nsubj") < 0 {
			if f.tag(j) == "VBN" && f.child(j, "aux") < 0 {
				f.toks[j].Tag = "VBD"
			}
			return j
		}
	}
	return -1
}

// tensed tells whether token i is a verb in a tense or may be one that the tagger took for a participle.
func (f *frame) tensed(i int) bool {
	switch f.tag(i) {
	case "VBD", "VBZ", "VBP", "MD":
		return true
	}
	return f.tag(i) == "VBN" && f.child(i, "obl:agent") < 0
}

// repairFrontedParticiple makes the main verb of what stands behind a subject that the parser gave to a participle before it:
// "Backed by Rwanda, the rebels | advanced".
func (f *frame) repairFrontedParticiple(i int) {
	s := f.child(i, "nsubj")
	if f.rel(i) != "root" || f.child(i, "obl:agent") < 0 || f.child(i, "aux", "cop") >= 0 || s < i || !f.commaBetween(i, s) {
		return
	}
	v := f.child(s, "acl")
	if v < s || !f.reduced(v) {
		return
	}
	f.promote(v, s)
	f.hang(i, v, "advcl")
}
