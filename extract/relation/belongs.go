package relation

import (
	"slices"
	"strings"

	"diplograph/extract"
)

// belongsToAll tells whether an actor belongs to every subject; what is one subject's own may be the object of another.
func (f *frame) belongsToAll(a arg, subjects []arg) bool {
	return len(subjects) > 0 && !slices.ContainsFunc(subjects, func(s arg) bool { return !f.belongs(a, s) })
}

// belongs tells whether an actor is the armed force of the subject's country or a body of the subject's own.
func (f *frame) belongs(a, subject arg) bool {
	m, owner := f.mention(a), f.mention(subject).Actor
	switch {
	case m.Actor.Class == "military" && m.Actor.Country != "" && owner.ID == "country:"+m.Actor.Country:
		return true
	case owner.Kind == extract.Organization && strings.HasPrefix(m.Actor.ID, "group:"+strings.TrimPrefix(owner.ID, "organization:")+"-"):
		return true
	}
	return ownClass[m.Actor.Class] && f.ownedBy(m.Head, owner) || strings.HasPrefix(m.Actor.Name, owner.Name+" ") && f.child(m.Head, "nmod:poss") >= 0
}

// ownClass are the classes of people and bodies that are no counterpart of the one whose they are.
var ownClass = map[string]bool{"military": true, "civilian": true, "business": true, "organization": true, "parliament": true, "ngo": true}

// ownedBy tells whether a pronoun before token i makes it the owner's: "their communities".
func (f *frame) ownedBy(i int, owner *extract.Actor) bool {
	c := f.child(i, "nmod:poss")
	if c < 0 || f.tag(c) != "PRP$" {
		return false
	}
	return slices.ContainsFunc(f.headed[c], func(m int) bool { return f.doc.Mentions[m].Actor.ID == owner.ID })
}

// reflexive tells whether a pronoun has been taken for one of those who act: "the army and militias destroyed them".
func (f *frame) reflexive(a arg, subjects []arg) bool {
	m := f.mention(a)
	return m.Via == "pronoun" && !m.Possessive && slices.ContainsFunc(subjects, func(s arg) bool { return f.mention(s).Actor.ID == m.Actor.ID })
}

// alone tells whether an actor is the one subject itself ("opened its border").
func (f *frame) alone(a arg, subjects []arg) bool {
	return len(subjects) == 1 && f.mention(subjects[0]).Actor.ID == f.mention(a).Actor.ID
}
