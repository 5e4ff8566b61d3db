package arceager

import (
	"math/rand"
	"testing"
)

// TestScore compares the sums of short and long rows with several shifts, extreme values and as many features as can
// have them with plain additions.
func TestScore(t *testing.T) {
	rng := rand.New(rand.NewSource(1))
	for _, classes := range []int{1, 7, 49, 74, maxClasses} {
		var rows []Row
		for key := range uint32(400) {
			r := Row{Key: key * 0x9e3779b1, Shift: uint8(rng.Intn(3))}
			for _, c := range rng.Perm(classes)[:rng.Intn(classes)+1] {
				r.Class = append(r.Class, uint8(c))
				r.Value = append(r.Value, int8([]int{-128, 127, rng.Intn(256) - 128}[rng.Intn(3)]))
			}
			rows = append(rows, r)
		}
		w := NewWeights(classes, rows)
		for n := 1; n <= 1<<15/(128<<2); n++ {
			var want, got scores
			var features []uint64
			for range n {
				r := rows[rng.Intn(len(rows))]
				features = append(features, uint64(r.Key)<<32)
				for i, c := range r.Class {
					want[c] += int32(r.Value[i]) << r.Shift
				}
			}
			if w.score(features, new(found), &got); got != want {
				t.Fatalf("%d classes, %d features: got %v, want %v", classes, n, got[:classes], want[:classes])
			}
		}
	}
}
