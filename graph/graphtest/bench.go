package graphtest

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"diplograph/extract"
	"diplograph/graph"
)

// Size of the batches of BenchmarkPut.
const (
	benchArticles = 200
	benchEvents   = 10 // an article
)

// BenchmarkPut measures Put of one batch of 200 new articles with ten pieces of evidence each, among 3,000
// actors of which few act often. It reports evidence/s; after is called with the number of evidence stored.
func BenchmarkPut(b *testing.B, s graph.Store, after func(evidence int)) {
	random := rand.New(rand.NewPCG(5, 6))
	zipf := rand.NewZipf(random, 1.1, 4, 2999)
	evidence := 0
	for i := 0; b.Loop(); i++ {
		b.StopTimer()
		next := benchBatch(b, i, random, zipf)
		evidence += len(next.Evidence)
		b.StartTimer()
		if _, err := s.Put(b.Context(), next); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(evidence)/b.Elapsed().Seconds(), "evidence/s")
	after(evidence)
}

func benchBatch(b *testing.B, n int, random *rand.Rand, zipf *rand.Zipf) *graph.Batch {
	someone := func() extract.Actor {
		i := zipf.Uint64()
		return extract.Actor{ID: fmt.Sprintf("person:somebody-%d", i), Name: fmt.Sprintf("Somebody Number %d", i), Kind: extract.Person}
	}
	types := extract.Ontology()
	var results []extract.Result
	for i := range benchArticles {
		var events []event
		for range benchEvents {
			events = append(events, did(someone(), types[random.IntN(len(types))].Type, someone()))
		}
		r := article(fmt.Sprintf("bench-%d-%d", n, i), "Harbour Post", fmt.Sprintf("2025-%02d-%02d", 1+random.IntN(12), 1+random.IntN(28)), events...)
		for j := range r.Triples {
			r.Triples[j].Text += strings.Repeat(" and so on", 12)
		}
		results = append(results, r)
	}
	rows, err := graph.NewBatch(results, graph.Options{})
	if err != nil {
		b.Fatal(err)
	}
	return rows
}
