package graph

import (
	"maps"
	"slices"
)

// Naming says how many articles call an unknown actor by a name and give it a country.
type Naming struct {
	Actor, Name, Country string
	Articles             int
}

// Called is the name and country that an unknown actor gets.
type Called struct{ Actor, Name, Country string }

// Settle gives each actor the name and, apart from it, the country that most articles give it. Empty ones
// count only where there is no other; of equally frequent ones the smallest wins, compared byte by byte.
// The answer is sorted by actor.
func Settle(namings []Naming) []Called {
	names, countries := votes{}, votes{}
	for _, n := range namings {
		names.add(n.Actor, n.Name, n.Articles)
		countries.add(n.Actor, n.Country, n.Articles)
	}
	var settled []Called
	for _, actor := range slices.Sorted(maps.Keys(names)) {
		settled = append(settled, Called{actor, names.winner(actor), countries.winner(actor)})
	}
	return settled
}

type votes map[string]map[string]int

func (v votes) add(actor, value string, n int) {
	if v[actor] == nil {
		v[actor] = map[string]int{}
	}
	if value != "" {
		v[actor][value] += n
	}
}

func (v votes) winner(actor string) (best string) {
	most := 0
	for value, n := range v[actor] {
		if n > most || n == most && value < best {
			best, most = value, n
		}
	}
	return best
}
