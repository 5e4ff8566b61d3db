package relation

import "strings"

// hyphened returns the two actors whom one word joins before an event noun: "US-Iran nuclear talks".
func (f *frame) hyphened(noun int) []arg {
	for i := noun - 1; i >= max(0, noun-maxDepth) && (f.isNoun(i) || f.tag(i) == "JJ"); i-- {
		var out []arg
		for _, m := range f.mentions {
			if x := &f.doc.Mentions[m]; x.First == i && x.Last == i {
				out = append(out, arg{m, deepWeight})
			}
		}
		if len(out) > 1 {
			return out
		}
	}
	return nil
}

// isOf tells whether one of the words says what event noun i is of.
func (f *frame) isOf(i int, list words) bool {
	if c := f.contentHead(i); c >= 0 && list.has(f.lemma(c)) {
		return true
	}
	for c := f.first[i]; c >= 0 && c < i; c = f.next[c] {
		if r := f.rel(c); (r == "compound" || r == "amod") && list.has(f.lemma(c)) {
			return true
		}
	}
	return false
}

// chained looks for "prep actor" in the chain of phrases behind an event noun, on whichever of them the parser hung it, but
// not behind another event: "pressure from Paris | on Chad", "an attack on oil plants | by rebels".
func (f *frame) chained(prep string, noun int, actors func(int) []arg) []arg {
	if prep == "of" || !f.isNoun(noun) || !f.cues.eventNoun[f.lemma(noun)] {
		return nil
	}
	for i := noun + 1; i < min(noun+nearbyTokens, len(f.toks)) && !f.breaks(i); i++ {
		if i == noun+1 || f.lemma(i) != prep || f.rel(i) != "case" || prep != "by" && f.mentionAtEnd(i-1) < 0 {
			continue
		}
		if h := f.toks[i].Head; h > i {
			return f.lessSure(actors(f.complementOf(i, h)), deepWeight)
		}
	}
	return nil
}

// breaks tells whether a chain of phrases ends at token i: at a verb, a mark, or an event with a phrase of its own.
func (f *frame) breaks(i int) bool {
	switch t := f.tag(i); {
	case strings.HasPrefix(t, "VB") && f.rel(i) != "amod", t == "MD", t == "CC", strings.HasPrefix(t, "W"), strings.ContainsAny(f.toks[i].Form, ",;:()"):
		return true
	}
	return f.isNoun(i) && f.cues.eventNoun[f.lemma(i)] && i+1 < len(f.toks) && f.tag(i+1) == "IN"
}
