package relation

// phraseEndingAt returns the head of the noun phrase that ends at token i, adverbs aside, -1 for none.
func (f *frame) phraseEndingAt(i int) int {
	for i >= 0 && f.tag(i) == "RB" {
		i--
	}
	if i < 0 || !f.isNoun(i) {
		return -1
	}
	for h := f.toks[i].Head; h >= 0 && h < i && (f.rel(i) == "flat" || f.rel(i) == "nmod"); h = f.toks[i].Head {
		i = h
	}
	return i
}

// phraseBefore returns the head of the noun phrase between a comma and verb i that hangs on something before
// the comma, -1 if there is none.
func (f *frame) phraseBefore(i int) int {
	top := -1
	for k := i - 1; k >= 0 && f.toks[k].Form != ","; k-- {
		if h := f.toks[k].Head; h < 0 || h >= i || h < k && f.commaBetween(h, k) {
			if top >= 0 || !f.isNoun(k) || h >= i {
				return -1
			}
			top = k
		}
	}
	return top
}

// nounRightOf returns the head of the noun phrase that begins right behind token i, -1 if none does.
func (f *frame) nounRightOf(i int) int {
	for k := i + 1; k < len(f.toks); k++ {
		switch {
		case f.isNoun(k):
			if h := f.toks[k].Head; h < k || h > k+3 || !f.isNoun(h) {
				return k
			}
		case f.tag(k) != "DT" && f.tag(k) != "JJ" && f.tag(k) != "CD" && f.tag(k) != "PRP$":
			return -1
		}
	}
	return -1
}

// mentionAtEnd returns the mention whose last token is i, -1 for none.
func (f *frame) mentionAtEnd(i int) int {
	for _, m := range f.mentions {
		if x := &f.doc.Mentions[m]; x.Last == i && !x.Possessive {
			return m
		}
	}
	return -1
}

func (f *frame) commaBetween(from, to int) bool {
	for k := from + 1; k < to; k++ {
		if f.toks[k].Form == "," {
			return true
		}
	}
	return false
}
