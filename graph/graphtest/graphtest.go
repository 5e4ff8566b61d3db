package graphtest

import (
	_ "embed"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"diplograph/extract"
	"diplograph/graph"
)

// Golden is the canonical export of the fixture.
//
//go:embed testdata/canonical.ndjson
var Golden string

// Kit is what the tests need of one kind of store.
type Kit struct {
	Open     func(t testing.TB) graph.Store // returns an empty store, closed when the test ends
	Identity string                         // lists the relationships, or their rows, by the ids that the engine gives them
	Echo     string                         // returns its parameters text, int, float, list and none as columns of that name
	Nothing  string                         // has the columns a and b, but no rows
	Numbers  string                         // returns the numbers 1 to 1000 in order
	Write    string                         // sets the title of every article to "changed"
	Wrong    string                         // has a syntax error
}

var tests = []struct {
	name string
	run  func(*testing.T, Kit)
}{
	{"Golden", testGolden},
	{"PutAgain", testPutAgain},
	{"Order", testOrder},
	{"Walk", testWalk},
	{"Edit", testEdit},
	{"Metadata", testMetadata},
	{"Copies", testCopies},
	{"CopiesOfNothing", testCopiesOfNothing},
	{"CopyOrArticle", testCopyOrArticle},
	{"Growth", testGrowth},
	{"Delete", testDelete},
	{"Symmetric", testSymmetric},
	{"Modality", testModality},
	{"Naming", testNaming},
	{"BecomesKnown", testBecomesKnown},
	{"Gazetteer", testGazetteer},
	{"Links", testLinks},
	{"Large", testLarge},
	{"Hostile", testHostile},
	{"Concurrent", testConcurrent},
	{"State", testState},
	{"Load", testLoad},
	{"Evidence", testEvidence},
	{"Query", testQuery},
	{"QueryErrors", testQueryErrors},
	{"Cancelled", testCancelled},
}

// RunConformance runs all tests on stores of the kit.
func RunConformance(t *testing.T, kit Kit) {
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) { test.run(t, kit) })
	}
}

func put(t testing.TB, s graph.Store, results ...extract.Result) graph.Change {
	t.Helper()
	change, err := s.Put(t.Context(), batch(t, results...))
	if err != nil {
		t.Fatal(err)
	}
	return change
}

func export(t testing.TB, s graph.Store) string {
	t.Helper()
	var out strings.Builder
	if err := s.Export(t.Context(), &out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// holds checks that the store holds what the results say, and nothing else.
func holds(t testing.TB, s graph.Store, results ...extract.Result) {
	t.Helper()
	holdsBatch(t, s, batch(t, results...))
}

func holdsBatch(t testing.TB, s graph.Store, b *graph.Batch) {
	t.Helper()
	if diff := cmp.Diff(lines(Expected(t, b)), lines(export(t, s))); diff != "" {
		t.Fatalf("export (-want +got):\n%s", diff)
	}
}

// has checks that the export holds a line of that beginning, or does not.
func has(t testing.TB, s graph.Store, start string, want bool) {
	t.Helper()
	if got := strings.Contains("\n"+export(t, s), "\n"+start); got != want {
		t.Errorf("export has %s: %v, want %v", start, got, want)
	}
}

func lines(s string) []string { return strings.SplitAfter(s, "\n") }

func query(t testing.TB, s graph.Store, q graph.Statement) graph.Table {
	t.Helper()
	var table graph.Table
	if err := s.Query(t.Context(), q, &table); err != nil {
		t.Fatal(err)
	}
	return table
}

func identity(t testing.TB, s graph.Store, kit Kit) graph.Table {
	t.Helper()
	table := query(t, s, graph.Statement{Text: kit.Identity})
	if len(table.Rows) == 0 {
		t.Fatal("the identity query found nothing")
	}
	return table
}
