package actor

import (
	"strings"

	"diplograph/extract"
)

// resolveCounterpart gives "his Iranian counterpart" the office that his owner holds, but of the other country: its holder,
// else "Iran's foreign minister".
func (l *Linker) resolveCounterpart(d *draft, i int) bool {
	if d.role.lemma != "counterpart" || d.plural || d.owner.country == "" || d.compound != "" {
		return false
	}
	r := l.officeOf(l.peer(d), d)
	if r == nil {
		return false
	}
	held := *d
	held.role, held.words, held.definite = r, r.lemma, true
	l.resolveOffice(&held, i)
	d.Actor, d.Via, d.Confidence = held.Actor, held.Via, held.Confidence
	return true
}

// peer returns whose counterpart is meant: the owner of the pronoun before, else the last person before in the sentence.
func (l *Linker) peer(d *draft) *extract.Actor {
	x := l.back(d, 0, func(x *draft) bool { return x.Actor.Kind == extract.Person && x.Actor.Country != d.owner.country })
	if x == nil {
		return nil
	}
	return x.Actor
}

// officeOf returns the office by which the other country calls that of a person: the foreign minister for a secretary of
// state, the head of government for a chancellor.
func (l *Linker) officeOf(a *extract.Actor, d *draft) *role {
	if a == nil {
		return nil
	}
	var names []string
	if p := l.g.byPerson[strings.TrimPrefix(a.ID, "person:")]; p != nil && a.Known {
		names = append(names, l.post(p).role)
	}
	for _, r := range l.titleRoles(a) {
		names = append(names, r.lemma)
	}
	for _, name := range names {
		if r := l.g.byRole[abroad(name)]; r != nil && (r.office || r.class == "minister") {
			return l.sameRank(r, d)
		}
	}
	return nil
}

// sameRank returns the office itself or, where the country has had nobody in it, another one of a head of state or government.
func (l *Linker) sameRank(r *role, d *draft) *role {
	if !strings.HasPrefix(r.class, "head-of-") || len(l.g.holders[post{d.owner.country, r.lemma}]) > 0 {
		return r
	}
	for _, name := range []string{"prime minister", "chancellor", "president", "king", "emir", "sultan", "supreme leader"} {
		if l.holder(post{d.owner.country, name}) != nil {
			return l.g.byRole[name]
		}
	}
	return r
}
