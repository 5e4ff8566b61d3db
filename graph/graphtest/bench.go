package graphtest

import (
	"testing"

	"diplograph/extract"
	"diplograph/graph"
)

// BatchArticles is how many articles an import puts at a time unless told otherwise.
const BatchArticles = 500

// BenchmarkPut puts 20,000 articles of News with 100,000 pieces of evidence into the empty store, so many at a time,
// once: run it with -benchtime 1x. It reports evidence/s and returns the number of evidence stored.
func BenchmarkPut(b *testing.B, s graph.Store, articles int) (evidence int) {
	var batches []*graph.Batch
	for first := 0; first < 20_000; first += articles {
		batches = append(batches, NewsRows(b, first, first+articles))
	}
	for b.Loop() {
		for _, next := range batches {
			evidence += len(next.Evidence)
			if _, err := s.Put(b.Context(), next); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(evidence)/b.Elapsed().Seconds(), "evidence/s")
	return evidence
}

// NewsBatch returns the i-th 500 articles of News as rows.
func NewsBatch(t testing.TB, i int) *graph.Batch {
	t.Helper()
	return NewsRows(t, i*BatchArticles, (i+1)*BatchArticles)
}

// NewsRows returns the articles first to before end of News as rows.
func NewsRows(t testing.TB, first, end int) *graph.Batch {
	t.Helper()
	var results []extract.Result
	for n := first; n < end; n++ {
		results = append(results, News(n, 0))
	}
	rows, err := graph.NewBatch(results, graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return rows
}
