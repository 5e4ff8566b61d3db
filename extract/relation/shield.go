package relation

import "diplograph/extract"

// spared tells whether actor x is the one whom that would hit which predicate pred, or a verb below it, refuses or blames:
// "vetoed sanctions on Syria", "threatened to block a war against Iraq".
func (f *frame) spared(x *extract.Mention, pred int) bool {
	if x.Sentence != f.sent.Index {
		return false
	}
	named := f.topOf(x)
	if x.Possessive && f.toks[named].Head >= 0 {
		named = f.toks[named].Head // "an attack on al-Qaeda bases"
	}
	noun := f.preposition(named) - 1
	if noun < 0 || !f.cues.Penalties[f.lemma(noun)] {
		return false
	}
	for up, n := noun, 0; up >= 0 && n < 2*maxDepth; up, n = f.toks[up].Head, n+1 {
		if f.isVerb(up) && f.cues.Shields[f.lemma(up)] {
			return f.inside(up, pred)
		}
	}
	return false
}

// town tells whether an actor is only named by a town that it has, where violence is not of its doing: "the Fallujah fighting".
func (f *frame) town(a arg) bool {
	x := f.mention(a)
	return x.Place && f.doc.Article.Text[x.Start:x.End] != x.Actor.Name
}

// preposition returns the "on" or "against" before noun i, -1 for none.
func (f *frame) preposition(i int) int {
	for c := f.first[i]; c >= 0 && c < i; c = f.next[c] {
		if l := f.lemma(c); f.rel(c) == "case" && (l == "on" || l == "against") {
			return c
		}
	}
	return -1
}

// origin tells whether a phrase only says how far off something is ("30 kilometres from the border") or whence violence
// comes: "fired rockets from Gaza".
func (f *frame) origin(i int) bool {
	c := f.child(i, "case")
	return c > 0 && f.lemma(c) == "from" && (f.cues.Distances[f.lemma(c-1)] || f.violent && f.place(i))
}
