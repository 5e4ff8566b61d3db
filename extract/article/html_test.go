package article

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"diplograph/extract"

	"github.com/google/go-cmp/cmp"
)

// A page in testdata/NAME.html with NAME.txt beside it is a test: that is what must be read.
func TestParsePage(t *testing.T) {
	pages, _ := filepath.Glob("testdata/*.html")
	if len(pages) == 0 {
		t.Fatal("no pages")
	}
	for _, path := range pages {
		t.Run(filepath.Base(path), func(t *testing.T) {
			page, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			want, err := os.ReadFile(strings.TrimSuffix(path, ".html") + ".txt")
			if err != nil {
				t.Fatal(err)
			}
			a, err := parsePage(page, "", "")
			if d := cmp.Diff(string(want), show(a)); d != "" || err != nil {
				t.Errorf("error %v, -want +got:\n%s", err, d)
			}
		})
	}
}

func show(a extract.Article) string {
	date := ""
	if !a.Published.IsZero() {
		date = a.Published.Format("2006-01-02 15:04:05 MST")
	}
	return "title: " + a.Title + "\ndate: " + date + "\nurl: " + a.URL + "\nsource: " + a.Source + "\n\n" + a.Text + "\n"
}
