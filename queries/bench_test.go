package queries_test

import (
	"testing"

	"diplograph/queries"
)

// BenchmarkSQL runs the SQL of every query on 20,000 pieces of evidence, with its defaults.
func BenchmarkSQL(b *testing.B) {
	run := openSQLite(b, random(1, 2000, 20_000))
	for _, q := range queries.List() {
		bound, err := q.Bind(examples(q, true))
		check(b, err)
		b.Run(q.Name, func(b *testing.B) {
			for b.Loop() {
				run(b, q, bound)
			}
		})
	}
}
