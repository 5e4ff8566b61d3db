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
		if r := f.rel(c); (r == "obl" || r == "nmod") && c > object && c < object+8 {
			switch f.caseOf(c) {
			case "of", "from", "by", "between", "against":
				if f.friendly && f.caseOf(c) == "against" {
					continue
				}
				if out := f.nominal(c); len(out) > 0 && !f.origin(c) {
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

// receiver is who gets something from verb i: its indirect object, which behind a verb of giving the parser calls the object:
// "gave the United Nations 20 million dollars".
func (f *frame) receiver(i, noun int) []arg {
	if o := f.child(i, "iobj"); o >= 0 {
		return f.actors(f.nominal(o))
	}
	if o := f.patientToken(i, 0); noun >= 0 && o >= 0 && o < noun && f.cues.Gifts[f.lemma(i)] {
		return f.named(o)
	}
	return nil
}

// patientToken returns the token of the direct object, or of the subject of a passive, -1 for none.
func (f *frame) patientToken(i, depth int) int {
	if f.passive(i) {
		return f.passivePatient(i, depth)
	}
	g, o := f.toks[i].Head, f.object(i)
	switch {
	case o >= 0 && (!f.relativizer(o) || f.toks[i].Rel != "acl:relcl"):
		return o
	case o >= 0 && (f.child(g, "cop") >= 0 || f.lemma(i) == "deny" && len(f.headed[g]) > 0):
		return -1 // "accused of being an agent of Iran, which he denied"
	case o >= 0 || f.deedThat(i) >= 0:
		return g
	}
	if s := f.child(i, "nsubj"); f.toks[i].Rel == "acl:relcl" && !f.adverbial(i) && s >= 0 && !f.relativizer(s) {
		return g
	}
	return -1
}

// passivePatient is the subject of a passive, or the noun or subject above it that it is about.
func (f *frame) passivePatient(i, depth int) int {
	g := f.toks[i].Head
	if s := f.child(i, "nsubj"); s >= 0 {
		if f.relativizer(s) && g >= 0 {
			return g
		}
		return s
	}
	if g < 0 {
		return -1
	}
	switch r := f.rel(i); {
	case f.isVerb(g) && (r == "acl" || r == "advcl"):
		return f.doneBeside(i, g)
	case r == "acl" && f.friendly && f.rel(g) == "obj" && len(f.direct(g)) == 0 && f.behindComma(i):
		return f.doneBeside(i, f.toks[g].Head)
	case r == "acl":
		return g
	case f.isVerb(g) && r == "xcomp":
		return orElse(f.child(g, "obj"), f.child(g, "nsubj")) // "had him arrested", "remains targeted"
	case f.isVerb(g) && r == "conj" && depth < maxDepth:
		return f.patientBefore(i, g, depth)
	}
	return -1
}

// patientBefore is what a passive behind "and" has from verb g before it.
func (f *frame) patientBefore(i, g, depth int) int {
	if f.passive(g) {
		return f.patientToken(g, depth+1)
	}
	if f.rel(g) == "acl" && f.doneBy(i) {
		return f.toks[g].Head // "the man wearing a vest and seized by police"
	}
	if s := f.child(g, "nsubj"); s >= 0 && (f.child(i, "aux:pass") >= 0 || f.doneBy(i)) {
		return s // "led a garrison and was taken prisoner", "took the town, aided by Iran"
	}
	return f.patientToken(g, depth+1)
}

// doneBeside is the subject of verb g, to whom a participle before it or behind a comma is done: "captured the town, backed
// by Iran".
func (f *frame) doneBeside(i, g int) int {
	if s := f.child(g, "nsubj"); s >= 0 && !f.relativizer(s) && (i < g || f.behindComma(i)) {
		return s
	}
	return -1
}

// doneBy tells whether verb i names behind "by" who does it, which the parser takes an object for as well.
func (f *frame) doneBy(i int) bool {
	a := f.child(i, "obl:agent")
	return a >= 0 && f.caseOf(a) == "by"
}

func (f *frame) behindComma(i int) bool { return i > 0 && f.toks[i-1].Form == "," }
