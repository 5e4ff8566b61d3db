package relation

// speakers returns who claims the event at token i: the subject of the verb of saying above it, of the one
// beside it ("…, officials said"), or what "according to" names.
func (f *frame) speakers(i int) []arg {
	for n := 0; i >= 0 && n < 3*maxDepth; n++ {
		for k := f.first[i]; k >= 0; k = f.next[k] {
			if f.rel(k) == "parataxis" && f.cues.Speech[f.lemma(k)] {
				if out := f.said(k); len(out) > 0 {
					return out
				}
			}
			if f.rel(k) == "obl" && f.cues.Sources[f.caseOf(k)] {
				if out := f.nominal(k); len(out) > 0 {
					return out
				}
			}
		}
		g := f.toks[i].Head
		if g < 0 {
			return nil
		}
		if r := f.rel(i); (r == "ccomp" || r == "parataxis" || r == "xcomp" || r == "dep" || r == "advcl" && (i > g || f.child(i, "mark") < 0)) && f.cues.Speech[f.lemma(g)] && f.isVerb(g) {
			return f.said(g)
		}
		i = g
	}
	return nil
}

func (f *frame) said(i int) []arg {
	out := f.actors(f.subject(i))
	if len(out) > 1 {
		out = out[:1]
	}
	return out
}

// saidByOthers tells whether the clause of predicate i is what somebody else than its subject says or thinks.
func (f *frame) saidByOthers(i int, subject arg) bool {
	g := f.toks[i].Head
	if f.rel(i) != "ccomp" || g < 0 || !f.isVerb(g) {
		return false
	}
	who := f.subject(g)
	for _, w := range who {
		if x, s := f.mention(w).Actor, f.mention(subject).Actor; x.ID == s.ID || x.Country != "" && x.Country == s.Country {
			return false
		}
	}
	s := f.child(g, "nsubj")
	return len(who) > 0 || s >= 0 && f.isNoun(s)
}
