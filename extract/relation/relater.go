package relation

import (
	"cmp"
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

func (r *Relater) apply(rule *Rule, i int) bool {
	f := &r.frame
	f.friendly, f.territorial, f.courteous, f.meant = rule.friendly, rule.territorial, rule.courteous, -1
	f.judging, f.standing, f.agreeing = rule.judging, rule.Type == "SUPPORTED", rule.mutual && rule.Type != "MET"
	if rule.Negated == "require" {
		f.meant = i
	}
	noun, ok := r.needs(rule, i)
	if !ok {
		return false
	}
	if f.figurative(rule, orElse(noun, i)) || rule.nominal() && f.ended(i) {
		return false
	}
	pairs, why := r.pairs(rule, i, noun)
	if rule.Own && len(pairs) > 0 && f.saidByOthers(i, pairs[0].subject) {
		pairs, why = nil, "others say it"
	}
	if len(pairs) == 0 {
		r.tried(rule, i, why)
		return false
	}
	if noun >= 0 {
		r.used[noun] = true
	}
	event := i
	m := rule.Modality
	f.cue = -1
	if m == "" {
		m = f.modality(&r.rules.Cues, event)
	}
	if m == extract.Actual && f.declines(rule, i, noun) {
		m = extract.Negated
	}
	if m == extract.Actual && noun >= 0 && r.rules.Cues.Pending[f.lemma(i)] && (rule.violent || rule.Type == "MET") {
		m = cmp.Or(r.rules.Cues.Events[f.lemma(i)], m) // "planned an attack"
	}
	if rule.nominal() && m != extract.Actual && m != extract.Planned && r.toldAbove(i) {
		r.tried(rule, i, "the verb above it tells it")
		return false
	}
	r.fired[i] = true
	by := r.speakers(event)
	for _, p := range pairs {
		r.emit(rule, event, p, m, by)
	}
	return true
}

// declines tells whether the deed in a rule's complement is what is not to be done: "agreed not to sanction Hungary".
func (f *frame) declines(rule *Rule, i, noun int) bool {
	if len(rule.Complement) == 0 || rule.Negated != "" || slices.Contains(rule.Complement, "*") {
		return false
	}
	c := f.complement(i, noun)
	return c >= 0 && f.negated(f.cues, c)
}

// figurative tells whether a rule of violence meets a figure of speech: "trade war", "election campaign", his “war”.
func (f *frame) figurative(rule *Rule, noun int) bool {
	if !rule.violent || !f.isNoun(noun) {
		return false
	}
	if noun > 0 && noun+1 < len(f.toks) && f.tag(noun-1) == "``" && f.tag(noun+1) == "''" {
		return true
	}
	for c := f.first[noun]; c >= 0; c = f.next[c] {
		if r := f.rel(c); (r == "compound" || r == "amod") && f.cues.Figures[f.lemma(c)] {
			return true
		}
	}
	return false
}

// ended tells whether an event noun stands behind one of its end: "the lifting of sanctions".
func (f *frame) ended(noun int) bool {
	h := f.toks[noun].Head
	return h >= 0 && f.rel(noun) == "nmod" && (f.caseOf(noun) == "of" || f.caseOf(noun) == "to") && f.cues.Ends[f.lemma(h)]
}
