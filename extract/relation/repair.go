package relation

// repair mends what rules depend on and the parser often misses, in place. This file holds the order of all repairs, and the
// order counts: each finds the tree as those above it have left it. In the examples a bar stands before the word that is
// given another place. First come rows and names, then clauses in which others lie, then the words from left to right.
func (f *frame) repair() {
	f.repairRows()
	f.repairInner()
	for i := range f.toks {
		f.repairInterrupted(i)
		f.repairReported(i)
		f.repairPerfect(i)
		f.repairSuspected(i)
		f.repairHelped(i)
		f.repairSummary(i)
	}
	for i := range f.toks {
		f.repairArgument(i)
		f.repairConjunct(i)
		f.repairClause(i)
		f.repairPlace(i)
	}
	f.breakCircles()
}

// repairArgument gives token i back to the verb or noun of which it is an argument.
func (f *frame) repairArgument(i int) {
	f.repairAuxiliary(i)
	f.repairPlural(i)
	f.repairBetween(i)
	f.repairFronted(i)
	f.repairCase(i)
	f.repairOuter(i)
	f.repairEvent(i)
	f.repairRegarding(i)
	f.repairCutOff(i)
	f.repairDecision(i)
	f.repairInfinitiveObject(i)
	f.repairTimed(i)
	f.repairThat(i)
}

// repairConjunct gives what "and" joins to its right partner, where the parser takes the nearest.
func (f *frame) repairConjunct(i int) {
	switch f.rel(i) {
	case "ccomp":
		f.repairNextClause(i)
	case "conj", "parataxis":
		f.repairRootRow(i)
		f.repairRowOfVerbs(i)
		f.repairNextClause(i)
		f.repairForm(i)
		f.repairBase(i)
		f.repairLikes(i)
		f.repairUtterance(i)
		f.repairTense(i)
		f.repairTheirs(i)
	case "obj", "obl":
		f.repairTheirs(i)
	case "nmod", "acl", "appos", "dep":
		f.repairManySubjects(i)
	case "advcl":
		f.repairForm(i)
		f.repairQuality(i)
	}
}

// repairClause makes a verb of what the parser took for something less, or gives it back its own words.
func (f *frame) repairClause(i int) {
	f.repairFrontedRow(i)
	switch f.tag(i) {
	case "VBN":
		f.repairBacked(i)
		f.repairAttribute(i)
		f.repairFrontedParticiple(i)
	case "VBD":
		f.repairBacked(i)
	case "VB":
		f.repairControl(i)
		f.repairHeadline(i)
		f.repairAllOne(i)
	case "VBP":
		f.repairHeadline(i)
	case "VBG":
		f.repairFollowing(i)
		f.repairVisiting(i)
		f.repairGerund(i)
		f.repairProgressive(i)
	case "IN", "RB":
		f.repairParticleOut(i)
		f.repairCompany(i)
	}
	f.repairVoice(i)
	f.repairSubordinate(i)
	f.repairSubject(i)
	f.repairNamed(i)
	f.repairStray(i)
}

// repairPlace gives a clause or phrase that has all its words its place in the sentence.
func (f *frame) repairPlace(i int) {
	f.repairJoined(i)
	f.repairClausal(i)
	f.repairResult(i)
	f.repairSaidWithin(i)
	f.repairSaidAfter(i)
	f.repairUttered(i)
	f.repairOnAuxiliary(i)
	f.repairInfinitive(i)
	f.repairParticiple(i)
	f.repairRelative(i)
	f.repairName(i)
	f.repairGerundObject(i)
	f.repairSaid(i)
	f.repairFinite(i)
	f.repairGapped(i)
}

// repairOnAuxiliary hangs on the verb what the parser hung on its auxiliary.
func (f *frame) repairOnAuxiliary(i int) {
	if h := f.toks[i].Head; h >= 0 && f.rel(h) == "aux" && f.toks[h].Head != i {
		f.hang(i, f.toks[h].Head, f.toks[i].Rel)
	}
}

// hang gives token i another head.
func (f *frame) hang(i, head int, rel string) {
	f.toks[i].Head, f.toks[i].Rel = head, rel
	f.turn()
}

func (f *frame) root() int {
	for i := range f.toks {
		if f.toks[i].Head < 0 {
			return i
		}
	}
	return -1
}

// adopt hangs on one token what hangs on another, of the tokens from begin up to end.
func (f *frame) adopt(to, from, begin, end int) {
	for c := begin; c < end; c++ {
		if f.toks[c].Head == from {
			f.hang(c, to, f.toks[c].Rel)
		}
	}
}

// promote makes the main verb of what the parser took for a participle.
func (f *frame) promote(verb, subject int) {
	f.toks[verb].Tag = "VBD"
	f.hang(verb, -1, "root")
	f.hang(subject, verb, "nsubj")
}

// reduced tells whether token i looks like a participle that describes the noun before it and may be a verb in the past tense.
func (f *frame) reduced(i int) bool {
	return f.pastForm(i) && !f.behindComma(i) && f.child(i, "obl:agent", "nsubj", "mark", "aux") < 0
}
