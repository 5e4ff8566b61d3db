package graphtest

import (
	"testing"

	"diplograph/extract"
	"diplograph/graph"
)

// BatchArticles is how many articles BenchmarkPut puts at a time.
const BatchArticles = 500

// BenchmarkPut measures Put of one batch of 500 new articles of News: -benchtime 40x puts 20,000 articles with
// 100,000 pieces of evidence. It reports evidence/s and returns the number of evidence stored.
func BenchmarkPut(b *testing.B, s graph.Store) (evidence int) {
	for i := 0; b.Loop(); i++ {
		b.StopTimer()
		next := NewsBatch(b, i)
		evidence += len(next.Evidence)
		b.StartTimer()
		if _, err := s.Put(b.Context(), next); err != nil {
			b.Fatal(err)
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
