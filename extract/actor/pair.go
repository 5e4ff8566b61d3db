package actor

import (
	"slices"

	"diplograph/extract"
)

// eminent are the classes of roles whose bare plural means persons named before: "the ministers".
var eminent = wordSet("eminent")

// resolvePair gives "the two leaders" the two persons last named, and "both parties" the two states or bodies;
// each takes one of two drafts.
func (l *Linker) resolvePair(d *draft) bool {
	var pair []*extract.Actor
	barred := l.rivals(d)
	l.back(d, 3, func(x *draft) bool {
		if a := l.party(x, d.role); a != nil && !slices.Contains(pair, a) && !slices.Contains(barred, a) {
			pair = append(pair, a)
		}
		return len(pair) == 2
	})
	if len(pair) < 2 {
		return false
	}
	d.Actor, d.Via, d.Confidence = pair[1-d.share], "role", confidence["pronoun"]
	return true
}

// party returns what x stands for as one of two: a person as such or, where states are meant, the state that a
// minister or known official speaks for.
func (l *Linker) party(x *draft, r *role) *extract.Actor {
	a := x.Actor
	switch {
	case r.kind == extract.Person:
		if a.Kind == extract.Person {
			return a
		}
	case a.Kind == extract.Country:
		if !x.Place && !x.Possessive {
			return a
		}
	case statal[r.lemma], r.lemma == "side" && (a.Kind == extract.Person || stately[a.Class]):
		if c := l.g.byISO[a.Country]; c != nil && (stately[a.Class] || a.Kind == extract.Person && (eminent[a.Class] || len(a.Offices) > 0)) {
			return c.actor
		}
	case a.Kind == extract.Group:
		if armed[a.Class] && x.plural {
			return a // "both sides" of a war with rebels
		}
	case a.Kind == extract.Organization && !x.Place && a.Class != "igo-body":
		return a // "both sides" are no councils of many states
	}
	return nil
}

// stately are the classes of bodies that speak for their state.
var stately = wordSet("stately")

// statal are the nouns for states as parties: "both countries".
var statal = wordSet("statal")
