package arceager

import (
	"encoding/binary"
	"math/bits"
)

// Weights is a frozen linear model: a sparse row of small integer weights for each feature.
type Weights struct {
	classes int
	slots   []uint64 // open addressing: key in the upper 32 bits, offset+1 into rows in the lower
	drop    uint     // a key without its last drop bits is its first slot
	rows    []byte   // a row is its shift (with dense for a denseRow), its length, then class and value of each entry or the denseRow
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
	return &Weights{
		classes: classes, slots: make([]uint64, 1<<log), drop: uint(32 - log),
		rows: make([]byte, 0, 2*(rows+weights)),
	}
}

func (w *Weights) add(key uint32, shift uint8, class, value []byte) {
	mask := uint32(len(w.slots) - 1)
	i := key >> w.drop
	for w.slots[i] != 0 {
		i = (i + 1) & mask
	}
	w.slots[i] = uint64(key)<<32 | uint64(len(w.rows)+1)
	if len(class) >= leastDense && w.classes <= maxDense && shift < denseShifts {
		w.rows = appendDense(append(w.rows, shift|dense, byte(len(class))), class, value)
		return
	}
	w.rows = append(w.rows, shift&31, byte(len(class)))
	for i, c := range class {
		w.rows = append(w.rows, c, value[i])
	}
}

// score sums the rows of the features. Slots, rows and sums are visited one after the other, so that the
// processor fetches many of them from memory at a time.
func (w *Weights) score(features []uint64, sum *scores) {
	var slots [maxFeatures]uint64
	var found [maxFeatures]uint32
	var heads [maxFeatures]uint16
	features = features[:min(len(features), maxFeatures)]
	for i, f := range features {
		slots[i] = w.slots[uint32(f>>32)>>w.drop]
	}
	n := 0
	for i, f := range features {
		if at := w.probe(uint32(f>>32), slots[i]); at != 0 {
			found[n&(maxFeatures-1)], heads[n&(maxFeatures-1)] = at+1, binary.LittleEndian.Uint16(w.rows[at-1:])
			n++
		}
	}
	clear(sum[:w.classes])
	var lanes laneSums
	for i, head := range heads[:n] {
		shift, length, row := head&31, int(head>>8), w.rows[found[i]:]
		if head&dense != 0 {
			lanes.add(int(shift), (*denseRow)(row))
			continue
		}
		for ; length > 0; length, row = length-1, row[2:] {
			sum[row[0]] += int32(int8(row[1])) << shift
		}
	}
	lanes.addTo(sum[:w.classes])
}

// probe returns the offset+1 of the row of a key, or 0; slot is what the first slot of the key holds.
func (w *Weights) probe(key uint32, slot uint64) uint32 {
	for i := key >> w.drop; slot != 0; slot = w.slots[i] {
		if uint32(slot>>32) == key {
			return uint32(slot)
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
