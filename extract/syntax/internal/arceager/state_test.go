package arceager

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// start returns the initial state of a sentence of n words.
func start(t *testing.T, n int) (*State, []Word, *Model) {
	t.Helper()
	m, _ := tiny(t)
	if err := m.Prepare(); err != nil {
		t.Fatal(err)
	}
	words := make([]Word, n)
	for i := range words {
		words[i].Form = "word"
	}
	var sent Sentence
	var s State
	sent.Set(words)
	s.Init(&sent, words, m)
	return &s, words, m
}

func TestTransitionsBuildTheTree(t *testing.T) {
	const nsubj, root = 0, 2
	s, words, m := start(t, 3)
	for i, a := range []Action{{Shift, NoLabel}, {Left, nsubj}, {Shift, NoLabel}, {Right, nsubj}, {Reduce, NoLabel}, {Left, root}} {
		if s.Done() || !s.Valid(a.Kind) {
			t.Fatalf("step %d: done %v, valid %v", i, s.Done(), s.Valid(a.Kind))
		}
		s.Apply(a)
	}
	if !s.Done() {
		t.Fatal("not done")
	}
	s.Tree(words, m)
	var got [][2]int
	for _, w := range words {
		got = append(got, [2]int{w.Head, w.Rel})
	}
	if diff := cmp.Diff([][2]int{{1, nsubj}, {-1, root}, {1, nsubj}}, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestValid(t *testing.T) {
	s, _, _ := start(t, 1)
	valid := func() (v [4]bool) {
		for k := range v {
			v[k] = s.Valid(Kind(k))
		}
		return v
	}
	if got, want := valid(), [4]bool{Shift: true}; got != want {
		t.Errorf("at the start: %v", got)
	}
	s.Apply(Action{Shift, NoLabel})
	if got, want := valid(), [4]bool{Left: true}; got != want {
		t.Errorf("with all words on the stack: %v", got)
	}
}

func TestTreeHasOneRoot(t *testing.T) {
	const nsubj, parataxis, root = 0, 1, 2
	tests := []struct {
		name   string
		labels []uint8 // of the arcs from the root node
		want   [][2]int
	}{
		{"two roots", []uint8{root, root}, [][2]int{{-1, root}, {0, parataxis}}},
		{"a root after another arc", []uint8{nsubj, root}, [][2]int{{1, nsubj}, {-1, root}}},
		{"no root", []uint8{nsubj, nsubj}, [][2]int{{-1, root}, {0, nsubj}}},
	}
	for _, tt := range tests {
		s, words, m := start(t, len(tt.labels))
		s.front = s.n
		for i, label := range tt.labels {
			s.attachLeft(i, label)
		}
		s.Tree(words, m)
		var got [][2]int
		for _, w := range words {
			got = append(got, [2]int{w.Head, w.Rel})
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: -want +got\n%s", tt.name, diff)
		}
	}
}

func TestFeaturesFit(t *testing.T) {
	s, words, _ := start(t, 2)
	var sent Sentence
	sent.Set(words)
	if n := len(s.Features(nil)); n != len(templates) || n > maxFeatures {
		t.Errorf("%d features of the parser", n)
	}
	if n := len(sent.TagFeatures(nil, 0, NoTag, NoTag)); n > maxFeatures {
		t.Errorf("%d features of the tagger", n)
	}
}

func TestWordHashes(t *testing.T) {
	if hashWord("Talks") != hashWord("tALKS") || hashWord("1,200") != hashWord("1,200") || hashWord("2021") != hashWord("7") {
		t.Error("case or digits matter")
	}
	if hashWord("talks") == hashWord("walks") || hashShape("Abc") == hashShape("abc") || hashShape("aaaa") != hashShape("aaaaaaaa") {
		t.Error("words or shapes fall together")
	}
}
