package actor

import (
	"slices"
	"strings"

	"diplograph/extract"
)

// generic are the titles that are short for those of many offices: "Secretary Kerry", "the minister".
var generic = wordSet("generic")

// holdsKindOf reports whether the person ever held an office that a generic title is short for.
func (p *person) holdsKindOf(title string) bool {
	return slices.ContainsFunc(p.posts, func(h heldPost) bool { return isKindOf(h.role, title) })
}

// isKindOf reports whether a generic title is short for an office; that of a prime minister is not shortened so.
func isKindOf(office, title string) bool {
	return generic[title] && office != "prime minister" && office != "deputy prime minister" &&
		(strings.HasPrefix(office, title+" of") || strings.HasSuffix(office, " "+title))
}

// shortFor reports whether somebody of a title can be called by fewer of its words: a "Foreign Minister" the minister, but no
// vice president the president.
func shortFor(words, title string) bool {
	before, _, ok := strings.Cut(" "+title+" ", " "+words+" ")
	return ok && !seconds[lastWord(before)]
}

// seconds are the words that make a title that of somebody below.
var seconds = wordSet("seconds")

// diplomatic reports whether who holds the office can be called a diplomat.
func diplomatic(office string) bool {
	for _, word := range []string{"foreign", "secretary of state", "ambassador", "envoy", "representative"} {
		if strings.Contains(office, word) {
			return true
		}
	}
	return false
}

// leanings are the words before "leader" that only describe him.
var leanings = wordSet("leanings")

// abroad returns what most countries call an office.
func abroad(office string) string { return sameOffice(office)[0] }

// sameOffice returns the names of an office, that of most countries first.
func sameOffice(office string) []string {
	for _, s := range portfolios {
		if slices.Contains(s.words, office) {
			return s.words
		}
	}
	return []string{office}
}

// portfolios are the names that one office has, that of most countries first.
var portfolios = sensesIn("portfolios")

// callings are the nouns for any bearer of a title, by the class of that.
var callings = sensesIn("callings")

// titledAs reports whether the article gives a person a title of the calling: an ayatollah is a cleric.
func (l *Linker) titledAs(a *extract.Actor, calling string) bool {
	class := callings.of(calling)
	return class != "" && slices.ContainsFunc(l.titleRoles(a), func(r *role) bool { return r.class == class })
}

// titleRoles returns the roles that the article names in titles of a person.
func (l *Linker) titleRoles(a *extract.Actor) (list []*role) {
	for _, title := range l.article.titles[a.ID] {
		for _, e := range l.g.lookup(title) {
			if r := l.g.role(e); e.kind&(isRole|isTitle) != 0 && r != nil {
				list = append(list, r)
			}
		}
	}
	return list
}
