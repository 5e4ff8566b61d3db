package relation

import "slices"

// slots fills the first slot that holds an actor which counts, and tells which slot that was.
func (r *Relater) slots(names words, i, noun int, counts func(name string, a arg) bool) ([]arg, string) {
	for _, name := range names {
		out := r.fill(name, i, noun)
		if counts != nil {
			out = slices.DeleteFunc(out, func(a arg) bool { return !counts(name, a) })
		}
		if len(out) > 0 {
			return out, name
		}
	}
	return nil, ""
}

// fill returns the actors in one slot: those that the article told before, else those of the sentence.
func (r *Relater) fill(name string, i, noun int) []arg {
	f := &r.frame
	switch name {
	case "speaker": // who says it: in the sentence, else in the quotation around it
		return r.speakers(i)
	case "previous": // who spoke or acted in the sentence before
		return r.before()
	case "again": // who attacked last, if a deed told of in general is told of now: "these strikes destroyed"
		return r.again(i)
	case "culprit": // who did the deed of violence that is condemned, if the article has told it
		return r.culprit(i)
	case "foe": // the one terror group of the article
		if !f.suffered(orElse(noun, i)) {
			return r.foe(i)
		}
	case "victim": // whom the last attack hit
		return f.lessSure(r.attacks.on(), deepWeight)
	case "attackers": // whose attacks the article is about, for an attack that is nobody's in its sentence
		if f.unowned(i) {
			return f.lessSure(r.attacks.attacker.args(), deepWeight)
		}
	case "attacked": // whom these attacks are aimed at
		if !f.suffered(orElse(noun, i)) {
			return f.lessSure(r.attacks.target.args(), deepWeight)
		}
	case "parties": // who agreed or negotiated last in the article: "welcomed the deal"
		if noun >= 0 && len(f.nominal(noun)) == 0 && len(f.prepositional("between", i, noun)) == 0 {
			return f.lessSure(slices.Clone(r.parties), deepWeight)
		}
	default:
		return f.slot(name, i, noun)
	}
	return nil
}

// before returns who spoke or acted in the sentence before.
func (r *Relater) before() []arg {
	if s := r.frame.sent.Index; s > 0 && r.main[s-1] >= 0 {
		return []arg{{r.main[s-1], deepWeight}}
	}
	return nil
}

// speakers returns who claims the event: in the sentence, else in the quotation that it belongs to.
func (r *Relater) speakers(i int) []arg {
	if out := r.frame.speakers(i); len(out) > 0 {
		return out
	}
	if who := r.speaker[r.frame.sent.Index]; who >= 0 {
		return []arg{{who, deepWeight}}
	}
	return nil
}
