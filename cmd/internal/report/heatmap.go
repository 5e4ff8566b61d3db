package report

import (
	"cmp"
	"slices"

	"diplograph/graph"
)

// heatmap has the values of pairs, whichever comes first. Rows and columns are the same actors, or, if one
// actor is in every pair, it is the only row.
type heatmap struct {
	Value         string // what the numbers are
	Rows, Columns []string
	Cells         [][]string // "" for no value
	Heat          [][]int    // -4 to 4: the value in quarters of the largest absolute one, away from zero
}

const heatmapActors = 15

type pair [2]string

// newHeatmap takes the first two columns as the pair and the third as its value; pairs of further actors than
// heatmapActors are left out.
func newHeatmap(t graph.Table) heatmap {
	h := heatmap{Value: t.Names[2]}
	values, largest := map[pair]any{}, 0.0
	var actors []string
	for _, row := range t.Rows {
		a, b := cell(row[0]), cell(row[1])
		if wider := join(actors, a, b); len(wider) <= heatmapActors {
			actors = wider
			values[pair{a, b}], values[pair{b, a}] = row[2], row[2]
			largest = max(largest, abs(number(row[2])))
		}
	}
	h.Rows, h.Columns = axes(actors, values)
	for _, a := range h.Rows {
		var texts []string
		var heats []int
		for _, b := range h.Columns {
			v := values[pair{a, b}]
			texts, heats = append(texts, cell(v)), append(heats, heat(number(v), largest))
		}
		h.Cells, h.Heat = append(h.Cells, texts), append(h.Heat, heats)
	}
	return h
}

// join adds the actors that are not there, in order.
func join(actors []string, more ...string) []string {
	all := slices.Concat(actors, more)
	slices.Sort(all)
	return slices.Compact(all)
}

// axes puts the others of an actor who is in every pair from conflict to cooperation.
func axes(actors []string, values map[pair]any) (rows, columns []string) {
	hub := slices.IndexFunc(actors, func(a string) bool {
		for p := range values {
			if p[0] != a && p[1] != a {
				return false
			}
		}
		return true
	})
	if hub < 0 {
		return actors, actors
	}
	others := slices.Delete(slices.Clone(actors), hub, hub+1)
	slices.SortStableFunc(others, func(a, b string) int {
		return cmp.Compare(number(values[pair{actors[hub], a}]), number(values[pair{actors[hub], b}]))
	})
	return actors[hub : hub+1], others
}

func heat(v, largest float64) int {
	switch {
	case v == 0:
		return 0
	case v < 0:
		return -heat(-v, largest)
	}
	return min(4, 1+int(4*v/largest))
}
