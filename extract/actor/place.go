package actor

import (
	"strings"

	"diplograph/extract"
)

// locatives are the prepositions after which a country is a place rather than an actor.
var locatives = wordSet("locatives")

// directions part a country: "in eastern Congo".
var directions = wordSet("directions")

// stateCues are the words beside a name that make it a state of a federation: "the governor of Georgia".
var stateCues = wordSet("stateCues")

// country drafts the name or adjective of a country.
func (l *Linker) country(h *hit) {
	e, _ := h.get(isState)
	via := via(e)
	if h.kinds&isCountry == 0 {
		via = "adjective"
	}
	d := l.draft(h.first, h.last, via)
	d.Start, d.End = h.start, h.end
	d.Actor = l.g.actor(e)
	d.Place = h.kinds&isCountry != 0 && l.s.located(h)
	l.weigh(d.Actor.Country)
}

// place drafts a country, a seat of government or a town by the country it stands for.
func (l *Linker) place(h *hit) {
	acts := l.s.acts(h)
	switch {
	case h.kinds&isCountry != 0 && !l.isFederal(h):
		l.country(h)
	case h.kinds&isSeat != 0 && (acts || h.kinds&isPlace == 0):
		l.metonym(h, isSeat, "seat")
	case h.kinds&isCapital != 0:
		if d := l.metonym(h, isCapital, "name"); d != nil {
			d.Place = !acts
		}
	case h.kinds&isLand != 0 && l.s.leads(h):
		l.metonym(h, isLand, "name")
	default:
		if d := l.metonym(h, isTown, "name"); d != nil {
			d.Place = true
			d.Actor = l.g.byISO[d.Actor.Country].actor
		}
	}
}

func (l *Linker) metonym(h *hit, kind kinds, via string) *draft {
	e, ok := h.get(kind)
	a := l.g.actor(e)
	if !ok || a == nil {
		return nil
	}
	d := l.draft(h.first, h.last, via)
	d.Start, d.End = h.start, h.end
	d.Actor, d.words = a, l.s.text[h.start:h.end]
	l.weigh(a.Country)
	return d
}

// districts are the nouns for a part of a country that may follow its name.
var districts = wordSet("districts")

// district drafts a known place with such a noun behind it as one: "Helmand province".
func (l *Linker) district(g segment) bool {
	h := l.s.hitAt(g.last - 1)
	if h == nil || h.first < g.first || !districts[strings.ToLower(l.s.form(g.last))] || h.kinds&isTown == 0 {
		return false
	}
	d := l.metonym(h, isTown, "name")
	if d == nil {
		return false
	}
	d.Place, d.Actor = true, l.g.byISO[d.Actor.Country].actor
	d.Last, d.End = g.last, l.s.Tokens[g.last].End
	d.Head = l.s.headOf(d.First, d.Last)
	l.modifiers(g.first, h.first-1, false)
	return true
}

// isFederal reports whether a name that countries and federal states share means the state.
func (l *Linker) isFederal(h *hit) bool {
	s := &l.s
	e, ok := h.get(isTown)
	if !ok {
		return false
	}
	if stateCues[strings.ToLower(s.form(h.first-1))] || stateCues[strings.ToLower(s.form(h.last+1))] ||
		s.form(h.first-1) == "of" && stateCues[strings.ToLower(s.form(h.first-2))] {
		return true
	}
	town, ok := s.hitAt(h.first - 2).get(isPlace)
	return ok && s.form(h.first-1) == "," && l.g.places[town.ref].country == l.g.places[e.ref].country
}

// located reports whether the country is named as a place: "in Russia", "Moscow, Russia".
func (s *sentence) located(h *hit) bool {
	before := h.first - 1
	if s.tag(h.last+1, "POS") {
		return false
	}
	for strings.EqualFold(s.form(before), "the") || directions[strings.ToLower(s.form(before))] {
		before--
	}
	return locatives[strings.ToLower(s.form(before))] || s.form(before) == "," && s.kindsAt(before-1)&isPlace != 0
}

// acts reports whether the sentence uses a capital as its government: as subject, agent, object or partner.
func (s *sentence) acts(h *hit) bool {
	t := &s.Tokens[s.headOf(h.first, h.last)]
	switch strings.ToLower(s.form(h.first - 1)) {
	case "with", "against", "between", "on":
		return true
	}
	if locatives[strings.ToLower(s.form(h.first-1))] {
		return false
	}
	return strings.HasPrefix(t.Rel, "nsubj") || t.Rel == "obj" || t.Rel == "iobj" || t.Rel == "obl:agent" || s.tag(h.last+1, "POS")
}

// leads reports whether the sentence uses a place as who does something.
func (s *sentence) leads(h *hit) bool {
	rel := s.Tokens[s.headOf(h.first, h.last)].Rel
	return rel == "nsubj" || rel == "obl:agent"
}

// people drafts the people of a country: "Palestinians".
func (l *Linker) people(h *hit) {
	e, _ := h.get(isDemonym)
	c := l.g.countries[e.ref]
	d := l.draft(h.first, h.last, "group")
	d.plural = true
	l.weigh(c.actor.Country)
	if l.s.isNation(h) {
		d.Actor = c.actor
		return
	}
	d.Actor = l.nationals(c)
}

// nationals returns the people of a country: "Kenyans", "the people of Kenya".
func (l *Linker) nationals(c *country) *extract.Actor {
	return l.mint("group:"+strings.ToLower(c.actor.Country)+"-people", c.people, extract.Group, c.actor.Country, "civilian")
}

// isNation reports whether all of a people, and so their state, are meant: "the Belgians", but not "the Belgians who fled".
func (s *sentence) isNation(h *hit) bool {
	return strings.EqualFold(s.form(h.first-1), "the") && !s.tag(h.last+1, "W", "VBN", "VBG", "IN", "NN", "JJ")
}
