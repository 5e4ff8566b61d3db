package relation

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

// repairSubordinate gives a finite verb the noun before it that the parser hung on a conjunction of time which it took for a
// preposition: "bombed positions after | a landmine maimed | a soldier".
func (f *frame) repairSubordinate(i int) {
	if r, h := f.rel(i), f.toks[i].Head; !f.isFinite(i) || r != "conj" && r != "parataxis" && (r != "acl" || h < 0 || !f.isVerb(h)) || f.child(i, "nsubj", "cc", "aux", "mark") >= 0 || f.conjunctionBefore(i) >= 0 || i == 0 || !f.isNoun(i-1) {
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

// repairCutOff gives an event noun its phrase back which the parser took for the subject of the verb: "Talks | with the
// Taliban broke down".
func (f *frame) repairCutOff(i int) {
	v := f.toks[i].Head
	if f.rel(i) != "nsubj" || v < i || len(f.headed[i]) == 0 {
		return
	}
	p := i - 1
	for p > 0 && f.toks[p].Head == i && f.rel(p) != "case" {
		p--
	}
	if p < 1 || f.tag(p) != "IN" || f.toks[p].Head != v && f.toks[p].Head != i || !f.isNoun(p-1) {
		return
	}
	if s := f.child(v, "nsubj"); !f.cues.eventNoun[f.lemma(p-1)] && (s < 0 || s >= p) {
		return
	}
	switch f.lemma(p) {
	case "with", "on", "against", "by", "between", "of", "over", "into":
		f.hang(p, i, "case")
		f.hang(i, p-1, "nmod")
	}
}

// repairDecision makes the verb of a sentence of what the parser hung on the infinitive before it: "the refusal to arrest
// Putin | drew criticism".
func (f *frame) repairDecision(i int) {
	x := f.toks[i].Head
	if f.tag(i) != "VBD" || x < 0 || x > i || f.rel(x) != "acl" || f.tag(x) != "VB" || !f.toInfinitive(x) || f.child(i, "aux", "mark", "cc") >= 0 {
		return
	}
	noun := f.toks[x].Head
	if f.toks[noun].Head >= 0 || !f.isNoun(noun) || f.child(noun, "nsubj", "cop") >= 0 {
		return
	}
	switch f.rel(i) {
	case "ccomp", "xcomp", "advcl", "parataxis":
		if s := f.child(i, "nsubj"); s > x {
			f.hang(s, x, "obj")
		}
		f.hang(i, -1, "root")
		f.hang(noun, i, "nsubj")
	}
}
