package actor

import (
	"strings"

	"diplograph/extract"
)

// particles may stand in lower case inside a name.
var particles = wordSet("particles")

// couldBeName reports whether the last word of a segment may be the surname of an unknown person.
func (s *sentence) couldBeName(g *Gazetteer, seg segment) bool {
	i := seg.last
	if !s.nameLike(i) {
		return false
	}
	if s.at[i] < 0 {
		return !(i == seg.first && i == 0 && !s.tag(i, "NNP"))
	}
	return i > seg.first && s.hitAt(i).first == i && s.at[i-1] < 0 && s.isFirstName(g, i-1) && s.tag(i, "NNP") &&
		s.kindsAt(i)&(isOrganization|isAdjective) == 0
}

// nameLike reports whether token i is a capitalised word that may be part of a name.
func (s *sentence) nameLike(i int) bool {
	form := s.form(i)
	if prefix, rest, ok := strings.Cut(form, "-"); ok && particles[prefix] {
		form = rest
	}
	return extract.Capitalised(form) && !functional[form] && !calendar[form] && s.tag(i, "NNP", "NN", "JJ", "FW") && (i > 0 || s.tag(i, "NNP"))
}

// functional are words that headlines and names of bodies capitalise but no person is called by.
var functional = wordSet("functional")

func (s *sentence) particle(i int) bool {
	return i > 0 && i+1 < len(s.Tokens) && particles[s.form(i)] && extract.Capitalised(s.form(i+1)) && extract.Capitalised(s.form(i-1)) &&
		s.tag(i-1, "NNP") && s.tag(i+1, "NNP")
}

func (s *sentence) isFirstName(g *Gazetteer, i int) bool { return g.firstNames[s.wordAt(g, i)] }

func (s *sentence) isSurname(g *Gazetteer, i int) bool { return len(g.bySurname[s.wordAt(g, i)]) > 0 }

// wordAt returns the number of the word in the gazetteer's vocabulary, or unknown.
func (s *sentence) wordAt(g *Gazetteer, i int) word {
	s.buf, _, _ = foldWord(s.buf[:0], s.form(i))
	if w, ok := g.names.vocabulary[string(s.buf)]; ok {
		return w
	}
	return unknown
}

// extendLeft takes the capitalised words and particles before the last one into the name.
func (s *sentence) extendLeft(g *Gazetteer, n *personal, from int) {
	if extract.Loud(s.form(n.last)) && n.last > from && !extract.Loud(s.form(n.last-1)) {
		return // "Sunni AMS"
	}
	for i := n.first - 1; i >= from; i-- {
		if s.nickname(i) {
			continue
		}
		free := s.at[i] < 0 || s.at[i] == s.at[n.first] ||
			s.kindsAt(i)&(isTitle|isState|isOrganization) == 0 && s.isFirstName(g, i)
		if !(s.nameLike(i) && free || particles[s.form(i)] && i > from && s.nameLike(i-1)) {
			return
		}
		n.first = i
	}
}

// endsLikeBody reports whether the name ends in a noun for an organization: "Victoria Police".
func (s *sentence) endsLikeBody(g *Gazetteer, n personal) bool {
	return s.isBodyNoun(g, n.last)
}

// lone reports whether a single capitalised word may be a surname that the article gives in full elsewhere; "in Kerry"
// is none.
func (s *sentence) lone(g *Gazetteer, n personal) bool {
	switch strings.ToLower(s.form(n.first - 1)) {
	case "in", "near", "outside", "across":
		return false
	case "at":
		return n.known != nil || s.isSurname(g, n.last) // "hit back at Trump", but "at Camp David"
	}
	return n.known != nil || s.tag(n.last, "NNP") && !s.isBodyNoun(g, n.last)
}

// nearby reports whether an unknown name at token i is more likely that of a place: "near Tal Afar".
func (s *sentence) nearby(i int) bool {
	switch strings.ToLower(s.form(i - 1)) {
	case "near", "outside", "in":
		return true
	}
	return false
}
