package actor

import "diplograph/extract"

// phraseEnd returns the token after the base noun phrase that starts at i.
func (s *sentence) phraseEnd(i int) int {
	for i++; i < len(s.Tokens); i++ {
		switch {
		case s.tag(i, "POS"):
			if i+1 < len(s.Tokens) && !s.nominal(i+1) {
				return i + 1
			}
		case s.form(i) == "," || s.tag(i, "CC"):
			if !s.joinsOwners(i) {
				return i
			}
		case !s.nominal(i) || s.breaks(i):
			return i
		}
	}
	return len(s.Tokens)
}

// withoutPredicate returns the end of a noun phrase without the adjective that opens a clause behind its noun: "parties
// willing to talk".
func (s *sentence) withoutPredicate(first, end int) int {
	i := end - 1
	verb := s.tag(i, "JJ") && s.tag(end, "PRP") // "asked that the junta free her"
	if i > first && (verb || predicative[s.form(i)]) && s.at[i] < 0 && s.tag(i-1, "NN") {
		return i
	}
	return end
}

// predicative are the adjectives that stand behind their noun.
var predicative = wordSet("predicative")

// breaks reports whether a new phrase starts at i without any word between: "told reporters Russia".
func (s *sentence) breaks(i int) bool {
	if h := s.hitAt(i - 1); h == s.hitAt(i) && h != nil {
		return false
	}
	before, here := s.kindsAt(i-1), s.kindsAt(i)
	switch {
	case s.form(i) == "due" && s.form(i+1) == "to":
		return true // "cut aid to Liberia due to the war"
	case before&s.kindsAt(i+1)&isPerson != 0 && s.at[i] < 0 && !extract.Capitalised(s.form(i)):
		return true // "Boric beat Kast", the verb read as a noun
	case before&isRole != 0 && here == 0 && s.tag(i-1, "NN") && !extract.Capitalised(s.form(i)) && s.kindsAt(i+1)&isState != 0:
		return true // "a gunman shot French police", likewise
	case s.tag(i, "NNS") && s.nameLike(i-1) && s.nameLike(i-2) && s.at[i-1] < 0 && speech[s.Tokens[i].Lemma]:
		return s.tag(i+1, "IN", "DT") // "Jane Roe comments on the vote", likewise
	case s.tag(i-1, "NNS") && !extract.Capitalised(s.form(i-1)):
		return extract.Capitalised(s.form(i)) || s.tag(i, "CD") // "gave diplomats two days"
	case before&isPerson != 0 && before&(isPlace|isRole) == 0:
		return here&(isState|isOrganization|isPlace|isSeat) != 0 && here&isPerson == 0
	case before&isCountry != 0 && before&isAdjective == 0:
		return here&isPerson != 0 || here&isTitle != 0 && extract.Capitalised(s.form(i)) && s.located(s.hitAt(i-1))
	}
	return false
}

// joinsOwners reports whether the comma or conjunction at i links two owners of one noun, as in "British and
// French officials". A noun that is no adjective counts only when it is written like one: "U.S. and Russian".
func (s *sentence) joinsOwners(i int) bool {
	next := i + 1
	if s.form(i) == "," && s.tag(next, "CC") {
		next++
	}
	if !s.modifies(i-1) || !s.modifies(next) {
		return false
	}
	for after := s.hitAt(next).last + 1; after < len(s.Tokens); {
		if s.form(after) == "," || s.tag(after, "CC") {
			return s.joinsOwners(after)
		}
		return s.nominal(after) && s.at[after] != s.at[next] && !s.tag(after, "POS") && !s.breaks(after)
	}
	return false
}

// modifies reports whether token i belongs to a name that can stand before a noun.
func (s *sentence) modifies(i int) bool {
	return s.kindsAt(i)&(isAdjective|isOrganization) != 0
}
