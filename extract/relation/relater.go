package relation

import (
	"slices"
	"strings"

	"diplograph/extract"
)

// Relater finds relations by rules. It reuses its buffers and serves one goroutine.
type Relater struct {
	rules *Rules
	frame frame
	// used marks the event nouns that a verb rule has taken ("held talks").
	used []bool
	// fired marks the predicates whose rule has found its actors.
	fired []bool
	// bySentence lists the mentions of each sentence.
	bySentence [][]int
	// own and speaker hold a mention for each sentence: who speaks in it, and who speaks if nobody does.
	own, speaker []int
	// quoted tells of each sentence whether it begins inside a quotation.
	quoted []bool
	// main is who speaks or acts in a sentence's main clause.
	main []int
	// parties are who agreed or negotiated last, as the article has told so far.
	parties []arg
	attacks attacks
	trace   *Trace // nil unless somebody asks
	out     []extract.Match
}

// New returns a relater that applies the rules.
func New(r *Rules) *Relater { return &Relater{rules: r, frame: frame{cues: &r.Cues}} }

// Relate returns the relations of the document by sentence; within one, in the order of their predicates.
func (r *Relater) Relate(doc *extract.Document) []extract.Match {
	r.out, r.parties = r.out[:0], r.parties[:0]
	r.attacks.forget()
	r.index(doc)
	r.quotes(doc)
	for s := range doc.Sentences {
		if (len(r.bySentence[s]) > 0 || r.retells(&doc.Sentences[s])) && !r.notice(&doc.Sentences[s]) {
			r.frame.load(doc, s, r.bySentence[s])
			r.sentence()
		}
	}
	return r.out
}

// notice tells whether a sentence is one to the reader and no news: "For more information, contact ...".
func (r *Relater) notice(s *extract.Sentence) bool {
	const longest = 4
	var begin strings.Builder
	for i := range s.Tokens[:min(len(s.Tokens), longest)] {
		begin.WriteString(strings.ToLower(s.Tokens[i].Form) + " ")
	}
	for n := range r.rules.Cues.Notices {
		if strings.HasPrefix(begin.String(), n+" ") {
			return true
		}
	}
	return false
}

func (r *Relater) index(doc *extract.Document) {
	r.bySentence = r.bySentence[:0]
	for range doc.Sentences {
		r.bySentence = append(r.bySentence, nil)
	}
	for i := range doc.Mentions {
		s := doc.Mentions[i].Sentence
		r.bySentence[s] = append(r.bySentence[s], i)
	}
}

func (r *Relater) sentence() {
	f := &r.frame
	if f.caption() {
		return
	}
	r.used, r.fired = r.used[:0], r.fired[:0]
	for range f.toks {
		r.used, r.fired = append(r.used, false), append(r.fired, false)
	}
	for i := range f.toks {
		switch {
		case f.isVerb(i) && !r.used[i]:
			r.verb(i)
		case len(r.rules.adjectives[f.lastPart(i)]) > 0:
			r.try(r.rules.adjectives[f.lastPart(i)], i, nil)
		}
	}
	for i := range f.toks {
		if (f.isNoun(i) || f.gerundSubject(i)) && !r.used[i] && !r.part(i) {
			r.try(r.rules.nouns[f.nounLemma(i)], i, nil)
		}
	}
	for i := range f.toks {
		if (f.isVerb(i) || f.child(i, "cop") >= 0) && !r.used[i] {
			r.try(r.rules.verbs["*"], i, nil)
		}
	}
}

// caption tells whether a sentence only says what a picture shows: "President Hollande speaking at the summit".
func (f *frame) caption() bool {
	root := f.root()
	return root > 0 && f.tag(root) == "VBG" && f.child(root, "aux", "cop", "mark", "ccomp", "parataxis", "conj") < 0 && f.child(root, "nsubj") >= 0
}

// lastPart is the lemma of token i, of a compound adjective its last part with the hyphen: "-backed".
func (f *frame) lastPart(i int) string {
	l := f.lemma(i)
	if h := strings.LastIndexByte(l, '-'); h > 0 && f.rel(i) == "amod" {
		return l[h:]
	}
	return l
}

// part tells whether an event noun only describes another one: "trade war", "ceasefire deal".
func (r *Relater) part(i int) bool {
	f := &r.frame
	return f.rel(i) == "compound" && len(r.rules.nouns[f.lemma(f.toks[i].Head)]) > 0
}

// verb tries the rules of a verb with its particle, then those of the bare verb unless the particle makes it another:
// "press on".
func (r *Relater) verb(i int) {
	f := &r.frame
	particle := f.particle(i)
	bare := r.rules.verbs[f.lemma(i)]
	if f.cues.Idioms[particle] {
		bare = nil
	}
	r.try(r.rules.verbs[particle], i, bare)
}

// try applies the rules of a predicate from the most to the least demanding until one finds its actors.
func (r *Relater) try(first []*Rule, i int, then []*Rule) {
	candidates := slices.Concat(first, then)
	slices.SortStableFunc(candidates, func(a, b *Rule) int { return b.rank - a.rank })
	for _, rule := range candidates {
		if r.apply(rule, i) && !rule.Also {
			return
		}
	}
}
