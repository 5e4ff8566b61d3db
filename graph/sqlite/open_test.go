package sqlite

import (
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"diplograph/extract"
	"diplograph/graph"
	"diplograph/graph/graphtest"
)

// prepare makes a SQLite file by hand.
func prepare(t *testing.T, statements ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "by-hand.db")
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, s := range statements {
		if _, err := db.Exec(s); err != nil {
			t.Fatal(err)
		}
	}
	return path
}

func TestOpenRefuses(t *testing.T) {
	dir := t.TempDir()
	text := filepath.Join(dir, "text.db")
	if err := os.WriteFile(text, []byte(strings.Repeat("This is no database. ", 100)), 0o644); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		cfg  Config
		kind error
	}{
		"missing": {Config{Path: filepath.Join(dir, "none.db"), MustExist: true}, graph.ErrUnreachable},
		"folder":  {Config{Path: filepath.Join(dir, "none", "a.db")}, graph.ErrUnreachable},
		"is one":  {Config{Path: dir}, graph.ErrRefused},
		"text":    {Config{Path: text}, graph.ErrNotStore},
		"other":   {Config{Path: prepare(t, `CREATE TABLE bookmarks (url TEXT)`)}, graph.ErrNotStore},
		"newer":   {Config{Path: prepare(t, `CREATE TABLE actor (id TEXT)`, `PRAGMA user_version = 99`)}, graph.ErrNewerSchema},
	} {
		t.Run(name, func(t *testing.T) {
			s, err := Open(t.Context(), c.cfg)
			if err == nil {
				s.Close()
			}
			if !errors.Is(err, c.kind) || !strings.Contains(err.Error(), "hint:") || !strings.Contains(err.Error(), c.cfg.Path) {
				t.Errorf("error %v, want %v with the path and a hint", err, c.kind)
			}
		})
	}
	if _, err := os.Stat(filepath.Join(dir, "none.db")); err == nil {
		t.Error("the missing file was made")
	}
}

// TestOldFile opens a file of schema 1.
func TestOldFile(t *testing.T) {
	all, err := migrations()
	if err != nil {
		t.Fatal(err)
	}
	rows, err := os.ReadFile("testdata/v001.sql")
	if err != nil {
		t.Fatal(err)
	}
	path := prepare(t, all[0].Text, string(rows), `PRAGMA user_version = 1`)
	for range 2 {
		s, err := Open(t.Context(), Config{Path: path})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(graphtest.Golden, exported(t, s)); diff != "" {
			t.Errorf("export (-want +got):\n%s", diff)
		}
		sound(t, s)
		s.Close()
	}
}

// TestUsersWritesAreChecked lets a user's statement take an actor away that evidence refers to.
func TestUsersWritesAreChecked(t *testing.T) {
	s := open(t).(*Store)
	if _, err := s.Put(t.Context(), some(t, "a")); err != nil {
		t.Fatal(err)
	}
	before := exported(t, s)
	if err := s.Query(t.Context(), graph.Statement{Text: `DELETE FROM actor`, Write: true}, &graph.Table{}); err == nil {
		t.Error("no error")
	}
	if exported(t, s) != before {
		t.Error("something was deleted")
	}
}

func TestOpenLeavesOtherDatabasesAlone(t *testing.T) {
	path := prepare(t, `CREATE TABLE bookmarks (url TEXT)`, `INSERT INTO bookmarks VALUES ('x')`)
	before, _ := os.ReadFile(path)
	if s, err := Open(t.Context(), Config{Path: path}); err == nil {
		s.Close()
		t.Fatal("it was opened")
	}
	if after, _ := os.ReadFile(path); string(after) != string(before) {
		t.Error("the file was changed")
	}
}

func TestReadOnlyFolder(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("SKIPPED: root may write everywhere")
	}
	dir := t.TempDir()
	if err := os.Chmod(dir, 0o555); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(t.Context(), Config{Path: filepath.Join(dir, "a.db")}); !errors.Is(err, graph.ErrRefused) {
		t.Errorf("error %v, want ErrRefused", err)
	}
}

func some(t *testing.T, id string) *graph.Batch {
	t.Helper()
	a := extract.Participant{ID: "person:a", Name: "A", Kind: extract.Person}
	b := extract.Participant{ID: "person:b", Name: "B", Kind: extract.Person}
	met := extract.Triple{Subject: a, Type: "MET", Object: b, Modality: extract.Actual}
	batch, err := graph.NewBatch([]extract.Result{{Article: &extract.Article{ID: id}, Triples: []extract.Triple{met}}}, graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return batch
}

// TestTwoProcesses opens the same new file many times at once, as processes would, and writes to one edge.
func TestTwoProcesses(t *testing.T) {
	path := filepath.Join(t.TempDir(), "shared.db")
	var group sync.WaitGroup
	for _, id := range []string{"a", "b", "c", "d"} {
		group.Go(func() {
			s, err := Open(t.Context(), Config{Path: path})
			if err != nil {
				t.Error(err)
				return
			}
			defer s.Close()
			if _, err := s.Put(t.Context(), some(t, id)); err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
	s, err := Open(t.Context(), Config{Path: path, MustExist: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	var table graph.Table
	if err := s.Query(t.Context(), graph.Statement{Text: `SELECT mentions FROM edge`}, &table); err != nil || len(table.Rows) != 1 || table.Rows[0][0] != int64(4) {
		t.Errorf("edges %v, %v, want one of 4 mentions", table.Rows, err)
	}
}

func TestBusy(t *testing.T) {
	path := filepath.Join(t.TempDir(), "busy.db")
	first, err := Open(t.Context(), Config{Path: path})
	if err != nil {
		t.Fatal(err)
	}
	defer first.Close()
	second, err := Open(t.Context(), Config{Path: path, Wait: 10 * time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	defer second.Close()
	tx, err := first.write.Begin()
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback()
	if _, err := second.Put(t.Context(), some(t, "a")); !errors.Is(err, graph.ErrBusy) || !strings.Contains(err.Error(), "hint:") {
		t.Errorf("error %v, want ErrBusy with a hint", err)
	}
	if _, err := second.Known(t.Context(), nil); err != nil {
		t.Errorf("a reader must not wait: %v", err)
	}
}

// TestReadsStayReads tries the ways out of a read.
func TestReadsStayReads(t *testing.T) {
	s := open(t).(*Store)
	if _, err := s.Put(t.Context(), some(t, "a")); err != nil {
		t.Fatal(err)
	}
	other := filepath.Join(t.TempDir(), "other.db")
	for _, text := range []string{
		`SELECT 1; DELETE FROM article`, `PRAGMA query_only = 0; DELETE FROM article`, `DROP TABLE edge`,
		`ATTACH '` + other + `' AS other; CREATE TABLE other.t (x)`, `VACUUM INTO '` + other + `'`,
	} {
		var table graph.Table
		if err := s.Query(t.Context(), graph.Statement{Text: text}, &table); err == nil {
			t.Errorf("%s: no error", text)
		}
	}
	if _, err := os.Stat(other); err == nil {
		t.Error("a read made another file")
	}
	if info, err := s.Info(t.Context()); err != nil || info.Articles != 1 {
		t.Errorf("info %+v, %v", info, err)
	}
}

func TestListParameter(t *testing.T) {
	var table graph.Table
	q := graph.Statement{Text: `SELECT value FROM json_each(:names)`, Params: map[string]any{"names": []any{"a", int64(2)}}}
	if err := open(t).Query(t.Context(), q, &table); err != nil || len(table.Rows) != 2 || table.Rows[0][0] != "a" || table.Rows[1][0] != int64(2) {
		t.Errorf("rows %v, %v", table.Rows, err)
	}
}

// TestDiskFull lets the file grow no more in the midst of a batch: nothing of that batch is stored, and with more
// room it is stored whole.
func TestDiskFull(t *testing.T) {
	s := open(t).(*Store)
	first, second := graphtest.NewsRows(t, 0, 20), graphtest.NewsRows(t, 20, 400)
	if _, err := s.Put(t.Context(), first); err != nil {
		t.Fatal(err)
	}
	before := exported(t, s)
	limit := func(pages string) {
		if _, err := s.write.Exec("PRAGMA max_page_count = " + pages); err != nil {
			t.Fatal(err)
		}
	}
	limit("60")
	if _, err := s.Put(t.Context(), second); !errors.Is(err, graph.ErrFull) || !strings.Contains(err.Error(), "no space left") || !strings.Contains(err.Error(), "hint:") {
		t.Fatalf("error %v, want no space left, with a hint", err)
	}
	if exported(t, s) != before {
		t.Error("some of the batch is stored")
	}
	limit("1000000")
	if _, err := s.Put(t.Context(), second); err != nil {
		t.Fatal(err)
	}
	other := open(t).(*Store)
	if _, err := other.Put(t.Context(), graphtest.NewsRows(t, 0, 400)); err != nil {
		t.Fatal(err)
	}
	if exported(t, s) != exported(t, other) {
		t.Error("the completed store differs from one that never was full")
	}
}

func exported(t *testing.T, s *Store) string {
	t.Helper()
	var out strings.Builder
	if err := s.Export(t.Context(), &out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}
