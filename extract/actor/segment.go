package actor

import (
	"strings"

	"diplograph/extract"
)

// segment is a noun phrase up to a possessive: tokens first to last, its owner from the segment before.
type segment struct {
	first, last int
	owned       bool // a possessive follows
	owner       owner
	definite    bool
}

// segment drafts what its last word names, or else whatever modifies that word.
func (l *Linker) segment(g segment) {
	s := &l.s
	if l.half(g) {
		return
	}
	if name, ok := s.personName(l.g, g); ok || l.introduces(name) {
		l.person(g, name)
		return
	}
	h := s.hitAt(g.last)
	switch {
	case h == nil:
		if !l.unknownBody(g) && !l.district(g) {
			l.modifiers(g.first, g.last, true)
		}
	case h.kinds&isOrganization != 0 && s.isLonger(g, h) && l.unknownBody(g):
	case h.kinds&isOrganization != 0 && l.elsewhere(g, h):
	case h.kinds&isOrganization != 0:
		l.named(h, isOrganization)
		l.modifiers(g.first, h.first-1, false)
	case h.kinds&(isRole|isTitle) != 0 && h.kinds&isCountry == 0:
		if l.isStates(g, h) || !l.unknownBody(g) {
			l.roleHead(g, h)
		}
	case h.kinds&(isCountry|isSeat|isPlace) != 0:
		l.place(h)
		l.modifiers(g.first, h.first-1, false)
	case h.kinds&isDemonym != 0 && s.tag(h.last, "NNP", "NNS") || h.kinds == isDemonym:
		l.people(h)
	default:
		l.modifiers(g.first, g.last, true)
	}
}

// isLonger reports whether a body's name of one word only ends a longer name: "National Congress".
func (s *sentence) isLonger(g segment, h *hit) bool {
	return h.first == h.last && h.first > g.first && s.at[h.first-1] < 0 && s.nameLike(h.first-1)
}

// modifiers drafts the names before a noun that is no actor itself: "Russian" of "Russian offer".
func (l *Linker) modifiers(first, last int, before bool) {
	for i := first; i <= last; {
		h := l.s.hitAt(i)
		if h == nil {
			i++
			continue
		}
		if before && l.isForce(h) {
			l.force(first, h)
		} else {
			l.modifier(h, before)
		}
		i = h.last + 1
	}
}

// forces are the roles that act as well when they only stand before a noun: "rebel attacks".
var forces = wordSet("forces")

func (l *Linker) isForce(h *hit) bool {
	e, ok := h.get(isRole)
	r := l.g.role(e)
	return ok && r != nil && forces[r.lemma] && h.kinds&isOrganization == 0
}

// force drafts the role before a noun, with the owners that stand before it from token first on.
func (l *Linker) force(first int, h *hit) {
	e, _ := h.get(isRole)
	d := draft{role: l.g.role(e), owner: nobody, follows: -1}
	d.plural = !d.role.collective
	d.words = l.s.text[l.s.Tokens[h.first].Start:l.s.Tokens[h.last].End]
	owners := l.owners(segment{first: first, owner: nobody}, h.first, d.role)
	if len(owners) == 0 {
		l.group(d, nobody, h.first, h.last)
	}
	for i := range l.drafts {
		if x := &l.drafts[i]; len(owners) > 0 && x.Sentence == l.s.Index && x.First >= first {
			x.gone = true
		}
	}
	from := len(l.drafts)
	for _, o := range owners {
		l.group(d, o, first, h.last)
	}
	for i := max(from-1, 0); i < len(l.drafts); i++ {
		if l.drafts[i].Last == h.last {
			l.drafts[i].Possessive = true
		}
	}
}

func (l *Linker) modifier(h *hit, before bool) {
	made := len(l.drafts)
	for n := l.s.at[h.first]; n < len(l.s.hits) && l.s.hits[n].first <= h.last; n++ {
		switch h := &l.s.hits[n]; {
		case h.kinds&isState != 0:
			l.country(h)
		case h.kinds&isOrganization != 0:
			l.named(h, isOrganization)
		case h.kinds&isPerson != 0:
			l.surname(h.first, h.last, h)
		case h.kinds&(isSeat|isPlace) != 0:
			l.place(h)
		case h.kinds&isRole != 0 && h.end < l.s.Tokens[h.last].End:
			l.holders(h)
		}
	}
	for i := made; i < len(l.drafts); i++ {
		l.drafts[i].Possessive = before
	}
}

// holders drafts the armed group that holds a place: "rebel-held".
func (l *Linker) holders(h *hit) {
	e, _ := h.get(isRole)
	if r := l.g.role(e); r.class == "armed-group" {
		l.group(draft{role: r, plural: true, definite: true, follows: -1, words: l.s.text[h.start:h.end]}, nobody, h.first, h.last)
	}
}

// draft starts a mention over tokens first to last.
func (l *Linker) draft(first, last int, via string) *draft {
	s := &l.s
	l.drafts = append(l.drafts, draft{Mention: extract.Mention{
		Sentence: s.Index, First: first, Last: last, Head: s.headOf(first, last),
		Start: s.Tokens[first].Start, End: s.Tokens[last].End, Via: via, Confidence: confidence[via],
	}, owner: nobody, follows: -1})
	return &l.drafts[len(l.drafts)-1]
}

// named drafts a hit of one kind; several meanings wait for the article.
func (l *Linker) named(h *hit, kind kinds) *draft {
	e, _ := h.get(kind)
	d := l.draft(h.first, h.last, via(e))
	d.Start, d.End = h.start, h.end
	d.Actor = l.g.actor(e)
	for _, x := range h.entries {
		if x.kind == kind {
			d.choices = append(d.choices, x)
		}
	}
	d.words, d.common = l.s.text[h.start:h.end], h.kinds&isRole != 0
	return d
}

func via(e entry) string {
	if e.alias {
		return "alias"
	}
	return "name"
}

// actor returns the actor that an entry stands for; a place stands for its country.
func (g *Gazetteer) actor(e entry) *extract.Actor {
	switch {
	case e.kind&(isCountry|isAdjective|isDemonym) != 0:
		return g.countries[e.ref].actor
	case e.kind == isOrganization:
		return g.bodies[e.ref].actor
	case e.kind == isPerson:
		return g.people[e.ref].actor
	case e.kind&(isPlace|isSeat) != 0:
		return g.places[e.ref].actor()
	}
	return nil
}

// headOf returns the token of a span that the rest of the tree sees: the one whose head lies outside. Of
// several the last noun wins, for the parser errs more often on the words before it.
func (s *sentence) headOf(first, last int) int {
	best := -1
	for i := last; i >= first; i-- {
		t := &s.Tokens[i]
		if t.Head >= first && t.Head <= last || t.Rel == "punct" || t.Rel == "det" {
			continue
		}
		if best < 0 || strings.HasPrefix(t.Rel, "nsubj") || strings.HasPrefix(t.Rel, "obj") {
			best = i
		}
	}
	if best < 0 {
		return last
	}
	return best
}
