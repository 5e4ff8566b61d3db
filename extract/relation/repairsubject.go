package relation

import "diplograph/extract"

// repairLostSubject gives a sentence whose subject the parser took for a part of something else its subject and verb.
func (f *frame) repairLostSubject(i int) {
	switch {
	case f.tag(i) == "NNS":
		f.repairComments(i)
	case f.isVerb(i):
	case f.rel(i) == "conj" || f.rel(i) == "appos":
		f.repairFrontedRow(i)
	}
}

// repairComments makes a verb of a plural behind the person who does that: "Minister Jane Roe | comments on the mission to train".
func (f *frame) repairComments(i int) {
	m, root := f.mentionAtEnd(i-1), f.root()
	if m < 0 || f.doc.Mentions[m].Actor.Kind != extract.Person || !f.cues.Speech[f.lemma(i)] && f.lemma(i) != "comment" || root != i && (root < i || !f.toInfinitive(root)) {
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

// repairFrontedRow gives the verb its subjects back that the parser joined to the place before them: "At the fair, the envoy, |
// Jane Roe, and the committee announced".
func (f *frame) repairFrontedRow(i int) {
	place := f.toks[i].Head
	if place < 0 || place > i || !f.commaBetween(place, i) || len(f.headed[i]) == 0 || len(f.headed[place]) > 0 && !f.place(place) {
		return
	}
	if f.rel(place) == "nmod" && f.toks[place].Head < place {
		place = f.toks[place].Head // "the museum in Lima"
	}
	if place < 0 || f.rel(place) != "obl" || f.caseOf(place) == "" || len(f.headed[place]) > 0 && !f.place(place) {
		return
	}
	v, m := f.toks[place].Head, &f.doc.Mentions[f.headed[i][0]]
	if v < i || m.Place || m.Possessive || m.Actor.Kind == extract.Country {
		return
	}
	for c := f.first[v]; c >= 0; c = f.next[c] {
		if c > i && f.rel(c) == "nsubj" {
			f.hang(i, v, "nsubj")
			return
		}
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
	for c := second + 1; c < len(f.toks); c++ {
		if f.toks[c].Head == first && c != second {
			f.hang(c, verb, f.toks[c].Rel)
		}
	}
}
