package actor

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"diplograph/extract"
)

func (g *Gazetteer) readRole(r row) error {
	kind := extract.Kind(r[3])
	switch {
	case g.byRole[r[0]] != nil:
		return fmt.Errorf("role %q is listed twice; hint: keep one line", r[0])
	case kind != extract.Person && kind != extract.Group && kind != extract.Organization:
		return fmt.Errorf("kind %q; hint: person, group or organization", r[3])
	case r[2] == "" || strings.Trim(r[2], "abcdefghijklmnopqrstuvwxyz-") != "":
		return fmt.Errorf("class %q; hint: a lower-case word such as official", r[2])
	}
	var flags [2]bool
	for i, cell := range r[4:] {
		if cell != "yes" && cell != "no" {
			return fmt.Errorf("flag %q; hint: yes or no", cell)
		}
		flags[i] = cell == "yes"
	}
	g.addRole(&role{lemma: r[0], plural: r[1], class: r[2], kind: kind, collective: flags[0], title: flags[1]})
	return nil
}

func (g *Gazetteer) addRole(r *role) {
	if r.plural == "" {
		r.plural = r.lemma
	}
	ref := len(g.roles)
	g.roles = append(g.roles, r)
	g.byRole[r.lemma] = r
	if r.plural != r.lemma {
		g.names.add(strings.ToLower(r.plural), entry{kind: isRole, plural: true, ref: ref})
	}
	g.names.add(strings.ToLower(r.lemma), entry{kind: isRole, plural: r.collective && r.plural == r.lemma, ref: ref})
}

// roleNamed returns the role of roles.tsv.
func (g *Gazetteer) roleNamed(lemma string) (*role, error) {
	if r := g.byRole[lemma]; r != nil {
		return r, nil
	}
	return nil, fmt.Errorf("unknown office %q; hint: write it as in roles.tsv, or add it there", lemma)
}

// courtesy is the reference of a title that tells no office: Mr, Dr, Sir.
const courtesy = -1

// role returns the role of an entry, nil for a courtesy title.
func (g *Gazetteer) role(e entry) *role {
	if e.ref == courtesy {
		return nil
	}
	return g.roles[e.ref]
}

func (g *Gazetteer) readTitle(r row) error {
	ref := courtesy
	if r[1] != "" {
		held, err := g.roleNamed(r[1])
		if err != nil {
			return err
		}
		ref = slices.Index(g.roles, held)
	}
	g.names.add(strings.ToLower(r[0]), entry{kind: isTitle, ref: ref})
	return nil
}

func (g *Gazetteer) readOfficial(r row) error {
	p, err := g.personNamed(r)
	if err != nil {
		return err
	}
	if r[4] == "" {
		return fmt.Errorf("%s has no office; hint: fill in the fifth column", r[0])
	}
	days, err := parseSpan(r[5], r[6])
	if err != nil {
		return err
	}
	at, err := g.postOf(r[3], r[4])
	if err != nil {
		return err
	}
	held, err := g.roleNamed(r[4])
	if err != nil {
		return err
	}
	p.posts = append(p.posts, heldPost{at, days})
	g.holders[at] = append(g.holders[at], tenure{days, p})
	if p.actor.Country == "" && at.owner[0] != '@' {
		p.actor.Country = at.owner
	}
	if p.actor.Class == "" {
		p.actor.Class = held.class
	}
	return nil
}

func (g *Gazetteer) postOf(owner, office string) (post, error) {
	if id, ok := strings.CutPrefix(owner, "@"); ok {
		if g.byBody[id] == nil {
			return post{}, fmt.Errorf("unknown organization %q; hint: use an id of organizations.tsv", owner)
		}
		return post{owner, office}, nil
	}
	c, err := g.country(owner)
	if err != nil {
		return post{}, err
	}
	if c == nil {
		return post{}, fmt.Errorf("the office has no country; hint: a country code, or @ and the id of an organization")
	}
	return post{c.actor.Country, office}, nil
}

// personNamed returns the person of a row, which must agree with earlier rows of the same id.
func (g *Gazetteer) personNamed(r row) (*person, error) {
	if p := g.byPerson[r[0]]; p != nil {
		if p.actor.Name != r[1] || p.actor.Wikidata != r[7] {
			return nil, fmt.Errorf("id %s is %q (%s) here and %q (%s) before; hint: one id, one person",
				r[0], r[1], r[7], p.actor.Name, p.actor.Wikidata)
		}
		return p, nil
	}
	if r[1] == "" {
		return nil, fmt.Errorf("%s has no name; hint: fill in the second column", r[0])
	}
	p := &person{actor: &extract.Actor{
		ID: "person:" + r[0], Name: r[1], Kind: extract.Person, Wikidata: r[7], Known: true,
	}}
	for _, alias := range slices.Backward(r.list(2)) {
		if !strings.Contains(alias, " ") {
			p.short = alias
		}
	}
	ref := len(g.people)
	g.people = append(g.people, p)
	g.byPerson[r[0]] = p
	g.names.add(r[1], entry{kind: isPerson, ref: ref})
	g.addAll(r.list(2), entry{kind: isPerson, alias: true, ref: ref})
	return p, nil
}

// offices are the classes of roles that one person at a time holds for a country.
var offices = wordSet("offices")

// markOffices tells the roles that one person at a time holds from those that many share, such as spokesperson.
func (g *Gazetteer) markOffices() {
	held, shared := map[string]int{}, map[string]int{}
	for at, list := range g.holders {
		slices.SortStableFunc(list, func(a, b tenure) int { return a.from.Compare(b.from) })
		held[at.role] += len(list)
		for i := 1; i < len(list); i++ {
			if before := list[i-1]; before.person != list[i].person && (before.to.IsZero() || days(list[i].from, before.to) > 31) {
				shared[at.role]++
			}
		}
	}
	for role, n := range held {
		r := g.byRole[role]
		r.office = offices[r.class] && 4*shared[role] < n
	}
}

// sortOffices lists the posts held for countries, by date.
func (p *person) sortOffices() {
	for _, h := range p.posts {
		if h.owner[0] != '@' {
			p.actor.Offices = append(p.actor.Offices, extract.Office{Country: h.owner, Role: h.role, From: h.from, To: h.to})
		}
	}
	slices.SortStableFunc(p.actor.Offices, func(a, b extract.Office) int {
		return cmp.Or(a.From.Compare(b.From), strings.Compare(a.Role, b.Role))
	})
}

// holds reports whether the person ever held such a post; an empty role or owner stands for any.
func (p *person) holds(role string, owner string) bool {
	return slices.ContainsFunc(p.posts, func(h heldPost) bool {
		return (role == "" || h.role == role) && (owner == "" || h.owner == owner)
	})
}
