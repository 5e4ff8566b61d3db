package relation

import "diplograph/extract"

// modifiedSubject is who acts in "the troops attacking", "a report accusing" or "a plan to arrest".
func (f *frame) modifiedSubject(noun, i, depth int) []arg {
	if out := f.described(noun, i); len(out) > 0 {
		return out
	}
	if f.toInfinitive(i) && f.superlative(noun) {
		return nil
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
	if out := f.maker(noun, i); len(out) > 0 {
		return out
	}
	up := noun
	if !f.isVerb(up) {
		up = f.verbAbove(noun)
	}
	if up < 0 || f.cues.Outside[f.lemma(up)] {
		return nil
	}
	return f.lessSure(f.subjectAt(up, depth+1), deepWeight)
}

// described is who acts where the noun itself, what it is said to be or what is said to be it does: "the troops attacking",
// "the first to call was Rutte", "the unity of the allies in fighting", "the start of the Polish mission to train".
func (f *frame) described(noun, i int) []arg {
	clause := f.toks[i].Rel == "acl:relcl" || f.tag(i) == "VBG"
	if clause || f.ordinal(noun) {
		if out := f.oneAmong(noun); len(out) > 0 {
			return out
		}
	}
	out := f.direct(noun)
	if clause && len(out) > 0 {
		return out
	}
	if of := f.slotBefore("of", noun, i); f.gerund(i) && len(of) > 0 {
		return of
	}
	if f.rel(noun) == "nmod" && f.toInfinitive(i) && len(out) > 0 && f.mention(out[0]).Actor.Kind == extract.Group {
		return out
	}
	return nil
}

// maker is whose the plan is that an infinitive describes: "the failure of Iran to free them", "the decision by Peru to".
func (f *frame) maker(noun, i int) []arg {
	if !f.toInfinitive(i) || f.cues.Requests[f.lemma(noun)] {
		return nil
	}
	if out := f.slotBefore("of", noun, i); len(out) > 0 {
		return out
	}
	return f.slotBefore("by", noun, i)
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
