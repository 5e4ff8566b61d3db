package relation

import "diplograph/extract"

// repairSubject gives a finite verb the noun before it for a subject when the parser took that for a part of a name
// or for a member of a row: "US and allies launch exercises", "..., two sources said".
func (f *frame) repairSubject(i int) {
	if !f.lacksSubject(i) {
		return
	}
	for c := f.first[i]; c >= 0 && c < i; c = f.next[c] {
		switch f.rel(c) {
		case "compound", "nmod", "amod", "flat", "dep", "obj", "appos", "obl", "vocative":
			if f.isNoun(c) && f.caseOf(c) == "" && !f.dated(c) && (f.rel(c) != "obl" || len(f.headed[c]) > 0) {
				f.toks[c].Rel = "nsubj"
				return
			}
		}
	}
	if s := f.phraseBefore(i); s >= 0 && f.cues.Speech[f.lemma(i)] {
		f.hang(s, i, "nsubj")
	}
}

func (f *frame) lacksSubject(i int) bool {
	if r := f.rel(i); r != "root" && r != "ccomp" && r != "parataxis" {
		return false
	}
	return (f.isFinite(i) || f.tag(i) == "VBN" && f.rel(i) == "root" && f.child(i, "aux", "obl:agent", "nsubj:pass") < 0) && f.child(i, "nsubj", "csubj", "expl", "aux:pass", "cop") < 0
}

// repairSubordinate gives a finite verb the noun before it that the parser hung on a conjunction of time which it took for a
// preposition: "bombed positions after | a landmine maimed | a soldier".
func (f *frame) repairSubordinate(i int) {
	if r := f.rel(i); !f.isFinite(i) || r != "conj" && r != "parataxis" || f.child(i, "nsubj", "cc", "aux", "mark") >= 0 || f.conjunctionBefore(i) >= 0 || i == 0 || !f.isNoun(i-1) {
		return
	}
	noun := i - 1
	for n := 0; n < maxDepth && f.caseChild(noun) < 0; n++ {
		if h := f.toks[noun].Head; h >= 0 && h < i && f.isNoun(h) {
			noun = h
		}
	}
	at := f.caseChild(noun)
	if at < 0 || at > noun || f.isVerb(noun) || f.commaBetween(at, i) {
		return
	}
	up := f.verbAbove(noun)
	if up < 0 || up > at {
		return
	}
	f.hang(noun, i, "nsubj")
	f.hang(at, i, "mark")
	f.hang(i, up, "advcl")
}

// caseChild returns the word by which a noun hangs that may open a clause of time as well, -1 for none.
func (f *frame) caseChild(noun int) int {
	if c := f.child(noun, "case"); c >= 0 {
		switch f.lemma(c) {
		case "after", "before", "since", "until", "as":
			return c
		}
	}
	return -1
}

// repairOccasion makes a clause of a noun behind "after" and the verb that the parser hung on it: "after Russian jets |
// violated Estonian airspace".
func (f *frame) repairOccasion(i int) {
	s := f.toks[i].Head
	if f.rel(i) != "acl" || !f.pastForm(i) || s != i-1 || f.rel(s) != "obl" || f.child(i, "obl:agent", "mark", "aux", "nsubj") >= 0 {
		return
	}
	if o := f.child(i, "obj"); o < i || f.cues.Gifts[f.lemma(i)] {
		return
	}
	after := s - 1
	for after > 0 && f.inside(after, s) && f.rel(after) != "case" {
		after--
	}
	switch f.lemma(max(after, 0)) {
	case "after", "before", "since", "until", "as", "when", "while":
		f.hang(i, f.toks[s].Head, "advcl")
		f.hang(after, i, "mark")
		f.hang(s, i, "nsubj")
		f.toks[i].Tag = "VBD"
	}
}

// repairCutOff gives an event noun its phrase back which the parser took for the subject of the verb: "Talks | with the
// Taliban broke down".
func (f *frame) repairCutOff(i int) {
	v := f.toks[i].Head
	if f.rel(i) != "nsubj" || v < i || len(f.headed[i]) == 0 {
		return
	}
	p := i - 1
	for p > 0 && f.toks[p].Head == i && f.rel(p) != "case" {
		p--
	}
	if p < 1 || f.tag(p) != "IN" || f.toks[p].Head != v && f.toks[p].Head != i || !f.isNoun(p-1) {
		return
	}
	if s := f.child(v, "nsubj"); !f.cues.eventNoun[f.lemma(p-1)] && (s < 0 || s >= p) {
		return
	}
	switch f.lemma(p) {
	case "with", "on", "against", "by", "between", "of", "over", "into":
		f.hang(p, i, "case")
		f.hang(i, p-1, "nmod")
	}
}

// repairComments makes a verb of a plural behind the person who does that: "Minister Jane Roe | comments on the mission to train".
func (f *frame) repairComments(i int) {
	m, root := f.mentionAtEnd(i-1), f.root()
	if f.tag(i) != "NNS" || m < 0 || f.doc.Mentions[m].Actor.Kind != extract.Person || !f.cues.Speech[f.lemma(i)] && f.lemma(i) != "comment" || root != i && (root < i || !f.toInfinitive(root)) {
		return
	}
	f.toks[i].Tag = "VBZ"
	for c := range f.toks {
		if c != root && (f.toks[c].Head != root || !f.toInfinitive(c)) {
			continue
		}
		if mark := f.child(c, "mark"); c != i && f.isNoun(mark-1) {
			f.hang(c, mark-1, "acl")
		}
	}
	f.hang(i, -1, "root")
	f.hang(f.topOf(&f.doc.Mentions[m]), i, "nsubj")
}

// repairDecision makes the verb of a sentence of what the parser hung on the infinitive before it: "the refusal to arrest
// Putin | drew criticism".
func (f *frame) repairDecision(i int) {
	x := f.toks[i].Head
	if f.tag(i) != "VBD" || x < 0 || x > i || f.rel(x) != "acl" || f.tag(x) != "VB" || !f.toInfinitive(x) || f.child(i, "aux", "mark", "cc") >= 0 {
		return
	}
	noun := f.toks[x].Head
	if f.toks[noun].Head >= 0 || !f.isNoun(noun) || f.child(noun, "nsubj", "cop") >= 0 {
		return
	}
	switch f.rel(i) {
	case "ccomp", "xcomp", "advcl", "parataxis":
		if s := f.child(i, "nsubj"); s > x {
			f.hang(s, x, "obj")
		}
		f.hang(i, -1, "root")
		f.hang(noun, i, "nsubj")
	}
}

// repairTwoSubjects makes one subject of two names before a verb that the parser joined to the first: "The Philippines and | Japan
// will sign".
func (f *frame) repairTwoSubjects(verb int) {
	first, second := f.toks[verb].Head, f.child(verb, "nsubj")
	if f.rel(verb) != "conj" || !f.isVerb(verb) || second < 0 || first < 0 || first > second || len(f.headed[first]) == 0 || len(f.headed[second]) == 0 {
		return
	}
	a, b := &f.doc.Mentions[f.headed[first][0]], &f.doc.Mentions[f.headed[second][0]]
	if b.First != a.Last+2 || f.tag(a.Last+1) != "CC" || f.toks[first].Head >= 0 {
		return
	}
	f.hang(verb, -1, "root")
	f.hang(first, verb, "nsubj")
	f.hang(second, first, "conj")
	f.adopt(verb, first, second+1, len(f.toks))
}
