package relation

// repairInfinitive hangs "to destroy" on the noun right before it if that is an effort, a plan or a first, or the one who
// makes it: "the failure of Iran | to free them".
func (f *frame) repairInfinitive(to int) {
	if f.lemma(to) != "to" || f.rel(to) != "mark" || to == 0 {
		return
	}
	noun, verb := to-1, f.toks[to].Head
	if verb < to || verb > to+2 || !f.isNoun(noun) || f.toks[verb].Head == noun {
		return
	}
	switch _, cue := f.cues.Nouns[f.lemma(max(f.toks[verb].Head, 0))]; f.rel(verb) {
	case "advcl", "xcomp":
	case "acl":
		if cue {
			return
		}
	default:
		return
	}
	if m := f.mentionAtEnd(noun); m >= 0 {
		noun = f.holder(f.topOf(&f.doc.Mentions[m]))
	}
	if _, ok := f.cues.Nouns[f.lemma(noun)]; ok || f.ordinal(noun) {
		if up := f.toks[verb].Head; f.toks[noun].Head == verb && up > verb && f.isVerb(up) && f.child(up, "nsubj") < 0 {
			f.hang(noun, up, "nsubj") // "plans to build a base | angered Somalia"
		}
		f.hang(verb, noun, "acl")
	}
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

// repairAllOne hangs an infinitive on the verb whose object is all that one can do: "must do all it can | to press Serbia".
func (f *frame) repairAllOne(i int) {
	all := f.toks[i].Head
	if f.rel(i) == "advcl" && f.toInfinitive(i) && all >= 0 && f.tag(all) == "DT" && f.rel(all) == "obj" && f.isVerb(f.toks[all].Head) {
		f.hang(i, f.toks[all].Head, "advcl")
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

// repairGerund makes a clause of "of arming militias" behind a verb of blame.
func (f *frame) repairGerund(i int) {
	object := f.toks[i].Head
	if f.rel(i) != "amod" && f.rel(i) != "compound" || i == 0 || object != i+1 || f.lemma(i-1) != "of" {
		return
	}
	for up := f.toks[object].Head; up >= 0; up = f.toks[up].Head {
		if f.isVerb(up) {
			if f.cues.Charges[f.lemma(up)] {
				f.hang(i, up, "advcl")
				f.hang(i-1, i, "mark")
				f.hang(object, i, "obj")
				return
			}
			if f.tag(up) != "VBG" {
				return // "of plotting an attack and of | sheltering rebels"
			}
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

// repairParticiple hangs a participle with an agent on the noun right before it: "territory previously held by the enemy".
func (f *frame) repairParticiple(i int) {
	if f.tag(i) != "VBN" || f.rel(i) != "acl" && f.rel(i) != "advcl" || f.child(i, "obl:agent") < 0 || f.child(i, "aux", "nsubj", "mark") >= 0 {
		return
	}
	noun := i - 1
	for noun >= 0 && f.tag(noun) == "RB" {
		noun--
	}
	if noun >= 0 && f.isNoun(noun) && f.toks[i].Head != noun && !f.inside(noun, i) {
		f.hang(i, noun, "acl")
	}
}

// repairHelped makes an infinitive of a verb without an ending behind the object of a verb that takes one: "helped the troops |
// retake the town".
func (f *frame) repairHelped(i int) {
	verb := f.toks[i].Head
	if t := f.tag(i); t != "VB" && t != "VBP" || verb < 0 || verb > i || f.child(i, "nsubj", "aux", "mark", "cc") >= 0 {
		return
	}
	switch f.lemma(verb) {
	case "help", "let", "make":
	default:
		return
	}
	if o := f.child(verb, "obj"); f.rel(i) == "parataxis" && o > verb && o < i {
		f.toks[i].Tag = "VB"
		f.hang(i, verb, "xcomp")
	}
}
