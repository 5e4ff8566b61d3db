package actor

import (
	"slices"
	"strings"

	"diplograph/extract"
)

// resolveState takes, for "the government" or "the regime", the one that the article tells the owner of, else the
// country that it names most.
func (l *Linker) resolveState(d *draft, i int) {
	d.Via, d.Confidence = "role", confidence["role"]
	if d.Actor = l.owned(d, i); d.Actor != nil {
		return
	}
	if d.role.lemma == "administration" && l.salient["USA"] > 0 {
		d.Actor = l.g.byISO["USA"].actor
		return
	}
	if c := l.g.byISO[l.ownBody(d)]; c != nil {
		d.Actor = c.actor
		return
	}
	if iso := l.mostSalient(l.rivals(d)...); iso != "" {
		d.Actor = l.g.byISO[iso].actor
		return
	}
	d.Actor = l.groupActor(d)
}

// ownBody returns the country of a body of state that deals with its own government: "Kenya's parliament asked the
// government"; "" for none.
func (l *Linker) ownBody(d *draft) string {
	for _, a := range l.rivals(d) {
		if a.Kind == extract.Organization && domestic[a.Class] {
			return a.Country
		}
	}
	return ""
}

// domestic are the classes of bodies that deal with the government of their own country.
var domestic = wordSet("parliament court party")

// owned returns the actor of the nearest draft of the same noun that has an owner, before the draft or else, when a
// person owns it, after it: "the regime" in an article on "Assad's regime".
func (l *Linker) owned(d *draft, i int) *extract.Actor {
	same := func(x *draft) bool {
		return x.role != nil && x.role.lemma == d.role.lemma && !x.plural && !x.owner.none()
	}
	if b := l.back(d, 40, same); b != nil {
		return b.Actor
	}
	for j := i + 1; j < len(l.drafts); j++ {
		x := &l.drafts[j]
		if x.need == groupNeed && same(x) && x.owner.draft >= 0 && l.drafts[x.owner.draft].need <= nameNeed {
			l.resolve(x.owner.draft)
			l.resolve(j)
			if x.owner.actor != nil && x.owner.actor.Kind == extract.Person {
				return x.Actor
			}
		}
	}
	return nil
}

// mostSalient returns the country, but those barred, that the article names most often; of equals the one named first.
func (l *Linker) mostSalient(barred ...*extract.Actor) string {
	best := ""
	for _, iso := range l.order {
		if l.salient[iso] > l.salient[best] && !slices.Contains(barred, l.g.byISO[iso].actor) {
			best = iso
		}
	}
	return best
}

// dominant returns the country that the article names at least twice as often as any other, or "".
func (l *Linker) dominant() string {
	best := l.mostSalient()
	for _, iso := range l.order {
		if iso != best && 2*l.salient[iso] > l.salient[best] {
			return ""
		}
	}
	return best
}

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

// namedBy reports whether the article has named a country, or somebody of it, by a sentence.
func (l *Linker) namedBy(iso string, sentence int) bool {
	return slices.ContainsFunc(l.drafts, func(x draft) bool {
		return x.Sentence <= sentence && (x.owner.country == iso || x.Actor != nil && x.Actor.Country == iso)
	})
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

// foremost returns, of the countries named by a sentence, the one that the article names more often than any other, and every
// fourth time that it names one; or "".
func (l *Linker) foremost(by int) string {
	best, most, all := "", 0, 0
	for _, iso := range l.order {
		n := l.salient[iso]
		if all += n; !l.namedBy(iso, by) {
			continue
		}
		if n == most {
			best = "" // two are named as often
		}
		if n > most {
			best, most = iso, n
		}
	}
	if 4*most < all {
		return ""
	}
	return best
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
var singly = map[string]bool{
	"parliament": true, "army": true, "military": true, "navy": true, "police": true, "opposition": true, "judiciary": true, "junta": true, "authority": true,
	"air force": true, "coast guard": true, "security force": true, "armed force": true, "riot police": true, "supreme court": true,
	"constitutional court": true, "high court": true, "central bank": true, "ruling party": true, "foreign ministry": true,
	"defense ministry": true, "interior ministry": true, "justice ministry": true, "finance ministry": true, "health ministry": true,
	"presidency": true, "national assembly": true, "national guard": true, "lower house": true, "upper house": true, "electoral commission": true,
}

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
var offered = wordSet("person ambassador consul troop soldier force warplane warship citizen people diplomat")
