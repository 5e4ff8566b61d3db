package relation

import "diplograph/extract"

// arg is a mention in a role, with what its place in the tree leaves of its certainty.
type arg struct {
	mention int // index into doc.Mentions
	weight  float64
}

// What is left of the certainty when an actor is found only inside the argument ("Russia's offer"), through
// the subject of another verb, or as the place of the event. Settled on the development articles.
const (
	deepWeight  = 0.85
	placeWeight = 0.7
	maxDepth    = 4
)

// direct returns the actors that token i itself names, with those coordinated to it.
func (f *frame) direct(i int) []arg {
	var out []arg
	f.collect(i, 1, &out, 0)
	return out
}

func (f *frame) collect(i int, weight float64, out *[]arg, depth int) {
	for _, m := range f.headed[i] {
		if !f.doc.Mentions[m].Possessive || f.argument(m) {
			*out = append(*out, arg{m, weight})
		}
	}
	if depth > maxDepth {
		return
	}
	for c := f.first[i]; c >= 0; c = f.next[c] {
		if f.rel(c) == "conj" && !f.isVerb(c) && !f.elsewhere(i, c) || f.rel(c) == "appos" && len(*out) == 0 ||
			f.rel(c) == "nmod" && (f.caseOf(c) == "including" && !f.parted(i, c) && !f.place(c) || f.joining(c)) {
			f.collect(c, weight, out, depth+1)
		}
	}
}

// elsewhere tells whether a coordinated noun has a preposition of place of its own: "with partners and at the UN".
func (f *frame) elsewhere(i, conj int) bool {
	switch p := f.caseOf(conj); p {
	case "at", "in", "on", "near", "during", "through":
		return p != f.caseOf(i) && conj > i
	}
	return false
}

// place tells whether token i names a place.
func (f *frame) place(i int) bool {
	return len(f.headed[i]) > 0 && f.doc.Mentions[f.headed[i][0]].Place
}

// parted tells whether a day stands between a noun and "including …": "killed by snipers on Tuesday, including two".
func (f *frame) parted(i, c int) bool {
	for k := i + 1; k < c; k++ {
		if f.tag(k) != "CD" && f.dated(k) {
			return true
		}
	}
	return false
}

// argument tells whether a mention that seems to stand before a noun is an argument all the same: "holds Russia
// responsible", "the U.S., French and Royal Navy".
func (f *frame) argument(m int) bool {
	x := &f.doc.Mentions[m]
	r := f.rel(x.Head)
	if r == "conj" && f.child(x.Head, "case") < 0 && (x.Head+1 >= len(f.toks) || !f.isNoun(x.Head+1)) {
		return true
	}
	demonym := x.Via == "adjective" && x.Last+1 < len(f.toks) && !f.isNoun(x.Last+1) && f.tag(x.Last+1) != "JJ" // "the Chinese were"
	return (x.Via == "name" || demonym) && (r == "obj" || r == "iobj" || r == "nsubj")
}

// ownerPrepositions rank what links a thing to its owner or author; the others rank last.
var ownerPrepositions = []string{"by", "of", "from", "against", "to", "with", "between", "for", "on", "over", "about", "among", "into"}

// agentPrepositions are what is left of them behind a noun of what somebody suffers, whose other phrases name him.
var agentPrepositions = []string{"by", "from"}

func (f *frame) within(i, depth int) []arg {
	if out := f.direct(i); len(out) > 0 {
		return out
	}
	return f.deep(i, depth)
}

// coordinated returns the actors that stand in a row with token i.
func (f *frame) coordinated(i int, weight float64) []arg {
	var out []arg
	for c := f.first[i]; c >= 0; c = f.next[c] {
		if f.rel(c) == "conj" {
			for _, m := range f.headed[c] {
				out = append(out, arg{m, weight})
			}
		}
	}
	return out
}

func (f *frame) lessSure(args []arg, by float64) []arg {
	for i := range args {
		args[i].weight *= by
	}
	return args
}

func (f *frame) mention(a arg) *extract.Mention { return &f.doc.Mentions[a.mention] }
