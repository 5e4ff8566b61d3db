package relation

import "strings"

// slot returns the actors in one place around a predicate. pred is the verb or event noun; noun is the noun
// that the verb needed, else -1. Slots are
//
//	subj obj iobj     the arguments of the verb, active or passive
//	named             the direct object, if it names the actor itself
//	obj2              the direct object, if it is a row of several
//	subj!             the subject, if it names the actor itself: a thing encourages nobody
//	subj2             the further actors of a coordinated subject
//	poss              the owner of the event noun, or the country before it
//	poss2             the two whom one hyphen joins before the event noun: "US-Iran talks"
//	speaker           who says it: in the sentence, else in the quotation around it
//	governor          who does the verb of which the event noun is an argument
//	above             who does the verb on which the object hangs: "restored ties in a deal brokered by China"
//	backing           the governor, of a noun behind "in": "rallied in support of Ukraine"
//	during            the governor, of a noun behind "during": "agreed during talks in Geneva"
//	helped            whom the help is for in which the event stands: "support for the Iraqis in their fight"
//	accompanied       the same, if the noun only accompanies it: "with the help of …"
//	on, with, …       what a preposition leads to, at the verb or at its noun; "in" is a place; "to!" leads to what names
//	                  an actor itself, not to "talks with" one
//	doer              the governor, if its verb only sets the event going: "is considering an attack", "retaliated with"
//	target            the governor, if the event falls on it: "faces threats", "under pressure from", "amid criticism"
//	requested         the governor, of a noun behind "at": "at the request of Mozambique"
//	noun              whose the noun is that the verb needed: "Chinese aid arrived"
//	assailant         whose violence the verb follows on: "died in an attack by", "died when rebels attacked"
//	prefix, modified  the actor within a compound adjective, and the noun that it describes: "Turkey-backed rebels"
//	struck            the place right behind the thing that is struck: "bombed the airport in Asmara"
//	scene             the place of an event that a state or army would not aim at it
//	there             the place of what is done to somebody who is named, not by a pronoun that means nobody known
//	behind            the subject, of an event noun behind "behind": "was behind the attack"
//	rest              the first actor or place right of the predicate that hangs on it, however far
//	if                who must do something lest it happen: "unless Iran agrees"
//	first             the object of the verb to which this one is coordinated
//	attackers         whose attacks the article is about, for an attack that is nobody's in its sentence
//	attacked          whom these attacks are aimed at
//	parties           who agreed or negotiated last in the article: "welcomed the deal"
//	again             who attacked last, if a deed told of in general is told of now: "these strikes destroyed"
//	victim            whom the last attack hit
//	culprit           who did the deed of violence that is condemned, if the article has told it
//	foe               the one terror group of the article
//	previous          who spoke or acted in the sentence before
//	comp.X            slot X of the complement clause
//	company, leader   who stands behind "together with", and the subject that he is with
//	mod.X             slot X of the noun that an adjective describes: "Qatari-brokered truce between"
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
	switch name {
	case "subj":
		return f.actors(f.subject(pred))
	case "subj!":
		if s := f.child(pred, "nsubj"); s >= 0 && !f.relativizer(s) && len(f.direct(s)) == 0 {
			return nil
		}
		return f.slot("subj", pred, noun)
	case "subj2":
		return f.otherSubjects(pred)
	case "first":
		return f.shared(pred)
	case "rest":
		return f.rest(pred)
	case "if":
		return f.conditional(pred)
	case "obj":
		return f.patient(pred, 0)
	case "obj2":
		if o := f.patient(pred, 0); len(o) > 1 {
			return o
		}
		return nil
	case "named":
		return f.named(f.patientToken(pred, 0))
	case "accompanied":
		if c := f.caseOf(pred); c != "with" && c != "thanks_to" {
			return nil
		}
		return f.governor(pred)
	case "helped":
		return f.helpedIn(pred)
	case "behind":
		return f.behind(pred, noun)
	case "there":
		if o := f.patientToken(pred, 0); o >= 0 && f.tag(o) == "PRP" {
			return nil
		}
		return f.slot("in", pred, noun)
	case "backing":
		return f.governorBehind("in", pred)
	case "during":
		return f.governorBehind("during", pred)
	case "above":
		return f.above(pred)
	case "iobj":
		return f.receiver(pred, noun)
	case "poss2":
		return f.hyphened(pred)
	case "poss":
		return f.owners(orElse(noun, pred))
	case "governor":
		return f.governor(pred)
	case "scene":
		return f.scene(pred, noun)
	case "struck":
		return f.struck(pred)
	case "doer":
		return f.doer(pred)
	case "target":
		return f.target(pred)
	case "requested":
		if c := f.caseOf(pred); c != "at" && c != "upon" {
			return nil
		}
		return f.governor(pred)
	case "company":
		return f.company(pred)
	case "leader":
		return f.leader(pred)
	case "prefix":
		return f.prefix(pred)
	case "noun":
		if noun < 0 {
			return nil
		}
		return f.nominal(noun)
	case "assailant":
		return f.assailant(pred)
	case "modified":
		if h := f.toks[pred].Head; h >= 0 && f.rel(pred) == "amod" {
			return f.direct(h)
		}
		return nil
	}
	return f.prepositional(name, pred, noun)
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
