package relation

import (
	"strings"

	"diplograph/extract"
)

// modality tells how the event at token i is to be taken. It looks at the event's own clause first, then at
// what governs it; the first word that is not plain fact decides.
func (f *frame) modality(i int) extract.Modality {
	f.cue = -1
	if f.underWay(i) {
		return extract.Actual
	}
	for n := 0; i >= 0 && n < 2*maxDepth; n++ {
		if m := f.own(i); m != extract.Actual {
			return m
		}
		g := f.toks[i].Head
		if g < 0 {
			break
		}
		m, up := f.governed(i, g)
		if m != extract.Actual {
			f.cue = g
		}
		if m != extract.Actual || !up {
			return m
		}
		i = g
	}
	return extract.Actual
}

// underWay tells whether an event noun names what goes on whatever is said of it: "discussed our ongoing support",
// "countered the group's campaign".
func (f *frame) underWay(i int) bool {
	if !f.isNoun(i) || f.negated(i) {
		return false
	}
	lasting := f.cues.Nouns[f.lemma(i)] == extract.Actual
	for k := f.first[i]; k >= 0 && k < i; k = f.next[k] {
		switch {
		case f.rel(k) == "amod" && f.cues.Adjectives[f.lemma(k)] == extract.Actual:
			return true
		case (lasting || f.agreeing) && f.toks[k].Rel == "nmod:poss":
			return true // "to defend its deal with Iran"
		}
	}
	return false
}

// own looks at the auxiliaries, negations and conditions of token i itself.
func (f *frame) own(i int) extract.Modality {
	if k := f.negation(i); k >= 0 && i != f.meant {
		f.cue = k
		return extract.Negated
	}
	m := extract.Actual
	if f.inQuestion(i) {
		return extract.Possible
	}
	if f.announced(i) {
		m, f.cue = extract.Planned, f.child(i, "mark")
	}
	for k := f.first[i]; k >= 0; k = f.next[k] {
		switch f.rel(k) {
		case "aux":
			if x, ok := f.cues.Modals[f.lemma(k)]; ok {
				m, f.cue = x, k
			}
			if m == extract.Requested && f.perfect(i) {
				m = extract.Negated // "should have told them"
			}
			if m == extract.Planned && f.guessed(i) {
				m = extract.Possible
			}
			if f.lemma(k) == "would" && f.foretold(i) {
				m = extract.Planned
			}
		case "amod":
			if x, ok := f.cues.Adjectives[f.lemma(k)]; ok && x != extract.Requested && f.isNoun(i) && k < i {
				m, f.cue = x, k // "a possible assault", but "a critical moment in the war"
			}
		case "mark", "advmod":
			if f.cues.Conditions[f.lemma(k)] || f.lemma(k) == "until" && (f.tag(i) == "VBZ" || f.tag(i) == "VBP") {
				f.cue = k
				return extract.Possible
			}
		}
	}
	return m
}

// inQuestion tells whether verb i is what a sentence asks, yes or no: "Has Russia attacked?", but not "Why did it?".
func (f *frame) inQuestion(i int) bool {
	if f.toks[len(f.toks)-1].Form != "?" {
		return false
	}
	a, s := f.child(i, "aux", "aux:pass"), f.child(i, "nsubj")
	if a < 0 || s < a {
		return false
	}
	for k := range a {
		if strings.HasPrefix(f.tag(k), "W") {
			return false
		}
	}
	return true
}

// announced tells whether an infinitive is itself what a clause tells: "Biden to visit Poland", "was to meet".
func (f *frame) announced(i int) bool {
	s := f.child(i, "nsubj")
	return f.tag(i) == "VB" && f.toInfinitive(i) && s >= 0 && s < f.child(i, "mark") && (f.rel(i) == "root" || f.rel(i) == "ccomp" || f.child(i, "cop", "aux") >= 0)
}

// foretold tells whether "would" is the "will" of what somebody said in the past: "Moscow said Putin would visit".
func (f *frame) foretold(i int) bool {
	g := f.toks[i].Head
	if f.rel(i) != "ccomp" {
		g = f.child(i, "parataxis") // "would visit, Moscow said"
	}
	return g >= 0 && f.tag(g) == "VBD" && f.cues.Speech[f.lemma(g)]
}

// guessed tells whether what will be is only what somebody fears or hopes: "Kyiv fears that Russia will attack".
func (f *frame) guessed(i int) bool {
	g := f.toks[i].Head
	return f.rel(i) == "ccomp" && g >= 0 && f.cues.Verbs[f.lemma(g)] == extract.Possible && !f.cues.Speech[f.lemma(g)]
}

func (f *frame) negated(i int) bool { return f.negation(i) >= 0 }

// negation returns the word that negates token i, -1 for none.
func (f *frame) negation(i int) int {
	for k := f.first[i]; k >= 0; k = f.next[k] {
		if k < i && f.negates(k) {
			return k
		}
		if f.rel(k) == "nsubj" {
			if n := f.none(k); n >= 0 {
				return n
			}
		}
	}
	return -1
}

// negates tells whether token k is a word that negates: "no longer", "instead of", but not "no matter" or "No, …".
func (f *frame) negates(k int) bool {
	next := strings.ToLower(f.toks[k+1].Form)
	switch form := strings.ToLower(f.toks[k].Form); form {
	case "longer":
		return k > 0 && f.lemma(k-1) == "no"
	case "instead":
		return next == "of"
	default:
		return f.cues.Negations[form] && next != "matter" && next != ","
	}
}

// none returns the word that makes a subject nobody, -1 for none: "no country", "neither Spain nor Italy".
func (f *frame) none(subject int) int {
	for k := f.first[subject]; k >= 0; k = f.next[k] {
		if l := f.lemma(k); k < subject && (l == "no" || l == "neither") && f.cues.Negations[l] && f.lemma(k+1) != "matter" {
			return k
		}
	}
	return -1
}
