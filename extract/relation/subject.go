package relation

import "diplograph/extract"

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
		if f.passive(g) {
			return f.patient(g, depth+1)
		}
		return f.subjectAt(g, depth+1)
	case "csubj":
		if !f.toInfinitive(i) {
			return nil
		}
		return f.subjectAt(g, depth+1) // "is due to meet"
	case "xcomp":
		if o := f.child(g, "obj", "iobj"); o >= 0 && o < i && !f.cues.Promises[f.lemma(g)] {
			return f.nominal(o)
		}
		if out := f.addressee(g, i); len(out) > 0 {
			return out
		}
		fallthrough
	case "advcl", "ccomp", "parataxis", "dep":
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
		if f.passive(g) {
			return f.patient(g, depth+1)
		}
		return f.subjectAt(g, depth+1)
	case "acl":
		if f.finite(i) {
			return f.nominal(g)
		}
		return f.modifiedSubject(g, i, depth)
	}
	return nil
}

// modifiedSubject is who acts in "the troops attacking", "a report accusing" or "a plan to arrest".
func (f *frame) modifiedSubject(noun, i, depth int) []arg {
	if f.ordinal(f.cues, noun) {
		if out := f.oneAmong(noun); len(out) > 0 {
			return out
		}
	}
	if f.toks[i].Rel == "acl:relcl" || f.tag(i) == "VBG" {
		if out := f.oneAmong(noun); len(out) > 0 {
			return out
		}
		if out := f.direct(noun); len(out) > 0 {
			return out
		}
	}
	if out := f.slotBefore("of", noun, i); f.gerund(i) && len(out) > 0 {
		return out // "the unity of the allies in fighting"
	}
	if out := f.direct(noun); f.rel(noun) == "nmod" && f.toInfinitive(i) && len(out) > 0 && f.mention(out[0]).Actor.Kind == extract.Group {
		return out // "the start of the Polish mission to train"
	}
	if f.cues.Permits[f.lemma(noun)] && f.toInfinitive(i) {
		return f.permitted(noun, depth)
	}
	if out := f.owners(noun); len(out) > 0 && !f.cues.Requests[f.lemma(noun)] {
		return f.lessSure(out, deepWeight)
	}
	if _, cue := f.cues.Nouns[f.lemma(noun)]; cue && len(f.headed[noun]) > 0 {
		return f.direct(noun) // "the Kenyan mission to retake the town"
	}
	if f.child(noun, "nmod:poss") >= 0 {
		return nil
	}
	if f.toInfinitive(i) && !f.cues.Requests[f.lemma(noun)] {
		for _, prep := range []string{"of", "by"} {
			if out := f.slotBefore(prep, noun, i); len(out) > 0 {
				return out // "the failure of Iran to free them", "the decision by Peru to expel them"
			}
		}
	}
	for up := noun; up >= 0; up = f.toks[up].Head {
		if f.isVerb(up) {
			if f.cues.Outside[f.lemma(up)] {
				return nil
			}
			return f.lessSure(f.subjectAt(up, depth+1), deepWeight)
		}
	}
	return nil
}

// permitted is who may act: who is given the leave, else who asks for it: "sought parliament's approval to send troops".
func (f *frame) permitted(leave, depth int) []arg {
	verb := f.verbAbove(leave)
	if verb < 0 {
		return nil
	}
	if o := f.child(verb, "iobj"); o >= 0 {
		return f.nominal(o)
	}
	if f.cues.Gifts[f.lemma(verb)] {
		return f.prepositional("to", verb, leave)
	}
	return f.lessSure(f.subjectAt(verb, depth+1), deepWeight)
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
