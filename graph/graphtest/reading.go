package graphtest

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"diplograph/graph"
)

func testState(t *testing.T, kit Kit) {
	s := kit.Open(t)
	results := fixture()
	put(t, s, results...)
	want := map[string]graph.State{"a2": {ContentHash: results[1].Article.ContentHash(), Version: "v1"}}
	if got, err := s.Known(t.Context(), []string{"a2", "never-was"}); err != nil || !cmp.Equal(got, want) {
		t.Errorf("known %v, %v, want %v", got, err, want)
	}
	if got, err := s.Known(t.Context(), nil); err != nil || len(got) != 5 {
		t.Errorf("known %v, %v, want 5 articles", got, err)
	}
	if got, err := s.Known(t.Context(), []string{}); err != nil || len(got) != 0 {
		t.Errorf("known %v, %v, want none", got, err)
	}
	info, err := s.Info(t.Context())
	if err != nil || info.Articles != 5 || info.Actors != 9 || info.Evidence != 11 || info.Edges != 5 || info.Schema < 1 || info.Engine == "" {
		t.Errorf("info %+v, %v", info, err)
	}
}

// testLoad takes articles out of the store and puts them back, as CopyStore does between stores.
func testLoad(t *testing.T, kit Kit) {
	s := kit.Open(t)
	put(t, s, fixture()...)
	if change, err := graph.CopyStore(t.Context(), s, s, nil); err != nil || change != (graph.Change{ArticlesUnchanged: 5}) {
		t.Errorf("copy onto itself: %+v, %v", change, err)
	}
	ids := []string{"a1", "a2", "a3", "a4", "a5"}
	b, err := s.Load(t.Context(), ids)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Delete(t.Context(), ids); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Put(t.Context(), b); err != nil {
		t.Fatal(err)
	}
	holds(t, s, fixture()...)
}

func testEvidence(t *testing.T, kit Kit) {
	s := kit.Open(t)
	put(t, s, fixture()...)
	for _, want := range batch(t, fixture()...).Evidence {
		if got, err := s.Evidence(t.Context(), want.ID); err != nil || got != want {
			t.Errorf("evidence %+v, %v, want %+v", got, err, want)
		}
	}
	if _, err := s.Evidence(t.Context(), "none"); !errors.Is(err, graph.ErrNotFound) || !strings.Contains(err.Error(), "hint:") {
		t.Errorf("error %v, want ErrNotFound with a hint", err)
	}
}

func testQuery(t *testing.T, kit Kit) {
	s := kit.Open(t)
	put(t, s, fixture()...)
	got := query(t, s, graph.Statement{Text: kit.Echo, Params: map[string]any{"text": "é'\"", "int": int64(1) << 60, "float": 2.0, "none": nil, "unused": "x"}})
	want := graph.Table{Names: []string{"text", "int", "float", "none"}, Rows: [][]any{{"é'\"", int64(1) << 60, 2.0, nil}}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("echo (-want +got):\n%s", diff)
	}
	if got := query(t, s, graph.Statement{Text: kit.Nothing}); !cmp.Equal(got, graph.Table{Names: []string{"a", "b"}}) {
		t.Errorf("nothing: %+v", got)
	}
	if got := query(t, s, graph.Statement{Text: kit.Numbers}); len(got.Rows) != 1000 || got.Rows[999][0] != int64(1000) {
		t.Errorf("numbers: %d rows", len(got.Rows))
	}
	query(t, s, graph.Statement{Text: kit.Write, Write: true})
	has(t, s, `{"kind":"article","id":"a1","url":"https://example.org/a1","title":"changed"`, true)
}

func testQueryErrors(t *testing.T, kit Kit) {
	s := kit.Open(t)
	put(t, s, fixture()...)
	ctx := t.Context()
	var out graph.Table
	if err := s.Query(ctx, graph.Statement{Text: kit.Write}, &out); !errors.Is(err, graph.ErrRefused) || !strings.Contains(err.Error(), "--write") {
		t.Errorf("a write in a read: %v, want ErrRefused with a hint", err)
	}
	holds(t, s, fixture()...)
	for _, write := range []bool{false, true} {
		if err := s.Query(ctx, graph.Statement{Text: kit.Wrong, Write: write}, &out); err == nil || errors.Is(err, graph.ErrUnreachable) {
			t.Errorf("a syntax error gives %v", err)
		}
	}
	full := errors.New("full")
	if err := s.Query(ctx, graph.Statement{Text: kit.Numbers}, failing{full}); !errors.Is(err, full) {
		t.Errorf("error %v, want that of the sink", err)
	}
	if err := s.Export(ctx, failing{full}); !errors.Is(err, full) {
		t.Errorf("error %v, want that of the writer", err)
	}
	holds(t, s, fixture()...)
}

// failing is a sink and a writer that take nothing.
type failing struct{ err error }

func (f failing) Columns([]string) error    { return nil }
func (f failing) Row([]any) error           { return f.err }
func (f failing) Write([]byte) (int, error) { return 0, f.err }

func testCancelled(t *testing.T, kit Kit) {
	s := kit.Open(t)
	put(t, s, fixture()...)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := s.Put(ctx, batch(t, article("a1", "", ""))); !errors.Is(err, context.Canceled) {
		t.Errorf("put: error %v, want context.Canceled", err)
	}
	if err := s.Export(ctx, new(strings.Builder)); !errors.Is(err, context.Canceled) {
		t.Errorf("export: error %v, want context.Canceled", err)
	}
	holds(t, s, fixture()...)
}
