package main

import (
	"cmp"
	"math"
	"slices"

	"diplograph/extract/syntax/internal/arceager"
)

// perceptron is an averaged perceptron over hashed features. A feature gets its dense row, weights then the
// sums that averaging needs, when it is first updated, unless the perceptron is closed to new features.
type perceptron struct {
	classes int
	rows    *index
	chunks  [][]float32
	closed  bool
	now     float32 // examples seen
}

const rowsInChunk = 1 << 12

func newPerceptron(classes int) *perceptron {
	return &perceptron{classes: classes, rows: newIndex(), now: 1}
}

func (p *perceptron) row(i int) []float32 {
	at := i % rowsInChunk * 2 * p.classes
	return p.chunks[i/rowsInChunk][at : at+2*p.classes]
}

func (p *perceptron) score(features []uint64, sum []float32) {
	clear(sum)
	for _, f := range features {
		if i := p.rows.find(f); i >= 0 {
			for c, w := range p.row(i)[:len(sum)] {
				sum[c] += w
			}
		}
	}
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
		row := p.row(i)
		row[good]++
		row[bad]--
		row[p.classes+good] += p.now
		row[p.classes+bad] -= p.now
	}
}

// admit gives a new feature its row.
func (p *perceptron) admit(feature uint64) int {
	i := p.rows.admit(feature)
	if i/rowsInChunk >= len(p.chunks) {
		p.chunks = append(p.chunks, make([]float32, rowsInChunk*2*p.classes))
	}
	return i
}

// strongest returns a new perceptron that is closed to all but the n features with the largest weights in sum.
func (p *perceptron) strongest(n int) *perceptron {
	type entry struct {
		feature uint64
		sum     float64
	}
	all := make([]entry, 0, len(p.rows.features))
	for i, f := range p.rows.features {
		e := entry{feature: f}
		for c, row := 0, p.row(i); c < p.classes; c++ {
			e.sum += math.Abs(p.average(row, c))
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
	for _, f := range features {
		key := uint32(f >> 32)
		if key == 0 || len(rows) > 0 && rows[len(rows)-1].Key == key {
			continue
		}
		if r := p.quantise(p.row(p.rows.find(f)), least); len(r.Class) > 0 {
			r.Key = key
			rows = append(rows, r)
		}
	}
	return rows
}

func (p *perceptron) quantise(row []float32, least float64) (r arceager.Row) {
	top := 0.0
	for c := range p.classes {
		top = max(top, math.Abs(p.average(row, c)))
	}
	for top*steps/float64(int(1)<<r.Shift) > math.MaxInt8 {
		r.Shift++
	}
	for c := range p.classes {
		a := p.average(row, c)
		v := math.Round(a * steps / float64(int(1)<<r.Shift))
		if math.Abs(a) >= least && v != 0 {
			r.Class, r.Value = append(r.Class, uint8(c)), append(r.Value, int8(v))
		}
	}
	return r
}

func (p *perceptron) average(row []float32, class int) float64 {
	return float64(row[class] - row[p.classes+class]/p.now)
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
