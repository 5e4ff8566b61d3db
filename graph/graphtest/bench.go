package graphtest

import (
	"fmt"
	"testing"
	"time"

	"diplograph/extract"
	"diplograph/graph"
)

// BatchArticles is how many articles an import puts at a time unless told otherwise.
const BatchArticles = 2000

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

// BenchmarkHub puts articles about a hub, an actor in 50,000 pieces of evidence, and as many about an actor that is in
// few, into a store of 100,000: it reports how many times as long those about the hub take. Run it with -benchtime 1x.
func BenchmarkHub(b *testing.B, s graph.Store) {
	for first := 0; first < 20_000; first += BatchArticles {
		if _, err := s.Put(b.Context(), NewsRows(b, first, first+BatchArticles)); err != nil {
			b.Fatal(err)
		}
	}
	few := extract.Actor{ID: "country:FEW", Name: "Land of the Few", Kind: extract.Country, Country: "FEW", Known: true}
	took := map[string]time.Duration{}
	for b.Loop() {
		for round := range 8 {
			for _, who := range []extract.Actor{few, newsActor(0)} {
				rows := aboutOne(b, who, round)
				start := time.Now()
				if _, err := s.Put(b.Context(), rows); err != nil {
					b.Fatal(err)
				}
				took[who.ID] += time.Since(start)
			}
		}
	}
	b.ReportMetric(took[newsActor(0).ID].Seconds()/took[few.ID].Seconds(), "times-few")
}

// aboutOne makes articles in which an actor meets each of 2,000 others, the same ones in each round.
func aboutOne(t testing.TB, who extract.Actor, round int) *graph.Batch {
	t.Helper()
	var results []extract.Result
	for n := range 400 {
		var events []event
		for i := range NewsEvents {
			events = append(events, did(who, "MET", newsActor(100+n*NewsEvents+i)))
		}
		results = append(results, article(fmt.Sprint("about-", who.ID, "-", round, "-", n), "Gazette", "2025-01-01", events...))
	}
	rows, err := graph.NewBatch(results, graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// NewsBatch returns the i-th BatchArticles articles of News as rows.
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
