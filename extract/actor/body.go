package actor

import (
	"strings"

	"diplograph/extract"
)

// unknownBody drafts an organization that no table knows: capitalised words that end in, or go on from, a noun
// for an organization: "Karen Defence Front", "Ministry of Foreign Affairs".
func (l *Linker) unknownBody(seg segment) bool {
	s := &l.s
	first := seg.last
	if !s.nameLike(first) || !s.isBodyNoun(l.g, first) {
		return false
	}
	for first > seg.first && s.nameLike(first-1) && s.kindsAt(first-1)&isState == 0 {
		first--
	}
	last := s.bodyTail(seg.last)
	if first == last {
		return false
	}
	name := s.text[s.Tokens[first].Start:s.Tokens[last].End]
	o := nobody
	if list := l.owners(segment{first: seg.first, last: first, owner: seg.owner}, first, nil); len(list) == 1 && list[0].country != "" {
		o = list[0]
		first = l.s.nameStart(seg.first, first)
	}
	if n := seg.owner.draft; n >= 0 && o.draft == n {
		first = l.drafts[n].First
		l.drafts[n].gone = true
	}
	d := l.draft(first, last, "minted")
	d.words = name
	d.Actor = l.mintBody(o, name)
	l.covered = last
	return true
}

// elsewhere drafts the party or armed group that has the name of one listed for another country: "the Egyptian Islamic Jihad".
func (l *Linker) elsewhere(seg segment, h *hit) bool {
	e, _ := h.get(isOrganization)
	like := l.g.actor(e)
	if like.Country == "" || !armed[like.Class] && like.Class != "party" || l.s.kindsAt(h.first-1)&isAdjective == 0 || h.first == seg.first {
		return false
	}
	list := l.owners(segment{first: seg.first, last: h.first, owner: seg.owner}, h.first, nil)
	if len(list) != 1 || list[0].country == "" || list[0].country == like.Country {
		return false
	}
	d := l.draft(l.s.nameStart(seg.first, h.first), h.last, "minted")
	d.words = l.s.text[h.start:h.end]
	if d.Actor = l.mintBody(list[0], d.words); !d.Actor.Known {
		d.Actor.Class = like.Class
	}
	return true
}

// mintBody makes an organization of a name, under its country when that is known: "Russian Water Agency". A ministry
// goes by its field: "Ministry of the Interior" is the interior ministry.
func (l *Linker) mintBody(o owner, name string) *extract.Actor {
	if o.none() {
		return l.mint("organization:"+slug(name), name, extract.Organization, "", l.g.civil(name))
	}
	class := l.g.civil(name)
	if ministry := l.g.ministry(name); ministry != "" {
		name, class = ministry, "ministry"
	}
	if known := l.knownBody(o.adjective + " " + name); known != nil {
		return known
	}
	return l.mint("organization:"+o.key+"-"+slug(name), o.adjective+" "+name, extract.Organization, o.country, class)
}

// civil is the class of a body without public charge by the noun that ends its name, "" for any other: "Fulbright
// Foundation", "Church of the Nativity".
func (g *Gazetteer) civil(name string) string {
	name, _, _ = strings.Cut(name, " of ")
	name, _, _ = strings.Cut(name, " for ")
	switch r := g.byRole[strings.ToLower(lastWord(name))]; {
	case r == nil:
		return ""
	case r.class == "ngo", r.class == "business", r.class == "media", r.class == "civilian":
		return r.class
	}
	return ""
}

// ministry returns the common noun for a "Ministry of …", by what its minister is called, or "".
func (g *Gazetteer) ministry(name string) string {
	field, ok := strings.CutPrefix(name, "Ministry of ")
	if !ok {
		return ""
	}
	for _, e := range g.lookup("Minister of " + field) {
		if r := g.role(e); e.kind == isTitle && r != nil && strings.HasSuffix(r.lemma, " minister") {
			return strings.TrimSuffix(r.lemma, "minister") + "ministry"
		}
	}
	return ""
}

// isBodyNoun reports whether token i is a noun for an organization.
func (s *sentence) isBodyNoun(g *Gazetteer, i int) bool {
	r := g.byRole[strings.ToLower(s.form(i))]
	return r != nil && r.kind == extract.Organization || bodyNouns[strings.ToLower(s.form(i))]
}

var bodyNouns = wordSet("bodyNouns")

// bodyTail extends a name over "of Foreign Affairs", "for the Liberation of Palestine".
func (s *sentence) bodyTail(last int) int {
	for i := last + 1; s.form(i) == "of" || s.form(i) == "for"; {
		to := i + 1
		if s.form(to) == "the" {
			to++
		}
		if !s.nameLike(to) {
			return last
		}
		for s.nameLike(to+1) || (s.form(to+1) == "and" || s.form(to+1) == "&") && s.nameLike(to+2) {
			to++
		}
		last, i = to, to+1
	}
	return last
}
