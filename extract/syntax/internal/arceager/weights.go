package arceager

// Weights is a frozen linear model: a sparse row of small integer weights for each feature.
type Weights struct {
	classes int
	slots   []uint64 // open addressing: key in the upper 32 bits, offset+1 into rows in the lower
	rows    []uint8  // a row is its length, its shift, then pairs of class and signed weight
	n       int      // number of rows
}

// Row is the weights of one feature: the score of Class[i] grows by Value[i]<<Shift.
type Row struct {
	Key   uint32
	Shift uint8
	Class []uint8
	Value []int8
}

// maxFeatures bounds the features of one decision.
const maxFeatures = 128

// scores has room for every class, so that a byte never runs out of it.
type scores [256]int32

// NewWeights builds a model of rows with distinct keys.
func NewWeights(classes int, rows []Row) *Weights {
	w := &Weights{classes: classes, slots: make([]uint64, slotCount(len(rows)))}
	for i := range rows {
		w.add(&rows[i])
	}
	return w
}

// slotCount is a power of two that keeps the table less than two thirds full.
func slotCount(rows int) int {
	size := 16
	for size < rows*8/5 {
		size *= 2
	}
	return size
}

func (w *Weights) add(r *Row) {
	w.place(r.Key, len(w.rows))
	w.rows = append(w.rows, uint8(len(r.Class)), r.Shift)
	for i, c := range r.Class {
		w.rows = append(w.rows, c, uint8(r.Value[i]))
	}
}

func (w *Weights) place(key uint32, offset int) {
	mask := uint32(len(w.slots) - 1)
	i := key & mask
	for w.slots[i] != 0 {
		i = (i + 1) & mask
	}
	w.slots[i] = uint64(key)<<32 | uint64(offset+1)
	w.n++
}

// Len returns the number of features that have weights.
func (w *Weights) Len() int { return w.n }

// score sums the rows of the features. The rows are looked up first and added then, so that the processor
// can fetch many of them at a time.
func (w *Weights) score(features []uint64, sum *scores) {
	var found [maxFeatures]uint32
	n := 0
	mask := uint32(len(w.slots) - 1)
	for _, f := range features {
		key := uint32(f >> 32)
		for i := key & mask; ; i = (i + 1) & mask {
			slot := w.slots[i]
			if uint32(slot>>32) == key && slot != 0 {
				found[n&(maxFeatures-1)] = uint32(slot)
				n++
			} else if slot != 0 {
				continue
			}
			break
		}
	}
	clear(sum[:w.classes])
	for _, at := range found[:n] {
		w.sum(w.rows[at-1:], sum)
	}
}

func (w *Weights) sum(row []uint8, sum *scores) {
	shift := row[1] & 31
	pairs := row[2 : 2+2*int(row[0])]
	for i := 0; i+1 < len(pairs); i += 2 {
		sum[pairs[i]] += int32(int8(pairs[i+1])) << shift
	}
}

// best returns the class of the highest score, the lowest among equals.
func (w *Weights) best(sum *scores) int {
	best := 0
	for c, v := range sum[:w.classes] {
		if v > sum[best] {
			best = c
		}
	}
	return best
}
