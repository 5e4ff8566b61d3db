package graph

import (
	"cmp"

	"diplograph/extract"
)

// sumUp sums up what a batch says of each edge. An edge of which it says nothing actual has no mentions.
func sumUp(keys []EdgeKey, b *Batch) []Edge {
	articles := map[string]Article{}
	for _, a := range b.Articles {
		articles[a.ID] = a
	}
	if len(keys) == 0 {
		return nil
	}
	edges := make([]Edge, len(keys))
	sums := map[EdgeKey]*sum{}
	for i, key := range keys {
		t, _ := extract.LookupType(key.Type)
		edges[i] = Edge{EdgeKey: key, Class: t.Class, Cameo: t.Cameo, Goldstein: t.Goldstein}
		sums[key] = &sum{edge: &edges[i], articles: map[string]bool{}, sources: map[string]bool{}}
	}
	for _, e := range b.Evidence {
		if key, ok := e.Edge(); ok && sums[key] != nil {
			sums[key].add(e, articles[e.Article])
		}
	}
	return edges
}

type sum struct {
	edge              *Edge
	articles, sources map[string]bool
}

func (s *sum) add(e Evidence, a Article) {
	s.articles[a.ID] = true
	if a.Source != "" {
		s.sources[a.Source] = true
	}
	x := s.edge
	x.Mentions++
	x.Articles, x.Sources = len(s.articles), len(s.sources)
	if day := cmp.Or(e.Date, a.PublishedAt); day != "" {
		x.FirstSeen, x.LastSeen = min(cmp.Or(x.FirstSeen, day), day), max(x.LastSeen, day)
	}
	x.Confidence = max(x.Confidence, e.Confidence)
}
