package relation

// repairJoined gives a verb behind "and" to the verb that it goes on with.
func (f *frame) repairJoined(i int) {
	verb := f.toks[i].Head
	if f.rel(i) != "conj" || !f.isVerb(i) || verb < 0 || verb > i || !f.isVerb(verb) || f.child(i, "nsubj", "nsubj:pass", "aux", "aux:pass", "mark") >= 0 {
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
	if f.rel(verb) != "ccomp" || f.child(verb, "nsubj", "nsubj:pass") < 0 {
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

// nounRightOf returns the head of the noun phrase that begins right behind token i, -1 if none does.
func (f *frame) nounRightOf(i int) int {
	for k := i + 1; k < len(f.toks); k++ {
		switch {
		case f.isNoun(k):
			if h := f.toks[k].Head; h < k || h > k+3 || !f.isNoun(h) {
				return k
			}
		case f.tag(k) != "DT" && f.tag(k) != "JJ" && f.tag(k) != "CD" && f.tag(k) != "PRP$":
			return -1
		}
	}
	return -1
}

// repairSaidWithin gives a relative clause the noun that somebody says it is true of: "purchases that it said | financed the
// rebels".
func (f *frame) repairSaidWithin(i int) {
	if i == 0 || i+3 >= len(f.toks) || f.lemma(i) != "that" && f.lemma(i) != "which" || !f.isNoun(i-1) || f.rel(i) == "det" {
		return
	}
	who, said, verb := i+1, i+2, i+3
	if f.tag(who) != "PRP" && len(f.headed[who]) == 0 || !f.cues.Speech[f.lemma(said)] || !f.isVerb(said) || !f.isVerb(verb) || f.tag(verb) == "VB" || f.tag(verb) == "VBG" || f.child(verb, "nsubj", "aux") >= 0 {
		return
	}
	f.toks[i].Tag = "WDT"
	f.hang(verb, i-1, "acl:relcl")
	f.hang(i, verb, "nsubj")
	f.hang(said, verb, "parataxis")
	f.hang(who, said, "nsubj")
}

// repairResult gives a participle behind a comma to the sentence rather than to the infinitive before it, of whose plan it is
// no part: "agreed to lend Kyiv money, | overriding Hungary".
func (f *frame) repairResult(i int) {
	verb := f.toks[i].Head
	if f.rel(i) != "advcl" || f.tag(i) != "VBG" || !f.behindComma(i) || verb < 0 || verb > i || !f.toInfinitive(verb) {
		return
	}
	for n := 0; n < maxDepth && verb >= 0 && (!f.isVerb(verb) || f.toInfinitive(verb)); n++ {
		verb = f.toks[verb].Head
	}
	if verb >= 0 && verb < i && f.isVerb(verb) && f.tag(verb) != "VBG" {
		f.hang(i, verb, "advcl")
	}
}
