package arceager

// maxClasses is how many classes a model may have.
const maxClasses = 80

// lanes are the scores of all classes, 16 bits each, four in a word: class c is lane c%8/2 of word c/8*2+c%2. Words are
// added as a whole; what a lane carries into the next is right again when all is added up, as long as every score then
// fits 16 bits (the largest met in news is 10,537).
type lanes [maxClasses / 4]uint64

// byteRow is the weights of one feature for all classes, each plus bias: class c is byte c%8 of the word c/8.
type byteRow [maxClasses / 16][2]uint64

const (
	oneEach  = 0x0001_0001_0001_0001
	lowBytes = 0x00ff_00ff_00ff_00ff
	bias     = 128
)

// lane returns the word of a class and the bit at which its lane begins.
func lane(class uint8) (word, bit uint8) { return class/8*2 + class%2, class % 8 / 2 * 16 }

func newByteRow(class, value []byte) (r byteRow) {
	for k := range r {
		r[k] = [2]uint64{bias * (oneEach<<8 | oneEach), bias * (oneEach<<8 | oneEach)}
	}
	for i, c := range class {
		r[c/16][c/8%2] += uint64(int8(value[i])) << (c % 8 * 8)
	}
	return r
}

// denseRow is a row of which each weight counts 1<<shift times.
type denseRow struct {
	row   *byteRow
	shift uint8
}

// addDense adds up the rows, sixteen classes at a time.
func (l *lanes) addDense(rows []denseRow) {
	biases := uint64(0)
	for _, r := range rows {
		biases += bias << r.shift
	}
	for k := range len(byteRow{}) {
		var a, b, c, d uint64
		for _, r := range rows {
			x, y, shift := r.row[k][0], r.row[k][1], r.shift&maxShift
			a += x & lowBytes << shift
			b += x >> 8 & lowBytes << shift
			c += y & lowBytes << shift
			d += y >> 8 & lowBytes << shift
		}
		l[4*k] += a - biases*oneEach
		l[4*k+1] += b - biases*oneEach
		l[4*k+2] += c - biases*oneEach
		l[4*k+3] += d - biases*oneEach
	}
}

func (l *lanes) add(x *lanes) {
	for i := range l {
		l[i] += x[i]
	}
}

// unpack writes the score of each class.
func (l *lanes) unpack(sum *scores) {
	const zero = 1 << 15 // added to each lane, so that none is negative
	for k := 0; k < len(l); k += 2 {
		even, odd := l[k]+zero*oneEach, l[k+1]+zero*oneEach
		for c := 4 * k; c < 4*k+8; c += 2 {
			sum[c], sum[c+1] = int32(even&0xffff)-zero, int32(odd&0xffff)-zero
			even, odd = even>>16, odd>>16
		}
	}
}
