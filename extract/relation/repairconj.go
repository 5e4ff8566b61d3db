package relation

// repairNextClause gives a finite verb the noun right before it that the parser joined to an object of the clause before:
// "Ghana warned Togo and Mali | backed Niger".
func (f *frame) repairNextClause(i int) {
	if !f.isFinite(i) || f.child(i, "nsubj", "csubj", "expl", "aux", "cop", "mark", "cc") >= 0 {
		return
	}
	s := f.phraseEndingAt(i - 1)
	if s < 0 || f.rel(s) != "conj" || f.caseOf(s) != "" {
		return
	}
	first := f.toks[s].Head
	if first >= s || f.rel(first) != "obj" && f.rel(first) != "obl" && f.rel(first) != "nmod" || !f.inside(first, f.toks[i].Head) {
		return
	}
	if verb := f.toks[i].Head; verb < first && f.isVerb(verb) && f.child(verb, "nsubj") >= 0 && !(f.rel(i) == "ccomp" && f.cues.Speech[f.lemma(verb)]) {
		f.hang(s, i, "nsubj")
		f.hang(i, verb, "conj")
	}
}

// repairRowOfVerbs makes a verb of a plural that ends a row of verbs in -s: "ends the siege and | signs a treaty".
func (f *frame) repairRowOfVerbs(i int) {
	noun, last := f.toks[i].Head, len(f.toks)-1
	if f.tag(i) != "NNS" || noun < 0 || noun > i || f.rel(noun) != "obj" || i == last || f.tag(i-1) != "CC" || f.tag(i+1) != "DT" {
		return
	}
	verb, object := f.toks[noun].Head, f.toks[i+1].Head
	if f.tag(verb) != "VBZ" || object <= i || f.rel(object) == "nsubj" || f.caseOf(object) != "" {
		return
	}
	f.toks[i].Tag = "VBZ"
	f.hang(i, verb, "conj")
	f.hang(object, i, "obj")
}

// repairForm joins a verb in -s to the last one before it of that form, rather than to one behind an auxiliary: "will press
// Mali until it frees him, | ends the war".
func (f *frame) repairForm(i int) {
	g := f.toks[i].Head
	if f.tag(i) != "VBZ" || !f.isVerb(i) || g < 0 || g > i || !f.isVerb(g) || f.tag(g) == "VBZ" || f.child(i, "nsubj", "csubj", "expl", "aux", "mark") >= 0 {
		return
	}
	for k := i - 1; k > g; k-- {
		if f.tag(k) == "VBZ" && f.isVerb(k) && f.inside(k, g) && (f.rel(k) == "conj" || f.child(k, "nsubj") >= 0) {
			f.hang(i, k, "conj")
			return
		}
	}
}

// repairBase joins a verb without an ending to the infinitive before it rather than to a verb with one: "works to end the raids
// | and defeat the rebels".
func (f *frame) repairBase(i int) {
	verb, t := f.toks[i].Head, f.tag(i)
	if t != "VB" && t != "VBP" || verb < 0 || f.tag(verb) != "VBZ" && f.tag(verb) != "VBD" || f.child(i, "nsubj", "aux", "mark", "cop") >= 0 {
		return
	}
	for x := i - 1; x > verb; x-- {
		if f.tag(x) == "VB" && f.toInfinitive(x) && f.inside(x, verb) {
			f.toks[i].Tag = "VB"
			f.hang(i, x, "conj")
			return
		}
	}
}

// repairUtterance joins a verb of praise, blame or appeal to one before it rather than to what is done in the clause between:
// "thanked the Kenyans who fought to free the ship | and praised Uganda".
func (f *frame) repairUtterance(i int) {
	g := f.toks[i].Head
	if !f.cues.uttering[f.lemma(i)] || g < 0 || g > i || !f.isVerb(g) || f.cues.uttering[f.lemma(g)] || f.child(i, "nsubj", "aux", "mark") >= 0 {
		return
	}
	up := g
	for range f.toks { // a circle may stand until all is mended
		if up < 0 || f.setAgainst(up) || f.rel(up) == "ccomp" && !f.ofThing(up) && (f.child(up, "mark") >= 0 || !f.cues.Speech[f.lemma(f.toks[up].Head)]) {
			return
		}
		if up < i && f.isVerb(up) && (f.cues.uttering[f.lemma(up)] || f.cues.Speech[f.lemma(up)]) {
			f.hang(i, up, "conj")
			return
		}
		up = f.toks[up].Head
	}
}

// ofThing tells whether the subject of a verb is a thing, which utters nothing: "the use of force remains an option".
func (f *frame) ofThing(i int) bool {
	s := f.child(i, "nsubj")
	return s >= 0 && f.isNoun(s) && len(f.headed[s]) == 0
}

// setAgainst tells whether a clause sets its subject against another: "while Togo praised them".
func (f *frame) setAgainst(i int) bool {
	m := f.child(i, "mark")
	return m >= 0 && f.lemma(m) == "while" && f.child(i, "nsubj") >= 0
}

// repairTheirs joins a noun to the one before it of the same possessor rather than to a verb between: "our effort to defeat
// them and | our answer to the famine".
func (f *frame) repairTheirs(i int) {
	g, own := f.toks[i].Head, f.child(i, "nmod:poss")
	if own < 0 || f.tag(own) != "PRP$" || own > i || len(f.headed[i]) > 0 || f.child(i, "cc") < 0 && f.conjunctionBefore(i) < 0 {
		return
	}
	up := f.toks[g].Head
	for range f.toks {
		if up < 0 || up >= g {
			return
		}
		if p := f.child(up, "nmod:poss"); p >= 0 && f.lemma(p) == f.lemma(own) && f.isNoun(up) {
			f.hang(i, up, "conj")
			return
		}
		up = f.toks[up].Head
	}
}

// repairJoined gives a verb behind "and" to the verb that it goes on with.
func (f *frame) repairJoined(i int) {
	verb := f.toks[i].Head
	if f.rel(i) != "conj" || !f.isVerb(i) || verb < 0 || verb > i || !f.isVerb(verb) || f.child(i, "nsubj", "aux", "mark") >= 0 {
		return
	}
	switch {
	case f.tag(i) == "VBG" && f.tag(verb) != "VBG":
		f.joinParticiple(i, verb)
	case f.tag(i) == "VBN" && f.child(verb, "aux:pass") >= 0:
		f.joinActive(i, verb)
	}
}

// joinParticiple goes on with the participle above a finite clause: "saying Serbia had lied and | warning it".
func (f *frame) joinParticiple(i, verb int) {
	if f.rel(verb) != "ccomp" || f.child(verb, "nsubj") < 0 {
		return
	}
	for c := f.first[verb]; c >= 0; c = f.next[c] {
		if f.rel(c) == "aux" && f.lemma(c) == "be" {
			return
		}
	}
	if up := f.toks[verb].Head; up >= 0 && f.tag(up) == "VBG" {
		f.hang(i, up, "conj")
	}
}

// joinActive makes a past tense of a participle with an object of its own behind a passive verb, and goes on with who spoke
// if the passive has "had", which the past has not: "said it had not been informed and | deployed troops".
func (f *frame) joinActive(i, verb int) {
	object := f.nounRightOf(i)
	if object < 0 || f.caseOf(object) != "" {
		return
	}
	switch h := f.toks[object].Head; {
	case h != i && h != verb, f.toks[object].Rel != "obj" && f.toks[object].Rel != "obl:agent":
		return
	}
	f.toks[i].Tag = "VBD"
	f.hang(object, i, "obj")
	for c := object + 1; c < len(f.toks); c++ {
		if f.toks[c].Head == verb && f.rel(c) == "obl" {
			f.hang(c, i, "obl")
		}
	}
	if up := f.toks[verb].Head; f.rel(verb) == "ccomp" && up >= 0 && up < verb && f.tag(up) == "VBD" && f.pluperfect(verb) {
		f.hang(i, up, "conj")
	}
}

// pluperfect tells whether the verb has the auxiliary "had".
func (f *frame) pluperfect(verb int) bool {
	a := f.child(verb, "aux")
	return a >= 0 && f.lemma(a) == "have" && f.tag(a) == "VBD"
}
