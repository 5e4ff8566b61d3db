package relation

import (
	"slices"
	"strings"
)

// fillers return the actors in one place around a predicate. pred is the verb or event noun; noun is the noun that the
// verb needed, else -1. fill knows the slots that look further than the sentence.
var fillers = map[string]func(f *frame, pred, noun int) []arg{
	// The arguments of the verb, active or passive.
	"subj": func(f *frame, pred, _ int) []arg { return f.actors(f.subject(pred)) },
	// The subject, if it names the actor itself: a thing encourages nobody.
	"subj!": func(f *frame, pred, _ int) []arg { return f.namedSubject(pred) },
	"obj":   func(f *frame, pred, _ int) []arg { return f.patient(pred, 0) },
	"iobj":  (*frame).receiver,
	// The direct object, if it names the actor itself.
	"named": func(f *frame, pred, _ int) []arg { return f.named(f.patientToken(pred, 0)) },
	// The direct object, if it is a row of several.
	"obj2": func(f *frame, pred, _ int) []arg { return several(f.patient(pred, 0)) },
	// The further actors of a coordinated subject.
	"subj2": func(f *frame, pred, _ int) []arg { return f.otherSubjects(pred) },
	// The object of the verb to which this one is coordinated.
	"first": func(f *frame, pred, _ int) []arg { return f.shared(pred) },
	// The first actor or place right of the predicate that hangs on it, however far.
	"rest": func(f *frame, pred, _ int) []arg { return f.rest(pred) },
	// Who must do something lest it happen: "unless Iran agrees".
	"if": func(f *frame, pred, _ int) []arg { return f.conditional(pred) },
	// Who stands behind "together with", and the subject that he is with.
	"company": func(f *frame, pred, _ int) []arg { return f.company(pred) },
	"leader":  func(f *frame, pred, _ int) []arg { return f.leader(pred) },
	// Whose the noun is that the verb needed: "Chinese aid arrived".
	"noun": func(f *frame, _, noun int) []arg { return f.needed(noun) },
	// Whose violence the verb follows on: "died in an attack by", "died when rebels attacked".
	"assailant": func(f *frame, pred, _ int) []arg { return f.assailant(pred) },
	// The place right behind the thing that is struck: "bombed the airport in Asmara".
	"struck": func(f *frame, pred, _ int) []arg { return f.struck(pred) },
	// The place of an event that a state or army would not aim at it.
	"scene": (*frame).scene,
	// The place of what is done to somebody who is named, not by a pronoun that means nobody known.
	"there": (*frame).there,

	// The owner of the event noun, or the country before it.
	"poss": func(f *frame, pred, noun int) []arg { return f.owners(orElse(noun, pred)) },
	// The two whom one hyphen joins before the event noun: "US-Iran talks".
	"poss2": func(f *frame, pred, _ int) []arg { return f.hyphened(pred) },
	// Who does the verb of which the event noun is an argument.
	"governor": func(f *frame, pred, _ int) []arg { return f.governor(pred) },
	// The same behind "in", "during", "at" or "with": "rallied in support of Ukraine", "agreed during talks in Geneva",
	// "at the request of Mozambique", "with the help of Turkey".
	"backing":     func(f *frame, pred, _ int) []arg { return f.governorBehind("in", pred) },
	"during":      func(f *frame, pred, _ int) []arg { return f.governorBehind("during", pred) },
	"requested":   func(f *frame, pred, _ int) []arg { return f.governorAfter(pred, "at", "upon") },
	"accompanied": func(f *frame, pred, _ int) []arg { return f.governorAfter(pred, "with", "thanks_to") },
	// The same, if its verb only sets the event going: "is considering an attack", "retaliated with".
	"doer": func(f *frame, pred, _ int) []arg { return f.doer(pred) },
	// The same, if the event falls on it: "faces threats", "under pressure from", "amid criticism".
	"target": func(f *frame, pred, _ int) []arg { return f.target(pred) },
	// Who does the verb on which the object hangs: "restored ties in a deal brokered by China".
	"above": func(f *frame, pred, _ int) []arg { return f.above(pred) },
	// Whom the help is for in which the event stands: "support for the Iraqis in their fight".
	"helped": func(f *frame, pred, _ int) []arg { return f.helpedIn(pred) },
	// The subject, of an event noun behind "behind": "was behind the attack".
	"behind": (*frame).behind,
	// The actor within a compound adjective, and the noun that it describes: "Turkey-backed rebels".
	"prefix":   func(f *frame, pred, _ int) []arg { return f.prefix(pred) },
	"modified": func(f *frame, pred, _ int) []arg { return f.modified(pred) },
}

// slot returns the actors in a slot of fillers, in one of the complement clause (comp.X) or of the noun that an adjective
// describes (mod.X, "Qatari-brokered truce between"), or else those that a preposition leads to, at the verb or at its noun;
// "in" leads to a place, "to!" to what names an actor itself, not to "talks with" one.
func (f *frame) slot(name string, pred, noun int) []arg {
	if rest, ok := strings.CutPrefix(name, "comp."); ok {
		if c := f.complement(pred, noun); c >= 0 {
			return f.slot(rest, c, -1)
		}
		return nil
	}
	if rest, ok := strings.CutPrefix(name, "mod."); ok {
		return f.slot(rest, f.toks[pred].Head, -1)
	}
	if fill := fillers[name]; fill != nil {
		return fill(f, pred, noun)
	}
	return f.prepositional(name, pred, noun)
}

// namedSubject is the subject, unless a thing stands there.
func (f *frame) namedSubject(pred int) []arg {
	if s := f.child(pred, "nsubj"); s >= 0 && !f.relativizer(s) && len(f.direct(s)) == 0 {
		return nil
	}
	return f.actors(f.subject(pred))
}

// needed is whose the noun is that a verb needed, if it needed one.
func (f *frame) needed(noun int) []arg {
	if noun < 0 {
		return nil
	}
	return f.nominal(noun)
}

// several drops a single actor.
func several(args []arg) []arg {
	if len(args) > 1 {
		return args
	}
	return nil
}

// there is the place of what is done to somebody, unless only a pronoun means him.
func (f *frame) there(pred, noun int) []arg {
	if o := f.patientToken(pred, 0); o >= 0 && f.tag(o) == "PRP" {
		return nil
	}
	return f.prepositional("in", pred, noun)
}

// governorAfter is the governor of an event noun that stands behind one of the prepositions.
func (f *frame) governorAfter(noun int, preps ...string) []arg {
	if !slices.Contains(preps, f.caseOf(noun)) {
		return nil
	}
	return f.governor(noun)
}

// modified is the noun that an adjective describes.
func (f *frame) modified(i int) []arg {
	if h := f.toks[i].Head; h >= 0 && f.rel(i) == "amod" {
		return f.direct(h)
	}
	return nil
}

// named returns the actors that a noun names itself or of which it gives the number: "a range of ministers".
func (f *frame) named(i int) []arg {
	if i < 0 {
		return nil
	}
	if c := f.contentHead(i); c >= 0 && (f.cues.Amounts[f.lemma(i)] || f.tag(i) == "CD") {
		return f.direct(c)
	}
	return f.direct(i)
}

func orElse(i, other int) int {
	if i >= 0 {
		return i
	}
	return other
}

// actors drops what cannot act: a place that only locates.
func (f *frame) actors(args []arg) []arg {
	out := args[:0]
	for _, a := range args {
		if m := f.mention(a); !m.Place || !f.located(m.Head) {
			out = append(out, a)
		}
	}
	return out
}

// prefix is the actor that a compound adjective begins with.
func (f *frame) prefix(i int) []arg {
	var out []arg
	for _, m := range f.mentions {
		if x := &f.doc.Mentions[m]; x.First == i && x.Last == i && x.End < f.toks[i].End {
			out = append(out, arg{m, 1})
		}
	}
	return out
}
