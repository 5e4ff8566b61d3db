package extract

import "fmt"

// Verify checks what the offsets of the result promise: each slices the text of the article, by code points, to
// exactly the sentence or mention that stands beside it. It returns the first that does not.
func (r *Result) Verify() error {
	text := []rune(r.Article.Text)
	for i := range r.Triples {
		t := &r.Triples[i]
		if err := verifySlice(text, t.Start, t.End, t.Text); err != nil {
			return fmt.Errorf("article %s, sentence %d: %w", t.Article, t.Sentence, err)
		}
		for _, p := range []*Participant{&t.Subject, &t.Object, t.AssertedBy} {
			if p == nil {
				continue
			}
			if err := verifySlice(text, p.Start, p.End, p.Mention); err != nil {
				return fmt.Errorf("article %s, sentence %d, actor %s: %w", t.Article, t.Sentence, p.ID, err)
			}
		}
	}
	return nil
}

func verifySlice(text []rune, start, end int, want string) error {
	if start < 0 || start > end || end > len(text) {
		return fmt.Errorf("offsets %d to %d lie outside of %d code points", start, end, len(text))
	}
	if got := string(text[start:end]); got != want {
		return fmt.Errorf("offsets %d to %d give %q, not %q", start, end, got, want)
	}
	return nil
}
