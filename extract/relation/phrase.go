package relation

import "strings"

func (f *frame) located(i int) bool {
	switch f.caseOf(i) {
	case "in", "at", "near", "across", "outside", "inside", "throughout", "within":
		return true
	}
	return false
}

// prepositional looks for "prep actor" at the predicate, at its noun, at its object and at its complement.
func (f *frame) prepositional(prep string, pred, noun int) []arg {
	actors := f.nominal
	if name, only := strings.CutSuffix(prep, "!"); only {
		prep, actors = name, f.direct
	}
	hosts := []int{noun, f.contentOf(orElse(noun, pred)), pred, f.child(pred, "obj"), f.child(pred, "xcomp"), f.child(pred, "nsubj:pass"), -1}
	switch {
	case prep != "by":
		hosts[len(hosts)-1] = f.verbOf(pred)
	case f.isNoun(pred):
		hosts[1] = f.contentHead(pred) // "the arrest of Meng by Canada"
	}
	for _, h := range hosts {
		if h < 0 {
			continue
		}
		for c := f.first[h]; c >= 0; c = f.next[c] {
			if f.phrase(c) && matchCase(f.caseOf(c), prep) {
				if out := actors(c); len(out) > 0 {
					return f.placed(prep, out)
				}
			}
		}
	}
	if out := f.nearby(prep, orElse(noun, pred), actors); len(out) > 0 {
		return out
	}
	return f.chained(prep, orElse(noun, pred), actors)
}

// verbOf is the verb whose subject or object an event noun is, with what gives its number: "a series of talks was held".
func (f *frame) verbOf(noun int) int {
	for f.rel(noun) == "nmod" && f.cues.Amounts[f.lemma(f.toks[noun].Head)] {
		noun = f.toks[noun].Head
	}
	g := f.toks[noun].Head
	if g < 0 || !f.isVerb(g) || !f.isNoun(noun) && !f.gerundSubject(noun) {
		return -1
	}
	switch f.rel(noun) {
	case "obj", "nsubj", "csubj":
		return g
	}
	return -1
}

// phrase tells whether token i is a noun behind a preposition, whatever the parser calls it.
func (f *frame) phrase(i int) bool {
	switch f.rel(i) {
	case "obl", "nmod":
		return true
	case "obj", "xcomp", "advcl", "ccomp":
		return !f.isVerb(i)
	}
	return false
}

// contentOf is the noun behind "of" that says what a noun is: "state of siege", "exchange of fire"; -1 for none.
func (f *frame) contentOf(noun int) int {
	if c := f.contentHead(noun); c >= 0 && len(f.headed[c]) == 0 {
		return c
	}
	return -1
}

func (f *frame) contentHead(noun int) int {
	if noun < 0 {
		return -1
	}
	for c := f.first[noun]; c >= 0; c = f.next[c] {
		if f.rel(c) == "nmod" && f.caseOf(c) == "of" {
			return c
		}
	}
	return -1
}

const nearbyTokens = 14

// nearby looks for "prep actor" to the right of the noun or verb, up to the next clause: a phrase that the
// parser hung on something in between ("talks in Bishkek with Modi").
func (f *frame) nearby(prep string, host int, actors func(int) []arg) []arg {
	if out := f.adjacent(prep, host); len(out) > 0 {
		return out
	}
	switch prep {
	case "with", "against", "on", "to", "from", "between":
	default:
		return nil
	}
	for i := host + 1; i < min(host+nearbyTokens, len(f.toks)); i++ {
		if f.isVerb(i) && f.lemma(i) != "use" || f.rel(i) == "mark" || f.toks[i].Form == ";" {
			return nil
		}
		if h := f.toks[i].Head; f.rel(i) == "case" && f.lemma(i) == prep && h > i && !f.taken(h, host) {
			if out := actors(f.complementOf(i, h)); len(out) > 0 {
				return f.lessSure(out, deepWeight)
			}
		}
	}
	return nil
}

// adjacent is what a preposition right behind a noun leads to, wherever the parser hung it.
func (f *frame) adjacent(prep string, noun int) []arg {
	if p := noun + 1; p < len(f.toks) && f.isNoun(noun) && f.lemma(p) == prep && f.rel(p) == "case" {
		return f.placed(prep, f.nominal(f.complementOf(p, f.toks[p].Head)))
	}
	return nil
}

// taken tells whether a phrase hangs on a thing that has a preposition of its own: "spoke after a meeting with Xi".
func (f *frame) taken(i, host int) bool {
	up := f.toks[i].Head
	return f.rel(i) == "nmod" && up > host && len(f.headed[up]) == 0 && f.tag(up) != "NNP" && f.caseOf(up) != ""
}

// complementOf is the noun behind a preposition, also where the parser hung the preposition on a verb.
func (f *frame) complementOf(prep, head int) int {
	if f.isVerb(head) {
		for c := prep + 1; c < head; c++ {
			if f.toks[c].Head == head && f.rel(c) == "obl" {
				return c
			}
		}
	}
	return head
}

func matchCase(have, want string) bool {
	return have == want || want == "in" && (have == "at" || have == "near" || have == "across" || have == "inside")
}

func (f *frame) placed(prep string, args []arg) []arg {
	if prep == "in" {
		return f.lessSure(args, placeWeight)
	}
	return args
}
