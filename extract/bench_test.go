package extract_test

import (
	"context"
	"fmt"
	"os"
	"sync"
	"testing"

	"diplograph/extract"
	"diplograph/extract/article"
	"diplograph/extract/syntax"
)

// BenchmarkPipeline goes from text to triples: in each pass one worker, or two, take all articles, those of the
// fixtures or of the file that DIPLOGRAPH_BENCH_ARTICLES names (NDJSON or whatever article.Read reads).
func BenchmarkPipeline(b *testing.B) {
	articles := benchArticles(b)
	tokens := countTokens(articles)
	for workers := 1; workers <= 2; workers++ {
		b.Run(fmt.Sprintf("workers=%d", workers), func(b *testing.B) {
			pipelines := make([]*extract.Pipeline, workers)
			for i := range pipelines {
				pipelines[i] = newPipeline()
			}
			b.ReportAllocs()
			for b.Loop() {
				runAll(pipelines, articles)
			}
			perSecond := float64(b.N) / b.Elapsed().Seconds()
			b.ReportMetric(perSecond*float64(tokens), "tokens/s")
			b.ReportMetric(perSecond*float64(len(articles)), "articles/s")
		})
	}
}

func runAll(pipelines []*extract.Pipeline, articles []*extract.Article) {
	next := make(chan *extract.Article, len(articles))
	for _, a := range articles {
		next <- a
	}
	close(next)
	var wg sync.WaitGroup
	for _, p := range pipelines {
		wg.Go(func() {
			for a := range next {
				p.Run(a)
			}
		})
	}
	wg.Wait()
}

func benchArticles(b *testing.B) []*extract.Article {
	b.Helper()
	path := os.Getenv("DIPLOGRAPH_BENCH_ARTICLES")
	if path == "" {
		return fixtures(b)
	}
	var all []*extract.Article
	for a, err := range article.Read(context.Background(), []string{path}, article.Options{}) {
		if err != nil {
			b.Fatal(err)
		}
		a.AssignID()
		all = append(all, &a)
	}
	return all
}

func countTokens(articles []*extract.Article) int {
	p, n := syntax.New(), 0
	for _, a := range articles {
		for _, s := range p.Parse(a.Text) {
			n += len(s.Tokens)
		}
	}
	return n
}
