package arceager

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// tiny is a model in miniature: every word is tagged NN, and the first right arc wins.
func tiny(t testing.TB) (*Model, []byte) {
	t.Helper()
	m := &Model{
		Tags: []string{"NN", "VB"}, Labels: []string{"nsubj", "parataxis", "root"},
		Actions: []Action{{Shift, NoLabel}, {Reduce, NoLabel}, {Left, 2}, {Right, 0}},
	}
	tagger := []Row{{Key: key(combine(1, 0, 0, 0)), Class: []uint8{0}, Value: []int8{5}}}
	parser := []Row{{Key: 7, Shift: 2, Class: []uint8{0, 3}, Value: []int8{-1, 100}}, {Key: 1 << 31, Class: []uint8{2}, Value: []int8{1}}}
	file, err := Encode(m, tagger, parser)
	if err != nil {
		t.Fatal(err)
	}
	return m, file
}

func key(feature uint64) uint32 { return uint32(feature >> 32) }

func TestDecodeReadsWhatEncodeWrote(t *testing.T) {
	want, file := tiny(t)
	got, err := Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]any{want.Tags, want.Labels, want.Actions}, []any{got.Tags, got.Labels, got.Actions}); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	var sum scores
	got.Parser.score([]uint64{7 << 32, 8 << 32, 1 << 63}, new(found), &sum)
	if diff := cmp.Diff([]int32{-4, 0, 1, 400}, sum[:4]); diff != "" {
		t.Errorf("scores: -want +got\n%s", diff)
	}
}

func TestDecodeRefuses(t *testing.T) {
	_, file := tiny(t)
	for name, b := range map[string][]byte{
		"nothing":       nil,
		"other version": append([]byte("diplograph syntax model 1\n"), file[len(Format):]...),
		"no sections":   []byte(Format),
		"short":         file[:len(file)-1],
		"more":          append(file[:len(file):len(file)], 0),
		"not deflated":  append([]byte(Format), make([]byte, 8)...),
	} {
		if _, err := Decode(b); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestPrepareRefuses(t *testing.T) {
	shift, reduce := Action{Shift, NoLabel}, Action{Reduce, NoLabel}
	labels := []string{"parataxis", "root"}
	for name, m := range map[string]*Model{
		"no root":        {Labels: []string{"parataxis"}, Actions: []Action{shift, reduce}},
		"no shift":       {Labels: labels, Actions: []Action{reduce}},
		"unknown label":  {Labels: labels, Actions: []Action{shift, reduce, {Left, 2}}},
		"label on shift": {Labels: labels, Actions: []Action{shift, reduce, {Shift, 1}}},
		"many tags":      {Tags: make([]string, maxClasses+1), Labels: labels, Actions: []Action{shift, reduce}},
	} {
		if m.Prepare() == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func FuzzDecode(f *testing.F) {
	_, file := tiny(f)
	f.Add(file)
	f.Add([]byte(Format + "\x00\x00\x00"))
	f.Fuzz(func(t *testing.T, b []byte) {
		m, err := Decode(b)
		if err == nil && len(m.Tags) > 0 {
			NewAnalyzer(m).Tag([]Word{{Form: "word", Hint: "NN"}})
		}
	})
}
