package actor

import (
	"slices"
	"strings"
)

// familyFirst are the countries whose news names put the family name first.
var familyFirst = wordSet("familyFirst")

// christened are those of them where many go by a Western given name.
var christened = wordSet("christened")

// familyEither are the countries whose names are written in either order: Viktor Orbán, Orbán Viktor.
var familyEither = wordSet("familyEither")

// indexSurname files a person under the family name, and under the last word where the family name comes first.
func (g *Gazetteer) indexSurname(p *person) {
	family := lastWord(p.actor.Name)
	if first, rest, ok := strings.Cut(p.actor.Name, " "); ok && familyFirst[p.actor.Country] && !(christened[p.actor.Country] && g.western(first, rest)) {
		g.fileUnder(family, p)
		family = first
	}
	if given, ok := strings.CutSuffix(p.actor.Name, " "+family); ok && familyEither[p.actor.Country] {
		g.names.add(family+" "+given, entry{kind: isPerson, alias: true, ref: slices.Index(g.people, p)})
	}
	g.fileUnder(family, p)
	if p.short == "" {
		p.short = family
	}
}

// western tells whether a name is in the order of the West after all: "Joseph Wu".
func (g *Gazetteer) western(first, rest string) bool {
	w, known := g.names.vocabulary[strings.ToLower(first)]
	return known && g.firstNames[w] && len(first) > 3 && !strings.ContainsAny(rest, " -")
}

func (g *Gazetteer) fileUnder(name string, p *person) {
	w, _ := g.names.intern(name)
	g.bySurname[w] = append(g.bySurname[w], p)
}
