package relation

import "diplograph/extract"

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

// repairFrontedRow gives the verb its subjects back that the parser joined to the place before them: "At the fair, the envoy, |
// Jane Roe, and the committee announced".
func (f *frame) repairFrontedRow(i int) {
	place := f.toks[i].Head
	if f.rel(i) != "conj" && f.rel(i) != "appos" || f.isVerb(i) || place < 0 || place > i || !f.commaBetween(place, i) || len(f.headed[i]) == 0 || len(f.headed[place]) > 0 && !f.place(place) {
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

// repairGapped reads "visited Turkey on 4 April and Egypt on 5 April" as a row of countries, not of dates.
func (f *frame) repairGapped(i int) {
	if f.rel(i) != "conj" || len(f.headed[i]) == 0 {
		return
	}
	date := f.toks[i].Head
	if date >= 0 && f.rel(date) == "nmod" && f.dated(date) {
		date = f.toks[date].Head
	}
	if date < 0 || f.rel(date) != "obl" || !f.dated(date) {
		return
	}
	verb := f.toks[date].Head
	object := f.child(verb, "obj")
	if object < 0 || object > date || len(f.headed[object]) == 0 || f.mentionAt(object).Kind != f.mentionAt(i).Kind {
		return
	}
	f.hang(i, object, "conj")
}

// repairLikes joins a person to a person rather than to the country whose he is: "the envoy of Japan and | his deputy".
func (f *frame) repairLikes(i int) {
	country := f.toks[i].Head
	if country < 0 || country > i || len(f.headed[i]) == 0 || len(f.headed[country]) == 0 || f.rel(country) != "nmod" {
		return
	}
	if o := f.toks[country].Head; o >= 0 && o < country && len(f.headed[o]) > 0 && f.mentionAt(country).Kind == extract.Country && f.mentionAt(o).Kind == extract.Person && f.mentionAt(i).Kind == extract.Person {
		f.hang(i, o, "conj")
	}
}

// repairManySubjects makes a subject of an actor left of a verb and in a row with its subject: "the envoy, Jane Roe, | and
// Lavrov signed".
func (f *frame) repairManySubjects(i int) {
	v := f.toks[i].Head
	if v < i || !f.isVerb(v) || len(f.headed[i]) == 0 || f.caseOf(i) != "" || f.doc.Mentions[f.headed[i][0]].Possessive {
		return
	}
	s := f.child(v, "nsubj")
	if s < 0 || s == i || f.relativizer(s) {
		return
	}
	for k := min(s, i) + 1; k < max(s, i); k++ {
		if f.tag(k) == "CC" {
			f.hang(i, v, "nsubj")
			return
		}
	}
}

// repairRootRow makes a subject of an actor that the parser took for the root, of the verb that it joined to it: "The envoy, Jane
// Roe, and the committee | announced a grant".
func (f *frame) repairRootRow(i int) {
	actor, s := f.toks[i].Head, f.child(i, "nsubj")
	if actor < 0 || s < actor || f.rel(actor) != "root" || !f.isNoun(actor) || len(f.headed[actor]) == 0 || f.child(actor, "cop", "nsubj") >= 0 {
		return
	}
	if and := f.conjunctionBefore(s); and > actor {
		f.hang(i, -1, "root")
		f.hang(actor, i, "nsubj")
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
