package relation

// repairReported makes the main verb of what stands behind the noun that the parser made a second subject of a verb of saying
// at the end: "Turkish jets | struck a base, the ministry said".
func (f *frame) repairReported(i int) {
	if f.rel(i) != "root" || !f.cues.Speech[f.lemma(i)] || !f.isFinite(i) {
		return
	}
	doer := f.child(i, "nsubj")
	if doer < 0 {
		return
	}
	who := doer
	for c := f.first[i]; c >= 0 && c < i; c = f.next[c] {
		if f.rel(c) == "nsubj" {
			who = c
		}
	}
	verb := f.child(doer, "acl")
	if c := f.child(i, "advcl"); verb < 0 && c > doer && c < who {
		verb = c
	}
	if who == doer || verb < doer || !f.commaBetween(verb, who) || !f.reduced(verb) {
		return
	}
	f.promote(verb, doer)
	f.hang(i, verb, "parataxis")
	for c := verb + 1; c < who; c++ {
		if h := f.toks[c].Head; h == doer || h == i && !f.inside(who, c) {
			f.hang(c, verb, f.toks[c].Rel)
		}
	}
}

// repairSaidAfter gives a clause or phrase right behind a verb of saying to that rather than to what is said: "Israel agreed
// to leave, Aoun said | after meeting the envoy".
func (f *frame) repairSaidAfter(said int) {
	told := f.toks[said].Head
	if f.rel(said) != "parataxis" || told < 0 || told > said || !f.cues.Speech[f.lemma(said)] || said+1 >= len(f.toks) {
		return
	}
	top := said + 1
	for range maxDepth {
		if h := f.toks[top].Head; h > said {
			top = h
		}
	}
	if f.toks[top].Head == told && (f.rel(top) == "advcl" || f.rel(top) == "obl") {
		f.hang(top, said, f.toks[top].Rel)
	}
}

// repairUttered gives what is said at the end to whom the sentence is about rather than to who acts in a clause of time before it:
// "met the envoy after rebels took the town, | demanding that they leave".
func (f *frame) repairUttered(i int) {
	verb := f.toks[i].Head
	if f.rel(i) != "advcl" || f.tag(i) != "VBG" || !f.behindComma(i) || verb < 0 || verb > i || !f.cues.uttering[f.lemma(i)] && !f.cues.Speech[f.lemma(i)] {
		return
	}
	if m := f.child(verb, "mark"); f.rel(verb) != "advcl" || m < 0 || f.child(verb, "nsubj") < 0 {
		return
	}
	if up := f.toks[verb].Head; up >= 0 && up < verb && f.isVerb(up) {
		f.hang(i, up, "advcl")
	}
}

// repairSaid makes the subject of its clause of a name that the parser took for the object of a verb of saying: "denied
// Kuwait was pumping".
func (f *frame) repairSaid(i int) {
	verb := f.toks[i].Head
	if f.rel(i) != "obj" || verb < 0 || len(f.headed[i]) == 0 || !f.cues.Speech[f.lemma(verb)] {
		return
	}
	end := f.doc.Mentions[f.headed[i][0]].Last
	if end+1 >= len(f.toks) || f.rel(end+1) != "aux" {
		return
	}
	if c := f.toks[end+1].Head; f.toks[c].Head == verb && f.child(c, "nsubj", "mark") < 0 {
		f.hang(i, c, "nsubj")
		f.hang(c, verb, "ccomp")
	}
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

// repairThat makes what somebody says of a clause that the parser took for an aside: "Petro charged | that Honduras had".
func (f *frame) repairThat(i int) {
	verb, that := f.toks[i].Head, f.child(i, "mark")
	if f.rel(i) == "advcl" && verb >= 0 && verb < i && that > verb && f.lemma(that) == "that" && f.lemma(that-1) != "so" && f.cues.Speech[f.lemma(verb)] {
		f.toks[i].Rel = "ccomp"
	}
}

// repairSuspected hangs "suspected of planning attacks" on the noun before it, and gives the gerund its mark and object.
func (f *frame) repairSuspected(i int) {
	if i == 0 || i+3 >= len(f.toks) || f.tag(i) != "VBN" || !f.isNoun(i-1) || f.lemma(i+1) != "of" || f.child(i, "aux", "aux:pass", "nsubj", "nsubj:pass") >= 0 {
		return
	}
	if !f.cues.Charges[f.lemma(i)] {
		return
	}
	noun, deed := i-1, i+2
	if m := f.mentionAtEnd(noun); m >= 0 {
		noun = f.topOf(&f.doc.Mentions[m])
	}
	f.hang(i, noun, "acl")
	if f.tag(deed) != "VBG" {
		return
	}
	f.hang(deed, i, "advcl")
	f.hang(i+1, deed, "mark")
	if o := f.nounRightOf(deed); o > deed && f.child(deed, "obj") < 0 && f.caseOf(o) == "" {
		f.hang(o, deed, "obj")
	}
}
