package actor

import (
	"slices"

	"diplograph/extract"
)

// civilRoles are the classes of roles that a state has beside others: in "Ghana's government and officials" the officials are
// its own, in "Chad's army and rebels" the rebels need not be.
var civilRoles = wordSet("civilRoles")

// sharedOwners are the owners of a role that has none itself, of one beside it without an article of its own.
func (l *Linker) sharedOwners(seg segment, h *hit, d draft) []owner {
	if !civilRoles[d.role.class] || !seg.owner.none() {
		return nil
	}
	if l.s.tag(seg.first-1, "CC") {
		return l.ownerBeside(seg.first - 2)
	}
	if l.s.tag(h.last+1, "CC") {
		return l.tailBeside(h.last+2, d)
	}
	return nil
}

// ownerBeside is the possessor of what ends at token last: "Ghana's government and officials".
func (l *Linker) ownerBeside(last int) []owner {
	i := len(l.drafts) - 1
	if i < 0 || l.drafts[i].Sentence != l.s.Index || l.drafts[i].Last != last {
		return nil
	}
	d := &l.drafts[i]
	possessed := slices.ContainsFunc(l.s.Tokens[d.First:d.Last+1], func(t extract.Token) bool { return t.Tag == "POS" || t.Tag == "PRP$" })
	switch {
	case !possessed || d.role != nil && !civilRoles[d.role.class]:
		return nil
	case d.role != nil:
		return []owner{d.owner}
	case d.Actor != nil && d.Actor.Kind == extract.Organization && l.g.byISO[d.Actor.Country] != nil:
		return []owner{l.g.countryOwner(l.g.byISO[d.Actor.Country])} // "Ukraine's parliament" is known by that name
	}
	return nil
}

// tailBeside are the owners behind the next role from token i on: "the government and people of Ghana".
func (l *Linker) tailBeside(i int, d draft) []owner {
	for ; l.s.at[min(i, len(l.s.at)-1)] < 0 && l.s.nominal(i); i++ {
	}
	next := l.s.hitAt(i)
	if e, ok := next.get(isRole); !ok || l.g.role(e) == nil || !civilRoles[l.g.role(e).class] || l.s.form(next.last+1) != "of" {
		return nil
	}
	owners, _ := l.tailOwners(next.last, d)
	return owners
}
