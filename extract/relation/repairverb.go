package relation

// repairAttribute makes a finite verb of a participle right behind a noun: "NATO warplanes | attacked positions".
func (f *frame) repairAttribute(i int) {
	object := f.toks[i].Head
	if f.rel(i) != "amod" || object < i || i == 0 || !f.behindSubject(i) || f.caseOf(object) != "" {
		return
	}
	above := f.toks[object].Head
	switch {
	case above < 0:
		f.lift(i, object)
	case above < i && f.toks[above].Head < 0 && f.isNoun(above):
		f.lift(i, above)
	default:
		return
	}
	f.toks[i].Tag = "VBD"
	f.hang(object, i, "obj")
}

// behindSubject tells whether what stands before token i ends a noun phrase.
func (f *frame) behindSubject(i int) bool {
	if f.toks[i-1].Form == "," {
		return i > 1 && f.mentionAtEnd(i-2) >= 0
	}
	return f.isNoun(i-1) && f.rel(i-1) != "compound"
}

// lift puts verb i in the place of the root noun; what hung on that left of the verb is now its subject.
func (f *frame) lift(i, root int) {
	f.hang(i, -1, "root")
	for c := range f.toks {
		if f.toks[c].Head != root || c == i {
			continue
		}
		switch {
		case c > i && c > root && root < i:
			f.hang(c, i, f.toks[c].Rel)
		case c < i && root > i && f.isNoun(c):
			f.hang(c, i, "nsubj")
		}
	}
	if root < i {
		f.hang(root, i, "nsubj")
	}
}

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

// repairPerfect makes the main verb of a participle behind its auxiliary that the parser took for an adjective of its object:
// "The army has | barred foreign ships, a spokesman said".
func (f *frame) repairPerfect(i int) {
	object := f.toks[i].Head
	if f.rel(i) != "amod" || i == 0 || object < i || f.lemma(i-1) != "have" && f.rel(i-1) != "aux" {
		return
	}
	said, up := f.toks[i-1].Head, f.toks[object].Head
	if said < object || up != said && up != i-1 || !f.cues.Speech[f.lemma(said)] || f.rel(said) != "root" {
		return
	}
	f.hang(i-1, i, "aux")
	f.hang(i, -1, "root")
	f.hang(said, i, "parataxis")
	f.hang(object, i, "obj")
	f.adopt(i, said, 0, i)
}

// repairFinite gives the clause back to a verb in the past tense that the parser took for an adjective of its object:
// "Berlin and Paris signed a trade agreement".
func (f *frame) repairFinite(i int) {
	object := f.toks[i].Head
	if f.rel(i) != "amod" || object < i || i == 0 || !f.isNoun(i-1) || f.tag(i) != "VBD" && (f.tag(i) != "VBN" || f.rel(object) != "root" || f.child(object, "acl", "cop") >= 0) {
		return
	}
	f.hang(i, f.toks[object].Head, f.toks[object].Rel)
	f.hang(object, i, "obj")
	for c := range i {
		if h := f.toks[c].Head; (h == object || h == i) && f.isNoun(c) && f.caseOf(c) == "" && f.rel(c) != "obl" {
			f.hang(c, i, "nsubj")
		} else if h == object {
			f.hang(c, i, f.toks[c].Rel)
		}
	}
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
	if f.tag(i-1) == "IN" && f.toks[i-1].Head == object && len(f.headed[object]) > 0 && f.tag(i+1) == "NNP" && f.doc.Mentions[f.headed[object][0]].First == i+1 {
		f.hang(i, f.toks[object].Head, "advcl") // "by | striking Qatar"
		f.hang(i-1, i, "mark")
		f.hang(object, i, "obj")
		return
	}
	if f.toks[object].Head != i-1 || f.rel(object) != "obj" || !f.cues.Phases[f.lemma(i-1)] {
		return
	}
	f.hang(i, i-1, "xcomp")
	f.hang(object, i, "obj")
}

// repairAuxiliary makes the governing verb of what cannot be an auxiliary: "Iran demanded | the United States lift".
func (f *frame) repairAuxiliary(i int) {
	v := f.toks[i].Head
	if f.rel(i) != "aux" || v < i || f.cues.Auxiliaries[f.lemma(i)] {
		return
	}
	if o := f.child(v, "obj"); f.tag(i) != "VB" && f.tag(v) == "VBN" && v == i+1 && o > v {
		f.attribute(v, o, i)
		return
	}
	if f.tag(i) != "VBD" && (f.tag(v) != "VBG" || f.cues.Verbs[f.lemma(i)] == "" && !f.cues.Speech[f.lemma(i)]) {
		return
	}
	f.hang(i, f.toks[v].Head, f.toks[v].Rel)
	f.hang(v, i, "ccomp")
	for c := range i {
		if f.toks[c].Head == v && f.rel(c) == "nsubj" {
			f.hang(c, i, f.toks[c].Rel)
		}
	}
}

// attribute makes an adjective of a participle between a verb and its object: "reject | proposed changes".
func (f *frame) attribute(participle, object, verb int) {
	f.hang(verb, f.toks[participle].Head, f.toks[participle].Rel)
	f.adopt(verb, participle, 0, len(f.toks))
	f.hang(object, verb, "obj")
	f.hang(participle, object, "amod")
}

// repairVoice makes a verb active that nothing makes passive: one with "have" alone ("have killed"), or with a
// subject, no auxiliary and no agent ("the army forced out thousands").
func (f *frame) repairVoice(i int) {
	s := f.child(i, "nsubj:pass")
	if s < 0 || f.child(i, "aux:pass", "obl:agent") >= 0 || f.relativizer(s) {
		return
	}
	if a := f.child(i, "aux"); a >= 0 && f.lemma(a) != "have" || a < 0 && f.object(i) < 0 {
		return
	}
	f.toks[s].Rel = "nsubj"
	if f.tag(i) == "VBN" && f.child(i, "aux") < 0 {
		f.toks[i].Tag = "VBD"
	}
}
