package actor

import (
	"fmt"
	"slices"
	"strings"

	"diplograph/extract"
)

// table is a file of the gazetteer: its name, its first line and what reads the others.
type table struct {
	file, header string
	read         func(*Gazetteer, row) error
}

// tables lists the files of the gazetteer in the order of reading: a later one refers to an earlier one.
var tables = []table{
	{"countries.tsv", "iso3\tiso2\tname\taliases\tadjectives\tdemonyms\tcapitals\twikidata", (*Gazetteer).readCountry},
	{"organizations.tsv", "id\tname\taliases\tclass\tcountry\tmembers\twikidata", (*Gazetteer).readOrganization},
	{"seats.tsv", "name\tcountry\tkind\taliases", (*Gazetteer).readSeat},
	{"roles.tsv", "lemma\tplural\tclass\tkind\tcollective\ttitle", (*Gazetteer).readRole},
	{"titles.tsv", "title\trole", (*Gazetteer).readTitle},
	{"officials.tsv", "id\tname\taliases\tcountry\toffice\tfrom\tto\twikidata", (*Gazetteer).readOfficial},
	{"firstnames.tsv", "name", (*Gazetteer).readFirstName},
	{"hosts.tsv", "host\tactor", (*Gazetteer).readHost},
}

func (g *Gazetteer) readCountry(r row) error {
	if len(r[0]) != 3 || strings.ToUpper(r[0]) != r[0] || g.byISO[r[0]] != nil {
		return fmt.Errorf("country %q; hint: three capital letters, each country once", r[0])
	}
	c := &country{
		actor: &extract.Actor{
			ID: "country:" + r[0], Name: r[2], Kind: extract.Country, Country: r[0], Wikidata: r[7], Known: true,
			Class: "country",
		},
		adjective: r[2], people: r[2], possessor: r[2], capitals: r.list(6),
	}
	if r[2] == "" {
		return fmt.Errorf("country %s has no name; hint: fill in the third column", r[0])
	}
	ref := len(g.countries)
	g.countries = append(g.countries, c)
	g.byISO[r[0]] = c
	if r[1] != "" {
		g.byISO[r[1]] = c
	}
	g.names.add(r[2], entry{kind: isCountry, ref: ref})
	g.addAll(r.list(3), entry{kind: isCountry, alias: true, ref: ref})
	if l := r.list(4); len(l) > 0 {
		c.adjective = l[0]
		g.addAll(l, entry{kind: isAdjective, ref: ref})
	}
	if l := r.list(5); len(l) > 0 {
		c.people = l[0]
		g.addAll(l, entry{kind: isDemonym, plural: true, ref: ref})
	}
	return nil
}

func (g *Gazetteer) addAll(names []string, e entry) {
	for _, name := range names {
		g.names.add(name, e)
	}
}

// finish adds what needs all tables: capitals, memberships and the surnames of people.
func (g *Gazetteer) finish() error {
	for _, c := range g.countries {
		for _, name := range c.capitals {
			g.addPlace(place{name: name, country: c}, nil, isCapital)
		}
		slices.Sort(c.actor.MemberOf)
	}
	for _, p := range g.people {
		g.indexSurname(p)
		p.sortOffices()
	}
	g.markOffices()
	return nil
}

func (g *Gazetteer) addPlace(p place, aliases []string, kind kinds) {
	ref := len(g.places)
	g.places = append(g.places, p)
	g.names.add(p.name, entry{kind: kind, ref: ref})
	g.addAll(aliases, entry{kind: kind, alias: true, ref: ref})
}

// placeKinds are the kinds of seats.tsv.
var placeKinds = map[string]kinds{"seat": isSeat, "capital": isCapital, "city": isCity, "region": isCity, "state": isLand}

// readSeat reads a place. Who acts there is its country, for a seat the body "@id" of organizations.tsv, for a state
// within a federation the state itself.
func (g *Gazetteer) readSeat(r row) error {
	kind, ok := placeKinds[r[2]]
	if !ok {
		return fmt.Errorf("kind %q; hint: seat, capital, state, city or region", r[2])
	}
	p := place{name: r[0]}
	if id, ok := strings.CutPrefix(r[1], "@"); ok {
		if g.byBody[id] == nil {
			return fmt.Errorf("unknown organization %q; hint: use an id of organizations.tsv", r[1])
		}
		p.body = g.byBody[id].actor
		g.addPlace(p, r.list(3), kind)
		return nil
	}
	c, err := g.country(r[1])
	if err != nil {
		return err
	}
	if p.country = c; kind == isLand && c != nil {
		p.body = &extract.Actor{
			ID: "organization:" + strings.ToLower(c.actor.Country) + "-" + slug(r[0]), Name: r[0], Kind: extract.Organization,
			Country: c.actor.Country, Known: true, Class: "state",
		}
	}
	g.addPlace(p, r.list(3), kind)
	return nil
}

// country looks up a code; an empty code is no country.
func (g *Gazetteer) country(iso string) (*country, error) {
	if iso == "" {
		return nil, nil
	}
	if c := g.byISO[iso]; c != nil {
		return c, nil
	}
	return nil, fmt.Errorf("unknown country code %q; hint: use a code of countries.tsv", iso)
}

func (g *Gazetteer) readFirstName(r row) error {
	w, _ := g.names.intern(r[0])
	g.firstNames[w] = true
	return nil
}
