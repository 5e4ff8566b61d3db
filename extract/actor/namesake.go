package actor

import (
	"slices"
	"strings"

	"diplograph/extract"
)

// namesakes returns the known persons that a name may mean: by alias, else by surname when role, time and place fit. An
// office before a bare surname tells others of it as well from whom the surname is an alias of: "Foreign Minister Orbán".
func (l *Linker) namesakes(d *draft) []*person {
	list := l.aliased(d)
	if len(d.choices) > 0 && (d.role == nil || strings.Contains(d.words, " ")) {
		return list
	}
	buf, _, _ := foldWord(nil, lastWord(d.words))
	w, ok := l.g.names.vocabulary[string(buf)]
	if !ok {
		return list
	}
	for _, p := range l.g.bySurname[w] {
		if l.expected(p, w, d) && !slices.Contains(list, p) {
			list = append(list, p)
		}
	}
	return list
}

// aliased returns the persons whom the tables list by a name and who fit the country named with it.
func (l *Linker) aliased(d *draft) (list []*person) {
	for _, e := range d.choices {
		if p := l.g.people[e.ref]; d.owner.country == "" || p.actor.Country == "" || p.actor.Country == d.owner.country || p.holds("", d.owner.country) {
			list = append(list, p)
		}
	}
	return list
}

// outranked reports whether the office before a surname is of its country held by another of it, and not by the one whom the
// article has named so: "Foreign Minister Orbán" after Viktor Orbán.
func (l *Linker) outranked(a *extract.Actor, d *draft) bool {
	if !a.Known || d.role == nil || slices.Contains(l.article.titles[a.ID], d.title) {
		return false
	}
	p := l.pick(l.namesakes(d), d)
	return p != nil && p.actor != a && p.actor.Country == a.Country && l.inOffice(p, d.role) && !l.inOffice(l.g.byPerson[strings.TrimPrefix(a.ID, "person:")], d.role)
}

// inOffice reports whether somebody has that office on the article's date.
func (l *Linker) inOffice(p *person, office *role) bool {
	return slices.ContainsFunc(p.posts, func(h heldPost) bool { return h.role == office.lemma && l.daysFrom(h.span) == 0 })
}

// bearer gives a full name that is known its actor, if office and country leave one bearer of it. Whom the article names
// with an office of another country is not the known person but a namesake, for the rest of the article too.
func (l *Linker) bearer(d *draft) bool {
	p := l.g.people[d.choices[0].ref]
	switch list := l.namesakes(d); {
	case len(list) == 0 && l.another(d):
		d.Actor = l.mintPerson(d)
		l.article.others[p] = d.Actor
	case l.article.others[p] != nil && d.owner.none():
		d.Actor = l.article.others[p]
	case len(d.choices) == 1:
		d.Actor, d.Via = p.actor, via(d.choices[0])
	case len(list) == 1:
		d.Actor, d.Via = list[0].actor, "alias"
	}
	if d.Actor != nil && d.Actor.Known && d.role != nil {
		d.Via = "title"
	}
	return d.Actor != nil
}

// another reports whether a draft has the office of a minister or of a head of state or government, and none who is
// known by its name ever held one so called.
func (l *Linker) another(d *draft) bool {
	return d.role != nil && (d.role.class == "minister" || strings.HasPrefix(d.role.class, "head-of-")) &&
		!slices.ContainsFunc(d.choices, func(e entry) bool { return l.g.people[e.ref].holds(d.role.lemma, "") })
}

// mintPerson returns the person of a draft, who is not in the gazetteer; if the name is somebody's id there, the key of
// the country stands before it.
func (l *Linker) mintPerson(d *draft) *extract.Actor {
	id := slug(d.words)
	if l.g.byPerson[id] != nil {
		id = prefixed(d.owner.key, id)
	}
	return l.mint("person:"+id, d.words, extract.Person, d.owner.country, class(d.role))
}

// fame, in days, is how far from the time in office an article still calls somebody by the surname alone.
const fame = 10 * 365

// expected reports whether an article may name a person by the surname w alone: within reach of the time in office, with
// the title of an office held or, where many are called so, beside the name of the country.
func (l *Linker) expected(p *person, w word, d *draft) bool {
	if d.owner.country != "" && !p.holds("", d.owner.country) {
		return false
	}
	if !l.doc.Article.Published.IsZero() && !slices.ContainsFunc(p.posts, func(h heldPost) bool { return l.daysFrom(h.span) < fame }) {
		return false
	}
	if d.role == nil {
		return (l.salient[p.actor.Country] > 0 || l.g.knownAbroad(p, w)) && (!l.doc.Article.Published.IsZero() || slices.ContainsFunc(p.posts, l.g.prominent))
	}
	return p.holds(d.role.lemma, "") || p.holdsKindOf(d.role.lemma)
}

// knownAbroad reports whether the surname w alone means a person where the country is not named: not a minister of affairs
// at home or a regent of half a year, and by what is a given name too only where nobody else is called so.
func (g *Gazetteer) knownAbroad(p *person, w word) bool {
	return !p.holds("captain regent", "") && slices.ContainsFunc(p.posts, g.dealsAbroad) && (len(g.bySurname[w]) == 1 || !g.firstNames[w])
}

// diplomats are words of the offices of those who go abroad for their state.
var diplomats = wordSet("diplomats")

// lesser are the classes of officials whom an article without a date does not mean by a surname alone, unless they are
// diplomats or of an organization that is no body of state.
var lesser = wordSet("lesser")

// prominent reports whether an article without a date may call the holder of a post by the surname alone.
func (g *Gazetteer) prominent(h heldPost) bool {
	switch class := g.byRole[h.role].class; {
	case class == "minister":
		return g.dealsAbroad(h)
	case lesser[class]:
		if slices.ContainsFunc(strings.FieldsFunc(h.role, func(r rune) bool { return r == ' ' || r == '-' }), func(s string) bool { return diplomats[s] }) {
			return true
		}
		body := g.byBody[strings.TrimPrefix(h.owner, "@")]
		return strings.HasPrefix(h.owner, "@") && body != nil && !stately[body.actor.Class]
	}
	return true
}

// outward are words of the offices of ministers who deal with other countries.
var outward = wordSet("outward")

func (g *Gazetteer) dealsAbroad(h heldPost) bool {
	return g.byRole[h.role].class != "minister" || slices.ContainsFunc(strings.Fields(h.role), func(s string) bool { return outward[s] })
}

// pick takes, of several persons, the one who held the post named nearest to the article's date, or last of all; of two
// alike in that, the one whose country the article names more, else who governs it. Without a date the country comes first
// where no post is named.
func (l *Linker) pick(list []*person, d *draft) *person {
	var best *person
	nearest := 0
	for _, p := range list {
		far := l.remoteness(p, d)
		if d.role == nil && l.doc.Article.Published.IsZero() {
			far -= misfit * l.weight(p)
		}
		if best == nil || far < nearest || far == nearest && l.weight(p) > l.weight(best) {
			best, nearest = p, far
		}
	}
	return best
}

func (l *Linker) weight(p *person) int {
	n := 2 * l.salient[p.actor.Country]
	if slices.ContainsFunc(p.posts, func(h heldPost) bool {
		return strings.HasPrefix(l.g.byRole[h.role].class, "head-of-") && l.daysFrom(h.span) == 0
	}) {
		n++
	}
	return n
}

// heldBy returns the known holder of the office that a full name bears, if the name is another form of the holder's: two
// words or more are the same. "Emir Sheikh Tamim bin Hamad Al Thani" of Qatar is Tamim bin Hamad Al Thani.
func (l *Linker) heldBy(d *draft) *person {
	if d.role == nil || d.owner.country == "" {
		return nil
	}
	var list []*person
	for _, t := range l.g.holders[post{d.owner.country, d.role.lemma}] {
		if sharesWords(d.words, t.person.actor.Name) {
			list = append(list, t.person)
		}
	}
	return l.pick(list, d)
}

// sharesWords reports whether two names have their last words and another in common, particles aside.
func sharesWords(a, b string) bool {
	x, y := strings.Split(slug(a), "-"), strings.Split(slug(b), "-")
	shared := 0
	for _, word := range x {
		if !particles[word] && slices.Contains(y, word) {
			shared++
		}
	}
	return shared > 1 && (slices.Contains(x, y[len(y)-1]) || slices.Contains(y, x[len(x)-1]))
}
