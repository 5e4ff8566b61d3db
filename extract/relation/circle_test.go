package relation

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"diplograph/extract"
)

func TestBreakCircles(t *testing.T) {
	doc := &extract.Document{Sentences: []extract.Sentence{{}}}
	for name, c := range map[string]struct{ heads, want []int }{
		"none":       {[]int{1, -1, 1}, []int{1, -1, 1}},
		"itself":     {[]int{0, 0}, []int{-1, 0}},
		"two":        {[]int{1, 0, 1}, []int{-1, 0, 1}},
		"far":        {[]int{2, 3, 1, 2}, []int{2, -1, 1, 2}},
		"one of two": {[]int{1, 0, -1, 4, 3}, []int{-1, 0, -1, -1, 3}},
	} {
		t.Run(name, func(t *testing.T) {
			doc.Sentences[0].Tokens = nil
			for _, h := range c.heads {
				doc.Sentences[0].Tokens = append(doc.Sentences[0].Tokens, extract.Token{Head: h})
			}
			var f frame
			f.load(doc, 0, nil)
			f.breakCircles()
			var got []int
			for _, x := range f.toks {
				got = append(got, x.Head)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("heads: -want +got\n%s", diff)
			}
		})
	}
}

// TestCircleEnds makes sure that a look up the tree ends while a circle stands in it.
func TestCircleEnds(t *testing.T) {
	tokens := []extract.Token{{Tag: "VBD", Lemma: "come", Head: 1, Rel: "xcomp"}, {Tag: "VBD", Lemma: "go", Head: 0, Rel: "xcomp"}, {Tag: "VBD", Lemma: "praise", Head: 1, Rel: "conj"}}
	doc := &extract.Document{Sentences: []extract.Sentence{{Tokens: tokens}}}
	f := frame{cues: &Default().Cues}
	f.load(doc, 0, nil)
	f.repairConjunct(2)
	if got := f.toks[2].Head; got != 1 {
		t.Errorf("head %d, want 1", got)
	}
}
