package arceager

import "math/bits"

// memo remembers what was chosen in a configuration. The second parse of a sentence meets many of the first again, so
// that a quarter of all configurations need no scoring. An entry is overwritten by the next that wants its place.
type memo [1 << memoBits]struct {
	key    uint64
	action int32
}

const memoBits = 12

// key hashes all that features are made of. It is never 0, the key of an entry that is not used yet.
func (a *atoms) key() uint64 {
	h := uint64(1)
	for _, v := range a {
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
