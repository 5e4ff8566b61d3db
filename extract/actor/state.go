package actor

import "diplograph/extract"

// resolveState takes, for "the government" or "the regime", the one that the article tells the owner of, else the
// country that it names most.
func (l *Linker) resolveState(d *draft, i int) {
	d.Via, d.Confidence = "role", confidence["role"]
	if d.Actor = l.owned(d, i); d.Actor != nil {
		return
	}
	if iso := l.mostSalient(); iso != "" {
		d.Actor = l.g.byISO[iso].actor
		return
	}
	d.Actor = l.groupActor(d)
}

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

// mostSalient returns the country that the article names most often; of equals the first by code.
func (l *Linker) mostSalient() string {
	best := ""
	for iso, n := range l.salient {
		if best == "" || n > l.salient[best] || n == l.salient[best] && iso < best {
			best = iso
		}
	}
	return best
}

// dominant returns the country that the article names at least twice as often as any other, or "".
func (l *Linker) dominant() string {
	best := l.mostSalient()
	for iso, n := range l.salient {
		if iso != best && 2*n > l.salient[best] {
			return ""
		}
	}
	return best
}
