package relation

// noun finds the noun that a verb rule needs: the object, the subject or a prepositional argument of verb i.
func (f *frame) noun(rule *Rule, i int) int {
	for _, at := range rule.At {
		if at == "obj" {
			if o := f.patientToken(i, 0); o >= 0 {
				if n := f.oneOf(o, rule.Nouns); n >= 0 {
					return n
				}
				if n := f.given(i, o, rule.Nouns); n >= 0 {
					return n
				}
			}
			continue
		}
		if at == "predicate" {
			if n := f.predicate(i, rule.Nouns); n >= 0 {
				return n
			}
			continue
		}
		if at == "subj" {
			if s := f.child(i, "nsubj"); s >= 0 {
				if n := f.oneOf(s, rule.Nouns); n >= 0 {
					return n
				}
			}
			continue
		}
		if n := f.nounBehind(at, i, rule.Nouns); n >= 0 {
			return n
		}
	}
	return -1
}

// given finds a listed noun that a verb has for a second object, which behind one of giving may be called anything: "gave
// the ambassador two days", "signed a loan | guarantee agreement".
func (f *frame) given(i, object int, list words) int {
	gift := f.cues.Gifts[f.lemma(i)]
	for c := f.first[i]; c >= 0; c = f.next[c] {
		if c > object && (gift || f.rel(c) == "obj") && f.isNoun(c) && f.caseOf(c) == "" {
			if n := f.oneOf(c, list); n >= 0 {
				return n
			}
		}
	}
	return -1
}

// nounBehind finds a listed noun behind a preposition at verb i or at its object, on which the parser hangs it as often.
func (f *frame) nounBehind(prep string, i int, list words) int {
	for _, h := range []int{i, f.child(i, "obj")} {
		if h < 0 {
			continue
		}
		for c := f.first[h]; c >= 0; c = f.next[c] {
			if c > i && f.phrase(c) && f.caseOf(c) == prep {
				if n := f.oneOf(c, list); n >= 0 {
					return n
				}
			}
		}
	}
	return -1
}

// predicate finds what verb i says of its object: "responsible" in "holds him responsible".
func (f *frame) predicate(i int, list words) int {
	o := f.patientToken(i, 0)
	for c := range f.toks {
		h := f.toks[c].Head
		if list.has(f.lemma(c)) && (h == i && f.rel(c) == "xcomp" || h >= 0 && h == o && c > o) {
			return c
		}
		if h == i && f.isNoun(c) && (f.rel(c) == "xcomp" || f.rel(c) == "obj" && c > o) {
			if n := f.oneOf(c, list); n >= 0 {
				return n // "an act of aggression"
			}
		}
	}
	return -1
}

// oneOf returns the token, one coordinated to it or one behind "of" ("the start of the next phase of their operation")
// whose lemma is listed, else -1.
func (f *frame) oneOf(i int, list words) int { return f.oneOfAt(i, list, 0) }

func (f *frame) oneOfAt(i int, list words, depth int) int {
	if list.has(f.lemma(i)) || f.compoundOf(i, list) {
		return i
	}
	for c := f.first[i]; c >= 0 && depth < maxDepth; c = f.next[c] {
		of := f.rel(c) == "nmod" && !f.cues.Ends[f.lemma(i)] && (f.caseOf(c) == "of" || f.caseOf(c) == "in" && f.cues.Money[f.lemma(i)])
		if (of || f.rel(c) == "conj") && list.has(f.lemma(c)) {
			return c
		}
		if of && len(f.headed[c]) == 0 {
			if n := f.oneOfAt(c, list, depth+1); n >= 0 {
				return n
			}
		}
	}
	return -1
}

// compoundOf tells whether a noun and the word before it are listed together: "war crime".
func (f *frame) compoundOf(i int, list words) bool {
	for c := f.first[i]; c >= 0 && c < i; c = f.next[c] {
		if r := f.rel(c); (r == "compound" || r == "amod") && list.has(f.lemma(c)+" "+f.lemma(i)) {
			return true
		}
	}
	return false
}
