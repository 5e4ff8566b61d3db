package arceager

// An atom is one property of a configuration. s0 and s1 are on top of the stack, n0 to n2 in front of the
// buffer; h, h2 is a head and its head, l, l2, r, r2 the outermost dependents; a trailing w is the word,
// t its tag, f its suffix, e the relation to its head, v a valency, s a set of relations.
type atom uint8

const (
	nil0 atom = iota
	s0w
	s0t
	s0wt
	s0f
	s0e
	s0lv
	s0rv
	s0ls
	s0rs
	s0hw
	s0ht
	s0he
	s0hrs
	s0h2w
	s0h2t
	s0lw
	s0lt
	s0le
	s0l2w
	s0l2t
	s0l2e
	s0rw
	s0rt
	s0re
	s0r2w
	s0r2t
	s0r2e
	n0w
	n0t
	n0f
	n0lv
	n0ls
	n0lw
	n0lt
	n0le
	n0l2w
	n0l2t
	n0l2e
	n1w
	n1t
	n2w
	n2t
	s1w
	s1t
	gap  // distance of s0 and n0, binned
	gapb // breaks and finite verbs between s0 and n0, binned
	atomCount
)

// templates are the features of the parser: those of Zhang and Nivre (2011), "Transition-based Dependency
// Parsing with Rich Non-local Features", then our own after the blank line.
var templates = [...][3]atom{
	{s0w, s0t}, {s0w}, {s0t}, {n0w, n0t}, {n0w}, {n0t},
	{n1w, n1t}, {n1w}, {n1t}, {n2w, n2t}, {n2w}, {n2t},
	{s0wt, n0w, n0t}, {s0w, s0t, n0w}, {s0w, n0w, n0t}, {s0w, s0t, n0t}, {s0t, n0w, n0t},
	{s0w, n0w}, {s0t, n0t}, {n0t, n1t}, {n0t, n1t, n2t}, {s0t, n0t, n1t},
	{s0ht, s0t, n0t}, {s0t, s0lt, n0t}, {s0t, s0rt, n0t}, {s0t, n0t, n0lt},
	{s0w, gap}, {s0t, gap}, {n0w, gap}, {n0t, gap}, {s0w, n0w, gap}, {s0t, n0t, gap},
	{s0w, s0rv}, {s0t, s0rv}, {s0w, s0lv}, {s0t, s0lv}, {n0w, n0lv}, {n0t, n0lv},
	{s0hw}, {s0ht}, {s0e, s0t}, {s0lw}, {s0lt}, {s0le, s0t},
	{s0rw}, {s0rt}, {s0re, s0t}, {n0lw}, {n0lt}, {n0le, n0t},
	{s0h2w}, {s0h2t}, {s0he, s0t}, {s0l2w}, {s0l2t, s0l2e},
	{s0r2w}, {s0r2t, s0r2e}, {n0l2w}, {n0l2t, n0l2e},
	{s0t, s0lt, s0l2t}, {s0t, s0rt, s0r2t}, {s0t, s0ht, s0h2t}, {n0t, n0lt, n0l2t},
	{s0w, s0rs}, {s0t, s0rs}, {s0w, s0ls}, {s0t, s0ls}, {n0w, n0ls}, {n0t, n0ls},

	{s1w}, {s1t, s0t, n0t}, {s1w, n0w}, {s1t, n0w, n0t},
	{s0w, n0lw, n0t}, {s0hw, n0lw, n0t}, {s0t, n0lw, n0w}, {s0t, n0lw, n0t},
	{s0t, n0t, s0ls}, {s0t, n0t, s0rs}, {s0t, n0t, n0ls},
	{s0f, n0t}, {n0f, s0t}, {s0t, n0t, gapb}, {s0w, n0t, gapb},
	{s0e, s0w, n0t}, {s0e, n0w, n0t}, {s0t, n0w, n1t}, {s0w, n0t, n1t}, {n0w, n1w},
	{s0hw, s0t, n0w}, {s0ht, n0w, s0e}, {s0w, s0rw, n0t}, {s0t, s0e, s0hrs},
}

// atoms are the values of all atoms in a configuration, 0 for what is not there.
type atoms [atomCount]uint64

// Features appends the features of the configuration.
func (s *State) Features(dst []uint64) []uint64 {
	var a atoms
	s.setAtoms(&a)
	for p := range parts {
		dst = a.features(part(p), dst)
	}
	return dst
}

func (s *State) setAtoms(a *atoms) {
	none := s.n + 1
	i0, i1 := none, none
	if k := len(s.stack); k > 0 {
		i0 = s.stack[k-1]
		if k > 1 {
			i1 = s.stack[k-2]
		}
	}
	s.stackAtoms(a, &s.nodes[i0])
	s.bufferAtoms(a, &s.nodes[s.front])
	a[s1w], a[s1t] = s.nodes[i1].word, s.nodes[i1].tag
	if i0 != none {
		a[gap] = distance(s.front - i0)
		a[gapb] = s.between(i0)
	}
}

func (s *State) stackAtoms(a *atoms, x *node) {
	h := s.headOf(x)
	h2 := s.headOf(h)
	l, l2, r, r2 := &s.nodes[x.left], &s.nodes[x.left2], &s.nodes[x.right], &s.nodes[x.right2]
	a[s0w], a[s0t], a[s0wt], a[s0f], a[s0e] = x.word, x.tag, x.word^x.tag*3, x.suffix, uint64(x.label)
	a[s0lv], a[s0rv], a[s0ls], a[s0rs] = uint64(x.nLeft), uint64(x.nRight), x.leftSet, x.rightSet
	a[s0hw], a[s0ht], a[s0he], a[s0hrs], a[s0h2w], a[s0h2t] = h.word, h.tag, uint64(h.label), h.rightSet, h2.word, h2.tag
	a[s0lw], a[s0lt], a[s0le] = l.word, l.tag, uint64(l.label)
	a[s0l2w], a[s0l2t], a[s0l2e] = l2.word, l2.tag, uint64(l2.label)
	a[s0rw], a[s0rt], a[s0re] = r.word, r.tag, uint64(r.label)
	a[s0r2w], a[s0r2t], a[s0r2e] = r2.word, r2.tag, uint64(r2.label)
}

func (s *State) bufferAtoms(a *atoms, x *node) {
	l, l2 := &s.nodes[x.left], &s.nodes[x.left2]
	a[n0w], a[n0t], a[n0f] = x.word, x.tag, x.suffix
	a[n0lv], a[n0ls] = uint64(x.nLeft), x.leftSet
	a[n0lw], a[n0lt], a[n0le] = l.word, l.tag, uint64(l.label)
	a[n0l2w], a[n0l2t], a[n0l2e] = l2.word, l2.tag, uint64(l2.label)
	next, next2 := &s.nodes[min(s.front+1, s.n+1)], &s.nodes[min(s.front+2, s.n+1)]
	a[n1w], a[n1t], a[n2w], a[n2t] = next.word, next.tag, next2.word, next2.tag
}

func (s *State) headOf(x *node) *node {
	if x.head < 0 {
		return &s.nodes[s.n+1]
	}
	return &s.nodes[x.head]
}

func (s *State) between(i0 int) uint64 {
	from, to := &s.nodes[i0+1], &s.nodes[s.front]
	return uint64(min(to.breaks-from.breaks, 3) + 8*min(to.verbs-from.verbs, 2))
}

func distance(d int) uint64 {
	switch {
	case d <= 4:
		return uint64(d)
	case d <= 6:
		return 5
	case d <= 10:
		return 6
	}
	return 7
}
