package main

import (
	"cmp"
	"math"
	"slices"

	"diplograph/extract/syntax/internal/arceager"
)

// perceptron is an averaged perceptron over hashed features. A feature gets its weights, and the sums that averaging
// needs, when it is first updated, unless the perceptron is closed to new features.
type perceptron struct {
	classes int
	rows    *index
	weights [][]uint64  // chunks of rows; a word holds four classes
	sums    [][]float32 // chunks of rows
	closed  bool
	now     float32 // examples seen
}

const rowsInChunk = 1 << 12

func newPerceptron(classes int) *perceptron {
	return &perceptron{classes: classes, rows: newIndex(), now: 1}
}

func (p *perceptron) weightsOf(i int) []uint64 { return chunked(p.weights, i, words(p.classes)) }

func (p *perceptron) sumsOf(i int) []float32 { return chunked(p.sums, i, p.classes) }

// chunked returns row i of rows that are n long.
func chunked[T any](chunks [][]T, i, n int) []T {
	at := i % rowsInChunk * n
	return chunks[i/rowsInChunk][at : at+n]
}

func (p *perceptron) score(features []uint64, sum []float32) {
	var total [maxWords]uint64
	for _, f := range features {
		if i := p.rows.find(f); i >= 0 {
			for k, w := range p.weightsOf(i) {
				total[k] += w
			}
		}
	}
	unpack(total[:], sum)
}

func (p *perceptron) update(features []uint64, good, bad int) {
	for _, f := range features {
		i := p.rows.find(f)
		if i < 0 {
			if p.closed {
				continue
			}
			i = p.admit(f)
		}
		w, sums := p.weightsOf(i), p.sumsOf(i)
		w[good/perWord] += one(good)
		w[bad/perWord] -= one(bad)
		sums[good] += p.now
		sums[bad] -= p.now
	}
}

// admit gives a new feature its row.
func (p *perceptron) admit(feature uint64) int {
	i := p.rows.admit(feature)
	if i/rowsInChunk >= len(p.sums) {
		p.weights = append(p.weights, make([]uint64, rowsInChunk*words(p.classes)))
		p.sums = append(p.sums, make([]float32, rowsInChunk*p.classes))
	}
	return i
}

// strongest returns a new perceptron that is closed to all but the n features with the largest weights in sum.
func (p *perceptron) strongest(n int) *perceptron {
	type entry struct {
		feature uint64
		sum     float64
	}
	all, average := make([]entry, 0, len(p.rows.features)), make([]float64, p.classes)
	for i, f := range p.rows.features {
		e := entry{feature: f}
		for _, a := range p.averages(i, average) {
			e.sum += math.Abs(a)
		}
		all = append(all, e)
	}
	slices.SortFunc(all, func(a, b entry) int {
		return cmp.Or(cmp.Compare(b.sum, a.sum), cmp.Compare(a.feature, b.feature))
	})
	q := newPerceptron(p.classes)
	for _, e := range all[:min(n, len(all))] {
		q.admit(e.feature)
	}
	q.closed = true
	return q
}

// steps is how finely a weight of 1 is resolved before a row is shifted to fit 8 bits. One scale for all rows
// would cost four points of accuracy; a shift a row costs none.
const steps = 24

// freeze returns the averaged and quantised rows by ascending key, without weights smaller than least. Of two
// features that share the upper half of their hash the one with the lower hash stays.
func (p *perceptron) freeze(least float64) []arceager.Row {
	features := slices.Sorted(slices.Values(p.rows.features))
	var rows []arceager.Row
	average := make([]float64, p.classes)
	for _, f := range features {
		key := uint32(f >> 32)
		if key == 0 || len(rows) > 0 && rows[len(rows)-1].Key == key {
			continue
		}
		if r := quantise(p.averages(p.rows.find(f), average), least); len(r.Class) > 0 {
			r.Key = key
			rows = append(rows, r)
		}
	}
	return rows
}

func quantise(average []float64, least float64) (r arceager.Row) {
	top := 0.0
	for _, a := range average {
		top = max(top, math.Abs(a))
	}
	for top*steps/float64(int(1)<<r.Shift) > math.MaxInt8 {
		r.Shift++
	}
	for c, a := range average {
		v := math.Round(a * steps / float64(int(1)<<r.Shift))
		if math.Abs(a) >= least && v != 0 {
			r.Class, r.Value = append(r.Class, uint8(c)), append(r.Value, int8(v))
		}
	}
	return r
}

// averages writes the averaged weights of a row into dst and returns it.
func (p *perceptron) averages(i int, dst []float64) []float64 {
	weights := make([]float32, p.classes)
	unpack(p.weightsOf(i), weights)
	for c, sum := range p.sumsOf(i) {
		dst[c] = float64(weights[c] - sum/p.now)
	}
	return dst
}

// argmax returns the index of the highest value, the lowest among equals.
func argmax[T cmp.Ordered](values []T) int {
	best := 0
	for i, v := range values {
		if v > values[best] {
			best = i
		}
	}
	return best
}
