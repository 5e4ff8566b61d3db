package relation

// particle returns the lemma of verb i joined to its particle, to "together", "back", "short" or "dead" ("shot dead"), or "".
func (f *frame) particle(i int) string {
	if i+1 < len(f.toks) && f.lemma(i+1) == "dead" && f.rel(i+1) == "amod" {
		return f.lemma(i) + "_dead" // "shot | dead protesters"
	}
	if p := f.child(i, "compound:prt"); p >= 0 {
		return f.lemma(i) + "_" + f.lemma(p)
	}
	for c := f.first[i]; c >= 0; c = f.next[c] {
		if f.isParticle(c, i) {
			return f.lemma(i) + "_" + f.lemma(c)
		}
	}
	return ""
}

func (f *frame) isParticle(c, verb int) bool {
	known := c == verb+1 && f.cues.phrasal[f.lemma(verb)+"_"+f.lemma(c)]
	switch f.rel(c) {
	case "advmod":
		return f.lemma(c) == "together" || known || c == verb+1 && f.cues.Directions[f.lemma(c)]
	case "xcomp":
		return f.lemma(c) == "dead" || known && !f.isVerb(c)
	}
	return false
}
