package main

// index numbers features in the order of their admission. A feature is a hash already, so that its upper bits say
// where it is; that makes training a third faster than a map of Go's.
type index struct {
	features []uint64 // by number
	slots    []int32  // number + 1, or 0; at least half of them are free
	drop     uint     // bits of a feature that do not say where it is
}

func newIndex() *index { return &index{slots: make([]int32, 1<<16), drop: 64 - 16} }

// slot returns the slot of a feature, or the free one where it would be.
func (x *index) slot(feature uint64) int {
	i := int(feature >> x.drop)
	for x.slots[i] > 0 && x.features[x.slots[i]-1] != feature {
		i = (i + 1) & (len(x.slots) - 1)
	}
	return i
}

// find returns the number of a feature, or -1.
func (x *index) find(feature uint64) int { return int(x.slots[x.slot(feature)]) - 1 }

// admit numbers a new feature.
func (x *index) admit(feature uint64) int {
	x.features = append(x.features, feature)
	x.slots[x.slot(feature)] = int32(len(x.features))
	if 2*len(x.features) > len(x.slots) {
		x.slots, x.drop = make([]int32, 2*len(x.slots)), x.drop-1
		for i, f := range x.features {
			x.slots[x.slot(f)] = int32(i) + 1
		}
	}
	return len(x.features) - 1
}
