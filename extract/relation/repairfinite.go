package relation

// repairRoot makes the verb of the sentence of a participle on the noun that the parser made its root and gave the objects
// of that verb: "The queen | criticized | the standards".
func (f *frame) repairRoot(i int) {
	noun := f.toks[i].Head
	if f.rel(i) != "acl" || f.tag(i) != "VBN" && f.tag(i) != "VBD" || noun < 0 || noun > i || f.rel(noun) != "root" || !f.isNoun(noun) {
		return
	}
	if o := f.child(noun, "obj"); o < i || f.child(noun, "cop", "nsubj") >= 0 || f.child(i, "obj", "obl:agent") >= 0 {
		return
	}
	f.toks[i].Tag = "VBD"
	f.hang(i, -1, "root")
	for c := i + 1; c < len(f.toks); c++ {
		if f.toks[c].Head == noun {
			f.hang(c, i, f.toks[c].Rel)
		}
	}
	f.hang(noun, i, "nsubj")
}

// repairSubordinate gives a finite verb the noun before it that the parser hung on a conjunction of time which it took for a
// preposition: "bombed positions after | a landmine maimed | a soldier".
func (f *frame) repairSubordinate(i int) {
	if r := f.rel(i); !f.isFinite(i) || r != "conj" && r != "parataxis" || f.child(i, "nsubj", "nsubj:pass", "cc", "aux", "mark") >= 0 || f.conjunctionBefore(i) >= 0 || i == 0 || !f.isNoun(i-1) {
		return
	}
	noun := i - 1
	for n := 0; n < maxDepth && f.caseChild(noun) < 0; n++ {
		if h := f.toks[noun].Head; h >= 0 && h < i && f.isNoun(h) {
			noun = h
		}
	}
	at := f.caseChild(noun)
	if at < 0 || at > noun || f.isVerb(noun) || f.commaBetween(at, i) {
		return
	}
	up := f.verbAbove(noun)
	if up < 0 || up > at {
		return
	}
	f.hang(noun, i, "nsubj")
	f.hang(at, i, "mark")
	f.hang(i, up, "advcl")
}

// caseChild returns the word by which a noun hangs that may open a clause of time as well, -1 for none.
func (f *frame) caseChild(noun int) int {
	if c := f.child(noun, "case"); c >= 0 {
		switch f.lemma(c) {
		case "after", "before", "since", "until", "as":
			return c
		}
	}
	return -1
}
