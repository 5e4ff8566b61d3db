package actor

import (
	"strings"

	"diplograph/extract"
)

// appositive joins a person's name with a description beside it: "Kirill Dmitriev, a senior Russian envoy" and
// "the Palestinian president, Mahmoud Abbas".
func (l *Linker) appositive(d *draft, n personal) {
	l.s.setGender(d)
	if l.describedBefore(d, n) || l.s.form(n.last+1) != "," {
		return
	}
	s := &l.s
	from := n.last + 2
	for s.tag(from, "DT", "PRP$", "RB") {
		from++
	}
	if !s.nominal(from) {
		return
	}
	to := s.phraseEnd(from)
	h := s.hitAt(to - 1)
	e, ok := h.get(isRole | isTitle)
	r := l.g.role(e)
	if !ok || r == nil || h.kinds&(isPerson|isOrganization) != 0 || r.kind != extract.Person || e.plural || s.tag(to-1, "NNS", "NNPS") {
		return
	}
	for i := from; i < h.first; i++ {
		if owner, ok := s.hitAt(i).get(isState | isDemonym); ok {
			l.describe(d, l.g.countries[owner.ref].actor.Country, r.class)
		}
	}
	if d.title == "" {
		d.title = strings.ToLower(s.text[s.Tokens[h.first].Start:s.Tokens[h.last].End])
	}
	l.covered = to - 1
}

// describedBefore merges the draft of a role that stands before the name and a comma.
func (l *Linker) describedBefore(d *draft, n personal) bool {
	s := &l.s
	i := len(l.drafts) - 2
	if i < 0 || n.role != nil || !s.apposes(l.drafts[i].Last, d.First, n) {
		return false
	}
	role := &l.drafts[i]
	if role.role == nil || role.gone || role.plural || role.role.kind != extract.Person || role.Sentence != s.Index || role.need == nothing {
		return false
	}
	role.gone = true
	d.role, d.owner, d.title = role.role, role.owner, strings.ToLower(role.words)
	d.First, d.Start = role.First, role.Start
	d.Head = s.headOf(d.First, d.Last)
	if d.Actor != nil {
		l.enrich(d.Actor, d.owner.country, d.role.class)
	}
	return true
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
	return last == first-1 || last == first-2 && s.form(last+1) == "," && s.closes(n.last+1)
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
