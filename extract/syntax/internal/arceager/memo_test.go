package arceager

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestRemembers parses a sentence twice, the second time with a model that chooses otherwise: what was met before is
// remembered, and a sentence with another tag is not taken for it.
func TestRemembers(t *testing.T) {
	m, _ := tiny(t)
	if err := m.Prepare(); err != nil {
		t.Fatal(err)
	}
	parse := func(a *Analyzer, tag int) []Word {
		words := []Word{{Form: "talks"}, {Form: "stall", Tag: tag}, {Form: "again"}}
		a.Parse(words)
		return words
	}
	right, left := *m, *m
	right.Parser = NewWeights(4, []Row{{Key: key(combine(3, hashString("NN"), 0, 0)), Class: []uint8{3}, Value: []int8{9}}})
	left.Parser = NewWeights(4, []Row{{Key: key(combine(3, hashString("NN"), 0, 0)), Class: []uint8{2}, Value: []int8{9}}})
	a, fresh := NewAnalyzer(&right), NewAnalyzer(&left)
	first := parse(a, 0)
	a.model = &left
	if diff := cmp.Diff(first, parse(a, 0)); diff != "" {
		t.Errorf("not remembered: %s", diff)
	}
	if diff := cmp.Diff(parse(fresh, 1), parse(a, 1)); diff != "" {
		t.Errorf("another sentence was taken for the one remembered: %s", diff)
	}
	if cmp.Equal(first, parse(fresh, 0)) {
		t.Error("both models choose the same")
	}
}
