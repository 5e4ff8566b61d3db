package relation

// breakCircles makes a root of the first word of each circle that repairs have closed, so that every way up the tree
// ends.
func (f *frame) breakCircles() {
	for i := range f.toks {
		if up := f.toks[i].Head; up >= 0 && f.inside(up, i) {
			f.hang(i, -1, "root")
		}
	}
}
