package article

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestMainText compares what is read of testdata/layouts/NAME.html with NAME.txt, the main text of the page:
// the F1 of the words as a bag. Each page and all together must reach 0.95.
func TestMainText(t *testing.T) {
	pages, _ := filepath.Glob("testdata/layouts/*.html")
	if len(pages) < 10 {
		t.Fatalf("%d layouts", len(pages))
	}
	var all overlap
	for _, path := range pages {
		page, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		want, err := os.ReadFile(strings.TrimSuffix(path, ".html") + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		a, err := parsePage(page, "", "")
		o := bags(strings.Fields(string(want)), strings.Fields(a.Text))
		all.common, all.want, all.got = all.common+o.common, all.want+o.want, all.got+o.got
		t.Logf("%-20s F1 %.3f  title %q  date %s", filepath.Base(path), o.f1(), a.Title, a.Published.Format("2006-01-02"))
		if err != nil || o.f1() < 0.95 {
			t.Errorf("error %v, got:\n%s", err, a.Text)
		}
	}
	t.Logf("main text of %d layouts: F1 %.3f (bag of words)", len(pages), all.f1())
	if all.f1() < 0.95 {
		t.Errorf("F1 of all is %.3f", all.f1())
	}
}

type overlap struct{ common, want, got int }

func (o overlap) f1() float64 { return 2 * float64(o.common) / float64(o.want+o.got) }

func bags(want, got []string) overlap {
	o := overlap{want: len(want), got: len(got)}
	left := map[string]int{}
	for _, w := range want {
		left[w]++
	}
	for _, w := range got {
		if left[w] > 0 {
			left[w]--
			o.common++
		}
	}
	return o
}
