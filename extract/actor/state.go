package actor

import (
	"slices"

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
var domestic = wordSet("domestic")

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

// namedBy reports whether the article has named a country, or somebody of it, by a sentence.
func (l *Linker) namedBy(iso string, sentence int) bool {
	for i := range l.drafts {
		if x := &l.drafts[i]; x.Sentence <= sentence && (x.owner.country == iso || x.Actor != nil && x.Actor.Country == iso) {
			return true
		}
	}
	return false
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
