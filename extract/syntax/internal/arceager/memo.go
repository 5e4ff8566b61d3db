package arceager

import "math/bits"

// memo remembers what was chosen in a configuration. The second parse of a sentence meets many of the first again, so
// that a quarter of all configurations need no scoring. An entry is overwritten by the next that wants its place.
type memo [1 << memoBits]struct {
	key    uint64
	action int32
}

const memoBits = 14

// atomKeys are hashes of what the features of the sides of a configuration, and all of them, are made of. None is ever 0, the
// key of an entry that is not used yet.
type atomKeys struct {
	side [between]uint64
	all  uint64
}

func (a *atoms) keys() (k atomKeys) {
	k.side[onStack] = hashAll(1, a[:n0w])
	k.side[inBuffer] = hashAll(1, a[n0w:s1w])
	k.all = hashAll(k.side[onStack]+k.side[inBuffer]<<1, a[s1w:])
	return k
}

func hashAll(h uint64, values []uint64) uint64 {
	for _, v := range values {
		h = bits.RotateLeft64(h, 23)*0x9e3779b97f4a7c15 ^ v
	}
	return h*0xd6e8feb86659fd93 | 1
}

// find returns the action that was chosen for the key, or -1.
func (m *memo) find(key uint64) int {
	if e := &m[key>>(64-memoBits)]; e.key == key {
		return int(e.action)
	}
	return -1
}

func (m *memo) put(key uint64, action int) {
	e := &m[key>>(64-memoBits)]
	e.key, e.action = key, int32(action)
}

// sums remembers the sums of the rows of one side of a configuration: most actions leave the other side as it was, and a
// word without dependents is met again in other sentences.
type sums [1 << sumBits]struct {
	key uint64
	sum lanes
}

const sumBits = 11
