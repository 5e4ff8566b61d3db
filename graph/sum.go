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
	copies := map[string][]Copy{}
	for _, c := range b.Copies {
		copies[c.Article] = append(copies[c.Article], c)
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
			sums[key].add(e, articles[e.Article], copies[e.Article])
		}
	}
	return edges
}

type sum struct {
	edge              *Edge
	articles, sources map[string]bool
}

func (s *sum) add(e Evidence, a Article, copies []Copy) {
	s.articles[a.ID] = true
	s.brought(a.Source)
	for _, c := range copies {
		s.brought(c.Source)
	}
	x := s.edge
	x.Mentions++
	x.Articles, x.Sources = len(s.articles), len(s.sources)
	if day := cmp.Or(e.Date, a.PublishedAt); day != "" {
		x.FirstSeen, x.LastSeen = min(cmp.Or(x.FirstSeen, day), day), max(x.LastSeen, day)
	}
	x.Confidence = max(x.Confidence, e.Confidence)
}

func (s *sum) brought(source string) {
	if source != "" {
		s.sources[source] = true
	}
}
