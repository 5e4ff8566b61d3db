package prosetag

import "math/bits"

// makeRoom makes a table for n rows of which at least half stays free.
func (t *Tagger) makeRoom(n int) {
	log := bits.Len(uint(2 * n))
	t.rows, t.drop = make([]row, 1<<log), uint(64-log)
}

// place returns where the row of a feature is, or the free place where it would be.
func (t *Tagger) place(feature uint64) int {
	i := int(feature * 0x9e3779b97f4a7c15 >> t.drop)
	for t.rows[i].to != 0 && t.rows[i].feature != feature {
		i = (i + 1) & (len(t.rows) - 1)
	}
	return i
}

func (t *Tagger) put(r row) { t.rows[t.place(r.feature)] = r }
