package relation

import "diplograph/extract"

// governor returns who does the verb of which the event noun is an argument ("Rubio used the visit to …"), or to
// whom that is done if nobody is named ("was poisoned on a visit to …").
func (f *frame) governor(noun int) []arg {
	up := noun
	for n := 0; n < maxDepth; n++ {
		if concerns(f.caseOf(up)) {
			return nil
		}
		if up = f.toks[up].Head; up < 0 || f.isVerb(up) {
			break
		}
		if f.child(up, "cop") >= 0 && f.located(up) {
			return f.lessSure(f.subjects(up), deepWeight) // "was in Paris for a meeting"
		}
	}
	if up < 0 || !f.isVerb(up) || f.caseOf(noun) == "to" && f.cues.Answers[f.lemma(up)] || f.violent && f.rel(noun) == "obj" && f.cues.Outside[f.lemma(up)] {
		return nil
	}
	out := f.actors(f.subject(up))
	if f.passive(up) && (len(out) == 0 || f.fronted(noun, up)) {
		out = f.patient(up, 0)
	}
	return f.lessSure(out, deepWeight)
}

// concerns tells whether what stands behind a preposition is only talked about: "a dispute over a deal".
func concerns(prep string) bool {
	switch prep {
	case "over", "about", "regarding", "concerning", "like", "than":
		return true
	}
	return false
}

// fronted tells whether a noun stands in a phrase before the subject of verb up: "On arrival in Paris, Modi was met by".
func (f *frame) fronted(noun, up int) bool {
	s := f.child(up, "nsubj:pass")
	return s > noun && f.caseOf(noun) != ""
}

// doer is the governor of an event noun whose verb only sets it going.
func (f *frame) doer(noun int) []arg {
	up := f.verbAbove(noun)
	switch {
	case up < 0:
		return nil
	case f.cues.Starts[f.lemma(up)] && f.setGoing(noun, up):
		return f.governor(noun)
	case f.toks[noun].Head == up && f.caseOf(noun) == "with" && f.child(up, "obj") >= 0 && !f.cues.Bears[f.lemma(up)]:
		if s := f.child(up, "nsubj"); s >= 0 {
			return f.lessSure(f.direct(s), deepWeight) // "opened the session with a denunciation of"
		}
	}
	return nil
}

// setGoing tells whether an event is the object of its verb or what it is done with ("retaliated with strikes"), rather
// than when or where.
func (f *frame) setGoing(noun, up int) bool {
	switch f.caseOf(noun) {
	case "in", "on", "at", "over", "during", "after", "before", "despite", "amid", "since", "following":
		return false
	case "for": // "mobilised for an attack", but "retaliated for the killing"
		return f.cues.Verbs[f.lemma(up)] == extract.Planned || f.cues.Events[f.lemma(up)] == extract.Planned
	}
	return true
}

// target is the governor of an event noun that falls on it: behind a verb like "face" or a preposition like "under".
func (f *frame) target(noun int) []arg {
	up := f.toks[noun].Head
	if f.child(noun, "cop") >= 0 && f.caseOf(noun) == "under" {
		return f.lessSure(f.subjects(noun), deepWeight) // "is under pressure from"
	}
	switch c := f.child(noun, "case"); {
	case up < 0:
		return nil
	case f.isNoun(up) && f.caseOf(noun) == "under" && f.behindComma(c):
		return f.lessSure(f.direct(up), deepWeight) // "Turkey, under pressure from"
	case !f.isVerb(up):
		return nil
	}
	switch f.caseOf(noun) {
	case "", "with":
		if !f.cues.Bears[f.lemma(up)] {
			return nil
		}
	case "under", "amid", "after", "following", "despite":
	default:
		return nil
	}
	return f.governor(noun)
}

// helpedIn is who gets the help behind which an event stands: "backs the Kurds in their fight", "its support of Iraq
// in the fight".
func (f *frame) helpedIn(noun int) []arg {
	if f.caseOf(noun) != "in" {
		return nil
	}
	for i := noun - 1; i >= 0; i-- {
		if !f.cues.Helps[f.lemma(i)] {
			continue
		}
		if f.isVerb(i) {
			return f.lessSure(f.patient(i, 0), deepWeight)
		}
		for _, prep := range []string{"of", "for", "to"} {
			if out := f.slotBefore(prep, i, noun); len(out) > 0 {
				return out
			}
		}
		return nil
	}
	return nil
}

// slotBefore returns what a preposition behind token i leads to, if that stands before token end.
func (f *frame) slotBefore(prep string, i, end int) []arg {
	for c := f.first[i]; c >= 0 && c < end; c = f.next[c] {
		if f.rel(c) == "nmod" && f.caseOf(c) == prep {
			return f.lessSure(f.nominal(c), deepWeight)
		}
	}
	return nil
}

// contrasted tells whether "but" sets a verb of the row off: "praised Trump but | warned against a deal".
func (f *frame) contrasted(verb int) bool {
	c := f.child(verb, "cc")
	return c >= 0 && f.lemma(c) == "but"
}

// shared returns the actors around the verb before this one in a row or beside it: "pressed Iran and warned against …", "urged
// Iran to wait, warning that …".
func (f *frame) shared(pred int) []arg {
	g := f.toks[pred].Head
	beside := f.rel(pred) == "advcl" && f.tag(pred) == "VBG" && f.behindComma(pred) && f.cues.uttering[f.lemma(max(g, 0))]
	if f.rel(pred) != "conj" && !beside || !f.isVerb(g) || f.contrasted(pred) {
		return nil
	}
	if out := f.patient(g, 0); len(out) > 0 {
		return f.lessSure(out, deepWeight)
	}
	for _, prep := range []string{"on", "for", "to", "from"} {
		if out := f.prepositional(prep, g, -1); len(out) > 0 {
			return f.lessSure(out, deepWeight)
		}
	}
	return nil
}

// governorBehind is the governor of an event noun that stands behind the preposition.
func (f *frame) governorBehind(prep string, noun int) []arg {
	if f.caseOf(noun) != prep || f.lemmaAbove(noun) == "include" {
		return nil // "hit targets, which include three depots in support of the offensive"
	}
	return f.governor(noun)
}

// behind is who a verb says stands behind something, or the subject of an event noun that somebody is said to be behind.
func (f *frame) behind(pred, noun int) []arg {
	switch {
	case f.isVerb(pred):
		return f.prepositional("behind", pred, noun)
	case f.caseOf(pred) == "behind":
		return f.actors(f.subject(pred))
	}
	return nil
}

// above is who does the verb on which the object of pred hangs, or the noun that pred describes.
func (f *frame) above(pred int) []arg {
	if h := f.toks[pred].Head; h >= 0 && f.rel(pred) == "amod" {
		return f.governor(h)
	}
	if o := f.patientToken(pred, 0); o >= 0 && f.toks[o].Head != pred {
		return f.governor(o)
	}
	return nil
}
