package eval

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

func TestTally(t *testing.T) {
	f := &Fixture{Name: "x", Want: []Row{
		{1, "A", "MET", "B", "actual", "-"}, {1, "A", "MET", "B", "actual", "-"}, {2, "A", "WARNED", "C", "actual", "-"},
	}}
	var tally Tally
	tally.Add(f, []Row{{1, "A", "MET", "B", "planned", "-"}, {2, "A", "WARNED", "D", "actual", "-"}})
	want := []Score{
		{"all", "triples", 1, 2, 3}, {"modality", "and asserter of the right ones", 0, 1, 1}, {"fixture", "x", 1, 2, 3},
		{"class", "CONSULT", 1, 1, 2}, {"class", "THREATEN", 0, 1, 1}, {"type", "MET", 1, 1, 2}, {"type", "WARNED", 0, 1, 1},
	}
	if d := cmp.Diff(want, tally.Scores()); d != "" {
		t.Error(d)
	}
	if s := (&Score{Right: 1, Found: 2, Wanted: 3}); s.Precision() != 0.5 || s.F1() != 0.4 {
		t.Errorf("precision %v, F1 %v", s.Precision(), s.F1())
	}
}

func TestLoadErrors(t *testing.T) {
	for _, c := range []struct{ triples, want string }{
		{"1\tA\tMET\tB\tactual\n", "a.triples:1: 5 cells"},
		{"# none\n0\tA\tMET\tB\tactual\t-\n", `a.triples:2: sentence "0"`},
		{"1\tA\tLOVED\tB\tactual\t-\n", `a.triples:1: unknown type "LOVED"`},
	} {
		_, err := Load(fstest.MapFS{"a.txt": {}, "a.triples": {Data: []byte(c.triples)}})
		if err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%v, want %s…", err, c.want)
		}
	}
	if _, err := Load(fstest.MapFS{"a.txt": {}}); err == nil {
		t.Error("a fixture without its triples is no error")
	}
}
