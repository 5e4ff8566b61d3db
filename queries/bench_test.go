package queries_test

import (
	"context"
	"path/filepath"
	"testing"

	"diplograph/graph"
	"diplograph/graph/graphtest"
	"diplograph/graph/sqlite"
	"diplograph/queries"
)

// BenchmarkSQL and BenchmarkCypher run every query on 20,000 made-up articles with 100,000 pieces of evidence,
// with its defaults, and ask of the actors that are in most of them where they must name an actor.
func BenchmarkSQL(b *testing.B) {
	s, err := sqlite.Open(context.Background(), sqlite.Config{Path: filepath.Join(b.TempDir(), "g.db")})
	check(b, err)
	b.Cleanup(func() { s.Close() })
	benchmark(b, s, func(q queries.Query) string { return q.SQL })
}

func BenchmarkCypher(b *testing.B) {
	benchmark(b, emptyNeo4j(b), func(q queries.Query) string { return q.Cypher })
}

func benchmark(b *testing.B, s graph.Store, text func(queries.Query) string) {
	fillNews(b, s, 20_000)
	for _, q := range queries.List() {
		bound, err := q.Bind(aboutHubs(q))
		check(b, err)
		b.Run(q.Name, func(b *testing.B) {
			for b.Loop() {
				check(b, s.Query(context.Background(), graph.Statement{Text: text(q), Params: bound}, &graph.Table{}))
			}
		})
	}
}

// fillNews puts so many made-up articles, five pieces of evidence each, and a copy of the first: a server does not know a
// type of relationship that it never held.
func fillNews(t testing.TB, s graph.Store, articles int) {
	for i := range articles / graphtest.BatchArticles {
		batch := graphtest.NewsBatch(t, i)
		if i == 0 {
			batch.Copies = []graph.Copy{{ID: "copy", Article: batch.Articles[0].ID, Source: "Valley News", URL: "https://example.org/copy"}}
		}
		_, err := s.Put(context.Background(), batch)
		check(t, err)
	}
}

// aboutHubs returns the required arguments of q, for actors those that are in most of the news.
func aboutHubs(q queries.Query) map[string]string {
	args := examples(q, true)
	hubs := []string{"country:AAX", "group:crowd-2999"}
	for _, p := range q.Params {
		if p.Required && p.Type == "actor" {
			args[p.Name], hubs = hubs[0], hubs[1:]
		}
	}
	return args
}
