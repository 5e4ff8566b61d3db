package main

// Weights in training are whole numbers, 16 bits each, four in a word: words are added as a whole, which needs fewer
// additions and less memory than floats. What a weight carries into the next is right again when all is added up, as
// long as every sum then fits 16 bits.
const (
	perWord  = 4
	maxWords = 20
	oneEach  = 0x0001_0001_0001_0001
)

// words returns how many words the weights of so many classes take.
func words(classes int) int { return (classes + perWord - 1) / perWord }

// one returns a weight of 1 for the class in its word.
func one(class int) uint64 { return 1 << (class % perWord * 16) }

// unpack writes the weight of each class.
func unpack(packed []uint64, weights []float32) {
	const zero = 1 << 15 // added to each, so that none is negative
	for c := range weights {
		word := packed[c/perWord] + zero*oneEach
		weights[c] = float32(int(word>>(c%perWord*16)&0xffff) - zero)
	}
}
