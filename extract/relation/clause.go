package relation

// repairClause makes a verb of what the parser took for something less, or gives it back its own words.
func (f *frame) repairClause(i int) {
	switch f.tag(i) {
	case "VBN":
		f.repairAttribute(i)
		f.repairMain(i)
		f.repairFrontedParticiple(i)
	case "VBD":
		f.repairMain(i)
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
}

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
	f.toks[i].Head, f.toks[i].Rel = -1, "root"
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

// repairMain gives a sentence whose root is a noun its verb, right behind the comma that ends the noun's clause:
// "Hekmatyar, who was armed by the CIA, called on Afghans".
func (f *frame) repairMain(i int) {
	root := f.root()
	if root < 0 || root > i || !f.isNoun(root) || i == 0 || f.toks[i-1].Form != "," || f.child(root, "nsubj", "cop") >= 0 {
		return
	}
	if c := f.child(root, "acl"); c < 0 || c > i || f.child(i, "nsubj", "aux", "mark", "obl:agent") >= 0 {
		return
	}
	f.toks[i].Tag = "VBD"
	f.toks[i].Head, f.toks[i].Rel = -1, "root"
	f.hang(root, i, "nsubj")
}

func (f *frame) root() int {
	for i := range f.toks {
		if f.toks[i].Head < 0 {
			return i
		}
	}
	return -1
}

// repairControl gives the infinitive behind an object to the verb before it: "led the G8 to suspend".
func (f *frame) repairControl(i int) {
	object := f.toks[i].Head
	if f.rel(i) != "acl" || !f.toInfinitive(i) || object < 0 || f.rel(object) != "obj" {
		return
	}
	verb := f.toks[object].Head
	if _, cue := f.cues.Nouns[f.lemma(object)]; cue || !f.isVerb(verb) {
		return
	}
	if m := f.cues.Verbs[f.lemma(verb)]; m == "requested" || f.cues.Controls[f.lemma(verb)] {
		f.hang(i, verb, "xcomp")
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

// repairGerund makes a clause of "of arming militias" behind a verb of blame.
func (f *frame) repairGerund(i int) {
	object := f.toks[i].Head
	if m := f.child(i, "mark"); f.rel(i) == "acl" && m >= 0 && f.lemma(m) == "of" && f.toks[object].Rel == "obl:agent" {
		f.hang(i, f.toks[object].Head, "advcl") // "was accused by France of | killing"
		return
	}
	if f.rel(i) != "amod" && f.rel(i) != "compound" || i == 0 || object != i+1 || f.lemma(i-1) != "of" {
		return
	}
	for up := f.toks[object].Head; up >= 0; up = f.toks[up].Head {
		if f.isVerb(up) {
			if l := f.lemma(up); l == "accuse" || l == "suspect" || l == "convict" {
				f.hang(i, up, "advcl")
				f.hang(i-1, i, "mark")
				f.hang(object, i, "obj")
				f.repairGerundRow(i, up)
			}
			return
		}
	}
}

// repairGerundRow makes one row of gerunds: "of smuggling explosives and training militants".
func (f *frame) repairGerundRow(i, verb int) {
	for c := i + 1; c < len(f.toks); c++ {
		if f.toks[c].Head == verb && f.rel(c) == "conj" && f.tag(c) == "VBG" {
			f.hang(c, i, "conj")
		}
	}
}

// repairParticleOut gives "out" in "pulled out of the bloc" to its verb.
func (f *frame) repairParticleOut(i int) {
	if f.lemma(i) != "out" || i == 0 || i+1 >= len(f.toks) || f.lemma(i+1) != "of" || !f.isVerb(i-1) {
		return
	}
	noun := f.toks[i+1].Head
	f.hang(i, i-1, "compound:prt")
	if noun > i && f.rel(noun) == "obj" {
		f.hang(noun, i-1, "obl")
	}
}
