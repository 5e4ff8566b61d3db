package neo4j

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"diplograph/graph"
)

func TestValues(t *testing.T) {
	s := open(t)
	type m = map[string]any
	for cypher, want := range map[string]any{
		`RETURN [1, 2.5, 'a', null, true, [date('2025-03-01')]]`: []any{int64(1), 2.5, "a", nil, true, []any{"2025-03-01"}},
		`RETURN {a: 1, b: [0.0/0.0, -1.0/0.0]}`:                  m{"a": int64(1), "b": []any{"NaN", "-Inf"}},
		`RETURN $list`:                                           []any{"x", int64(1)},
		`RETURN duration('P1DT2H')`:                              "P0M1DT7200S",
		`RETURN datetime('2025-03-01T10:00:00.5+01:00')`:         "2025-03-01T10:00:00.5+01:00",
		`CREATE (n:Thing:Other {x: 1}) RETURN n`:                 m{"labels": []any{"Thing", "Other"}, "properties": m{"x": int64(1)}},
		`CREATE (:Thing)-[r:LIKES {x: 1}]->(:Thing) RETURN r`:    m{"type": "LIKES", "properties": m{"x": int64(1)}},
		`CREATE p = (:Thing {x: 1})-[r:LIKES]->(:Thing) RETURN p`: m{
			"nodes":         []any{m{"labels": []any{"Thing"}, "properties": m{"x": int64(1)}}, m{"labels": []any{"Thing"}, "properties": m{}}},
			"relationships": []any{m{"type": "LIKES", "properties": m{}}},
		},
	} {
		var table graph.Table
		q := graph.Statement{Text: cypher, Params: m{"list": []any{"x", int64(1)}}, Write: true}
		if err := s.Query(t.Context(), q, &table); err != nil {
			t.Errorf("%s: %v", cypher, err)
		} else if diff := cmp.Diff(want, table.Rows[0][0]); diff != "" {
			t.Errorf("%s (-want +got):\n%s", cypher, diff)
		}
	}
}

// TestNothingIsScanned asks the planner how it would run the statements of Put: none may look at all nodes
// of a label, let alone all nodes, or their cost would grow with the store.
func TestNothingIsScanned(t *testing.T) {
	s := open(t).(*Store)
	all := []string{
		takeTurn, readArticles, readMentions, readEvidence, readActors, findEvidence, readKnown,
		dropEvidence, dropArticles, dropMentions, putArticles, putEvidence, putAsserters, putMentions, putImplied,
		dropUnbrought, readNamings, putNames, sumUpEdges, fmt.Sprintf(putEdges, "MET"), fmt.Sprintf(dropEdges, "MET"),
		dropLinks, thesePersons + putRepresents, theseCountries + putMemberOf, theseOrganizations + putMembers,
	}
	for _, kind := range kinds {
		all = append(all, putActors[kind])
	}
	for _, cypher := range all {
		for _, operator := range plan(t, s, cypher) {
			if slices.Contains([]string{"AllNodesScan", "NodeByLabelScan", "DirectedRelationshipTypeScan", "UndirectedRelationshipTypeScan", "DirectedAllRelationshipsScan"}, operator) {
				t.Errorf("%s\nis planned with %s", cypher, operator)
			}
		}
	}
}

// TestExportIsNotSorted makes sure that the server streams what is long, in the order of an index.
func TestExportIsNotSorted(t *testing.T) {
	s := open(t).(*Store)
	for _, cypher := range []string{exportActors, exportArticles, exportEdges, exportEvidence, exportImplied, exportMentions} {
		if operators := plan(t, s, cypher); slices.Contains(operators, "Sort") {
			t.Errorf("%s\nis planned with %v", cypher, operators)
		}
	}
}

// plan returns the operators of a statement, without the name of the database that follows an @.
func plan(t *testing.T, s *Store, cypher string) (operators []string) {
	t.Helper()
	ctx := context.Background()
	session := s.session(ctx, driver.AccessModeWrite)
	defer session.Close(ctx)
	params := map[string]any{"rows": []any{}, "ids": []any{}, "id": "", "types": []any{}}
	result, err := session.Run(ctx, "EXPLAIN "+cypher, params)
	if err != nil {
		t.Fatalf("%s: %v", cypher, err)
	}
	summary, err := result.Consume(ctx)
	if err != nil {
		t.Fatal(err)
	}
	var walk func(p driver.Plan)
	walk = func(p driver.Plan) {
		name := p.Operator()
		for i, r := range name {
			if r == '@' {
				name = name[:i]
				break
			}
		}
		operators = append(operators, name)
		for _, child := range p.Children() {
			walk(child)
		}
	}
	walk(summary.Plan())
	return operators
}

// TestTypesAreOfTheOntology puts rows as NewBatch would never make them: neither a relation nor a kind of actor
// out of a text becomes a type or label.
func TestTypesAreOfTheOntology(t *testing.T) {
	s := open(t)
	b := small(t, 0)
	evil := b.Evidence[0]
	evil.ID, evil.Type, evil.Modality = "evil", "MET]->(o) DETACH DELETE o //", "actual"
	b.Evidence = append(b.Evidence, evil)
	b.Actors = append(b.Actors, graph.Actor{ID: "person:evil", Name: "Evil", Kind: "person`) DETACH DELETE a //"})
	if _, err := s.Put(t.Context(), b); err != nil {
		t.Fatal(err)
	}
	allowed := append(relationTypes(), "SUBJECT", "OBJECT", "ASSERTED_BY", "REPORTED_IN", "REPRESENTS", "MEMBER_OF", "MENTIONS", "IMPLIES",
		"Actor", "Person", "Country", "Organization", "Group", "Article", "Evidence", "DiplographSchema")
	var table graph.Table
	q := graph.Statement{Text: `MATCH ()-[r]->() RETURN DISTINCT type(r) AS name UNION MATCH (n) UNWIND labels(n) AS name RETURN DISTINCT name`}
	if err := s.Query(t.Context(), q, &table); err != nil || len(table.Rows) < 12 {
		t.Fatalf("%d types and labels, %v", len(table.Rows), err)
	}
	for _, row := range table.Rows {
		if !slices.Contains(allowed, row[0].(string)) {
			t.Errorf("%q is a type or label", row[0])
		}
	}
}
