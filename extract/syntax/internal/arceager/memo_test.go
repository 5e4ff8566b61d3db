package arceager

import (
	"math/rand"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestRemembers parses a sentence twice, the second time with a model that chooses otherwise: what was met before is
// remembered.
func TestRemembers(t *testing.T) {
	m, _ := tiny(t)
	if err := m.Prepare(); err != nil {
		t.Fatal(err)
	}
	parse := func(a *Analyzer) []Word {
		words := []Word{{Form: "talks"}, {Form: "stall"}, {Form: "again"}}
		a.Parse(words)
		return words
	}
	right, left := *m, *m
	right.Parser = NewWeights(4, []Row{{Key: key(combine(3, hashString("NN"), 0, 0)), Class: []uint8{3}, Value: []int8{9}}})
	left.Parser = NewWeights(4, []Row{{Key: key(combine(3, hashString("NN"), 0, 0)), Class: []uint8{2}, Value: []int8{9}}})
	a := NewAnalyzer(&right)
	first := parse(a)
	a.model = &left
	if diff := cmp.Diff(first, parse(a)); diff != "" {
		t.Errorf("not remembered: %s", diff)
	}
	if cmp.Equal(first, parse(NewAnalyzer(&left))) {
		t.Error("both models choose the same")
	}
}

// TestScoresOfSides walks at random through sentences that share words: with the sums of the sides that an analyzer
// remembers, each configuration scores as all its features do.
func TestScoresOfSides(t *testing.T) {
	m, _ := tiny(t)
	if err := m.Prepare(); err != nil {
		t.Fatal(err)
	}
	rng := rand.New(rand.NewSource(1))
	features := map[uint32]bool{}
	walk(rng, m, func(s *State) {
		for _, f := range s.Features(nil) {
			features[key(f)] = true
		}
	})
	var rows []Row
	for k := range features {
		rows = append(rows, Row{Key: k, Class: []uint8{0, 1, 2, 3}, Value: []int8{int8(k), int8(k >> 8), int8(k >> 16), int8(k >> 24)}})
	}
	m.Parser = NewWeights(4, rows)
	a := NewAnalyzer(m)
	walk(rng, m, func(s *State) {
		var want scores
		m.Parser.score(s.Features(nil), new(found), &want)
		var at atoms
		s.setAtoms(&at)
		keys := at.keys()
		if a.score(&at, &keys); a.sum != want {
			t.Fatalf("got %v, want %v", a.sum[:4], want[:4])
		}
	})
}

// walk shows the configurations on random ways through random sentences of few words.
func walk(rng *rand.Rand, m *Model, show func(*State)) {
	for range 300 {
		words := make([]Word, 1+rng.Intn(8))
		for i := range words {
			words[i] = Word{Form: []string{"talks", "stall", "Oslo", ","}[rng.Intn(4)], Tag: rng.Intn(2)}
		}
		var sentence Sentence
		var s State
		sentence.Set(words)
		for s.Init(&sentence, words, m); !s.Done(); {
			show(&s)
			s.Apply(randomAction(rng, m, &s))
		}
	}
}

func randomAction(rng *rand.Rand, m *Model, s *State) Action {
	for {
		if a := m.Actions[rng.Intn(len(m.Actions))]; s.Valid(a.Kind) {
			return a
		}
	}
}
