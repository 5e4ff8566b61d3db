package extract_test

import (
	"testing"
	"time"

	"diplograph/extract"
)

// stages stand for all of a pipeline and note the date that they are given.
type stages struct{ published time.Time }

func (*stages) Parse(string) []extract.Sentence { return nil }
func (s *stages) Link(doc *extract.Document) []extract.Mention {
	s.published = doc.Article.Published
	return nil
}
func (*stages) Relate(*extract.Document) []extract.Match { return nil }

// What an article gives hangs on its day alone: the content hash and the stores do not know the hour.
func TestPipelineSeesNoHour(t *testing.T) {
	s := &stages{}
	p := extract.Pipeline{Parser: s, Linker: s, Relater: s}
	evening := time.Date(2025, 1, 20, 22, 30, 0, 0, time.FixedZone("", -5*3600))
	a := extract.Article{ID: "a", Published: evening}
	p.Run(&a)
	if want := time.Date(2025, 1, 21, 0, 0, 0, 0, time.UTC); !s.published.Equal(want) || !a.Published.Equal(evening) {
		t.Errorf("the stages see %v, want %v; the article has %v", s.published, want, a.Published)
	}
	if p.Run(&extract.Article{ID: "b"}); !s.published.IsZero() {
		t.Errorf("an article without a date has %v", s.published)
	}
}
