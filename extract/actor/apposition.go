package actor

import (
	"strings"

	"diplograph/extract"
)

// appositive joins a person's name with a description beside it: "Kirill Dmitriev, a senior Russian envoy" and
// "the Palestinian president, Mahmoud Abbas".
func (l *Linker) appositive(d *draft, n personal) {
	l.s.setGender(d)
	if l.describedBefore(d, n) {
		return
	}
	s := &l.s
	h, r := s.descriptionAfter(l.g, n.last)
	if r == nil {
		return
	}
	for i := n.last + 2; i < h.first; i++ {
		if owner, ok := s.hitAt(i).get(isState | isDemonym); ok {
			l.describe(d, l.g.countries[owner.ref].actor.Country, r.class)
		}
		if body, ok := s.hitAt(i).get(isOrganization); ok && d.owner.none() {
			d.owner = l.g.ownerOf(l.g.bodies[body.ref].actor)
		}
	}
	if d.title == "" {
		d.title = strings.ToLower(s.text[s.Tokens[h.first].Start:s.Tokens[h.last].End])
	}
	l.covered = h.last
	l.commandOf(d, h.last)
}

// commandOf takes the body that somebody heads, named after a comma, into the mention: "General Erik Lund, commander, U.S.
// Central Command, met".
func (l *Linker) commandOf(d *draft, last int) {
	h := l.s.hitAt(last + 2)
	e, ok := h.get(isOrganization)
	if !ok || h.first != last+2 || l.s.form(last+1) != "," || !l.s.endsPhrase(h.last) || l.s.tag(h.last+1, ",", "CC") && !l.s.closes(h.last+1) {
		return
	}
	d.Last, d.End, l.covered = h.last, l.s.Tokens[h.last].End, h.last
	if d.owner.none() {
		d.owner = l.g.ownerOf(l.g.bodies[e.ref].actor)
	}
}

// descriptionAfter returns the role that ends the phrase behind a name and a comma, nil if it is no person's.
func (s *sentence) descriptionAfter(g *Gazetteer, last int) (*hit, *role) {
	from := last + 2
	for s.tag(from, "DT", "PRP$", "RB") {
		from++
	}
	if s.form(last+1) != "," || !s.nominal(from) {
		return nil, nil
	}
	to := s.phraseEnd(from)
	h := s.hitAt(to - 1)
	e, ok := h.get(isRole | isTitle)
	if !ok || h.kinds&(isPerson|isOrganization) != 0 || e.plural || s.tag(to-1, "NNS", "NNPS") {
		return nil, nil
	}
	if r := g.role(e); r != nil && r.kind == extract.Person {
		return h, r
	}
	return nil, nil
}

// isDescribed reports whether a description with an article follows a name: "Toviko Brenn, a senior official".
func (s *sentence) isDescribed(g *Gazetteer, n personal) bool {
	_, r := s.descriptionAfter(g, n.last)
	return r != nil && s.tag(n.last+2, "DT")
}

// describedBefore merges the draft of a role that stands before the name, with the field of a minister between or
// a comma: "Minister for Europe, Jane Doe, said".
func (l *Linker) describedBefore(d *draft, n personal) bool {
	i := l.description(d.First, n)
	if i < 0 {
		return false
	}
	role := &l.drafts[i]
	if n.role != nil && (l.s.form(d.First-1) != "," || n.role.office && (role.role == nil || role.role.office)) {
		return false
	}
	if role.role == nil || role.gone || role.plural || role.role.kind != extract.Person || role.need == nothing {
		return false
	}
	for j := i; j < len(l.drafts)-1; j++ {
		l.drafts[j].gone = true
	}
	d.role, d.owner, d.title = role.role, role.owner, strings.ToLower(role.words)
	d.First, d.Start = role.First, role.Start
	d.Head = l.s.headOf(d.First, d.Last)
	if d.Actor != nil {
		l.enrich(d.Actor, d.owner.country, d.role.class)
	}
	return true
}

// description returns the draft before that of the name whose phrase ends at the name, which starts with its courtesies
// at token first, or -1.
func (l *Linker) description(first int, n personal) int {
	for i := len(l.drafts) - 2; i >= 0 && l.drafts[i].Sentence == l.s.Index; i-- {
		last := l.drafts[i].Last
		if l.s.apposes(last, first, n) && !l.isField(i) {
			return i
		}
		if end := l.s.portfolio(last, first); end > last && l.drafts[i].role != nil {
			if l.s.apposes(end, first, n) {
				return i
			}
			return -1
		}
	}
	return -1
}

// isField reports whether draft i is the body that the role of a person before it is for: "the spokesman for | the army".
func (l *Linker) isField(i int) bool {
	if i == 0 || l.drafts[i-1].Sentence != l.s.Index || l.drafts[i-1].role == nil || l.drafts[i-1].role.kind != extract.Person {
		return false
	}
	return l.s.portfolio(l.drafts[i-1].Last, l.drafts[i].Last+1) == l.drafts[i].Last
}

// portfolio returns the last token, before limit, of the field that follows a role at token last: "for the Middle East", "to Libya".
func (s *sentence) portfolio(last, limit int) int {
	switch s.form(last + 1) {
	case "for", "of", "to", "from":
	default:
		return last
	}
	i := last + 2
	if s.form(i) == "the" {
		i++
	}
	for end := last; ; i++ {
		switch {
		case i >= limit:
			return end
		case s.nameLike(i), s.kindsAt(i)&(isOrganization|isAdjective|isRole) != 0, end == i-1 && i > last+2 && districts[s.form(i)]:
			end = i
		case s.form(i) != "and" && s.form(i) != "&":
			return end
		}
	}
}

// introduces reports whether the role of a person before it and a comma tells that an unknown name is a person's: "the
// mayor of Lyon, Toviko Brenn,".
func (l *Linker) introduces(n personal) bool {
	i := len(l.drafts) - 1
	if i < 0 || n.first >= n.last || n.known != nil || l.s.form(n.last+1) != "," {
		return false
	}
	d := &l.drafts[i]
	return d.Sentence == l.s.Index && d.Last == n.first-2 && d.role != nil && !d.plural && d.role.kind == extract.Person &&
		l.s.apposes(d.Last, n.first, n)
}

// apposes reports whether the name, which starts at token first with its courtesies, follows a description that ends at
// token last: at once, or after a comma if the phrase closes behind the name.
func (s *sentence) apposes(last, first int, n personal) bool {
	return last == first-1 || last == first-2 && s.form(last+1) == "," && s.closes(n.last+1) && !(s.tag(n.last+1, "VB", "MD") && s.fronts(last+1))
}

// fronts reports whether the comma at token i ends a phrase before the subject: "After a call to his deputy, Putin said".
func (s *sentence) fronts(i int) bool {
	for k := 1; k < i; k++ {
		if s.form(k) == "," {
			return false
		}
	}
	return s.tag(0, "IN", "VBG", "TO")
}

// closes reports whether token i ends an apposition.
func (s *sentence) closes(i int) bool {
	return i >= len(s.Tokens) || s.tag(i, ",", ".", ":", "-RRB-", ")", "VB", "MD", "''")
}

func (s *sentence) setGender(d *draft) {
	if d.gender == 0 {
		d.gender = genders[strings.ToLower(s.form(d.First))]
	}
}

// describe gives what an apposition tells to a minted person, now or when the name is resolved.
func (l *Linker) describe(d *draft, country, class string) {
	if d.Actor != nil {
		l.enrich(d.Actor, country, class)
	}
}
