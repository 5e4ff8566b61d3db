package relation

// repairSummary hangs a noun behind a comma that sums up a clause on the verb of that: "Peru left the pact with Chile, | a step
// that Chile condemned".
func (f *frame) repairSummary(i int) {
	if !f.cues.Deeds[f.lemma(i)] || f.toks[i].Head > i {
		return
	}
	comma := i - 1
	for comma >= 0 && (f.tag(comma) == "DT" || f.tag(comma) == "JJ" || f.tag(comma) == "RB" || f.tag(comma) == "NN" || f.tag(comma) == "CD") {
		comma--
	}
	if comma > 0 && f.lemma(comma) == "in" {
		comma-- // ", in a move that"
	}
	if comma < 0 || comma > i-2 || f.toks[comma].Form != "," || f.tag(comma+1) != "DT" && f.tag(comma+1) != "CD" && f.tag(comma+1) != "IN" {
		return
	}
	if verb := f.told(comma); verb >= 0 && !f.inside(verb, i) {
		f.hang(i, verb, "discourse")
	}
}

// deedOf is who does what a noun behind a comma sums up.
func (f *frame) deedOf(i int) []arg {
	if f.rel(i) != "discourse" || !f.cues.Deeds[f.lemma(i)] || !f.isNoun(i) {
		return nil
	}
	return f.lessSure(f.actors(f.subject(f.toks[i].Head)), deepWeight)
}

// told is the verb of the main clause before token end, or of what that says somebody has said; -1 for none.
func (f *frame) told(end int) int {
	verb := f.root()
	if verb < 0 || verb > end || !f.isVerb(verb) {
		return -1
	}
	for c := f.first[verb]; c >= 0 && c < end; c = f.next[c] {
		if f.rel(c) == "conj" && f.isVerb(c) && f.child(c, "nsubj") >= 0 {
			verb = c // "…, and Peru left the pact"
		}
	}
	if c := f.child(verb, "ccomp"); f.cues.Speech[f.lemma(verb)] && c > verb && c < end && f.isVerb(c) {
		return c
	}
	return verb
}

// deedThat is the noun whose clause lacks its object: "an allegation | that Beijing dismissed"; -1 for none.
func (f *frame) deedThat(i int) int {
	noun, that := f.toks[i].Head, f.child(i, "mark")
	if f.rel(i) != "acl" || noun < 0 || noun > i || !f.cues.Deeds[f.lemma(noun)] || f.tag(i) == "VBG" || that >= 0 && f.lemma(that) != "that" || f.child(i, "nsubj") < 0 {
		return -1
	}
	return noun
}

// lacksObject tells whether a relative clause begins with its object or leaves it out: "tariffs that Trump imposed".
func (f *frame) lacksObject(i int) bool {
	s := f.child(i, "nsubj")
	if s < 0 || f.relativizer(s) || f.passive(i) || f.adverbial(i) {
		return false
	}
	o := f.object(i)
	return o < 0 || o < s
}
