package actor

import (
	"slices"
	"strings"

	"diplograph/extract"
)

// ownByState gives a body of which a state has one, named without owner, to the country that the article is about.
func (l *Linker) ownByState(d *draft) {
	if !d.owner.none() || d.indefinite || d.compound != "" || !singly[d.role.lemma] || !d.isWhole() {
		return
	}
	if c := l.g.byISO[l.concerned(d)]; c != nil {
		d.owner = l.g.countryOwner(c)
	}
}

// isStates reports whether a phrase in capitals only names a body of which a state has one: "the Supreme Court".
func (l *Linker) isStates(g segment, h *hit) bool {
	e, ok := h.get(isRole)
	return ok && l.g.role(e) != nil && singly[l.g.role(e).lemma] && h.first == g.first && h.last == g.last && h.last > h.first &&
		g.owner.none() && l.s.bodyTail(h.last) == h.last
}

// concerned returns the country whose body the draft is: of one that tells of a deed the country that did it ("Kenya shelled
// the town, the army said"), else the one that the article names more often than any other; "" where the sentence names
// another one.
func (l *Linker) concerned(d *draft) string {
	if iso := l.ofPlace(d); iso != "" {
		return iso
	}
	best, rivals := l.foremost(d.Sentence), l.rivals(d)
	tells := l.tellsDeed(d)
	for i := range l.drafts {
		x := &l.drafts[i]
		if x.Sentence != d.Sentence || x.Place || x.Actor == nil || !l.speaksFor(x.Actor, d) {
			continue
		}
		if l.isSubject(x) && (tells || x.Actor.Class == "military" || x.Actor.Kind == extract.Person) {
			return x.Actor.Country
		}
		if x.Actor.Country != best || slices.Contains(rivals, x.Actor) {
			best = ""
		}
	}
	return best
}

// ofPlace returns the country of the one place that the sentence or the one before names, where the draft is what keeps order
// there: "in Khartoum. Police fired"; "" for none.
func (l *Linker) ofPlace(d *draft) string {
	if d.role.class != "police" && d.role.lemma != "authority" && d.role.lemma != "security force" {
		return ""
	}
	found := ""
	for i := range l.drafts {
		x := &l.drafts[i]
		if x.Place && x.Actor != nil && (x.Sentence == d.Sentence || x.Sentence == d.Sentence-1) {
			if found != "" && found != x.Actor.Country {
				return ""
			}
			found = x.Actor.Country
		}
	}
	return found
}

// speaksFor reports whether an actor tells by his own country whose body is meant: a country, its soldiers, for parliament who
// governs it.
func (l *Linker) speaksFor(a *extract.Actor, d *draft) bool {
	switch a.Kind {
	case extract.Country:
		return true
	case extract.Person:
		return d.role.lemma == "parliament" && strings.HasPrefix(a.Class, "head-of-")
	}
	return a.Class == "military" && a.Country != ""
}

// tellsDeed reports whether the draft is the subject of a verb of saying.
func (l *Linker) tellsDeed(d *draft) bool {
	tokens := l.doc.Sentences[d.Sentence].Tokens
	t := &tokens[d.Head]
	return t.Rel == "nsubj" && t.Head >= 0 && speech[tokens[t.Head].Lemma]
}

// isWhole reports whether the number of the noun is that by which a state has one: "the army", "police", "the security forces".
func (d *draft) isWhole() bool {
	switch r := d.role; {
	case r.plural == r.lemma, lastWord(r.lemma) == "force":
		return true
	case r.lemma == "authority":
		return d.plural
	}
	return !d.plural
}

// singly are the nouns for bodies of which a state has one.
var singly = wordSet("singly")

// ownByOffice gives what a state has to the state of the holder of an office who owns it: "Putin's army", "his ambassador".
func (l *Linker) ownByOffice(d *draft) {
	tokens := l.doc.Sentences[d.Sentence].Tokens
	if d.Last+1 < len(tokens) && tokens[d.Last+1].Form == "loyal" {
		return // troops that part from the state
	}
	a := d.owner.actor
	if c := l.g.byISO[a.Country]; c != nil && d.role != nil && a.Kind == extract.Person && (eminent[a.Class] || len(a.Offices) > 0) &&
		(offered[d.role.lemma] || singly[d.role.lemma] || d.role.class == "minister" && d.role.lemma != "minister") {
		d.owner = l.g.countryOwner(c)
	}
}

// offered are further nouns for what a state has.
var offered = wordSet("offered")
