package actor

import (
	"strings"

	"diplograph/extract"
)

// tailOwners reads the owners after a role: "leaders from France and the U.K.", "government of Iraq", and with
// "in" for bodies that a place has: "a court in Lyon". It returns the last token that belongs to the mention.
func (l *Linker) tailOwners(last int, d draft) ([]owner, int) {
	s := &l.s
	if s.form(last+1) == "loyal" && s.form(last+2) == "to" {
		return l.leaderOf(last + 3), last
	}
	prep := s.form(last + 1)
	if prep != "of" && prep != "from" && (prep != "in" || !seated[d.role.class]) || prep == "from" && s.moved(last) {
		return nil, last
	}
	var found []owner
	end := last
	for i := last + 2; ; {
		if strings.EqualFold(s.form(i), "the") {
			i++
		}
		h := s.hitAt(i)
		if h == nil && local[lastWord(d.role.lemma)] && s.nameLike(i) && s.endsPhrase(i) {
			return append(found, wordsOwner(s.form(i))), i
		}
		if o, to := l.districtOwner(h, d); to > last && len(found) == 0 {
			return []owner{o}, to
		}
		if to := s.peopleAt(i); to > i && prep == "of" && len(found) == 0 {
			return []owner{wordsOwner(s.words(i, to))}, to
		}
		if h == nil || h.first != i || h.kinds&(isCountry|isPlace|isSeat|isOrganization) == 0 || !s.endsPhrase(h.last) {
			break
		}
		o, ok := l.hitOwner(h, d.role)
		if !ok {
			break
		}
		found, end = append(found, o), h.last
		if i = h.last + 1; s.form(i) == "," && h.kinds&isPlace == 0 {
			i++
		}
		if !d.plural || i == h.last+1 && !s.tag(i, "CC") {
			break
		}
		if s.tag(i, "CC") {
			i++
		}
	}
	if prep == "in" {
		end = last
	}
	return found, end
}

// heads reports whether the draft is of somebody who leads a state or what stands behind "of".
func (d *draft) heads() bool {
	return d.definite && !d.plural && d.role.kind == extract.Person && (strings.HasPrefix(d.role.class, "head-of-") || rulers[d.role.lemma])
}

// headed makes an owner of what stands behind "of" at token i and is no name: who leads "the main alliance" or "that
// country" is not the leader whom the article names.
func (l *Linker) headed(i int) owner {
	s := &l.s
	for s.tag(i, "DT", "PRP$") {
		i++
	}
	end := s.phraseEnd(i)
	for k := i; k < end; k++ {
		if s.kindsAt(k)&^(isRole|isTitle) != 0 {
			return nobody
		}
	}
	if end <= i {
		return nobody
	}
	return wordsOwner(s.words(i, end-1))
}

// leaderOf returns whom the phrase at token i ends in as an owner: "troops loyal to the Ivorian leader Laurent Gbagbo".
func (l *Linker) leaderOf(i int) []owner {
	for l.s.tag(i, "DT") {
		i++
	}
	h := l.s.hitAt(l.s.phraseEnd(i) - 1)
	if h == nil || h.kinds&(isPerson|isOrganization|isState) == 0 {
		return nil
	}
	o, ok := l.hitOwner(h, nil)
	if !ok {
		return nil
	}
	return []owner{o}
}

// districtOwner makes an owner of a place called a part of a country, of which an office is another than that of the country:
// "the president of the Lombardy region". It returns the token that ends it, or -1.
func (l *Linker) districtOwner(h *hit, d draft) (owner, int) {
	if h == nil || h.kinds&isTown == 0 || !d.role.office || !districts[l.s.form(h.last+1)] || !l.s.endsPhrase(h.last+1) {
		return nobody, -1
	}
	e, _ := h.get(isTown)
	o := wordsOwner(l.s.words(h.first, h.last+1))
	o.country = l.g.actor(e).Country
	return o, h.last + 1
}

// endsPhrase reports whether no noun follows token i in its phrase.
func (s *sentence) endsPhrase(i int) bool {
	return !s.tag(i+1, "NN", "POS", "JJ") || s.breaks(i+1)
}

// seated are the classes of roles that a place has: the courts in Lyon are French, the troops in Iraq are not Iraqi.
var seated = wordSet("seated")

// moves are verbs whose "from" tells whence: "withdrew peacekeepers from Rwanda".
var moves = wordSet("moves")

// moved reports whether a noun is the object of such a verb.
func (s *sentence) moved(noun int) bool {
	const reach = 6
	for i := noun - 1; i >= max(noun-reach, 0); i-- {
		if s.tag(i, "VB") {
			return moves[s.Tokens[i].Lemma]
		}
	}
	return false
}
