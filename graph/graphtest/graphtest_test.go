package graphtest

import (
	"flag"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden file")

func TestGoldenIsExpected(t *testing.T) {
	got := Expected(t, batch(t, fixture()...))
	if *update {
		if err := os.WriteFile("testdata/canonical.ndjson", []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(lines(Golden), lines(got)); diff != "" {
		t.Errorf("golden file (-want +got):\n%s", diff)
	}
}
