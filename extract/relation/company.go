package relation

// company is who stands behind "together with" at token i, where that belongs to the subject of a deed: "Egypt, together
// with Jordan, is helping". Behind its verb it may as well belong to the object.
func (f *frame) company(i int) []arg {
	with := i + 1
	if with >= len(f.toks) || f.lemma(with) != "with" || f.actingBehind(i) < 0 {
		return nil
	}
	return f.direct(f.complementOf(with, f.toks[with].Head))
}

// leader is the subject that the company at token i is with.
func (f *frame) leader(i int) []arg {
	if v := f.actingBehind(i); v >= 0 {
		return f.actors(f.subject(v))
	}
	return nil
}

// actingBehind is the verb right of token i of the clause in which it stands, -1 for none or a passive.
func (f *frame) actingBehind(i int) int {
	if up := f.verbAbove(i); up > i && !f.passive(up) {
		return up
	}
	return -1
}

// joining tells whether a phrase adds its noun to the one before it: "Egypt, along with Jordan, condemned".
func (f *frame) joining(i int) bool {
	for c := f.first[i]; c >= 0 && c < i; c = f.next[c] {
		if l := f.lemma(c); (l == "along" || l == "together") && f.lemma(c+1) == "with" {
			return true
		}
	}
	return false
}
