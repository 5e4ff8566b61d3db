package actor

import (
	"fmt"
	"slices"
	"strings"

	"diplograph/extract"
)

// bodyClasses are the classes of organizations.tsv.
var bodyClasses = strings.Fields(`igo igo-body government-body parliament court ministry military intelligence
	police armed-group terror-group party ngo media company bloc`)

func (g *Gazetteer) readOrganization(r row) error {
	if g.byBody[r[0]] != nil {
		return fmt.Errorf("id %s is listed twice; hint: keep one line", r[0])
	}
	if r[1] == "" || !slices.Contains(bodyClasses, r[3]) {
		return fmt.Errorf("name %q, class %q; hint: a name, and a class of %s", r[1], r[3], strings.Join(bodyClasses, ", "))
	}
	for _, name := range append(r.list(2), r[1]) {
		if g.isGovernment(name) {
			return fmt.Errorf("%s: a government acts as its country; hint: leave it out", name)
		}
	}
	a := &extract.Actor{
		ID: "organization:" + r[0], Name: r[1], Kind: extract.Organization, Wikidata: r[6], Known: true, Class: r[3],
	}
	c, err := g.country(r[4])
	if err != nil {
		return err
	}
	if c != nil {
		a.Country = c.actor.Country
	}
	for _, iso := range r.list(5) {
		m, err := g.country(iso)
		if err != nil {
			return err
		}
		a.Members = append(a.Members, m.actor.ID)
		m.actor.MemberOf = append(m.actor.MemberOf, a.ID)
	}
	slices.Sort(a.Members)
	g.byBody[r[0]] = &body{a, acronym(r[1], r.list(2))}
	ref := len(g.bodies)
	g.bodies = append(g.bodies, g.byBody[r[0]])
	g.names.add(r[1], entry{kind: isOrganization, ref: ref})
	g.addAll(r.list(2), entry{kind: isOrganization, alias: true, ref: ref})
	return nil
}

// isGovernment reports whether a name is that of a country before "government": what it does, the country does.
func (g *Gazetteer) isGovernment(name string) bool {
	of, ok := strings.CutSuffix(name, " government")
	return ok && slices.ContainsFunc(g.lookup(of), func(e entry) bool { return e.kind&isState != 0 })
}

// acronym returns the first alias written in capitals, else the shorter of the name and the first alias.
func acronym(name string, aliases []string) string {
	for _, alias := range append([]string{name}, aliases...) {
		if _, s, letters := foldWord(nil, alias); s == upper && letters <= 6 && (alias == name || !strings.EqualFold(alias, name)) {
			return alias
		}
	}
	if len(aliases) > 0 && len(aliases[0]) < len(name) {
		return aliases[0]
	}
	return name
}
