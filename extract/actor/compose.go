package actor

import (
	"strings"

	"diplograph/extract"
)

// groupActor composes the actor of a role and its owner; its name depends on nothing but its id, so one envoy is another
// actor than envoys are.
func (l *Linker) groupActor(d *draft) *extract.Actor {
	noun, class := l.noun(d), l.classOf(d)
	if c := l.g.byISO[d.owner.country]; c != nil && d.owner.actor != nil && governs(strings.TrimSpace(d.compound+" "+d.role.lemma), d.owner.actor) {
		return c.actor
	}
	if a := d.owner.actor; a != nil && armed[a.Class] && d.isRank() {
		return a
	}
	if c := l.g.byISO[d.owner.country]; c != nil && c.actor == d.owner.actor && noun == "people" && !d.former {
		return l.nationals(c)
	}
	if noun = strings.TrimPrefix(noun, "senior "); d.former {
		noun = "former " + noun
	}
	name := strings.TrimSpace(d.owner.adjective + " " + noun)
	if d.role.office && !d.plural && d.owner.actor != nil {
		name = d.owner.possessor + "'s " + noun
	}
	if known := l.knownBody(name); known != nil && !(known.Class == "party" && d.owner.none() && !extract.Capitalised(d.words)) {
		return known
	}
	kind := extract.Group
	if d.role.kind == extract.Organization {
		kind = extract.Organization
	}
	return l.mint(string(kind)+":"+prefixed(d.owner.key, slug(noun)), name, kind, d.owner.country, class)
}

// noun returns the role of a draft in its number, with the noun before it.
func (l *Linker) noun(d *draft) string {
	noun := d.role.lemma
	switch {
	case d.plural:
		noun = d.role.plural
	case extract.Capitalised(d.role.plural):
		noun = strings.ToUpper(noun[:1]) + noun[1:]
	}
	return strings.TrimSpace(d.compound + " " + noun)
}

// classOf returns the class of a draft's role, or of the role before it that tells more: "government" of "government officials".
func (l *Linker) classOf(d *draft) string {
	class := d.role.class
	if class == "kin" && (l.doc.Sentences[d.Sentence].Tokens[d.First].Tag != "PRP$" || d.plural || d.owner.actor != nil && d.owner.actor.Known) {
		class = "civilian" // "the minister's son", but not "her mother"
	}
	if before := l.g.byRole[d.compound]; before != nil {
		class = before.class
	}
	return class
}

// interim are the words by which a government is still that of its country.
var interim = wordSet("interim")

// governs reports whether a noun means the country of its owner: the Iraqi government and regime, and the government and
// the country of Iraq's prime minister or people, but not the Assad regime.
func governs(lemma string, owner *extract.Actor) bool {
	switch owner.Kind {
	case extract.Country:
		if word, noun, ok := strings.Cut(lemma, " "); ok && interim[word] {
			lemma = noun
		}
		return governments[lemma]
	case extract.Person:
		return lemma == "government" || lemma == "cabinet" || lands[lemma]
	case extract.Group:
		return (lemma == "government" || lemma == "country") && (owner.Class == "civilian" || eminent[owner.Class] || owner.Class == "official")
	}
	return false
}

// isRank reports whether the draft names those of whom an armed group is made rather than one above them: "ISIL fighters",
// "a Hamas unit", but not "a Hamas commander".
func (d *draft) isRank() bool {
	return ranks[d.role.lemma] && !d.former && (d.plural || d.role.kind != extract.Person)
}

// ranks are the nouns for the members and units of an armed group.
var ranks = wordSet("ranks")

func prefixed(key, id string) string {
	if key == "" {
		return id
	}
	return key + "-" + id
}

// knownBody returns the organization of exactly that name, as "Russian foreign ministry" may have a line of its own.
func (l *Linker) knownBody(name string) *extract.Actor {
	for _, e := range l.g.lookup(name) {
		if e.kind == isOrganization {
			return l.g.bodies[e.ref].actor
		}
	}
	return nil
}

func class(r *role) string {
	if r == nil {
		return ""
	}
	return r.class
}
