package relation

// subject returns the actors that do verb i, and whether they act in its own clause.
func (f *frame) subject(i int) []arg { return f.subjectAt(i, 0) }

func (f *frame) subjectAt(i, depth int) []arg {
	if depth > maxDepth {
		return nil
	}
	if f.passive(i) {
		return f.agent(i)
	}
	if s := f.child(i, "nsubj"); s >= 0 {
		if f.relativizer(s) {
			return f.antecedent(i, depth)
		}
		if out := f.subjects(i); len(out) > 0 || f.tag(s) != "PRP" {
			return out
		}
		return f.saidOfSelf(i, depth)
	}
	return f.inherited(i, depth)
}

// saidOfSelf is who speaks, for a pronoun that nobody has been found for: "the party says it will boycott".
func (f *frame) saidOfSelf(i, depth int) []arg {
	g := f.toks[i].Head
	if f.rel(i) != "ccomp" || !f.cues.Speech[f.lemma(g)] || !f.isVerb(g) || f.emptyIt(i) {
		return nil
	}
	return f.lessSure(f.subjectAt(g, depth+1), deepWeight)
}

// emptyIt tells whether "it" only holds the place of what follows: "it is too early to".
func (f *frame) emptyIt(i int) bool {
	c := f.child(i, "advmod")
	return !f.isVerb(i) && c >= 0 && f.lemma(c) == "too"
}

// subjects joins all nominal subjects of verb i: the parser gives a coordination two now and then.
func (f *frame) subjects(i int) []arg {
	var out []arg
	for c := f.first[i]; c >= 0; c = f.next[c] {
		if f.rel(c) == "nsubj" {
			out = append(out, f.nominal(c)...)
		}
	}
	return out
}

// inherited finds the subject of a verb that has none of its own through the verb or noun above it.
func (f *frame) inherited(i, depth int) []arg {
	g := f.toks[i].Head
	if g < 0 {
		return nil
	}
	switch f.rel(i) {
	case "conj":
		return f.subjectAbove(g, depth)
	case "csubj":
		if f.toInfinitive(i) {
			return f.subjectAt(g, depth+1) // "is due to meet"
		}
	case "xcomp":
		if o := f.child(g, "obj", "iobj"); o >= 0 && o < i && !f.cues.Promises[f.lemma(g)] {
			return f.nominal(o)
		}
		return f.controlled(g, i, depth)
	case "advcl", "ccomp", "parataxis", "dep":
		return f.controlled(g, i, depth)
	case "acl":
		if f.finite(i) {
			return f.nominal(g)
		}
		return f.modifiedSubject(g, i, depth)
	}
	return nil
}

// controlled is who does verb i that hangs on verb g: whom g names for that, else who does g.
func (f *frame) controlled(g, i, depth int) []arg {
	if o := f.child(g, "iobj", "obj"); f.lemma(g) == "give" && o >= 0 && f.toInfinitive(i) {
		return f.nominal(o) // "gave Iran a week to respond"
	}
	if o := f.child(g, "obj"); o >= 0 && o < i && (f.ofObject(i) || f.helped(g, i)) {
		return f.nominal(o)
	}
	if out := f.addressee(g, i); len(out) > 0 {
		return out
	}
	if out := f.blamed(g, i); len(out) > 0 {
		return out
	}
	return f.subjectAbove(g, depth)
}

// subjectAbove is who the clause of verb g is about: who does it, or to whom it is done.
func (f *frame) subjectAbove(g, depth int) []arg {
	if f.passive(g) {
		return f.patient(g, depth+1)
	}
	return f.subjectAt(g, depth+1)
}

// adverbial tells whether a relative clause begins with "where" or "when", which leaves no gap for an object.
func (f *frame) adverbial(i int) bool {
	for c := f.first[i]; c >= 0; c = f.next[c] {
		if f.tag(c) == "WRB" {
			return true
		}
	}
	return false
}

func (f *frame) relativizer(i int) bool {
	t := f.tag(i)
	return t == "WDT" || t == "WP" || f.lemma(i) == "that"
}

// otherSubjects are the further actors of a coordinated subject of verb i.
func (f *frame) otherSubjects(i int) []arg {
	s := f.subject(i)
	if len(s) < 2 || !f.passive(i) && f.child(i, "nsubj") < 0 && f.rel(i) != "conj" && f.rel(i) != "xcomp" && !(f.rel(i) == "advcl" && f.tag(i) == "VBG" && f.behindComma(i)) {
		return nil
	}
	return s[1:]
}
