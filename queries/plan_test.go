package queries_test

import (
	"context"
	"os"
	"slices"
	"testing"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"diplograph/graph/graphtest"
	"diplograph/queries"
)

// slow are the operators that look at more than a query needs: every node, or every pair of two lists.
var slow = []string{"AllNodesScan@neo4j", "CartesianProduct@neo4j", "DirectedAllRelationshipsScan@neo4j", "UndirectedAllRelationshipsScan@neo4j"}

// mostHits is how often a query may read from a database of 100,000 pieces of evidence, the measure of work that
// does not depend on the machine: on two cores that takes less than half a second.
const mostHits = 1_600_000

// TestPlans asks Neo4j how it would run each query on a graph of some size: with few actors, pairing all of them
// would be a good plan. In the full run the graph is as large as the queries must bear, and they do run.
func TestPlans(t *testing.T) {
	articles, how := graphtest.BatchArticles, "EXPLAIN "
	if os.Getenv("DIPLOGRAPH_TEST_FULL") == "1" {
		articles, how = 20_000, "PROFILE "
	}
	fillNews(t, emptyNeo4j(t), articles)
	t.Cleanup(func() { emptyNeo4j(t) }) // what comes next may empty it in one transaction, too large for this graph
	server, err := driver.NewDriverWithContext(os.Getenv("NEO4J_URI"),
		driver.BasicAuth(os.Getenv("NEO4J_USERNAME"), os.Getenv("NEO4J_PASSWORD"), ""))
	check(t, err)
	defer server.Close(context.Background())
	ask := func(text string, params map[string]any) driver.ResultSummary {
		result, err := driver.ExecuteQuery(context.Background(), server, text, params, driver.EagerResultTransformer)
		check(t, err)
		return result.Summary
	}
	ask("CALL db.prepareForReplanning()", nil) // or else the plan would depend on how far Neo4j has counted
	for _, q := range queries.List() {
		t.Run(q.Name, func(t *testing.T) {
			bound, err := q.Bind(aboutHubs(q))
			check(t, err)
			checkPlan(t, ask(how+q.Cypher, bound))
		})
	}
}

func checkPlan(t *testing.T, s driver.ResultSummary) {
	var used []string
	if profile := s.Profile(); profile == nil {
		used = operators(s.Plan())
	} else if used = operators(profile); hits(profile) > mostHits {
		t.Errorf("%d reads of the database, want at most %d", hits(profile), mostHits)
	}
	for _, operator := range used {
		if slices.Contains(slow, operator) {
			t.Errorf("the plan has %s", operator)
		}
	}
	for _, n := range s.Notifications() {
		t.Errorf("Neo4j says: %s", n.Description())
	}
}

// plan is a driver.Plan or driver.ProfiledPlan.
type plan[P any] interface {
	Operator() string
	Children() []P
}

func operators[P plan[P]](p P) []string {
	all := []string{p.Operator()}
	for _, child := range p.Children() {
		all = append(all, operators(child)...)
	}
	return all
}

func hits(p driver.ProfiledPlan) int64 {
	n := p.DbHits()
	for _, child := range p.Children() {
		n += hits(child)
	}
	return n
}
