package main

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"strings"
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

// filling is a store whose disk is full when it has taken one batch. It tells what the second would have changed.
type filling struct {
	graph.Store
	batches int
}

func (s *filling) Put(ctx context.Context, b *graph.Batch) (graph.Change, error) {
	if s.batches++; s.batches == 1 {
		return s.Store.Put(ctx, b)
	}
	return graph.Change{ArticlesAdded: len(b.Articles)}, &graph.Error{Kind: graph.ErrFull, Text: "no space", Hint: "make some"}
}

// TestFailedBatchIsNotCounted imports into a store that fails: what it tells to be stored is what is stored.
func TestFailedBatchIsNotCounted(t *testing.T) {
	s, err := sqlite.Open(t.Context(), sqlite.Config{Path: filepath.Join(t.TempDir(), "a.db")})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	var told strings.Builder
	a := newApp(nil, nil, io.Discard, &told)
	a.config.Import.Batch, a.config.Extract.Workers = 2, 1
	im, err := a.newImporter(&filling{Store: s})
	if err != nil {
		t.Fatal(err)
	}
	im.bar = a.newProgress("articles", -1)
	stream := each([]extract.Article{{ID: "a", Text: "x"}, {ID: "b", Text: "x"}, {ID: "c", Text: "x"}, {ID: "d", Text: "x"}, {ID: "e", Text: "x"}})
	if err := im.importAll(t.Context(), stream); exitCode(err) != exitError {
		t.Errorf("error %v of exit code %d, want one of %d", err, exitCode(err), exitError)
	}
	if want := "stopped: 2 articles are stored (2 new, 0 changed, 0 unchanged; triples: 0 added, 0 removed); the next 2 and all after them are not\n"; !strings.HasPrefix(told.String(), want) {
		t.Errorf("told %q, want %q", told.String(), want)
	}
}
