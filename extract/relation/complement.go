package relation

// conditional returns the subjects of the condition that hangs on the predicate or on what governs it.
func (f *frame) conditional(pred int) []arg {
	begin := pred
	if c := f.child(pred, "xcomp"); c >= 0 {
		begin = c // "threatened to boycott the vote unless"
	}
	for up, n := begin, 0; up >= 0 && n < maxDepth; up, n = f.toks[up].Head, n+1 {
		for c := f.first[up]; c >= 0; c = f.next[c] {
			if f.rel(c) == "advcl" && f.condition(c) {
				if out := f.subjects(c); len(out) > 0 {
					return f.lessSure(out, deepWeight)
				}
			}
		}
	}
	return nil
}

func (f *frame) condition(i int) bool {
	for c := f.first[i]; c >= 0; c = f.next[c] {
		switch f.lemma(c) {
		case "if", "unless", "until", "should":
			return true
		}
	}
	return false
}

// complement returns the verb of the clause that a verb or its noun takes, -1 for none.
func (f *frame) complement(pred, noun int) int {
	c := f.nextClause(pred, noun)
	if c >= 0 && (f.lemma(c) == "keep" || f.lemma(c) == "continue") {
		if on := f.child(c, "xcomp"); on >= 0 && f.isVerb(on) {
			return on // "vowed to keep attacking ships"
		}
	}
	return c
}

// nextClause is the clause that hangs on the predicate, its noun or its object, -1 for none.
func (f *frame) nextClause(pred, noun int) int {
	for _, h := range []int{pred, noun, f.child(pred, "obj")} {
		if h < 0 {
			continue
		}
		if c := f.child(h, "xcomp", "ccomp"); c >= 0 {
			return c
		}
		if c := f.child(h, "csubj"); c >= 0 && f.child(h, "expl") >= 0 {
			return c
		}
		for c := f.first[h]; c >= 0; c = f.next[c] {
			if r := f.toks[c].Rel; (r == "acl" || r == "advcl" && h == pred) && (f.toInfinitive(c) || f.gerund(c) || f.against(c)) {
				return c
			}
		}
	}
	return -1
}

// gerund tells whether i is a clause like "in condemning the attack" or "to defeating them".
func (f *frame) gerund(i int) bool {
	if m := f.child(i, "mark"); f.tag(i) == "VBG" && m >= 0 {
		return f.lemma(m) == "in" || f.lemma(m) == "to"
	}
	return false
}

// against tells whether i is a gerund that a verb keeps somebody from: "warned Beijing against supplying weapons".
func (f *frame) against(i int) bool {
	m := f.child(i, "mark")
	return m >= 0 && f.tag(i) == "VBG" && (f.lemma(m) == "against" || f.lemma(m) == "from")
}

func (f *frame) toInfinitive(i int) bool {
	for k := f.first[i]; k >= 0; k = f.next[k] {
		if f.rel(k) == "mark" && f.lemma(k) == "to" {
			return true
		}
	}
	return false
}
