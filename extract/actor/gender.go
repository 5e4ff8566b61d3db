package actor

import (
	"strings"

	"diplograph/extract"
)

// genderOf returns the gender that the article has told of a person, else the one that the first name suggests,
// else 0.
func (l *Linker) genderOf(a *extract.Actor) byte {
	if g := l.article.genders[a.ID]; g != 0 || a.Kind != extract.Person {
		return g
	}
	first, _, ok := strings.Cut(a.Name, " ")
	switch {
	case !ok:
		return 0
	case feminine[first] || strings.HasSuffix(first, "a") && !masculine[first] && !eitherA[a.Country]:
		return 'f'
	case masculine[first]:
		return 'm'
	}
	return 0
}

// eitherA are countries where many names of men end in -a as well.
var eitherA = wordSet("eitherA")

// feminine and masculine hold frequent first names; other names on -a count as feminine.
var (
	feminine  = wordSet("feminine")
	masculine = wordSet("masculine")
)
