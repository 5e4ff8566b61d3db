package actor

import (
	"strings"

	"diplograph/extract"
)

// resolve finds the actor of draft i.
func (l *Linker) resolve(i int) {
	d := &l.drafts[i]
	if o := d.owner.draft; o >= 0 && d.owner.actor == nil {
		d.owner = nobody
		if a := l.drafts[o].Actor; a != nil {
			d.owner = l.g.ownerOf(a)
			l.ownByOffice(d)
		}
	}
	switch d.need {
	case nothing:
		if !l.resolveSurname(d, i) {
			l.choose(d)
		}
	case nameNeed:
		l.resolveName(d, i)
	case officeNeed:
		l.resolveOffice(d, i)
	case groupNeed:
		l.resolveGroup(d, i)
	case stateNeed:
		l.resolveState(d, i)
	case halfNeed:
		l.resolveHalf(d)
	case backNeed:
		l.resolveBack(d, i)
	case pronounNeed:
		l.resolvePronoun(d)
	}
}

// resolveGroup finds who a role and its owner name: for "the American envoy" the person whom the article has named so,
// for a bare "parliament" that of the country that the article is about, else a group of the owner.
func (l *Linker) resolveGroup(d *draft, i int) {
	if l.resolveCounterpart(d, i) || l.resolveEnvoys(d) {
		return
	}
	if d.definite && !d.plural && d.role.kind == extract.Person && d.compound == "" &&
		(d.owner.country != "" && l.resolveTitled(d, i) || (d.owner.actor == nil || d.owner.actor.Kind != extract.Person) && l.resolveUntitled(d)) {
		return
	}
	d.owner = l.host(d)
	l.ownByState(d)
	if !l.ourTwo(d) && d.share == 0 && !(d.owner.none() && machines[d.role.lemma]) {
		d.Actor = l.groupActor(d)
	}
}

// machines are the nouns for what only its owner makes an actor: "Russian tanks", but not "a tank".
var machines = wordSet("machines")

// choose takes, of several organizations with one name, the one whose country the article is about, a body of state
// before a party; of a country that has none of them, the known body of that noun: "Congress" in news from Peru.
func (l *Linker) choose(d *draft) {
	if len(d.choices) < 2 && (!d.common || d.Actor.Country == "") {
		return
	}
	best := -1
	for _, e := range d.choices {
		a := l.g.actor(e)
		n := 2 * l.salient[a.Country]
		if a.Class != "party" {
			n++
		}
		if n > best {
			best, d.Actor = n, a
		}
	}
	if c := l.g.byISO[l.mostSalient()]; c != nil && best <= 1 {
		if body := l.knownBody(c.adjective + " " + d.words); body != nil {
			d.Actor = body
		}
	}
}

// resolveSurname gives the name of a seat of government to the person so called whom the article has named in full before:
// "Washington" in a life of George Washington.
func (l *Linker) resolveSurname(d *draft, i int) bool {
	tokens := l.doc.Sentences[d.Sentence].Tokens
	if d.words == "" || d.Actor.Kind != extract.Country || d.First > 0 && (locatives[strings.ToLower(tokens[d.First-1].Form)] || tokens[d.First-1].Form == ",") {
		return false
	}
	a := l.sighted(d.words, i)
	if a == nil || l.article.surnames[slug(lastWord(d.words))][0].draft > i {
		return false
	}
	d.Actor, d.Place, d.Via, d.Confidence = a, false, "surname", confidence["surname"]
	return true
}

// resolveName finds the person or body behind a surname, an alias or an acronym.
func (l *Linker) resolveName(d *draft, i int) {
	d.Via = "surname"
	if a := l.article.acronyms[d.words]; a != nil {
		d.Actor, d.Via = a, "alias"
	} else if a := l.sighted(d.words, i); a != nil && !l.outranked(a, d) {
		d.Actor = a
	} else if p := l.pick(l.namesakes(d), d); p != nil {
		d.Actor, d.Via = p.actor, "alias"
	} else if d.titled && !d.lowercase {
		d.Actor, d.Via = l.mintPerson(d), "minted"
	} else if d.human && !d.definite && !strings.HasSuffix(d.words, "ism") {
		d.Actor, d.Via = l.mintLone(d.words), "minted"
	}
	if d.Actor != nil && d.titled && d.Via != "minted" {
		d.Via = "title"
	}
	d.Confidence = confidence[d.Via]
	if d.Actor != nil && d.Actor.Kind == extract.Person {
		l.learnTitle(d)
	}
}

// mintLone makes an actor of a single word that acts: an organization if it is an acronym, else a person.
func (l *Linker) mintLone(name string) *extract.Actor {
	if extract.Loud(name) {
		return l.mint("organization:"+slug(name), name, extract.Organization, "", "")
	}
	return l.mint("person:"+slug(name), name, extract.Person, "", "")
}
