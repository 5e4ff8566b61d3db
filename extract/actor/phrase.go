package actor

import (
	"strings"

	"diplograph/extract"
)

// calendar holds the words that end a noun phrase though they are tagged as nouns.
var calendar = wordSet(`Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June
	July August September October November December today yesterday tomorrow tonight last next`)

// quantifiers open a noun phrase without being part of a name.
var quantifiers = wordSet(`some other several many more most few various all both any certain dozens hundreds
	thousands scores another such two three four five six seven eight nine ten hundred thousand own`)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

// phrases drafts the mentions of the sentence, one base noun phrase after the other.
func (l *Linker) phrases() {
	s := &l.s
	l.covered = -1
	for i := 0; i < len(s.Tokens); {
		switch {
		case s.skip[i]:
			i++
		case s.tag(i, "PRP", "WP", "WDT") && s.kindsAt(i) == 0:
			l.pronoun(i)
			i++
		case s.nominal(i):
			i = l.phrase(i)
		default:
			i++
		}
	}
}

// nominal reports whether token i can stand inside a base noun phrase, determiners aside.
func (s *sentence) nominal(i int) bool {
	if i >= len(s.Tokens) || s.skip[i] {
		return false
	}
	if s.at[i] >= 0 {
		return true
	}
	t := &s.Tokens[i]
	if calendar[t.Form] {
		return false
	}
	switch {
	case s.tag(i, "NN", "JJ", "CD", "FW", "HYPH"):
		return true
	case s.tag(i, "VBN") && i > 0 && s.at[i-1] >= 0 && s.headsPhrase(i-1) && !compounding[t.Form]:
		return false
	case s.tag(i, "VBN") && s.tag(i-1, "NNS"):
		return false
	case s.tag(i, "VBG") && i > 0 && s.tag(i-1, "VB") && phasal[s.Tokens[i-1].Lemma]:
		return false // "stopped supporting rebels"
	case s.tag(i, "VBN") && i > 0 && s.Tokens[i-1].Lemma == "have" && !compounding[t.Form]:
		return false // "has pardoned former president Estrada"
	case s.tag(i, "RB") && s.tag(i-1, "POS"):
		return s.tag(i+1, "JJ", "VBN") && s.nominal(i+1) // "Chad's newly formed government"
	case s.tag(i, "VBN", "VBG", "RBS"):
		return t.Head > i && (t.Rel == "amod" || t.Rel == "compound" || t.Rel == "advmod") && s.nominal(i+1)
	}
	return s.particle(i) || s.nickname(i)
}

// headsPhrase reports whether token i, of a known name or noun, more likely ends a phrase than modifies what follows: a
// name, or one person or body after an article.
func (s *sentence) headsPhrase(i int) bool {
	h := s.hitAt(i)
	return s.tag(i, "NNP") || h.last == i && s.tag(i, "NN") && h.kinds&(isRole|isTitle) != 0
}

// compounding are the participles that a name before them modifies; any other one behind a name is its verb.
var compounding = wordSet(`led backed trained funded supported based occupied controlled held armed sponsored mandated
	brokered allied equipped owned born educated appointed designated listed sanctioned`)

// phasal are verbs whose gerund is a verb too.
var phasal = wordSet(`stop cease start begin keep continue avoid resume quit halt deny admit consider suggest propose risk`)

// phrase drafts the mentions of the base noun phrase at token i and returns the token after it.
func (l *Linker) phrase(i int) int {
	s := &l.s
	end := s.withoutPredicate(i, s.phraseEnd(i))
	own := l.possessor(i)
	for from := i; from < end; {
		to := from
		for to < end && (!s.tag(to, "POS") || s.inside(to)) {
			to++
		}
		owned := to < end
		made := len(l.drafts)
		l.segment(segment{from, to - 1, owned, own, s.definite(i)})
		own = nobody
		if n := len(l.drafts); owned && n > made && l.drafts[n-1].Last == to-1 {
			for d := made; d < n; d++ {
				l.drafts[d].Possessive = l.drafts[d].Possessive || l.drafts[d].Last == to-1
			}
			own = l.ownerIn(n - 1)
		}
		from = to + 1
	}
	return max(end, l.covered+1)
}

// ownerIn makes an owner of a draft, known at once when it names a country.
func (l *Linker) ownerIn(n int) owner {
	if a := l.drafts[n].Actor; a != nil && a.Kind == extract.Country {
		o := l.g.ownerOf(a)
		o.draft = n
		return o
	}
	return owner{draft: n}
}

// inside reports whether the possessive mark at token i belongs to a name: "Iran's Revolutionary Guards".
func (s *sentence) inside(i int) bool {
	h := s.hitAt(i)
	return h != nil && h.first < i && i < h.last
}

// possessor returns the possessive pronoun before token i as an owner.
func (l *Linker) possessor(i int) owner {
	if n := len(l.drafts) - 1; n >= 0 && l.drafts[n].need >= pronounNeed && l.drafts[n].Possessive &&
		l.drafts[n].Sentence == l.s.Index && l.drafts[n].Last == i-1 {
		return owner{draft: n}
	}
	return nobody
}

// definite reports whether the phrase at i follows "the", "this", "that" or "both".
func (s *sentence) definite(i int) bool {
	switch strings.ToLower(s.form(i - 1)) {
	case "the", "this", "that", "these", "those", "both":
		return true
	}
	return s.form(i) == "both" || s.form(i) == "Both"
}

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
var predicative = wordSet("willing unwilling able unable ready responsible loyal hostile critical opposed sympathetic accountable eager keen likely unwelcome")

// breaks reports whether a new phrase starts at i without any word between: "told reporters Russia".
func (s *sentence) breaks(i int) bool {
	if h := s.hitAt(i - 1); h == s.hitAt(i) && h != nil {
		return false
	}
	before, here := s.kindsAt(i-1), s.kindsAt(i)
	switch {
	case s.form(i) == "due" && s.form(i+1) == "to":
		return true // "cut aid to Liberia due to the war"
	case before&s.kindsAt(i+1)&isPerson != 0 && s.at[i] < 0 && !capitalised(s.form(i)):
		return true // "Boric beat Kast", the verb read as a noun
	case before&isRole != 0 && here == 0 && s.tag(i-1, "NN") && !capitalised(s.form(i)) && s.kindsAt(i+1)&isState != 0:
		return true // "a gunman shot French police", likewise
	case s.tag(i, "NNS") && s.nameLike(i-1) && s.nameLike(i-2) && s.at[i-1] < 0 && speech[s.Tokens[i].Lemma]:
		return s.tag(i+1, "IN", "DT") // "Jane Roe comments on the vote", likewise
	case s.tag(i-1, "NNS") && !capitalised(s.form(i-1)):
		return capitalised(s.form(i)) || s.tag(i, "CD") // "gave diplomats two days"
	case before&isPerson != 0 && before&(isPlace|isRole) == 0:
		return here&(isState|isOrganization|isPlace|isSeat) != 0 && here&isPerson == 0
	case before&isCountry != 0 && before&isAdjective == 0:
		return here&isPerson != 0 || here&isTitle != 0 && capitalised(s.form(i)) && s.located(s.hitAt(i-1))
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
	if !s.modifies(i-1) || !s.modifies(next) || !s.adjectival(i-1) {
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

func (s *sentence) adjectival(i int) bool {
	h := s.hitAt(i)
	return h.kinds&isAdjective != 0 || h.kinds&isOrganization != 0
}
