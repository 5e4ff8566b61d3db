package main

import (
	"math/rand"
	"testing"
)

func TestIndexGrows(t *testing.T) {
	rng := rand.New(rand.NewSource(1))
	x := newIndex()
	var features []uint64
	for i := range 1 << 17 {
		f := rng.Uint64()
		if n := x.admit(f); n != i {
			t.Fatalf("feature %d got number %d", i, n)
		}
		features = append(features, f)
	}
	for i, f := range features {
		if n := x.find(f); n != i {
			t.Fatalf("feature %d has number %d", i, n)
		}
	}
	if n := x.find(rng.Uint64()); n >= 0 {
		t.Errorf("an unknown feature has number %d", n)
	}
}
