package arceager

import "encoding/binary"

// The few features that are met most have weights for most classes. Their rows are dense: the value of every class,
// plus 128, one byte each, so that eight of them are added at a time.

const (
	dense       = 128 // marks the shift of a dense row
	leastDense  = 16  // classes with a weight from which on a row is dense
	maxDense    = 80  // classes that a dense row has room for
	denseShifts = 4   // rows with a larger shift are not dense
	bias        = 128
)

type denseRow [maxDense]byte

// laneSums adds up dense rows of each shift in lanes of 16 bits, which hold more than maxFeatures bytes: in turn
// the even and the odd classes of eight.
type laneSums struct {
	rows [denseShifts]int32
	sums [denseShifts][maxDense / 4]uint64
}

func appendDense(dst []byte, class, value []byte) []byte {
	var row denseRow
	for c := range row {
		row[c] = bias
	}
	for i, c := range class {
		row[c] = value[i] + bias
	}
	return append(dst, row[:]...)
}

func (l *laneSums) add(shift int, row *denseRow) {
	const lanes = 0x00ff00ff00ff00ff
	l.rows[shift&(denseShifts-1)]++
	sums := &l.sums[shift&(denseShifts-1)]
	for k := 0; k < maxDense/8; k++ {
		eight := binary.LittleEndian.Uint64(row[8*k:])
		sums[2*k] += eight & lanes
		sums[2*k+1] += eight >> 8 & lanes
	}
}

// addTo adds the sums to those of the classes.
func (l *laneSums) addTo(sum []int32) {
	for shift, rows := range l.rows {
		if rows == 0 {
			continue
		}
		for c := range sum[:min(len(sum), maxDense)] {
			lane := l.sums[shift][c/8*2+c%2] >> (c % 8 / 2 * 16) & 0xffff
			sum[c] += (int32(lane) - rows*bias) << shift
		}
	}
}
