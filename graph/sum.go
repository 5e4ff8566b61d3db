package graph

import (
	"cmp"
	"slices"

	"diplograph/extract"
)

// Growth is what a batch adds to an edge of which the store holds no evidence in the batch's articles: all numbers of
// the edge add up with the stored ones, but those sources count only once that stand there already.
type Growth struct {
	Edge
	From []string // the sources, sorted
}

func newEdge(key EdgeKey) Edge {
	t, _ := extract.LookupType(key.Type)
	return Edge{EdgeKey: key, Class: t.Class, Cameo: t.Cameo, Goldstein: t.Goldstein}
}

// sumUp parts the edges: those that old evidence supports must be recomputed, of the others it sums up what the new
// batch adds.
func sumUp(keys []EdgeKey, old, new *Batch) (stale []Edge, grown []Growth) {
	supported := map[EdgeKey]bool{}
	for _, e := range old.Evidence {
		if key, ok := e.Edge(); ok {
			supported[key] = true
		}
	}
	sums := map[EdgeKey]*sum{}
	for _, key := range keys {
		if supported[key] {
			stale = append(stale, newEdge(key))
		} else {
			sums[key] = &sum{edge: newEdge(key)}
		}
	}
	addAll(sums, new)
	for _, key := range keys {
		if s := sums[key]; s != nil {
			grown = append(grown, s.growth())
		}
	}
	return stale, grown
}

func addAll(sums map[EdgeKey]*sum, b *Batch) {
	articles, copies := map[string]Article{}, map[string][]Copy{}
	for _, a := range b.Articles {
		articles[a.ID] = a
	}
	for _, c := range b.Copies {
		copies[c.Article] = append(copies[c.Article], c)
	}
	for _, e := range b.Evidence {
		if key, ok := e.Edge(); ok && sums[key] != nil {
			sums[key].add(e, articles[e.Article], copies[e.Article])
		}
	}
}

// sum adds up evidence; articles and sources stand there as often as they came.
type sum struct {
	edge              Edge
	articles, sources []string
}

func (s *sum) growth() Growth {
	s.sources = slices.DeleteFunc(sortedUnique(s.sources), func(source string) bool { return source == "" })
	s.edge.Articles, s.edge.Sources = len(sortedUnique(s.articles)), len(s.sources)
	return Growth{s.edge, s.sources}
}

func (s *sum) add(e Evidence, a Article, copies []Copy) {
	s.articles, s.sources = append(s.articles, a.ID), append(s.sources, a.Source)
	for _, c := range copies {
		s.sources = append(s.sources, c.Source)
	}
	x := &s.edge
	x.Mentions++
	if day := cmp.Or(e.Date, a.PublishedAt); day != "" {
		x.FirstSeen, x.LastSeen = min(cmp.Or(x.FirstSeen, day), day), max(x.LastSeen, day)
	}
	x.Confidence = max(x.Confidence, e.Confidence)
}
