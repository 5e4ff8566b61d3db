package relation

// repairInterrupted gives a verb the subject from which a relative clause between commas parts it, of which the parser made the
// main clause: "Haftar, | whose army held the port, | denounced the envoy".
func (f *frame) repairInterrupted(word int) {
	if word < 2 || !f.relativizer(word) && f.tag(word) != "WP$" || !f.behindComma(word) || !f.isNoun(word-2) {
		return
	}
	subject, clause := f.opening(word-2), f.verbAbove(word)
	if subject < 0 || clause < word || f.rel(clause) == "acl" {
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
	for c := main + 1; c < len(f.toks); c++ {
		if h := f.toks[c].Head; h == clause || h == subject {
			f.hang(c, main, f.toks[c].Rel)
		}
	}
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
		switch f.tag(j) {
		case "VBD", "VBZ", "VBP", "MD":
		default:
			continue
		}
		if f.rel(j) == "aux" || f.rel(j) == "cop" {
			j = f.toks[j].Head
		}
		if h := f.toks[j].Head; j > k && (h == clause || h < 0 || f.toks[clause].Head == h) && f.child(j, "nsubj") < 0 {
			return j
		}
	}
	return -1
}
