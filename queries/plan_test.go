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

// TestPlans asks Neo4j how it would run each query on a graph of some size: with few actors, pairing all of them
// would be a good plan.
func TestPlans(t *testing.T) {
	_, err := emptyNeo4j(t).Put(context.Background(), graphtest.NewsBatch(t, 0))
	check(t, err)
	server, err := driver.NewDriverWithContext(os.Getenv("NEO4J_URI"),
		driver.BasicAuth(os.Getenv("NEO4J_USERNAME"), os.Getenv("NEO4J_PASSWORD"), ""))
	check(t, err)
	defer server.Close(context.Background())
	_, err = driver.ExecuteQuery(context.Background(), server, "CALL db.prepareForReplanning()", nil, driver.EagerResultTransformer)
	check(t, err) // or else the plan would depend on how far Neo4j has counted
	for _, q := range queries.List() {
		t.Run(q.Name, func(t *testing.T) {
			bound, err := q.Bind(examples(q, true))
			check(t, err)
			result, err := driver.ExecuteQuery(context.Background(), server, "EXPLAIN "+q.Cypher, bound, driver.EagerResultTransformer)
			check(t, err)
			for _, operator := range operators(result.Summary.Plan()) {
				if slices.Contains(slow, operator) {
					t.Errorf("the plan has %s", operator)
				}
			}
			for _, n := range result.Summary.Notifications() {
				t.Errorf("Neo4j says: %s", n.Description())
			}
		})
	}
}

func operators(p driver.Plan) []string {
	all := []string{p.Operator()}
	for _, child := range p.Children() {
		all = append(all, operators(child)...)
	}
	return all
}
