package queries_test

import (
	"fmt"
	"math/rand"
	"testing"

	"diplograph/queries"

	"github.com/google/go-cmp/cmp"
)

// TestParity runs both texts of every query over the same random graphs and compares the rows: values,
// their types and their order.
func TestParity(t *testing.T) {
	for seed, size := range []int{0, 40, 1000} {
		t.Run(fmt.Sprintf("events=%d", size), func(t *testing.T) {
			results := random(int64(seed), 1+size/10, size)
			inNeo4j, inSQLite := openNeo4j(t, results), openSQLite(t, results)
			for _, q := range queries.List() {
				t.Run(q.Name, func(t *testing.T) {
					if rows := compare(t, q, int64(seed), inSQLite, inNeo4j); rows == 0 && size == 1000 {
						t.Error("no rows were compared")
					}
				})
			}
		})
	}
}

// compare returns how many rows it compared.
func compare(t *testing.T, q queries.Query, seed int64, inSQLite, inNeo4j asker) (rows int) {
	for _, args := range bindings(rand.New(rand.NewSource(seed)), q) {
		bound, err := q.Bind(args)
		check(t, err)
		want := inSQLite(t, q, bound)
		if diff := cmp.Diff(want, inNeo4j(t, q, bound)); diff != "" {
			t.Errorf("%v: SQLite (-) and Neo4j (+) differ:\n%s", args, diff)
		}
		rows += len(want)
	}
	return rows
}

// values to draw arguments from; the actors are named in another case, by id, ambiguously or not at all.
var values = map[queries.Type][]string{
	queries.Actor: {"émile ünal", "ÉMILE ÜNAL", "łódź COUNCIL", "ελένη παπαδοπούλου", "ΕΛΕΝΗ ΠΑΠΑΔΟΠΟΎΛΟΥ", "Ελένη Σοφος",
		"İSMET İNAN", "ISMET INAN", "o'brien \"bob\"", `BACK\SLASH`, "渡辺 美咲", "STRASSE PARTY", "straße party", "ZOË QUINN",
		"country:AAA", "COUNTRY:bbb", "borduria", "ÖDLAND", "ångland", "nobody", "бОРИС иЛЬИН"},
	queries.Class:    {"CONSULT", "accuse", "SANCTION"},
	queries.Relation: {"MET", "met", "accused", "spoke with", "VISITED"},
	queries.Date:     {"2024", "2024-06", "2024-06-15", "2025-01", "2025-12-31"},
	queries.Int:      {"0", "1", "7", "100000"},
	queries.Kind:     {"", "person", "Country"},
	queries.Modality: {"", "actual", "planned", "negated"},
	queries.Period:   {"week", "Month", "year"},
	queries.String:   {"", "conflict", "cooperation", "ÜBER", "a"},
}

// bindings returns the defaults, the examples and then random bindings of the parameters of q.
func bindings(r *rand.Rand, q queries.Query) []map[string]string {
	all := []map[string]string{examples(q, true), examples(q, false)}
	for range 12 {
		args := map[string]string{}
		for _, p := range q.Params {
			if p.Required || r.Intn(2) == 0 {
				args[p.Name] = pick(r, values[p.Type])
			}
		}
		all = append(all, args)
	}
	return all
}
