package relation

// patient returns the actors that verb i is done to.
func (f *frame) patient(i, depth int) []arg {
	if depth > maxDepth {
		return nil
	}
	o := f.patientToken(i, depth)
	if o < 0 {
		return nil
	}
	if out := f.nominal(o); len(out) > 0 || f.passive(i) {
		return out
	}
	return f.detached(i, o)
}

// detached returns the owner of an object when the parser hung it on the verb: "rejected a request | from Iran".
func (f *frame) detached(i, object int) []arg {
	for c := f.first[i]; c >= 0; c = f.next[c] {
		if f.rel(c) == "obl" && c > object && c < object+8 {
			switch f.caseOf(c) {
			case "of", "from", "by", "between", "against":
				if out := f.nominal(c); len(out) > 0 {
					return f.lessSure(out, deepWeight)
				}
			}
		}
	}
	return nil
}

// object returns the direct object of verb i, -1 for none. What stands right of it without a preposition and
// is called something else is one too: the parser takes it for a clause or an apposition now and then.
func (f *frame) object(i int) int {
	for c := f.first[i]; c >= 0; c = f.next[c] {
		if f.rel(c) == "obj" && !((f.relativizer(c) || !f.isNoun(c) && f.tag(c) != "PRP") && f.laterObject(i, c) >= 0) {
			return c
		}
	}
	if o := f.child(i, "iobj"); o >= 0 {
		return o
	}
	if o := f.sharedObject(i); o >= 0 {
		return o
	}
	for c := f.first[i]; c >= 0; c = f.next[c] {
		switch f.rel(c) {
		case "acl", "parataxis", "dep", "appos", "nmod", "compound", "advcl", "xcomp":
			if c > i && c <= i+9 && (f.isNoun(c) || c == i+1 && f.tag(c) == "VB") && f.caseOf(c) == "" && f.child(c, "nsubj", "cop") < 0 && f.toks[c].Rel != "nmod:unmarked" {
				return c
			}
		}
	}
	return f.bareOblique(i)
}

// bareOblique is the noun right of a verb that the parser took for a time or a measure though it names an actor.
func (f *frame) bareOblique(i int) int {
	for c := f.first[i]; c >= 0; c = f.next[c] {
		if c > i && f.rel(c) == "obl" && f.isNoun(c) && f.caseOf(c) == "" && !f.dated(c) && len(f.nominal(c)) > 0 {
			return c
		}
	}
	return -1
}

func (f *frame) laterObject(i, than int) int {
	for c := f.next[than]; c >= 0; c = f.next[c] {
		if f.rel(c) == "obj" {
			return c
		}
	}
	return -1
}

// sharedObject is the object that two verbs side by side have in common: "are training and equipping the rebels".
func (f *frame) sharedObject(i int) int {
	g := f.toks[i].Head
	if f.rel(i) == "conj" && f.isVerb(g) && f.tag(g) == f.tag(i) {
		if o := f.child(g, "obj"); o > i {
			return o
		}
	}
	const apart = 3
	for c := f.first[i]; c >= 0; c = f.next[c] {
		if f.rel(c) == "conj" && c > i && c-i <= apart && f.tag(c) == f.tag(i) && f.isVerb(c) {
			return f.child(c, "obj")
		}
	}
	return -1
}

// patientToken returns the token of the direct object, or of the subject of a passive, -1 for none.
func (f *frame) patientToken(i, depth int) int {
	g := f.toks[i].Head
	if f.passive(i) {
		if s := f.child(i, "nsubj:pass", "nsubj"); s >= 0 {
			if f.relativizer(s) && g >= 0 {
				return g
			}
			return s
		}
		if f.rel(i) == "acl" {
			return g
		}
		if f.rel(i) == "conj" && f.isVerb(g) && depth < maxDepth {
			if s := f.child(g, "nsubj"); s >= 0 && f.child(i, "aux:pass") >= 0 && !f.passive(g) {
				return s // "led a garrison and was taken prisoner"
			}
			return f.patientToken(g, depth+1)
		}
		return -1
	}
	if o := f.object(i); o >= 0 {
		if f.relativizer(o) && f.toks[i].Rel == "acl:relcl" {
			return g
		}
		return o
	}
	if f.toks[i].Rel == "acl:relcl" && !f.adverbial(i) {
		if s := f.child(i, "nsubj"); s >= 0 && !f.relativizer(s) {
			return g
		}
	}
	return -1
}
