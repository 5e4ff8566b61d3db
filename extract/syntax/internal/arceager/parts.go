package arceager

// A part is the templates of one side of a configuration, or those that look at both or at neither.
type part int

const (
	onStack  part = iota // s0 and what hangs on it
	inBuffer             // n0, what hangs on it, n1 and n2
	between
)

// numbered is a template with its number, which is part of the hash of its features.
type numbered struct {
	number uint64
	atoms  [3]atom
}

var parts = partTemplates()

func partTemplates() (p [between + 1][]numbered) {
	for i, t := range templates {
		side := t[0].part()
		for _, x := range t[1:] {
			if x != nil0 && x.part() != side {
				side = between
			}
		}
		p[side] = append(p[side], numbered{uint64(i + 1), t})
	}
	return p
}

func (x atom) part() part {
	switch {
	case x < n0w:
		return onStack
	case x < s1w:
		return inBuffer
	}
	return between
}

// features appends the features of the templates of a part.
func (a *atoms) features(p part, dst []uint64) []uint64 {
	for _, t := range parts[p] {
		dst = append(dst, combine(t.number, a[t.atoms[0]], a[t.atoms[1]], a[t.atoms[2]]))
	}
	return dst
}
