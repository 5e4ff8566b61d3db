package relation

// repairProgressive makes a verb of a participle with an auxiliary that the parser took for an adjective of its object:
// "says Syria is | supporting militants".
func (f *frame) repairProgressive(i int) {
	object, aux := f.toks[i].Head, f.child(i, "aux")
	if f.rel(i) != "amod" || object < i || aux < 0 || f.caseOf(object) != "" {
		return
	}
	up, rel := f.toks[object].Head, "ccomp"
	if up < 0 {
		rel = "root"
	}
	f.hang(i, up, rel)
	f.hang(object, i, "obj")
	for s := aux - 1; s > up; s-- {
		if f.rel(s) == "nsubj" && (f.toks[s].Head == object || f.toks[s].Head == up) {
			f.hang(s, i, "nsubj")
			return
		}
	}
}

// repairHeadline joins two subjects that only a comma parts: "Rubio, Lavrov | discuss Ukraine".
func (f *frame) repairHeadline(i int) {
	first, s := f.toks[i].Head, f.child(i, "nsubj")
	if f.rel(i) != "parataxis" || first < 0 || s < 0 || f.toks[first].Head >= 0 || len(f.headed[first]) == 0 || len(f.headed[s]) == 0 {
		return
	}
	a, b := &f.doc.Mentions[f.headed[first][0]], &f.doc.Mentions[f.headed[s][0]]
	if a.First > 0 || b.First != a.Last+2 || f.tag(a.Last+1) != "," {
		return
	}
	f.hang(i, -1, "root")
	f.hang(first, i, "nsubj")
	f.hang(s, first, "conj")
}

// repairAllOne hangs an infinitive on the verb whose object is all that one can do: "must do all it can | to press Serbia".
func (f *frame) repairAllOne(i int) {
	all := f.toks[i].Head
	if f.rel(i) == "advcl" && f.toInfinitive(i) && all >= 0 && f.tag(all) == "DT" && f.rel(all) == "obj" && f.isVerb(f.toks[all].Head) {
		f.hang(i, f.toks[all].Head, "advcl")
	}
}

// repairCompany makes a preposition of "alongside" that the parser took for an adverb: "served | alongside troops".
func (f *frame) repairCompany(i int) {
	verb := f.toks[i].Head
	if f.lemma(i) != "alongside" || f.rel(i) != "advmod" || verb < 0 || verb > i {
		return
	}
	if o := f.child(verb, "obj"); o > i && f.inside(i+1, o) {
		f.hang(i, o, "case")
		f.hang(o, verb, "obl")
	}
}

// repairInfinitiveObject gives an infinitive the noun right behind it that the parser took for another subject of the verb:
// "the refusal to arrest Putin | drew criticism".
func (f *frame) repairInfinitiveObject(i int) {
	v := f.toks[i].Head
	if f.rel(i) != "nsubj" || v < i {
		return
	}
	x := i - 1
	for x >= 0 && f.inside(x, i) {
		x--
	}
	if s := f.child(v, "nsubj"); x >= 0 && s >= 0 && s < x && f.tag(x) == "VB" && f.toInfinitive(x) && f.child(x, "obj") < 0 && f.inside(x, s) {
		f.hang(i, x, "obj")
	}
}

// repairTimed gives a verb the object that the parser hung on the time behind it: "met the minister, Ibrahim al-Jaafari, | today".
func (f *frame) repairTimed(i int) {
	verb, object := f.toks[i].Head, f.child(i, "obj")
	if f.toks[i].Rel != "obl:unmarked" || verb < 0 || object < verb || object > i || f.child(verb, "obj") >= 0 {
		return
	}
	f.hang(object, verb, "obj")
	for c := object + 1; c < i; c++ {
		if f.toks[c].Head == i && f.isNoun(c) {
			f.hang(c, object, "appos")
		}
	}
}

// repairFrontedParticiple makes the main verb of what stands behind a subject that the parser gave to a participle before it:
// "Backed by Rwanda, the rebels | advanced".
func (f *frame) repairFrontedParticiple(i int) {
	s := f.child(i, "nsubj", "nsubj:pass")
	if f.rel(i) != "root" || f.child(i, "obl:agent") < 0 || f.child(i, "aux", "aux:pass", "cop") >= 0 || s < i || !f.commaBetween(i, s) {
		return
	}
	v := f.child(s, "acl")
	if v < s || f.tag(v) != "VBN" && f.tag(v) != "VBD" || f.behindComma(v) || f.child(v, "obl:agent", "nsubj", "mark") >= 0 {
		return
	}
	f.toks[v].Tag = "VBD"
	f.toks[v].Head, f.toks[v].Rel = -1, "root"
	f.hang(s, v, "nsubj")
	f.hang(i, v, "advcl")
}

// repairThat makes what somebody says of a clause that the parser took for an aside: "Petro charged | that Honduras had".
func (f *frame) repairThat(i int) {
	verb, that := f.toks[i].Head, f.child(i, "mark")
	if f.rel(i) == "advcl" && verb >= 0 && verb < i && that > verb && f.lemma(that) == "that" && f.lemma(that-1) != "so" && f.cues.Speech[f.lemma(verb)] {
		f.toks[i].Rel = "ccomp"
	}
}

// repairVisiting makes an adjective of a participle before those of whom it is said: "met with visiting Vietnamese Prime Minister",
// "met | protesting students".
func (f *frame) repairVisiting(i int) {
	if !f.isVerb(i) || i == 0 || i+1 >= len(f.toks) || f.lemma(i) != "visit" && !f.cues.Attributes[f.lemma(i)] {
		return
	}
	guest, up := f.object(i), f.toks[i].Head
	if f.cues.Attributes[f.lemma(i)] && f.isVerb(i-1) && f.object(i-1) < 0 {
		up = i - 1
	}
	if guest < 0 || up < 0 || up > i || f.child(i, "aux", "nsubj") >= 0 || len(f.headed[guest]) == 0 || f.lemma(i) == "visit" && f.mentionAt(guest).Kind != "person" {
		return
	}
	rel := "obj"
	if p := f.child(i, "mark"); p >= 0 {
		rel = "obl"
		f.hang(p, guest, "case")
	}
	f.hang(guest, up, rel)
	f.hang(i, guest, "amod")
}

// repairGerundObject makes a clause of a gerund that the parser took for an adjective of its own object: "stop supporting rebels".
func (f *frame) repairGerundObject(i int) {
	object := f.toks[i].Head
	if i == 0 || f.tag(i) != "VBG" || f.rel(i) != "amod" || object < i {
		return
	}
	if h := f.toks[i-1].Head; f.isNoun(i-1) && f.rel(i-1) != "compound" && h < i && h == f.toks[object].Head && f.caseOf(object) == "" {
		f.hang(i, i-1, "acl") // "attacked a ship | carrying soldiers"
		f.hang(object, i, "obj")
		return
	}
	if f.toks[object].Head != i-1 || f.rel(object) != "obj" || !f.cues.Phases[f.lemma(i-1)] {
		return
	}
	f.hang(i, i-1, "xcomp")
	f.hang(object, i, "obj")
}

// repairMeans hangs "by welcoming" on what somebody is asked to do rather than on the asking: "call on states to help by
// welcoming the refugees".
func (f *frame) repairMeans(i int) {
	verb, mark := f.toks[i].Head, f.child(i, "mark")
	if f.rel(i) != "advcl" || f.tag(i) != "VBG" || verb < 0 || verb > i || mark < 0 || f.lemma(mark) != "by" {
		return
	}
	if c := f.child(verb, "xcomp", "ccomp"); c > verb && c < i && f.toInfinitive(c) {
		f.hang(i, c, "advcl")
	}
}
