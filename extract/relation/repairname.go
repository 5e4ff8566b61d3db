package relation

import "diplograph/extract"

// repairInner hangs a clause on the head of a name rather than on another word of it: "Juan | Guaido, recognised by".
func (f *frame) repairInner() {
	for _, m := range f.mentions {
		x := &f.doc.Mentions[m]
		for c := x.Last + 1; c < len(f.toks) && !x.Possessive; c++ {
			if h, top := f.toks[c].Head, f.topOf(x); f.rel(c) == "acl" && h >= x.First && h <= x.Last && h != top {
				f.hang(c, top, f.toks[c].Rel)
			}
		}
	}
}

// repairName makes an argument of a name that the tagger took for an adverb: "drove al-Shabaab out".
func (f *frame) repairName(i int) {
	verb := f.toks[i].Head
	if len(f.headed[i]) == 0 || f.rel(i) != "advmod" || verb < 0 || !f.isVerb(verb) {
		return
	}
	switch {
	case i > verb && f.child(verb, "obj") < 0:
		f.toks[i].Tag, f.toks[i].Rel = "NNP", "obj"
	case i < verb && f.child(verb, "nsubj") < 0:
		f.toks[i].Tag, f.toks[i].Rel = "NNP", "nsubj"
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

// repairOuter hangs a participle on the noun that the whole sentence is, of which it then may be the verb, rather than on
// a place or body behind that: "Lawmakers from the ruling party | rallied behind Zuma".
func (f *frame) repairOuter(i int) {
	inner := f.toks[i].Head
	if f.rel(i) != "acl" || inner < 0 || inner > i || f.tag(i) == "VBG" || f.toks[i-1].Form == "," || f.child(i, "obl:agent", "nsubj", "aux", "mark") >= 0 {
		return
	}
	if root := f.toks[inner].Head; root >= 0 && f.rel(inner) == "nmod" && f.rel(root) == "root" && f.isNoun(root) && f.child(root, "cop", "nsubj") < 0 {
		f.hang(i, root, "acl")
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

func (f *frame) mentionAt(i int) *extract.Actor { return f.doc.Mentions[f.headed[i][0]].Actor }

// repairBacked makes an adjective of a participle between a country's and the noun of whom it backs: "Pakistani | backed rebels".
func (f *frame) repairBacked(i int) {
	n := i + 1
	if i == 0 || n >= len(f.toks) || !f.cues.Backers["-"+f.toks[i].Form] || !f.isNoun(n) || !f.adjectival(i-1) {
		return
	}
	for n+1 < len(f.toks) && f.isNoun(n+1) {
		n++
	}
	top := n
	for h := f.toks[top].Head; h >= 0 && h != i; h = f.toks[top].Head {
		top = h
	}
	above, rel := f.toks[i].Head, f.toks[i].Rel
	if f.toks[top].Head == i && top == n && f.toks[i-1].Head != i {
		above, rel = f.toks[i-1].Head, f.toks[i-1].Rel
	}
	if f.toks[top].Head == i {
		f.hang(top, above, rel)
	}
	f.toks[i].Tag = "JJ"
	f.hang(i, n, "amod")
	f.adopt(n, i-1, 0, i-1)
	f.hang(i-1, n, "amod")
}

// adjectival tells whether token i is the adjective of a country: "Pakistani".
func (f *frame) adjectival(i int) bool {
	for _, m := range f.mentions {
		if x := &f.doc.Mentions[m]; x.Last == i {
			return x.Via == "adjective"
		}
	}
	return false
}
