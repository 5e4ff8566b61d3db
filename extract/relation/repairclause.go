package relation

// repairClausal gives a clause that the parser hung on a verb as if that were a noun to the noun right before "that", or to the
// verb as its participle: "rejected a demand | that he withdraw", "accusing Chad | of backing them".
func (f *frame) repairClausal(i int) {
	verb, that := f.toks[i].Head, f.child(i, "mark")
	if r := f.toks[i].Rel; r != "acl" && r != "advcl" || verb < 0 || verb > i || !f.isVerb(verb) {
		return
	}
	switch o := f.child(verb, "obj"); {
	case that > verb+1 && f.lemma(that) == "that" && o >= 0 && o < that && f.cues.Deeds[f.lemma(o)]:
		f.hang(i, o, "acl")
	case f.toks[i].Rel != "acl":
	case that > verb+1 && f.lemma(that) == "that" && f.isNoun(that-1):
		f.hang(i, f.phraseEndingAt(that-1), "acl")
	case f.tag(i) == "VBG" && that >= 0:
		f.toks[i].Rel = "advcl"
	}
}

// repairTense joins a verb in the past tense to the one before it in that tense rather than to an infinitive or a gerund:
// "thanked Palau for speaking up and | criticized China".
func (f *frame) repairTense(i int) {
	g := f.toks[i].Head
	if f.tag(i) != "VBD" || g < 0 || g > i || !f.isVerb(g) || f.tag(g) != "VB" && f.tag(g) != "VBG" || f.child(i, "nsubj", "aux", "mark", "cop") >= 0 {
		return
	}
	for up := f.toks[g].Head; up >= 0 && up < g; up = f.toks[up].Head {
		if f.tag(up) == "VBD" && f.isVerb(up) {
			f.hang(i, up, "conj")
			return
		}
	}
}

// repairNamed makes an apposition of a name right behind a noun that the parser took for a subject beside it: "the militant
// group | al-Shabaab attacked".
func (f *frame) repairNamed(i int) {
	v := f.toks[i].Head
	if f.rel(i) != "nsubj" || v < i || len(f.headed[i]) == 0 {
		return
	}
	first := f.doc.Mentions[f.headed[i][0]].First
	if first == 0 || !f.isNoun(first-1) || f.toks[first-1].Head != v || f.rel(first-1) != "nsubj" {
		return
	}
	f.hang(i, first-1, "appos")
}

// repairStray gives a verb the name right behind it that the parser took for a part of another verb: "said it had killed |
// Joseph Kony".
func (f *frame) repairStray(i int) {
	if h := f.toks[i].Head; f.rel(i) == "compound" && f.isNoun(i) && h >= 0 && h < i-1 && f.isVerb(h) && f.isVerb(i-1) && f.child(i-1, "obj") < 0 {
		f.hang(i, i-1, "obj")
	}
}
