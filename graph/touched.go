package graph

import (
	"maps"
	"slices"
)

// touchedEdges returns the edges of all evidence that comes or goes, and of the articles whose date or
// sources, which edges sum up, may have changed.
func touchedEdges(d *Diff, goneArticles []Article, goneEvidence []Evidence, goneCopies []Copy, old, new *Batch) []EdgeKey {
	articles := map[string]bool{}
	for _, a := range slices.Concat(goneArticles, d.Articles) {
		articles[a.ID] = true
	}
	for _, c := range slices.Concat(goneCopies, d.Copies) {
		articles[c.Article] = true
	}
	keys := map[EdgeKey]bool{}
	touch := func(e Evidence) {
		if key, ok := e.Edge(); ok {
			keys[key] = true
		}
	}
	for _, all := range [][]Evidence{goneEvidence, d.Evidence} {
		for _, e := range all {
			touch(e)
		}
	}
	for _, all := range [][]Evidence{old.Evidence, new.Evidence} {
		for _, e := range all {
			if articles[e.Article] {
				touch(e)
			}
		}
	}
	return slices.SortedFunc(maps.Keys(keys), CompareEdges)
}

// touchedActors returns the actors that may have lost their last mention, and the unknown ones that may have
// got another name: one more article that calls an actor what it is called already changes nothing.
func touchedActors(d *Diff, actors []Actor) (orphans, rename []string) {
	for _, m := range d.GoneMentions {
		orphans = append(orphans, m.Actor)
	}
	rename = slices.Clone(orphans)
	had := map[string]Actor{}
	for _, a := range actors {
		had[a.ID] = a
	}
	for _, m := range d.Mentions {
		a, ok := had[m.Actor]
		if !ok || !a.Known && (m.Name != "" && m.Name != a.Name || m.Country != "" && m.Country != a.Country) {
			rename = append(rename, m.Actor)
		}
	}
	return sortedUnique(orphans), sortedUnique(rename)
}
