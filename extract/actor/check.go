package actor

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"diplograph/extract"
)

// Finding is something in the tables that a keeper of them should look at.
type Finding struct {
	Error   bool   // the tables contradict themselves; else context has to decide
	Problem string // overlap, repeat or ambiguous
	Name    string // the office or the name
	Detail  string
}

// handover is how many days two holders of one office may overlap: dates known by month or year do.
const handover = 366

// Check finds a person listed twice in one office at a time (an error), two heads of one state or government at a
// time, who may be rivals or share the office, and names that several actors share. It is sorted: errors first, then
// by problem and name.
func (g *Gazetteer) Check() []Finding {
	list := append(g.checkTenures(), g.sharedNames()...)
	slices.SortFunc(list, func(a, b Finding) int {
		if a.Error != b.Error {
			return map[bool]int{true: -1, false: 1}[a.Error]
		}
		return cmp.Or(cmp.Compare(a.Problem, b.Problem), cmp.Compare(a.Name, b.Name), cmp.Compare(a.Detail, b.Detail))
	})
	return slices.Compact(list)
}

func (g *Gazetteer) checkTenures() (list []Finding) {
	for at, held := range g.holders {
		single := g.byRole[at.role].office && strings.HasPrefix(g.byRole[at.role].class, "head-of-") && !strings.HasPrefix(at.role, "deputy ")
		for i, a := range held {
			for _, b := range held[i+1:] {
				both := fmt.Sprintf("%s from %s and %s from %s", a.person.actor.Name, day(a.span), b.person.actor.Name, day(b.span))
				switch n := a.overlap(b.span); {
				case n > 0 && a.person == b.person:
					list = append(list, Finding{true, "repeat", at.owner + " " + at.role, both})
				case n > handover && single && !a.from.IsZero() && !b.from.IsZero():
					list = append(list, Finding{false, "overlap", at.owner + " " + at.role, both})
				}
			}
		}
	}
	return list
}

func day(s span) string { return s.from.Format("2006-01-02") }

// overlap is how many days two spans share.
func (s span) overlap(t span) int {
	from, to := s.from, s.to
	if t.from.After(from) {
		from = t.from
	}
	if to.IsZero() || !t.to.IsZero() && t.to.Before(to) {
		to = t.to
	}
	if to.IsZero() {
		to = horizon
	}
	return max(0, days(from, to))
}

// sharedNames lists the names that stand for more than one actor.
func (g *Gazetteer) sharedNames() (list []Finding) {
	for name, node := range g.names.all() {
		var ids []string
		for _, e := range g.names.entries[node] {
			if a := g.actor(e); a != nil {
				ids = append(ids, a.ID)
			}
		}
		slices.Sort(ids)
		if ids = slices.Compact(ids); len(ids) > 1 {
			list = append(list, Finding{false, "ambiguous", name, strings.Join(ids, ", ")})
		}
	}
	return list
}

// Search returns the actors that a name, alias, place or surname can mean, sorted by id.
func (g *Gazetteer) Search(name string) []*extract.Actor {
	var list []*extract.Actor
	for _, e := range g.lookup(name) {
		if a := g.actor(e); a != nil {
			list = append(list, a)
		}
	}
	buf, _, _ := foldWord(nil, name)
	if w, ok := g.names.vocabulary[string(buf)]; ok {
		for _, p := range g.bySurname[w] {
			list = append(list, p.actor)
		}
	}
	slices.SortFunc(list, func(a, b *extract.Actor) int { return cmp.Compare(a.ID, b.ID) })
	return slices.Compact(list)
}
