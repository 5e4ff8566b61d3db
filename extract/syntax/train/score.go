package main

import (
	"fmt"
	"io"

	"diplograph/extract/syntax/internal/arceager"
)

// reported are the relations whose F1 is printed.
var reported = []string{"nsubj", "obj", "obl", "conj"}

// tally counts right decisions. Punctuation counts for tags only.
type tally struct {
	words, tags, arcs, heads, labels int
	right, guessed, gold             map[string]int // labelled arcs by relation
}

// evaluate runs the frozen model, tags included, over the sentences.
func evaluate(m *arceager.Model, sents []*sentence) *tally {
	t := &tally{right: map[string]int{}, guessed: map[string]int{}, gold: map[string]int{}}
	a := arceager.NewAnalyzer(m)
	for _, s := range sents {
		a.Analyze(s.words)
		for i := range s.words {
			t.add(m, &s.words[i], &s.gold[i], len(s.words))
		}
	}
	return t
}

func (t *tally) add(m *arceager.Model, w *arceager.Word, g *goldToken, root int) {
	t.words++
	if m.Tags[w.Tag] == g.tag {
		t.tags++
	}
	if g.rel == "punct" {
		return
	}
	rel := m.Labels[w.Rel]
	t.arcs++
	t.guessed[rel]++
	t.gold[g.rel]++
	if w.Head != g.head && (w.Head != -1 || g.head != root) {
		return
	}
	t.heads++
	if rel == g.rel {
		t.labels++
		t.right[rel]++
	}
}

func percent(part, whole int) float64 { return 100 * float64(part) / float64(max(1, whole)) }

func (t *tally) print(w io.Writer, name string) {
	fmt.Fprintf(w, "%-10s XPOS %.2f UAS %.2f LAS %.2f  F1", name, percent(t.tags, t.words), percent(t.heads, t.arcs), percent(t.labels, t.arcs))
	for _, rel := range reported {
		fmt.Fprintf(w, " %s %.1f", rel, percent(2*t.right[rel], t.guessed[rel]+t.gold[rel]))
	}
	fmt.Fprintln(w)
}
