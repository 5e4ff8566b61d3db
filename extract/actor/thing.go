package actor

import (
	"slices"
	"strings"

	"diplograph/extract"
)

// conditions are what a state may be one of without being a country.
var conditions = wordSet("conditions")

// isSeat reports whether the draft tells, unless it acts itself, that somebody belongs to a body of states: "a member of NATO".
func (d *draft) isSeat(o owner) bool {
	return d.role.lemma == "member" && !d.plural && !d.definite && o.actor != nil && (o.actor.Class == "igo" || o.actor.Class == "bloc")
}

// fittings are the things whose end is called a head: "well heads".
var fittings = wordSet("fittings")

// substances are the words before "agents" that are no people.
var substances = wordSet("substances")

// denials are the words after which "any" means none at all.
var denials = wordSet("denials")

// isAny reports whether the phrase names whoever it may be: "any country", "each new member", but not "did not urge any
// member".
func (s *sentence) isAny(seg segment) bool {
	for _, i := range []int{seg.first - 1, seg.first} {
		switch strings.ToLower(s.form(i)) {
		case "any":
			return !slices.ContainsFunc(s.Tokens[:i], func(t extract.Token) bool { return denials[t.Lemma] })
		case "each":
			return true
		}
	}
	return false
}

// isThing reports whether a role noun names a thing in its idiom: "state of emergency", "joined forces", "opposition to",
// "a foundation for peace".
func (s *sentence) isThing(h *hit) bool {
	before, after := s.form(h.last-1), s.form(h.last+1)
	switch s.Tokens[h.last].Lemma {
	case "state":
		return after == "of" && conditions[s.form(h.last+2)]
	case "foundation":
		return (after == "for" || after == "of") && !s.nameLike(h.last)
	case "head":
		return fittings[before]
	case "body":
		return after == "of" // "the bodies of the dead"
	case "agent":
		return substances[before]
	case "office":
		return before == "good"
	case "opposition":
		return after == "to" && s.form(h.last) == "opposition"
	}
	return s.form(h.first) == "forces" && h.first > 0 && s.Tokens[h.first-1].Lemma == "join"
}

// isBare reports whether a role noun in the singular has no determiner: it names a thing then, as in "movement", but for "parliament".
func (s *sentence) isBare(seg segment, h *hit, d draft) bool {
	return !d.plural && d.role.lemma != "parliament" && !s.tag(seg.first-1, "DT", "PRP$") && !s.tag(seg.first, "DT", "CD") && !extract.Capitalised(s.form(h.first))
}
