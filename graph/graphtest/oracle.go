package graphtest

import (
	"bytes"
	"cmp"
	"slices"
	"testing"

	"diplograph/extract"
	"diplograph/graph"
)

// options are those of all batches of the tests.
var options = graph.Options{Version: "v1", Text: true}

// batch turns results into rows.
func batch(t testing.TB, results ...extract.Result) *graph.Batch {
	t.Helper()
	b, err := graph.NewBatch(results, options)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// Expected returns the canonical export of a store that holds just the batch, worked out in plain Go from
// the definitions.
func Expected(t testing.TB, b *graph.Batch) string {
	t.Helper()
	var out bytes.Buffer
	x := graph.NewExporter(&out)
	actors, represents, memberOf := expectedActors(b)
	write(t, x, actors)
	write(t, x, b.Articles)
	write(t, x, b.Copies)
	write(t, x, expectedEdges(b))
	write(t, x, b.Evidence)
	write(t, x, slices.DeleteFunc(slices.Clone(b.Mentions), func(m graph.Mention) bool { return !m.Implied }))
	write(t, x, memberOf)
	write(t, x, slices.DeleteFunc(slices.Clone(b.Mentions), func(m graph.Mention) bool { return m.Implied }))
	write(t, x, represents)
	if err := x.Flush(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func write[R any](t testing.TB, x *graph.Exporter, rows []R) {
	for _, r := range rows {
		if err := x.Write(r); err != nil {
			t.Fatal(err)
		}
	}
}

func expectedActors(b *graph.Batch) (actors []graph.Actor, represents []graph.Represents, memberOf []graph.Membership) {
	present := b.ActorIDs()
	for _, a := range b.Actors {
		for _, o := range a.Offices {
			if slices.Contains(present, o.Country) {
				represents = append(represents, graph.Represents{Person: a.ID, Country: o.Country, Role: o.Role, From: o.From, To: o.To})
			}
		}
		for _, id := range a.MemberOf {
			if slices.Contains(present, id) {
				memberOf = append(memberOf, graph.Membership{Country: a.ID, Organization: id})
			}
		}
		for _, id := range a.Members {
			if slices.Contains(present, id) {
				memberOf = append(memberOf, graph.Membership{Country: id, Organization: a.ID})
			}
		}
		if !a.Known {
			a.Name = commonest(b, a.ID, func(m graph.Mention) string { return m.Name })
			a.Country = commonest(b, a.ID, func(m graph.Mention) string { return m.Country })
		}
		actors = append(actors, a)
	}
	slices.SortFunc(memberOf, func(x, y graph.Membership) int {
		return cmp.Or(cmp.Compare(x.Country, y.Country), cmp.Compare(x.Organization, y.Organization))
	})
	return actors, represents, slices.Compact(memberOf)
}

func commonest(b *graph.Batch, actor string, value func(graph.Mention) string) string {
	var values []string
	for _, m := range b.Mentions {
		if m.Actor == actor && value(m) != "" {
			values = append(values, value(m))
		}
	}
	slices.Sort(values)
	best, most := "", 0
	for i := 0; i < len(values); {
		n := i
		for n < len(values) && values[n] == values[i] {
			n++
		}
		if n-i > most {
			best, most = values[i], n-i
		}
		i = n
	}
	return best
}

func expectedEdges(b *graph.Batch) []graph.Edge {
	groups := map[graph.EdgeKey][]graph.Evidence{}
	var keys []graph.EdgeKey
	for _, e := range b.Evidence {
		key := graph.EdgeKey{Subject: e.Subject.Actor, Type: e.Type, Object: e.Object.Actor}
		if t, _ := extract.LookupType(e.Type); t.Symmetric {
			key.Subject, key.Object = min(key.Subject, key.Object), max(key.Subject, key.Object)
		}
		if e.Modality == "actual" {
			keys = append(keys, key)
			groups[key] = append(groups[key], e)
		}
	}
	slices.SortFunc(keys, graph.CompareEdges)
	var edges []graph.Edge
	for _, key := range slices.Compact(keys) {
		edges = append(edges, expectedEdge(b, key, groups[key]))
	}
	return edges
}

func expectedEdge(b *graph.Batch, key graph.EdgeKey, evidence []graph.Evidence) graph.Edge {
	t, _ := extract.LookupType(key.Type)
	e := graph.Edge{EdgeKey: key, Mentions: len(evidence), Class: t.Class, Cameo: t.Cameo, Goldstein: t.Goldstein}
	articles, sources := map[string]bool{}, map[string]bool{}
	for _, x := range evidence {
		i := slices.IndexFunc(b.Articles, func(a graph.Article) bool { return a.ID == x.Article })
		a := b.Articles[i]
		articles[a.ID] = true
		sources[a.Source] = true
		for _, c := range b.Copies {
			if c.Article == a.ID {
				sources[c.Source] = true
			}
		}
		if date := cmp.Or(x.Date, a.PublishedAt); date != "" {
			e.FirstSeen = min(cmp.Or(e.FirstSeen, date), date)
			e.LastSeen = max(e.LastSeen, date)
		}
		e.Confidence = max(e.Confidence, x.Confidence)
	}
	delete(sources, "")
	e.Articles, e.Sources = len(articles), len(sources)
	return e
}
