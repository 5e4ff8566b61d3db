package actor

import (
	"strings"

	"diplograph/extract"
)

// owners collects who owns the role r that starts at token end: every adjective, country or body before it, the
// possessor, else capitalised words that no table knows ("European"). A nil role is any.
func (l *Linker) owners(seg segment, end int, r *role) []owner {
	var found []owner
	backed := false
	for i := seg.first; i < end; i++ {
		h := l.s.hitAt(i)
		if h == nil {
			continue
		}
		if o, ok := l.hitOwner(h, r); !ok {
		} else if t := &l.s.Tokens[i]; h.end-h.start < t.End-t.Start && h.first == h.last {
			found = []owner{wordsOwner(t.Form)}
			if r != nil && machines[r.lemma] && holds(t.Form) {
				found[0] = o
			}
			backed = backed || l.backer(h)
		} else if backed {
			found, backed = []owner{o}, false
		} else {
			found = append(found, o)
		}
		i = h.last
	}
	if len(found) > 0 {
		return found
	}
	if words := l.s.capitalsBefore(seg.first, end); words != "" {
		return []owner{wordsOwner(words)}
	}
	if !seg.owner.none() {
		return []owner{seg.owner}
	}
	return nil
}

// holds reports whether a compound adjective tells whose a thing is: "rebel-held".
func holds(word string) bool {
	second := word[strings.LastIndexByte(word, '-')+1:]
	return second == "held" || second == "controlled" || second == "owned" || second == "operated"
}

// backer drafts who only backs a group: "Turkey" in "Turkey-backed Syrian rebels", which are Syria's all the same.
func (l *Linker) backer(h *hit) bool {
	t := &l.s.Tokens[h.first]
	if !agents[t.Form[strings.LastIndexByte(t.Form, '-')+1:]] {
		return false
	}
	l.modifier(h, true)
	return true
}

// local are the offices and bodies of a town or a part of a country: a mayor of Lyon is no mayor of France.
var local = wordSet("local")

// peoples are the nouns behind the name of a people or band that no table knows: "members of the Berom community".
var peoples = wordSet("peoples")

// peopleAt returns the last token of the name of such a people at token i, i if none is there.
func (s *sentence) peopleAt(i int) int {
	to := i
	for to < len(s.Tokens)-1 && (extract.Capitalised(s.form(to)) || particles[s.form(to)]) {
		to++
	}
	if to > i && peoples[s.form(to)] {
		return to
	}
	return i
}

// hitOwner makes an owner of a name beside a role: a town stands for its country unless the role is local.
func (l *Linker) hitOwner(h *hit, r *role) (owner, bool) {
	if e, ok := h.get(isState | isDemonym); ok {
		c := l.g.countries[e.ref]
		l.weigh(c.actor.Country)
		return l.g.countryOwner(c), true
	}
	if e, ok := h.get(isOrganization); ok {
		return l.g.ownerOf(l.g.bodies[e.ref].actor), true
	}
	if e, ok := h.get(isSeat | isPlace); ok {
		return l.placeOwner(h, l.g.places[e.ref], r), true
	}
	if e, ok := h.get(isRole); ok && alliances[l.g.role(e).lemma] && extract.Capitalised(l.s.form(h.first)) {
		return wordsOwner(l.s.form(h.first)), true
	}
	if _, ok := h.get(isPerson); ok {
		d := l.surname(h.first, h.last, h)
		d.gone = true
		return owner{draft: len(l.drafts) - 1}, true
	}
	return nobody, false
}

// alliances are the nouns, written as names, by which a text calls an alliance for short: "Coalition aircraft".
var alliances = wordSet("alliances")

// placeOwner makes an owner of a place: of a state within a federation that state, else the country.
func (l *Linker) placeOwner(h *hit, p place, r *role) owner {
	if p.body != nil {
		return l.g.ownerOf(p.body)
	}
	if p.country == nil || r != nil && local[lastWord(r.lemma)] && h.kinds&isCapital == 0 {
		o := wordsOwner(p.name)
		if p.country != nil {
			o.country = p.country.actor.Country
		}
		return o
	}
	return l.g.countryOwner(p.country)
}
