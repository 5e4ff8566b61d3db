package extract_test

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"diplograph/extract"
	"diplograph/extract/actor"
	"diplograph/extract/relation"
	"diplograph/extract/syntax"
)

// published is the date of every fixture article, a Friday.
var published = time.Date(2025, 4, 4, 0, 0, 0, 0, time.UTC)

func newPipeline() *extract.Pipeline {
	return &extract.Pipeline{Parser: syntax.New(), Linker: actor.New(actor.Default()), Relater: relation.New(relation.Default())}
}

func fixtures(t testing.TB) []*extract.Article {
	t.Helper()
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no fixtures: %v", err)
	}
	var out []*extract.Article
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		id := strings.TrimSuffix(filepath.Base(f), ".txt")
		out = append(out, &extract.Article{ID: id, Text: string(text), Published: published})
	}
	return out
}

// TestFixtures compares testdata/NAME.txt with NAME.triples, which lists all triples of the article:
// sentence, subject, type, object, modality, asserter ("-" for none), separated by tabs; "#" begins a comment.
func TestFixtures(t *testing.T) {
	p := newPipeline()
	for _, a := range fixtures(t) {
		t.Run(a.ID, func(t *testing.T) {
			want, err := os.ReadFile(filepath.Join("testdata", a.ID+".triples"))
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, x := range p.Run(a).Triples {
				got = append(got, line(&x))
			}
			if d := cmp.Diff(lines(string(want)), got); d != "" {
				t.Errorf("triples (-want +got):\n%s", d)
			}
		})
	}
}

func line(x *extract.Triple) string {
	by := "-"
	if x.AssertedBy != nil {
		by = x.AssertedBy.Name
	}
	return strings.Join([]string{
		strconv.Itoa(x.Sentence), x.Subject.Name, x.Type, x.Object.Name, string(x.Modality), by}, "\t")
}

func lines(s string) []string {
	var out []string
	for _, l := range strings.Split(s, "\n") {
		if l != "" && !strings.HasPrefix(l, "#") {
			out = append(out, l)
		}
	}
	return out
}

// TestOffsets checks that every stored offset slices exactly what it says, and that a wrong one is found.
func TestOffsets(t *testing.T) {
	p := newPipeline()
	for _, a := range fixtures(t) {
		r := p.Run(a)
		if err := r.Verify(); err != nil {
			t.Error(err)
		}
		for i := range r.Triples {
			r.Triples[i].Object.Start++
			if r.Verify() == nil {
				t.Errorf("%s: triple %d is moved by one code point, and Verify does not see it", a.ID, i)
			}
			r.Triples[i].Object.Start--
		}
	}
}

// TestSameBytes runs each article twice, the second time after all others: nothing of one leaks into another.
func TestSameBytes(t *testing.T) {
	once := newPipeline()
	all := fixtures(t)
	first := map[string][]extract.Triple{}
	for _, a := range all {
		first[a.ID] = once.Run(a).Triples
	}
	for i := len(all) - 1; i >= 0; i-- {
		if d := cmp.Diff(first[all[i].ID], once.Run(all[i]).Triples); d != "" {
			t.Errorf("%s differs when run again (-first +second):\n%s", all[i].ID, d)
		}
	}
}
