package relation

// breakCircles makes a root of the first word of each circle that repairs have closed, so that every way up the tree
// ends.
func (f *frame) breakCircles() {
	for i := range f.toks {
		if f.circular(i) {
			f.hang(i, -1, "root")
		}
	}
}

// circular tells whether the way up from token i comes back to it.
func (f *frame) circular(i int) bool {
	up := f.toks[i].Head
	for range len(f.toks) {
		if up < 0 || up == i {
			return up == i
		}
		up = f.toks[up].Head
	}
	return false
}
