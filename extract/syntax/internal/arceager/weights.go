package arceager

import "math/bits"

// Weights is a frozen linear model: a row of small integer weights for each feature. The few features that are met
// most have weights for most classes: their rows are dense.
type Weights struct {
	classes int
	slots   []slot // open addressing
	drop    uint   // a key without its last drop bits is its first slot
	dense   []byteRow
	sparse  []weight
}

// slot is a key and its row, see add; row 0 marks a free slot.
type slot struct{ key, row uint32 }

// weight is one of a sparse row: its class as the word of its lane, then two bits for which of the four.
type weight struct {
	lane  uint8
	value int8
}

const (
	leastDense = 16 // classes with a weight from which on a row is dense
	maxShift   = 7
	maxWeights = 1<<25 - 2
)

// Row is the weights of one feature: the score of Class[i] grows by Value[i]<<Shift.
type Row struct {
	Key   uint32
	Shift uint8 // at most 7
	Class []uint8
	Value []int8
}

// maxFeatures bounds the features of one decision.
const maxFeatures = 128

type scores [maxClasses]int32

// NewWeights builds a model of rows with distinct keys for at most 80 classes.
func NewWeights(classes int, rows []Row) *Weights {
	w := newWeights(classes, len(rows), 0)
	for _, r := range rows {
		value := make([]byte, len(r.Value))
		for i, v := range r.Value {
			value[i] = byte(v)
		}
		w.add(r.Key, r.Shift, r.Class, value)
	}
	return w
}

// newWeights makes room for rows and weights; half to three quarters of the slots stay free. The first slot of a
// key is its upper bits, so that adding keys in order goes through memory in order.
func newWeights(classes, rows, weights int) *Weights {
	log := max(4, bits.Len(uint(rows*2)))
	return &Weights{classes: classes, slots: make([]slot, 1<<log), drop: uint(32 - log), sparse: make([]weight, 0, weights/2)}
}

// add makes a slot for a row: its place plus one, four bits for the length (0 for dense ones), three for the shift.
func (w *Weights) add(key uint32, shift uint8, class, value []byte) {
	mask := uint32(len(w.slots) - 1)
	i := key >> w.drop
	for w.slots[i].row != 0 {
		i = (i + 1) & mask
	}
	at, length := len(w.sparse), len(class)
	if length >= leastDense {
		at, length = len(w.dense), 0
		w.dense = append(w.dense, newByteRow(class, value))
	}
	for k, c := range class[:length] {
		word, bit := lane(c)
		w.sparse = append(w.sparse, weight{word<<2 | bit/16, int8(value[k])})
	}
	w.slots[i] = slot{key, uint32(at+1)<<7 | uint32(length)<<3 | uint32(shift&maxShift)}
}

// found is the rows of the features of a decision. Its memory is reused.
type found struct {
	slots   [maxFeatures]slot
	dense   [maxFeatures]denseRow
	sparse  [maxFeatures]uint32
	touched uint64 // what was read of the rows for the processor to fetch them, of no meaning
}

// score sums the rows of the features.
func (w *Weights) score(features []uint64, f *found, sum *scores) {
	var l lanes
	w.addRows(features, f, &l)
	l.unpack(sum)
}

// addRows adds the rows of the features to the lanes. Slots and rows are visited one after the other, so that the
// processor fetches many of them from memory at a time.
func (w *Weights) addRows(features []uint64, f *found, l *lanes) {
	dense, sparse := w.find(features[:min(len(features), maxFeatures)], f)
	for _, row := range f.sparse[:sparse] {
		shift, length, at := row&maxShift, row>>3&15, row>>7-1
		for _, x := range w.sparse[at : at+length] {
			l[x.lane>>2] += uint64(x.value) << (uint32(x.lane&3)*16 + shift)
		}
	}
	l.addDense(f.dense[:dense])
}

// find lists the rows of the features and reads a bit of both ends of each.
func (w *Weights) find(features []uint64, f *found) (dense, sparse int) {
	for i, x := range features {
		f.slots[i] = w.slots[uint32(x>>32)>>w.drop]
	}
	for i, x := range features {
		row := w.probe(uint32(x>>32), f.slots[i])
		switch {
		case row == 0:
		case row>>3&15 == 0:
			r := &w.dense[row>>7-1]
			f.touched += r[0][0] + r[len(r)-1][1]
			f.dense[dense&(maxFeatures-1)] = denseRow{r, uint8(row & maxShift)}
			dense++
		default:
			f.touched += uint64(w.sparse[row>>7-1].value)
			f.sparse[sparse&(maxFeatures-1)] = row
			sparse++
		}
	}
	return dense, sparse
}

// probe returns the row of a key, or 0; first is what its first slot holds.
func (w *Weights) probe(key uint32, first slot) uint32 {
	for i := key >> w.drop; first.row != 0; first = w.slots[i] {
		if first.key == key {
			return first.row
		}
		i = (i + 1) & uint32(len(w.slots)-1)
	}
	return 0
}

// best returns the class of the highest score, the lowest among equals; of those in only, if that is not 0.
func (w *Weights) best(sum *scores, only uint64) int {
	best := -1
	for c, v := range sum[:w.classes] {
		if (only == 0 || only>>c&1 == 1) && (best < 0 || v > sum[best]) {
			best = c
		}
	}
	return best
}
