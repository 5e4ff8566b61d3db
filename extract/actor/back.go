package actor

import (
	"slices"
	"strings"

	"diplograph/extract"
)

// resolveBack finds the earlier actor that "the ministers" or "the group" means.
func (l *Linker) resolveBack(d *draft, i int) {
	if !d.plural && d.role.kind == extract.Person && d.share == 0 && l.resolveTitled(d, i) {
		return
	}
	if !d.plural && d.compound == "" && lands[d.role.lemma] && l.resolveLand(d) {
		return
	}
	lemma := d.role.lemma
	same := func(x *draft) bool {
		return x.role != nil && x.role.lemma == lemma && x.plural == d.plural && !x.owner.none() && !l.isTheirs(x, d) ||
			!d.plural && x.Actor.Kind == extract.Organization && !l.foretold(x.Actor, d) && bodily(x.Actor, lemma) &&
				(!violent(d) || armed[x.Actor.Class]) &&
				(d.owner.country == "" || d.owner.country == x.Actor.Country)
	}
	if b := l.back(d, 6, same); b != nil {
		if d.share == 0 {
			d.Actor, d.Via, d.Confidence = b.Actor, "role", confidence["role"]
		}
		return
	}
	if d.plural && (d.both || eminent[d.role.class] || d.role.lemma == "leader") && l.resolvePair(d) {
		return
	}
	if d.share == 0 && (d.plural || !d.owner.none() || d.compound != "" || !anybody[d.role.lemma]) {
		d.Actor = l.groupActor(d)
	}
}

// isTheirs reports whether x is somebody's own where the text writes the noun as a name: "its Coalition trainers", and then
// "the Coalition".
func (l *Linker) isTheirs(x, d *draft) bool {
	t := l.doc.Sentences[x.Sentence].Tokens
	return alliances[d.role.lemma] && capitalised(d.words) && (t[x.First].Tag == "PRP$" || x.First > 0 && t[x.First-1].Tag == "PRP$")
}

// anybody are the nouns that name nobody by themselves: "the group", "the country".
var anybody = wordSet("group organization body entity side country nation state province republic territory kingdom")

// foretold reports whether the capitalised noun stood alone before the article named the body, and so is another: "the
// Coalition" before "the Syrian Arab Coalition".
func (l *Linker) foretold(a *extract.Actor, d *draft) bool {
	if !capitalised(d.words) {
		return false
	}
	for i := range l.drafts {
		switch x := &l.drafts[i]; {
		case x.Actor == a && x.role == nil:
			return l.standsAlone(d.words, x)
		case x.role == d.role && x.owner.none() && capitalised(x.words) && x.First > 0 && !x.gone:
			return true
		}
	}
	return false
}

// standsAlone reports whether the sentence of x has the noun, as no part of a longer name, before x.
func (l *Linker) standsAlone(noun string, x *draft) bool {
	tokens := l.doc.Sentences[x.Sentence].Tokens
	for i := 1; i < x.First; i++ {
		if tokens[i].Form == noun && !capitalised(tokens[i-1].Form) {
			return true
		}
	}
	return false
}

// lands are the nouns for a country named before.
var lands = wordSet("country nation kingdom republic emirate sultanate")

// isLand reports whether a country can be called by the noun: any "the country", Morocco "the kingdom".
func (g *Gazetteer) isLand(c *extract.Actor, noun string) bool {
	if noun == "country" || noun == "nation" {
		return true
	}
	return slices.ContainsFunc(g.lookup(noun+" of "+c.Name), func(e entry) bool { return g.actor(e) == c })
}

// resolveLand gives "the country" the one named last; it is a place after words such as "across".
func (l *Linker) resolveLand(d *draft) bool {
	b := l.back(d, 2, func(x *draft) bool { return x.Actor.Kind == extract.Country && l.g.isLand(x.Actor, d.role.lemma) })
	if b == nil {
		return false
	}
	tokens := l.doc.Sentences[d.Sentence].Tokens
	d.Actor, d.Via, d.Confidence = b.Actor, "role", confidence["role"]
	d.Place = d.First > 1 && locatives[strings.ToLower(tokens[d.First-2].Form)]
	return true
}

// bodily reports whether an organization can be called by a common noun: a party "the party", a militia "the group".
func bodily(a *extract.Actor, noun string) bool {
	noun = lastWord(noun)
	switch {
	case bands[noun] && (armed[a.Class] || a.Class == "ngo" || a.Class == ""):
		return true
	case agencies[noun] && (civic[a.Class] || a.Class == ""):
		return true
	}
	return strings.Contains(strings.ToLower(a.Name), noun)
}

// bands and agencies are the nouns for those who fight or campaign and for those who serve states.
var (
	bands    = wordSet("group movement organization network militia faction")
	agencies = wordSet("organization body agency bloc alliance")
)

// civic are the classes of bodies that "the organization" can mean.
var civic = wordSet("igo igo-body bloc government-body")

// armed are the classes of bodies that "the terrorist group" can mean.
var armed = wordSet("armed-group terror-group")

// violent reports whether the draft names an armed body: "the militant group".
func violent(d *draft) bool {
	return armed[d.role.class] || forces[d.compound] || d.compound == "terrorist"
}

// eminent are the classes of roles whose bare plural means persons named before: "the ministers".
var eminent = wordSet("minister head-of-state head-of-government")

// resolvePair gives "the two leaders" the two persons last named, and "both parties" the two states or bodies;
// each takes one of two drafts.
func (l *Linker) resolvePair(d *draft) bool {
	var pair []*extract.Actor
	l.back(d, 3, func(x *draft) bool {
		if a := l.party(x, d.role); a != nil && !slices.Contains(pair, a) {
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
	case statal[r.lemma]:
		if c := l.g.byISO[a.Country]; c != nil && (stately[a.Class] || a.Kind == extract.Person && (eminent[a.Class] || len(a.Offices) > 0)) {
			return c.actor
		}
	case a.Kind == extract.Organization && !x.Place && a.Class != "igo-body":
		return a // "both sides" are no councils of many states
	}
	return nil
}

// stately are the classes of bodies that speak for their state.
var stately = wordSet("ministry government-body military")

// statal are the nouns for states as parties: "both countries".
var statal = wordSet("country nation state government neighbor neighbour")
