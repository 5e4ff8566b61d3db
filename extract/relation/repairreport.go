package relation

import "diplograph/extract"

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
	who := f.child(i, "nsubj")
	for c := f.first[i]; c >= 0 && c < i; c = f.next[c] {
		if f.rel(c) == "nsubj" {
			who = c
		}
	}
	verb := f.child(doer, "acl")
	if c := f.child(i, "advcl"); verb < 0 && c > doer && c < who {
		verb = c
	}
	if who == doer || verb < doer || !f.commaBetween(verb, who) || f.tag(verb) != "VBN" && f.tag(verb) != "VBD" {
		return
	}
	if f.behindComma(verb) || f.child(verb, "obl:agent", "nsubj", "nsubj:pass", "mark", "aux") >= 0 {
		return
	}
	f.toks[verb].Tag = "VBD"
	f.hang(verb, -1, "root")
	f.hang(doer, verb, "nsubj")
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

// repairOwned gives a person the place in the tree of the country right before, whose the person is: "Finland's Stubb and
// Italy's | Giorgia Meloni".
func (f *frame) repairOwned() {
	for k := 1; k < len(f.mentions); k++ {
		owner, x := &f.doc.Mentions[f.mentions[k-1]], &f.doc.Mentions[f.mentions[k]]
		if !owner.Possessive || x.Possessive || x.Actor.Kind != extract.Person || x.First != owner.Last+2 || f.tag(owner.Last+1) != "POS" {
			continue
		}
		country, person := owner.Head, f.topOf(x)
		if f.rel(country) != "conj" || f.inside(country, person) {
			continue
		}
		f.hang(person, f.toks[country].Head, f.toks[country].Rel)
		f.hang(country, person, "nmod:poss")
	}
}

// repairUttered gives what is said at the end to whom the sentence is about rather than to who acts in a clause of time before it:
// "met the envoy after rebels took the town, | demanding that they leave".
func (f *frame) repairUttered(i int) {
	verb := f.toks[i].Head
	if f.rel(i) != "advcl" || f.tag(i) != "VBG" || !f.behindComma(i) || verb < 0 || verb > i || !f.cues.uttering[f.lemma(i)] && !f.cues.Speech[f.lemma(i)] {
		return
	}
	if m := f.child(verb, "mark"); f.rel(verb) != "advcl" || m < 0 || f.child(verb, "nsubj", "nsubj:pass") < 0 {
		return
	}
	if up := f.toks[verb].Head; up >= 0 && up < verb && f.isVerb(up) {
		f.hang(i, up, "advcl")
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
	for c := range i {
		if f.toks[c].Head == said {
			f.hang(c, i, f.toks[c].Rel)
		}
	}
}

// repairSuspected hangs "suspected of planning attacks" on the noun before it, and gives the gerund its mark and object.
func (f *frame) repairSuspected(i int) {
	if i == 0 || i+3 >= len(f.toks) || f.tag(i) != "VBN" || !f.isNoun(i-1) || f.lemma(i+1) != "of" || f.child(i, "aux", "aux:pass", "nsubj", "nsubj:pass") >= 0 {
		return
	}
	switch f.lemma(i) {
	case "accuse", "suspect", "convict":
	default:
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
