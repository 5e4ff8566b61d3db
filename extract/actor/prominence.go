package actor

import (
	"slices"
	"strings"

	"diplograph/extract"
)

// fits reports whether a pronoun of that kind can stand for x.
func fits(x *draft, kinds string) bool {
	if x.Place || x.ofPlace {
		return false
	}
	switch x.Actor.Kind {
	case extract.Person:
		return strings.Contains(kinds, "p")
	case extract.Country:
		if x.plural { // "the Belgians"
			return strings.Contains(kinds, "g")
		}
		return strings.Contains(kinds, "c")
	case extract.Organization:
		return strings.Contains(kinds, "o") && !x.plural || strings.Contains(kinds, "g") && (x.plural || armed[x.Actor.Class] || manned(x.Actor))
	}
	return strings.Contains(kinds, "o") && !x.plural && x.role != nil && x.role.collective ||
		strings.Contains(kinds, "g") && (x.plural || x.role != nil && x.role.collective && !governments[x.role.lemma]) ||
		strings.Contains(kinds, "p") && !x.plural && x.role != nil && x.role.kind == extract.Person
}

// manned reports whether the name of an unknown body tells that fighters make it: "the Army of the North".
func manned(a *extract.Actor) bool {
	words := strings.Fields(a.Name)
	return !a.Known && len(words) > 2 && slices.ContainsFunc(words, func(word string) bool { return martial[word] })
}

var martial = wordSet("martial")

// prominence ranks antecedents: nearer sentences first, then subjects, then owners and objects; a person with a name
// and a pronoun of the same form count more; in the sentence of the pronoun itself the latest wins among equals.
func (l *Linker) prominence(x, d *draft) int {
	t := &l.doc.Sentences[x.Sentence].Tokens[x.Head]
	n := -10 * (d.Sentence - x.Sentence)
	switch {
	case l.isSubject(x):
		n += 6
	case t.Rel == "obj" || t.Rel == "iobj" || t.Rel == "obl:agent":
		n += 3
	case x.Possessive:
		n++
	default:
		n += 2
	}
	if d.gender != 0 && x.Actor.Kind == extract.Person && !x.Possessive {
		n += 3
	}
	if d.gender != 0 && l.genderOf(x.Actor) == d.gender {
		n += 2
	}
	if x.need == pronounNeed && pronouns[x.words].kinds == pronouns[d.words].kinds {
		n += 2
	}
	return n
}
