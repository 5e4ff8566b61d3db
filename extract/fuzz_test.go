package extract_test

import (
	"testing"
	"time"
	"unicode/utf8"

	"diplograph/extract"
)

// FuzzPipeline extracts from whatever an article may say: it must not panic, every offset must give its sentence or
// mention, and a second reading must give the same.
func FuzzPipeline(f *testing.F) {
	for _, a := range fixtures(f)[:5] {
		f.Add(a.Title, a.Text, int64(20_000))
	}
	f.Add("The president's \x1b[31m visit", "“I met Lavrov,” Rubio said on Feb. 31, 0000.\n\nHe, she and they — U.S.-backed\u202e Ukraine's France’s.", int64(-1))
	f.Add("", "\u0301Łódź\u00a0Russia\tmet\r\nthe the the Republic of and of the", int64(1<<40))
	p := newPipeline()
	f.Fuzz(func(t *testing.T, title, text string, day int64) {
		if !utf8.ValidString(title + text) {
			return // Article.Text is valid UTF-8
		}
		a := extract.Article{ID: "a", Title: title, Text: text, Published: time.Unix(day%100_000*86_400, 0)}
		first := p.Run(&a)
		if err := first.Verify(); err != nil {
			t.Error(err)
		}
		second := p.Run(&a)
		if len(first.Triples) != len(second.Triples) {
			t.Errorf("first %d triples, then %d", len(first.Triples), len(second.Triples))
		}
		for i := range first.Triples {
			if first.Triples[i].EvidenceID() != second.Triples[i].EvidenceID() {
				t.Errorf("triple %d changes", i)
			}
		}
	})
}
