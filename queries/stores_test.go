package queries_test

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"diplograph/extract"
	"diplograph/graph"
	"diplograph/graph/neo4j"
	"diplograph/graph/sqlite"
	"diplograph/queries"
)

// asker runs a saved query and returns its rows.
type asker func(t testing.TB, q queries.Query, args map[string]any) [][]any

func openSQLite(t testing.TB, results []extract.Result) asker {
	s, err := sqlite.Open(context.Background(), sqlite.Config{Path: filepath.Join(t.TempDir(), "g.db")})
	check(t, err)
	t.Cleanup(func() { s.Close() })
	fill(t, s, results)
	return func(t testing.TB, q queries.Query, args map[string]any) [][]any {
		return ask(t, s, q.SQL, q.Columns, args)
	}
}

// openNeo4j empties the database that the environment names and fills it, or skips.
func openNeo4j(t testing.TB, results []extract.Result) asker {
	s := emptyNeo4j(t)
	fill(t, s, results)
	return func(t testing.TB, q queries.Query, args map[string]any) [][]any {
		return ask(t, s, q.Cypher, q.Columns, args)
	}
}

func emptyNeo4j(t testing.TB) *neo4j.Store {
	uri := os.Getenv("NEO4J_URI")
	if uri == "" || os.Getenv("DIPLOGRAPH_TEST_NEO4J") != "1" {
		t.Skip("SKIPPED: nothing is tried on Neo4j: set NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD and, as all data there gets deleted, DIPLOGRAPH_TEST_NEO4J=1")
	}
	s, err := neo4j.Open(context.Background(), neo4j.Config{URI: uri, Username: cmp.Or(os.Getenv("NEO4J_USERNAME"), "neo4j"),
		Password: os.Getenv("NEO4J_PASSWORD"), Database: os.Getenv("NEO4J_DATABASE")})
	check(t, err)
	t.Cleanup(func() { s.Close() })
	check(t, s.Query(context.Background(), graph.Statement{Write: true,
		Text: "MATCH (n) WHERE NOT n:DiplographSchema WITH n ORDER BY n:Actor CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS"}, &graph.Table{}))
	return s
}

// fill stores the results and, of every third article but the first, a copy in another source or its own.
func fill(t testing.TB, s graph.Store, results []extract.Result) {
	b, err := graph.NewBatch(results, graph.Options{})
	check(t, err)
	for i := 3; i < len(b.Articles); i += 3 {
		source := []string{"Mirror", "Wire", "", "Gazette"}[i/3%4]
		b.Copies = append(b.Copies, graph.Copy{ID: fmt.Sprint("copy-", i), Article: b.Articles[i].ID, Source: source})
	}
	_, err = s.Put(context.Background(), b)
	check(t, err)
}

func ask(t testing.TB, s graph.Store, text string, columns []string, args map[string]any) [][]any {
	var table graph.Table
	check(t, s.Query(context.Background(), graph.Statement{Text: text, Params: args}, &table))
	if !slices.Equal(table.Names, columns) {
		t.Fatalf("the columns are %v, want %v", table.Names, columns)
	}
	return table.Rows
}

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
