package relation

import "diplograph/extract"

// scene is the place of an event whose subject is no state or army, which would strike there but not the country.
func (f *frame) scene(pred, noun int) []arg {
	for _, s := range f.subject(pred) {
		if m := f.mention(s).Actor; m.Kind == extract.Country || m.Class == "military" || m.Class == "country-group" || m.Class == "igo" {
			return nil
		}
	}
	return f.places(f.prepositional("in", pred, noun))
}

// peopleOf puts the country where nameless civilians or things suffer or get help in their place, who are no actors:
// "killed 48 people in Kabul", "attacked a base in Kenya".
func (f *frame) peopleOf(objects []arg, pred int) []arg {
	if o := f.patientToken(pred, 0); len(objects) == 0 && (!f.isVerb(pred) || o < 0 || !f.isNoun(o)) {
		return nil
	}
	for _, o := range objects {
		if !f.bystander(o) {
			return objects
		}
	}
	for _, m := range f.mentions {
		x := &f.doc.Mentions[m]
		if x.Place && x.Actor.Kind == extract.Country && x.First > pred && f.located(x.Head) && f.inside(x.Head, pred) {
			return []arg{{m, placeWeight}}
		}
	}
	return objects
}

// struck is the place of a phrase right behind the object of verb pred, which the parser hangs on either.
func (f *frame) struck(pred int) []arg {
	o := f.patientToken(pred, 0)
	if o < 0 || o+1 >= len(f.toks) || f.rel(o+1) != "case" {
		return nil
	}
	switch f.lemma(o + 1) {
	case "in", "at", "near", "of", "inside":
		if h := f.toks[o+1].Head; h > o {
			return f.lessSure(f.nominal(h), placeWeight)
		}
	}
	return nil
}

// rest returns the first actor or place under the predicate, right of it: whom an event with no nearer object
// concerns.
func (f *frame) rest(pred int) []arg {
	for _, m := range f.mentions {
		x := &f.doc.Mentions[m]
		if x.First <= pred || x.Via == "pronoun" || !f.reaches(x.Head, pred) {
			continue
		}
		var out []arg
		for _, same := range f.headed[f.topOf(x)] {
			out = append(out, arg{same, placeWeight})
		}
		return out
	}
	return nil
}

// reaches tells whether token i lies under the predicate, and in no conditional clause nor, but as the subject of one that
// describes the object, a relative clause: "offered a deal, which Kyiv accepted".
func (f *frame) reaches(i, pred int) bool {
	for j := i; j >= 0 && j != pred; j = f.toks[j].Head {
		if f.rel(j) == "conj" && f.isVerb(j) && !f.passive(j) && f.child(j, "obj", "nsubj") >= 0 {
			return false // "ends the siege and signs a treaty"
		}
		if f.toks[j].Rel == "acl:relcl" && (f.toks[i].Head != j || f.rel(i) != "nsubj" || f.toks[f.toks[j].Head].Head != pred) {
			return false
		}
		if j != i && f.cues.Occasions[f.lemma(j)] && f.caseOf(j) != "" {
			return false // "opened an inquiry in the wake of a report"
		}
		if f.rel(j) == "acl" && f.tag(j) == "VBG" && f.cues.uttering[f.lemma(j)] {
			return false // "refused to sign a letter condemning Russia"
		}
		if m := f.child(j, "mark"); f.rel(j) == "advcl" && m >= 0 && f.cues.Conditions[f.lemma(m)] {
			return false
		}
	}
	return f.inside(i, pred)
}
