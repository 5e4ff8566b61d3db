package relation

// repairArgument gives token i back to the verb or noun to which the parser often does not give it.
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

// repairBetween makes a row of two behind "between" of which the parser took the second for a subject or joined it to the noun
// above: "A ceasefire between the government and | the Houthis took effect".
func (f *frame) repairBetween(i int) {
	v := f.toks[i].Head
	subject := f.rel(i) == "nsubj" && v > i
	if !subject && f.rel(i) != "conj" {
		return
	}
	and := f.conjunctionBefore(i)
	if and <= 0 || subject && f.toks[and].Head != v {
		return
	}
	first := and - 1
	for n := 0; n < maxDepth && first >= 0 && f.caseOf(first) != "between"; n++ {
		first = f.toks[first].Head
	}
	if first >= 0 && first < and && f.caseOf(first) == "between" {
		f.hang(i, first, "conj")
	}
}

// conjunctionBefore returns the "and" right before the phrase of token i, -1 for none.
func (f *frame) conjunctionBefore(i int) int {
	k := i - 1
	for k >= 0 && f.tag(k) != "CC" && f.inside(k, i) {
		k--
	}
	if k >= 0 && f.tag(k) == "CC" {
		return k
	}
	return -1
}

// repairFronted gives a verb the row before it for a subject that the parser joined to the end of a fronted phrase:
// "Under a deal brokered by Turkey, | Russia and Ukraine agreed".
func (f *frame) repairFronted(i int) {
	if !f.lacksSubject(i) || i == 0 {
		return
	}
	last := f.mentionAtEnd(i - 1)
	if last < 0 {
		return
	}
	t := f.topOf(&f.doc.Mentions[last])
	head := f.toks[t].Head
	if f.rel(t) != "conj" || head < 0 || head > t || f.caseOf(head) == "" {
		return
	}
	subject := -1
	for c := f.first[head]; c >= 0; c = f.next[c] {
		switch {
		case f.rel(c) != "conj" || c < head || c > i:
		case subject >= 0:
			f.hang(c, subject, "conj")
		case f.commaBetween(head, c):
			subject = c
		}
	}
	if subject >= 0 {
		f.hang(subject, i, "nsubj")
	}
}

// repairAuxiliary makes the governing verb of what cannot be an auxiliary: "Iran demanded | the United States lift".
func (f *frame) repairAuxiliary(i int) {
	v := f.toks[i].Head
	if f.rel(i) != "aux" || v < i || auxiliaries[f.lemma(i)] {
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

var auxiliaries = set(words{"be", "have", "do", "get", "will", "would", "may", "might", "can", "could", "use", "should", "must", "shall", "ought", "need", "'d", "'ll", "'s", "'ve", "'re", "'m", "ca", "wo"})

// attribute makes an adjective of a participle between a verb and its object: "reject | proposed changes".
func (f *frame) attribute(participle, object, verb int) {
	f.hang(verb, f.toks[participle].Head, f.toks[participle].Rel)
	for c := range f.toks {
		if f.toks[c].Head == participle && c != object {
			f.hang(c, verb, f.toks[c].Rel)
		}
	}
	f.hang(object, verb, "obj")
	f.hang(participle, object, "amod")
}

// repairPlural makes a plural of what the tagger took for a verb in -s: "sends his | thanks to Jordan".
func (f *frame) repairPlural(i int) {
	if f.tag(i) != "VBZ" {
		return
	}
	c := f.child(i, "nmod:poss")
	named := len(f.headed[i]) > 0 && (f.rel(i) == "obj" || f.rel(i) == "obl")
	if named || c >= 0 && f.tag(c) == "PRP$" && f.child(i, "nsubj") < 0 {
		f.toks[i].Tag, f.toks[i].Lemma = "NNS", f.toks[i].Form
	}
}

// repairCase gives a verb its particle and the object behind it, which the parser took for a phrase: "handed over |
// the remains".
func (f *frame) repairCase(i int) {
	if i == 0 || f.rel(i) != "case" || !f.isVerb(i-1) || !directions[f.lemma(i)] && f.lemma(i) != "in" || !f.cues.phrasal[f.lemma(i-1)+"_"+f.lemma(i)] {
		return
	}
	noun := f.toks[i].Head
	if f.lemma(i) == "in" && (len(f.headed[noun]) == 0 || f.doc.Mentions[f.headed[noun][0]].Place) {
		return // "called in Paris", but "called in the ambassador"
	}
	if noun < i || f.toks[noun].Head != i-1 || f.rel(noun) != "obl" || f.child(i-1, "obj", "compound:prt") >= 0 || f.passive(i-1) {
		return
	}
	f.hang(i, i-1, "compound:prt")
	f.hang(noun, i-1, "obj")
}

// repairOuter hangs a participle on the noun that the whole sentence is, of which it then may be the verb, rather than on
// a place or body behind that: "Lawmakers from the ruling party | rallied behind Zuma".
func (f *frame) repairOuter(i int) {
	inner := f.toks[i].Head
	if f.rel(i) != "acl" || inner < 0 || inner > i || f.tag(i) == "VBG" || f.toks[i-1].Form == "," || f.child(i, "obl:agent", "nsubj", "nsubj:pass", "aux", "mark") >= 0 {
		return
	}
	if root := f.toks[inner].Head; root >= 0 && f.rel(inner) == "nmod" && f.rel(root) == "root" && f.isNoun(root) && f.child(root, "cop", "nsubj") < 0 {
		f.hang(i, root, "acl")
	}
}
