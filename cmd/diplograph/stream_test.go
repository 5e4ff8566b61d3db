package main

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"sync/atomic"
	"testing"

	"diplograph/extract"
	"diplograph/graph"
	"diplograph/graph/sqlite"
)

// storing counts the articles that a store was given.
type storing struct {
	graph.Store
	articles atomic.Int64
}

func (s *storing) Put(ctx context.Context, b *graph.Batch) (graph.Change, error) {
	defer s.articles.Add(int64(len(b.Articles)))
	return s.Store.Put(ctx, b)
}

// TestImportHoldsFewArticles imports a long stream: however long it is, no more articles are read ahead of the store
// than a batch to be looked up, a batch to be stored and what the workers have.
func TestImportHoldsFewArticles(t *testing.T) {
	s, err := sqlite.Open(t.Context(), sqlite.Config{Path: filepath.Join(t.TempDir(), "a.db")})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	store := &storing{Store: s}
	a := newApp(nil, nil, io.Discard, io.Discard)
	a.config.Import.Batch, a.config.Extract.Workers, a.config.Extract.MaxBytes = 10, 2, 1<<20
	most := int64(0)
	stream := func(yield func(extract.Article, error) bool) {
		for n := range int64(1000) {
			most = max(most, n+1-store.articles.Load())
			if !yield(extract.Article{ID: fmt.Sprint(n), Text: "France praised Spain."}, nil) {
				return
			}
		}
	}
	im, err := a.newImporter(store)
	if err != nil {
		t.Fatal(err)
	}
	im.bar = a.newProgress("articles", -1)
	if err := im.importAll(t.Context(), stream); err != nil || store.articles.Load() != 1000 {
		t.Fatalf("%d articles are stored, %v", store.articles.Load(), err)
	}
	if limit := int64(2*10 + 4*2 + 2); most > limit {
		t.Errorf("%d articles are held at a time, want at most %d", most, limit)
	}
}
