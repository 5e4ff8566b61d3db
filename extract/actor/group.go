package actor

import (
	"strings"
)

// governments are the nouns by which a country's name means the country itself: "the Iraqi government".
var governments = wordSet("governments")

// roleHead drafts the group, body or office that a role noun names with its owners.
func (l *Linker) roleHead(seg segment, h *hit) {
	s := &l.s
	e, _ := h.get(isRole | isTitle)
	if l.g.role(e) == nil {
		return
	}
	if s.isThing(h) {
		l.modifiers(seg.first, h.first-1, false)
		return
	}
	first := s.compoundStart(l.g, seg.first, h.first)
	d := l.roleDraft(seg, h, e, first)
	owners, end := l.roleOwners(seg, h, d, first)
	if len(owners) == 0 {
		l.modifiers(seg.first, h.first-1, false)
		return
	}
	if d.isSeat(owners[0]) && !s.acts(h) {
		return
	}
	start := s.nameStart(seg.first, first)
	if n := seg.owner.draft; n >= 0 && owners[0].draft == n {
		start = l.drafts[n].First
		l.drafts[n].gone = true
	}
	if end > h.last {
		l.covered = end
	}
	if owners[0].none() && (s.isBare(seg, h, d) || !d.plural && s.isAny(seg)) {
		return
	}
	l.shares(d, owners, start, end)
}

func (l *Linker) roleDraft(seg segment, h *hit, e entry, first int) draft {
	s := &l.s
	d := draft{role: l.g.role(e), owner: nobody, plural: e.plural || s.tag(s.nounOf(h), "NNS", "NNPS"), follows: -1}
	d.definite, d.both = seg.definite, s.both(seg.first, h.first)
	d.indefinite = s.indefinite(seg.first)
	d.words = s.text[s.Tokens[h.first].Start:s.Tokens[h.last].End]
	d.compound = strings.ToLower(s.words(first, h.first-1))
	d.former = s.former(seg.first, h.last)
	return d
}

// roleOwners returns whose a role is, nobody's at least, and the last token of what tells it; no owner at all for what is no
// actor.
func (l *Linker) roleOwners(seg segment, h *hit, d draft, first int) ([]owner, int) {
	s, owners := &l.s, l.owners(seg, first, d.role)
	if offshoots[d.role.lemma] {
		return l.parents(append(owners, seg.owner), h.last, d)
	}
	if len(owners) == 0 || governments[d.role.lemma] && owners[0].actor == nil && owners[0].draft < 0 {
		if tail, last := l.tailOwners(h.last, d); len(tail) > 0 {
			return tail, last
		}
	}
	if len(owners) == 0 {
		owners = l.sharedOwners(seg, h, d)
	}
	if len(owners) > 0 {
		return owners, h.last
	}
	if last := s.unknownTail(h.last); last > h.last && d.role.office && d.definite {
		return []owner{wordsOwner(strings.TrimPrefix(s.words(h.last+2, last), "the "))}, last
	}
	if d.heads() && s.form(h.last+1) == "of" {
		return []owner{l.headed(h.last + 2)}, h.last
	}
	return []owner{nobody}, h.last
}

// shares drafts the share of each owner, and two for a plural that stands for two.
func (l *Linker) shares(d draft, owners []owner, start, end int) {
	if d.role.office && eminent[d.role.class] && len(owners) > 1 && d.compound == "" && !generic[d.role.lemma] {
		d.plural = false // "the presidents of Chile and Peru": one each
	}
	for _, o := range owners {
		l.group(d, o, start, end)
	}
	if last := l.drafts[len(l.drafts)-1]; last.plural && (last.need == backNeed || last.both && statal[last.role.lemma]) {
		l.group(d, last.owner, start, end)
		l.drafts[len(l.drafts)-1].share = 1
	}
}

// unknownTail returns the last token of what no table knows after "of": "president of the Lombardy region"; else last.
func (s *sentence) unknownTail(last int) int {
	end := s.portfolio(last, len(s.Tokens))
	for i := last + 1; i <= end; i++ {
		if s.at[i] >= 0 || s.form(last+1) != "of" {
			return last
		}
	}
	return end
}

// nounOf returns the token that tells the number of a role: the one before "of" in "Minister of Foreign Affairs".
func (s *sentence) nounOf(h *hit) int {
	for i := h.first + 1; i < h.last; i++ {
		if s.form(i) == "of" || s.form(i) == "for" {
			return i - 1
		}
	}
	return h.last
}

// group drafts one owner's share of a group.
func (l *Linker) group(like draft, o owner, first, last int) {
	d := l.draft(first, last, "group")
	m := d.Mention
	*d = like
	d.Mention, d.owner = m, o
	switch {
	case !like.plural && o.actor != nil && likens(o.actor.Class, like.role.lemma):
		d.Actor = o.actor
	case like.role.office && !like.plural && !like.former && !like.indefinite:
		d.need = officeNeed
	case like.role.lemma == "leader" && !like.plural && like.definite && o.country != "" && !like.former && like.compound == "":
		d.need = backNeed
	case like.definite && !like.plural && bands[like.role.lemma] && (o.country != "" || o.actor == nil && (strings.Contains(o.adjective, "-") || creeds[o.adjective])):
		d.need = backNeed
	case !o.none():
		d.need = groupNeed
	case governments[like.role.lemma] && like.definite && !like.plural:
		d.need = stateNeed
	case like.definite:
		d.need = backNeed
	default:
		d.need = groupNeed
	}
}

// offshoots are the nouns for a part of an armed group, which stands for the whole: "the Yemeni branch of al-Qaeda".
var offshoots = wordSet("offshoots")

// parents returns the armed group of which a part is named, of the owners before or behind the noun, and the last token.
func (l *Linker) parents(owners []owner, last int, d draft) ([]owner, int) {
	tail, end := l.tailOwners(last, d)
	for _, o := range tail {
		if o.actor != nil && armed[o.actor.Class] {
			return []owner{o}, end
		}
	}
	for _, o := range owners {
		if n := o.draft; n >= 0 {
			o.actor = l.drafts[n].Actor
		}
		if o.actor != nil && armed[o.actor.Class] {
			return []owner{o}, last
		}
	}
	return nil, last
}

// creeds are the words before "group" or "movement" that only describe it.
var creeds = wordSet("creeds")

// likens reports whether the noun only says what the body of that class before it is: "the Taliban movement",
// "the NATO alliance", "the Fatah party".
func likens(class, noun string) bool {
	if offshoots[noun] {
		return armed[class]
	}
	switch lastWord(noun) {
	case "movement", "group", "organization", "organisation", "network", "militia", "faction":
		return armed[class]
	case "alliance", "bloc":
		return class == "igo" || class == "bloc"
	case "party":
		return class == "party"
	}
	return false
}
