package actor

import (
	"slices"
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
		}
	}
	switch d.need {
	case nothing:
		l.choose(d)
	case nameNeed:
		l.resolveName(d, i)
	case officeNeed:
		l.resolveOffice(d, i)
	case groupNeed:
		if d.owner = l.host(d); !l.ourTwo(d) && d.share == 0 {
			d.Actor = l.groupActor(d)
		}
	case stateNeed:
		l.resolveState(d, i)
	case backNeed:
		l.resolveBack(d, i)
	case pronounNeed:
		l.resolvePronoun(d)
	}
}

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

// resolveName finds the person or body behind a surname, an alias or an acronym.
func (l *Linker) resolveName(d *draft, i int) {
	d.Via = "surname"
	if a := l.article.acronyms[d.words]; a != nil {
		d.Actor, d.Via = a, "alias"
	} else if a := l.sighted(d.words, i); a != nil {
		d.Actor = a
	} else if p := l.pick(l.namesakes(d), d); p != nil {
		d.Actor, d.Via = p.actor, "alias"
	} else if d.titled && !d.lowercase {
		d.Actor, d.Via = l.mint("person:"+slug(d.words), d.words, extract.Person, d.owner.country, class(d.role)), "minted"
	} else if d.human && !d.definite {
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

// namesakes returns the known persons that a name may mean: by alias, else by surname when role, time and place fit.
func (l *Linker) namesakes(d *draft) []*person {
	var list []*person
	for _, e := range d.choices {
		if p := l.g.people[e.ref]; d.owner.country == "" || p.actor.Country == "" || p.actor.Country == d.owner.country || p.holds("", d.owner.country) {
			list = append(list, p)
		}
	}
	if len(d.choices) > 0 {
		return list
	}
	buf, _, _ := foldWord(nil, lastWord(d.words))
	w, ok := l.g.names.vocabulary[string(buf)]
	if !ok {
		return nil
	}
	for _, p := range l.g.bySurname[w] {
		if l.expected(p, w, d) {
			list = append(list, p)
		}
	}
	return list
}

// fame, in days, is how far from the time in office an article still calls somebody by the surname alone.
const fame = 10 * 365

// expected reports whether an article may name a person by the surname w alone: within reach of the time in office, with
// the title of an office held or, where many are called so, beside the name of the
// country.
func (l *Linker) expected(p *person, w word, d *draft) bool {
	if d.owner.country != "" && !p.holds("", d.owner.country) {
		return false
	}
	if !l.doc.Article.Published.IsZero() && !slices.ContainsFunc(p.posts, func(h heldPost) bool { return l.daysFrom(h.span) < fame }) {
		return false
	}
	if d.role == nil {
		return !l.g.firstNames[w] || len(l.g.bySurname[w]) == 1 || l.salient[p.actor.Country] > 0
	}
	return p.holds(d.role.lemma, "") || p.holdsKindOf(d.role.lemma)
}

// groupActor composes the actor of a role and its owner; its name depends on nothing but its id.
func (l *Linker) groupActor(d *draft) *extract.Actor {
	r, o := d.role, d.owner
	lemma, plural := r.lemma, r.plural
	class := r.class
	if d.compound != "" {
		lemma, plural = d.compound+" "+lemma, d.compound+" "+plural
		if before := l.g.byRole[d.compound]; before != nil {
			class = before.class
		}
	}
	if c := l.g.byISO[o.country]; c != nil && o.actor != nil && governs(lemma, o.actor.Kind) {
		return c.actor
	}
	lemma, plural = strings.TrimPrefix(lemma, "senior "), strings.TrimPrefix(plural, "senior ")
	if d.former {
		lemma, plural = "former "+lemma, "former "+plural
	}
	kind := extract.Group
	if r.kind != extract.Person {
		if kind = extract.Group; r.kind == extract.Organization {
			kind = extract.Organization
		}
		if d.plural {
			lemma = plural
		}
	}
	id := slug(lemma)
	name := lemma
	switch {
	case r.office && !d.plural && !o.none():
		id, name = o.key+"-"+id, o.possessor+"'s "+lemma
	case r.office && !d.plural:
	case r.kind != extract.Person:
		id, name = prefixed(o.key, id), strings.TrimSpace(o.adjective+" "+lemma)
	default:
		id, name = prefixed(o.key, id), strings.TrimSpace(o.adjective+" "+plural)
	}
	if known := l.knownBody(name); known != nil {
		return known
	}
	return l.mint(string(kind)+":"+id, name, kind, o.country, class)
}

// governs reports whether a body of that name acts as the country of its owner: the Iraqi government and regime,
// and the government of Iraq's prime minister, but not the Assad regime.
func governs(lemma string, owner extract.Kind) bool {
	return owner == extract.Country && governments[lemma] || owner == extract.Person && lemma == "government"
}

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

// resolveBack finds the earlier actor that "the ministers" or "the group" means.
func (l *Linker) resolveBack(d *draft, i int) {
	if !d.plural && d.role.kind == extract.Person && d.share == 0 {
		if d.Actor = l.titled(d, i); d.Actor != nil {
			d.Via, d.Confidence = "role", confidence["role"]
			return
		}
	}
	if !d.plural && d.compound == "" && lands[d.role.lemma] && l.resolveLand(d) {
		return
	}
	lemma := d.role.lemma
	same := func(x *draft) bool {
		return x.role != nil && x.role.lemma == lemma && x.plural == d.plural && !x.owner.none() ||
			!d.plural && !l.foretold(x.Actor, d) && x.Actor.Kind == extract.Organization && bodily(x.Actor, lemma) &&
				(!violent(d) || armed[x.Actor.Class]) && (d.owner.country == "" || d.owner.country == x.Actor.Country)
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

// anybody are the nouns that name nobody by themselves: "the group", "the country".
var anybody = wordSet("group organization body entity side country nation state province republic territory kingdom")

// lands are the nouns for a country named before.
var lands = wordSet("country nation kingdom republic emirate sultanate")

// isLand reports whether a country can be called by the noun: any "the country", Morocco "the kingdom".
func (g *Gazetteer) isLand(c *extract.Actor, noun string) bool {
	if noun == "country" || noun == "nation" {
		return true
	}
	return slices.ContainsFunc(g.lookup(noun+" of "+c.Name), func(e entry) bool { return g.actor(e) == c })
}

// foretold reports whether the capitalised noun stood alone before the article named the body, and so is another: "the
// Coalition" before "the Syrian Arab Coalition".
func (l *Linker) foretold(a *extract.Actor, d *draft) bool {
	if !capitalised(d.words) {
		return false
	}
	for i := range l.drafts {
		switch x := &l.drafts[i]; {
		case x.Actor == a && x.role == nil:
			return false
		case x.role == d.role && x.owner.none() && capitalised(x.words) && x.First > 0 && !x.gone:
			return true
		}
	}
	return false
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
	case a.Kind == extract.Organization && !x.Place:
		return a
	}
	return nil
}

// stately are the classes of bodies that speak for their state.
var stately = wordSet("ministry government-body military")

// statal are the nouns for states as parties: "both countries".
var statal = wordSet("country nation state government neighbor neighbour")

// mintLone makes an actor of a single word that acts: an organization if it is an acronym, else a person.
func (l *Linker) mintLone(name string) *extract.Actor {
	if isLoud(name) {
		return l.mint("organization:"+slug(name), name, extract.Organization, "", "")
	}
	return l.mint("person:"+slug(name), name, extract.Person, "", "")
}

func class(r *role) string {
	if r == nil {
		return ""
	}
	return r.class
}
