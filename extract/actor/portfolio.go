package actor

import (
	"diplograph/extract"
)

// findTitle looks for a role or title that ends right before the name.
func (s *sentence) findTitle(g *Gazetteer, n *personal, from int) {
	n.roleFirst = n.first
	i := n.first - 1
	h := s.hitAt(i)
	if i < from || h == nil || h.last != i || h.first < from {
		return
	}
	e, ok := h.get(isTitle | isRole)
	if r := g.role(e); ok && (r == nil || r.kind == extract.Person) {
		n.role, n.roleFirst, n.titled = r, h.first, true
	}
}

// findPortfolio parts a name from what somebody is minister or head of: "Minister for Communications Mitch Fifield",
// "CEO of the Relief Council Erik Lund".
func (s *sentence) findPortfolio(g *Gazetteer, n *personal) {
	at := s.joint(n.first)
	h := s.hitAt(at - 1)
	if n.titled || at < 0 || h == nil || h.kinds&(isRole|isTitle) == 0 {
		return
	}
	e, _ := h.get(isRole | isTitle)
	if r := g.role(e); r == nil || r.kind != extract.Person || e.plural {
		return
	}
	for i := max(n.first, at+2); i < n.last; i++ {
		if s.isFirstName(g, i) && s.form(i-1) != "the" {
			n.first, n.roleFirst, n.role, n.titled = i, h.first, g.role(e), true
			return
		}
	}
}

// joint returns the "of" or "for" that joins a role to the words right before token end, or -1: the one of "Envoy for
// the Coalition to Counter Hunger".
func (s *sentence) joint(end int) int {
	for i := end - 1; i > 0; i-- {
		form := s.form(i)
		if h := s.hitAt(i - 1); (form == "of" || form == "for") && h != nil && h.kinds&(isRole|isTitle) != 0 && h.last == i-1 {
			return i
		}
		if !s.nameLike(i) && s.at[i] < 0 && form != "the" && form != "to" && form != "and" && form != "of" && form != "for" {
			return -1
		}
	}
	return -1
}
