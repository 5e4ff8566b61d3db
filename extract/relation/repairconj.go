package relation

import "diplograph/extract"

// repairCoordination gives what "and" joins to its right partner, where the parser takes the nearest.
func (f *frame) repairCoordination(i int) {
	switch f.rel(i) {
	case "ccomp":
		f.repairNextClause(i)
	case "conj", "parataxis":
		f.repairRowOfVerbs(i)
		f.repairNextClause(i)
		f.repairForm(i)
		f.repairBase(i)
		f.repairLikes(i)
		f.repairUtterance(i)
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

// repairNextClause gives a finite verb the noun right before it that the parser joined to an object of the clause before:
// "Ghana warned Togo and Mali | backed Niger".
func (f *frame) repairNextClause(i int) {
	if !f.isFinite(i) || f.child(i, "nsubj", "nsubj:pass", "csubj", "expl", "aux", "aux:pass", "cop", "mark", "cc") >= 0 {
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

// phraseEndingAt returns the head of the noun phrase that ends at token i, adverbs aside, -1 for none.
func (f *frame) phraseEndingAt(i int) int {
	for i >= 0 && f.tag(i) == "RB" {
		i--
	}
	if i < 0 || !f.isNoun(i) {
		return -1
	}
	for h := f.toks[i].Head; h >= 0 && h < i && (f.rel(i) == "flat" || f.rel(i) == "nmod"); h = f.toks[i].Head {
		i = h
	}
	return i
}

// isFinite tells whether token i is a verb of a clause of its own.
func (f *frame) isFinite(i int) bool {
	switch f.tag(i) {
	case "VBD", "VBZ", "VBP":
		return f.isVerb(i)
	}
	return false
}

// repairForm joins a verb in -s to the last one before it of that form, rather than to one behind an auxiliary: "will press
// Mali until it frees him, | ends the war".
func (f *frame) repairForm(i int) {
	g := f.toks[i].Head
	if f.tag(i) != "VBZ" || !f.isVerb(i) || g < 0 || g > i || !f.isVerb(g) || f.tag(g) == "VBZ" || f.child(i, "nsubj", "nsubj:pass", "csubj", "expl", "aux", "mark") >= 0 {
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
	if !f.cues.uttering[f.lemma(i)] || g < 0 || g > i || !f.isVerb(g) || f.cues.uttering[f.lemma(g)] || f.child(i, "nsubj", "nsubj:pass", "aux", "mark") >= 0 {
		return
	}
	up := g
	for range f.toks { // a circle may stand until all is mended
		if up < 0 || f.rel(up) == "ccomp" && (f.child(up, "mark") >= 0 || !f.cues.Speech[f.lemma(f.toks[up].Head)]) {
			return
		}
		if up < i && f.isVerb(up) && (f.cues.uttering[f.lemma(up)] || f.cues.Speech[f.lemma(up)]) {
			f.hang(i, up, "conj")
			return
		}
		up = f.toks[up].Head
	}
}

// repairLikes joins a person to a person rather than to the country whose he is: "the envoy of Japan and | his deputy".
func (f *frame) repairLikes(i int) {
	country := f.toks[i].Head
	if country < 0 || country > i || len(f.headed[i]) == 0 || len(f.headed[country]) == 0 || f.rel(country) != "nmod" {
		return
	}
	if o := f.toks[country].Head; o >= 0 && o < country && len(f.headed[o]) > 0 && f.mentionAt(country).Kind == extract.Country && f.mentionAt(o).Kind == extract.Person && f.mentionAt(i).Kind == extract.Person {
		f.hang(i, o, "conj")
	}
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

// repairManySubjects makes a subject of an actor left of a verb and in a row with its subject: "the envoy, Jane Roe, | and
// Lavrov signed".
func (f *frame) repairManySubjects(i int) {
	v := f.toks[i].Head
	if v < i || !f.isVerb(v) || len(f.headed[i]) == 0 || f.caseOf(i) != "" || f.doc.Mentions[f.headed[i][0]].Possessive {
		return
	}
	s := f.child(v, "nsubj")
	if s < 0 || s == i || f.relativizer(s) {
		return
	}
	for k := min(s, i) + 1; k < max(s, i); k++ {
		if f.tag(k) == "CC" {
			f.hang(i, v, "nsubj")
			return
		}
	}
}

// repairQuality hangs "in fighting them" on the noun right before it that tells whose quality that is: "proved the unity of
// the allies | in fighting".
func (f *frame) repairQuality(i int) {
	v, in := f.toks[i].Head, f.child(i, "mark")
	if f.tag(i) != "VBG" || v < 0 || in < 1 || f.lemma(in) != "in" || !f.isVerb(v) {
		return
	}
	noun := f.child(v, "obj")
	if noun > v && noun < in && f.inside(in-1, noun) && !f.cues.Harms[f.lemma(noun)] && !f.cues.Amounts[f.lemma(noun)] && len(f.slotBefore("of", noun, in)) > 0 {
		f.hang(i, noun, "acl")
	}
}
