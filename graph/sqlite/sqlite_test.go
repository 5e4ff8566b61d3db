package sqlite

import (
	"fmt"
	"path/filepath"
	"testing"

	"diplograph/graph"
	"diplograph/graph/graphtest"
)

func open(t testing.TB) graph.Store {
	t.Helper()
	s, err := Open(t.Context(), Config{Path: filepath.Join(t.TempDir(), "a ?#%41 file.db")})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		sound(t, s)
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// sound checks what the tables promise: no row refers to one that is not there, and the day of evidence is right.
func sound(t testing.TB, s *Store) {
	for check, want := range map[string]string{
		`SELECT COUNT(*) FROM pragma_foreign_key_check`: "0", `SELECT * FROM pragma_integrity_check`: "ok",
		`SELECT COUNT(*) FROM evidence e JOIN article d ON d.id = e.article WHERE day <> iif(date <> '', date, published_at)`: "0",
	} {
		var got string
		if err := s.write.QueryRow(check).Scan(&got); err != nil || got != want {
			t.Errorf("%s: %s, %v", check, got, err)
		}
	}
}

func TestConformance(t *testing.T) {
	graphtest.RunConformance(t, graphtest.Kit{
		Open: open,
		Identity: `SELECT rowid, id FROM evidence UNION ALL SELECT rowid, id FROM actor
			UNION ALL SELECT rowid, id FROM article ORDER BY 1, 2`,
		Echo:    `SELECT :text AS text, :int AS "int", :float AS "float", :none AS "none"`,
		Nothing: `SELECT 1 AS a, 2 AS b WHERE 0`,
		Numbers: `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) SELECT i FROM n`,
		Write:   `UPDATE article SET title = 'changed'`,
		Wrong:   `SELEC 1`,
	})
}

func BenchmarkPut(b *testing.B) {
	for _, articles := range []int{graphtest.BatchArticles / 2, graphtest.BatchArticles} {
		b.Run(fmt.Sprint("articles=", articles), func(b *testing.B) {
			s := open(b)
			evidence := graphtest.BenchmarkPut(b, s, articles)
			var pages, size float64
			row := s.(*Store).read.QueryRow(`SELECT page_count, page_size FROM pragma_page_count, pragma_page_size`)
			if err := row.Scan(&pages, &size); err != nil {
				b.Fatal(err)
			}
			b.ReportMetric(pages*size/float64(evidence), "bytes/evidence")
		})
	}
}

func BenchmarkHub(b *testing.B) { graphtest.BenchmarkHub(b, open(b)) }
