package queries

import (
	"fmt"
	"sort"
	"strings"
)

// DidYouMean returns `did you mean "x" or "y"? ` for the names near to what was typed or that contain it, or "".
func DidYouMean(typed string, names []string) string {
	type near struct {
		name     string
		distance int
	}
	var found []near
	typed = plain(typed)
	for _, n := range names {
		d := distance(typed, plain(n))
		if d <= max(2, len(n)/3) || (len(typed) > 2 && strings.Contains(plain(n), typed)) {
			found = append(found, near{n, d})
		}
	}
	sort.Slice(found, func(i, j int) bool {
		a, b := found[i], found[j]
		return a.distance < b.distance || a.distance == b.distance && a.name < b.name
	})
	if len(found) == 0 {
		return ""
	}
	var quoted []string
	for _, f := range found[:min(3, len(found))] {
		quoted = append(quoted, fmt.Sprintf("%q", f.name))
	}
	return "did you mean " + strings.Join(quoted, " or ") + "? "
}

// plain leaves out of a name what is easily typed another way.
func plain(name string) string { return strings.ReplaceAll(strings.ToLower(name), "-", "") }

// distance is the Levenshtein distance of a and b.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			diagonal, row[j+1] = row[j+1], min(row[j+1]+1, row[j]+1, diagonal+cost)
		}
	}
	return row[len(b)]
}
