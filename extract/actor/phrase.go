package actor

import (
	"strings"

	"diplograph/extract"
)

// calendar holds the words that end a noun phrase though they are tagged as nouns.
var calendar = wordSet("calendar")

// quantifiers open a noun phrase without being part of a name.
var quantifiers = wordSet("quantifiers")

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
var compounding = wordSet("compounding")

// phasal are verbs whose gerund is a verb too.
var phasal = wordSet("phasal")

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
