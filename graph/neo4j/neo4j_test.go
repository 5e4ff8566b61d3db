package neo4j

import (
	"cmp"
	"os"
	"testing"

	"diplograph/graph"
	"diplograph/graph/graphtest"
)

// config returns the server of the tests, or skips. The tests delete everything in its database, so they
// want to hear that it is theirs.
func config(t testing.TB) Config {
	t.Helper()
	uri := os.Getenv("NEO4J_URI")
	if uri == "" {
		t.Skip("SKIPPED: no Neo4j: set NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD and DIPLOGRAPH_TEST_NEO4J=1")
	}
	if os.Getenv("DIPLOGRAPH_TEST_NEO4J") != "1" {
		t.Skip("SKIPPED: the tests would delete all data at NEO4J_URI: set DIPLOGRAPH_TEST_NEO4J=1 to let them")
	}
	return Config{
		URI: uri, Username: cmp.Or(os.Getenv("NEO4J_USERNAME"), "neo4j"),
		Password: os.Getenv("NEO4J_PASSWORD"), Database: os.Getenv("NEO4J_DATABASE"),
	}
}

func open(t testing.TB) graph.Store {
	t.Helper()
	s, err := Open(t.Context(), config(t))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	// The relationships go first: those of a hub alone may be more than a transaction can hold.
	write(t, s, `MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 10000 ROWS`)
	write(t, s, `MATCH (n) WHERE NOT n:DiplographSchema CALL (n) { DELETE n } IN TRANSACTIONS OF 10000 ROWS`)
	return s
}

// openSmall takes every edge that is there already for a large one, so that both ways to write edges are tried.
func openSmall(t testing.TB) graph.Store {
	s := open(t).(*Store)
	s.large = 1
	return s
}

func TestConformance(t *testing.T) {
	config(t)
	graphtest.RunConformance(t, graphtest.Kit{
		Open:     openSmall,
		Identity: `MATCH ()-[r]->() RETURN elementId(r) ORDER BY 1`,
		Echo:     `RETURN $text AS text, $int AS int, $float AS float, $none AS none`,
		Nothing:  `UNWIND [] AS a RETURN a, a AS b`,
		Numbers:  `UNWIND range(1, 1000) AS i RETURN i`,
		Write:    `MATCH (d:Article) SET d.title = 'changed'`,
		Wrong:    `RETUR 1`,
	})
}

func BenchmarkPut(b *testing.B) {
	graphtest.BenchmarkPut(b, open(b), graphtest.BatchArticles)
}

func BenchmarkHub(b *testing.B) { graphtest.BenchmarkHub(b, open(b)) }
