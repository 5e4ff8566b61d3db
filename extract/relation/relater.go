package relation

import (
	"math"
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
	// attack is who attacked whom last, attackIn the sentence that told it last.
	attack   []arg
	attackIn int
	// attacker and target are who attacks and who is attacked in the attacks that the article has told of so far.
	attacker, target sole
	trace            *Trace // nil unless somebody asks
	out              []extract.Match
}

// New returns a relater that applies the rules.
func New(r *Rules) *Relater { return &Relater{rules: r, frame: frame{cues: &r.Cues}} }

// Relate returns the relations of the document by sentence; within one, in the order of their predicates.
func (r *Relater) Relate(doc *extract.Document) []extract.Match {
	r.out, r.parties, r.attack = r.out[:0], r.parties[:0], r.attack[:0]
	r.attacker, r.target = sole{}, sole{}
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
	return slices.ContainsFunc(r.rules.Cues.Notices, func(n string) bool { return strings.HasPrefix(begin.String(), n+" ") })
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
	if f.cues.idiom[particle] {
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
	f.friendly, f.territorial = rule.friendly, rule.territorial
	noun, ok := r.needs(rule, i)
	if !ok {
		return false
	}
	if f.figurative(rule, orElse(noun, i)) || rule.nominal() && f.ended(i) {
		return false
	}
	pairs, why := r.pairs(rule, i, noun)
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

// figurative tells whether a rule of violence meets a figure of speech: "trade war", "election campaign".
func (f *frame) figurative(rule *Rule, noun int) bool {
	if !rule.violent || !f.isNoun(noun) {
		return false
	}
	for c := f.first[noun]; c >= 0; c = f.next[c] {
		if r := f.rel(c); (r == "compound" || r == "amod") && f.cues.figure[f.lemma(c)] {
			return true
		}
	}
	return false
}

// ended tells whether an event noun stands behind one of its end: "the lifting of sanctions".
func (f *frame) ended(noun int) bool {
	h := f.toks[noun].Head
	return h >= 0 && f.rel(noun) == "nmod" && f.caseOf(noun) == "of" && f.cues.end[f.lemma(h)]
}

// toldAbove tells whether the verb that governs an event noun has said it all ("rejected talks with Iran").
func (r *Relater) toldAbove(noun int) bool {
	f := &r.frame
	for up, n := f.toks[noun].Head, 0; up >= 0 && n < maxDepth; up, n = f.toks[up].Head, n+1 {
		if f.isVerb(up) {
			return r.fired[up]
		}
	}
	return false
}

// lemmaAbove is the lemma of the nearest verb above token i, "" for none.
func (f *frame) lemmaAbove(i int) string {
	for up, n := f.toks[i].Head, 0; up >= 0 && n < maxDepth; up, n = f.toks[up].Head, n+1 {
		if f.isVerb(up) {
			return f.lemma(up)
		}
	}
	return ""
}

// needs checks what the rule demands beyond its verb, and returns the noun that it found, else -1.
func (r *Relater) needs(rule *Rule, i int) (noun int, ok bool) {
	f, noun := &r.frame, -1
	if len(rule.Verbs) > 0 && len(rule.Nouns) > 0 {
		if noun = f.noun(rule, i); noun < 0 {
			return -1, false
		}
	}
	if rule.nominal() && !rule.Nouns.has(f.nounLemma(i)) && !f.compoundOf(i, rule.Nouns) {
		return -1, false
	}
	if len(rule.Under) > 0 && !rule.Under.has(f.lemmaAbove(i)) {
		return -1, false
	}
	head := i
	if len(rule.Complement) > 0 {
		c := f.complement(i, noun)
		if c < 0 || !rule.Complement.has(f.lemma(c)) && !rule.Complement.has(f.particle(c)) {
			return -1, false
		}
		if rule.Form != "" && (f.tag(c) != rule.Form || f.child(c, "aux") >= 0) {
			return -1, false
		}
		head = c
	}
	if c := f.complement(i, noun); len(rule.Except) > 0 && c >= 0 && rule.Except.has(f.lemma(c)) {
		return -1, false
	}
	if c := f.complement(i, noun); rule.Negated == "forbid" && c >= 0 {
		head = c
	}
	if len(rule.Modal) > 0 && !f.hasModal(head, rule.Modal) {
		return -1, false
	}
	negated := f.negated(&r.rules.Cues, i) || head != i && f.negated(&r.rules.Cues, head)
	return noun, rule.Negated == "" || negated == (rule.Negated == "require")
}

// noun finds the noun that a verb rule needs: an object or a prepositional argument of verb i.
func (f *frame) noun(rule *Rule, i int) int {
	for _, at := range rule.At {
		if at == "obj" {
			if o := f.patientToken(i, 0); o >= 0 {
				if n := f.oneOf(o, rule.Nouns); n >= 0 {
					return n
				}
			}
			continue
		}
		if at == "predicate" {
			if n := f.predicate(i, rule.Nouns); n >= 0 {
				return n
			}
			continue
		}
		for c := f.first[i]; c >= 0; c = f.next[c] {
			if f.rel(c) == "obl" && f.caseOf(c) == at {
				if n := f.oneOf(c, rule.Nouns); n >= 0 {
					return n
				}
			}
		}
	}
	return -1
}

// predicate finds what verb i says of its object: "responsible" in "holds him responsible".
func (f *frame) predicate(i int, list words) int {
	o := f.patientToken(i, 0)
	for c := range f.toks {
		h := f.toks[c].Head
		if list.has(f.lemma(c)) && (h == i && f.rel(c) == "xcomp" || h >= 0 && h == o && c > o) {
			return c
		}
		if h == i && f.isNoun(c) && (f.rel(c) == "xcomp" || f.rel(c) == "obj" && c > o) {
			if n := f.oneOf(c, list); n >= 0 {
				return n // "an act of aggression"
			}
		}
	}
	return -1
}

// oneOf returns the token, one coordinated to it or one behind "of" ("the start of the next phase of their operation")
// whose lemma is listed, else -1.
func (f *frame) oneOf(i int, list words) int { return f.oneOfAt(i, list, 0) }

func (f *frame) oneOfAt(i int, list words, depth int) int {
	if list.has(f.lemma(i)) || f.compoundOf(i, list) {
		return i
	}
	for c := f.first[i]; c >= 0 && depth < maxDepth; c = f.next[c] {
		of := f.rel(c) == "nmod" && !f.cues.end[f.lemma(i)] && (f.caseOf(c) == "of" || f.caseOf(c) == "in" && f.cues.money[f.lemma(i)])
		if (of || f.rel(c) == "conj") && list.has(f.lemma(c)) {
			return c
		}
		if of && len(f.headed[c]) == 0 {
			if n := f.oneOfAt(c, list, depth+1); n >= 0 {
				return n
			}
		}
	}
	return -1
}

// compoundOf tells whether a noun and the word before it are listed together: "war crime".
func (f *frame) compoundOf(i int, list words) bool {
	for c := f.first[i]; c >= 0 && c < i; c = f.next[c] {
		if r := f.rel(c); (r == "compound" || r == "amod") && list.has(f.lemma(c)+" "+f.lemma(i)) {
			return true
		}
	}
	return false
}

// hasModal tells whether verb i has one of the auxiliaries, but not as a condition: "Should Iran agree, …".
func (f *frame) hasModal(i int, list words) bool {
	for c := f.first[i]; c >= 0; c = f.next[c] {
		if f.rel(c) == "aux" && list.has(f.lemma(c)) {
			return c > f.child(i, "nsubj")
		}
	}
	return false
}

type pair struct{ subject, object arg }

// pairs joins every subject to every object; of a symmetric relation without an object, the subjects.
func (r *Relater) pairs(rule *Rule, i, noun int) (out []pair, why string) {
	f := &r.frame
	subjects, _ := r.slots(rule.Subject, i, noun, nil)
	objects, from := r.slots(rule.Object, i, noun, rule.counts(f, subjects))
	t, _ := extract.LookupType(rule.Type)
	if len(rule.Only) == 0 && (t.Class == "ASSAULT" || t.Class == "AID") {
		if objects = f.peopleOf(objects, i); len(objects) == 0 && t.Class == "ASSAULT" {
			objects, _ = r.slots(words{"struck"}, i, noun, rule.counts(f, subjects))
		}
	}
	if same(subjects, objects) || t.Symmetric && from == "subj2" {
		return f.among(subjects), "no second subject"
	}
	switch {
	case len(subjects) == 0:
		why = "no subject"
	case len(objects) == 0:
		why = "no object"
	default:
		why = "no object of its kinds"
	}
	for _, s := range subjects {
		for _, o := range objects {
			if f.mention(s).Actor.ID != f.mention(o).Actor.ID && public(t, f.mention(s).Actor, f.mention(o).Actor) {
				out = append(out, pair{s, o})
			}
		}
	}
	if rest, ok := strings.CutPrefix(from, "comp."); ok && len(out) > 0 && (rest != "subj" || len(rule.Complement) > 0) {
		r.used[f.complement(i, noun)] = true
	}
	return out, why
}

func (rule *Rule) takes(object *extract.Mention) bool {
	return len(rule.Kinds) == 0 || rule.Kinds.has(string(object.Actor.Kind)) || object.Place && rule.Kinds.has("place")
}

func same(a, b []arg) bool {
	return slices.EqualFunc(a, b, func(x, y arg) bool { return x.mention == y.mention })
}

func (f *frame) among(args []arg) []pair {
	var out []pair
	for i, a := range args {
		for _, b := range args[i+1:] {
			if f.mention(a).Actor.ID != f.mention(b).Actor.ID {
				out = append(out, pair{a, b})
			}
		}
	}
	return out
}

// counts returns the test for an object: not the subject itself, its own people or what the rule skips.
func (rule *Rule) counts(f *frame, subjects []arg) func(name string, a arg) bool {
	return func(name string, a arg) bool {
		x := f.mention(a)
		switch {
		case name != "subj2" && (f.belongs(a, subjects) || f.alone(a, subjects)), f.reflexive(a, subjects):
			return false
		case slices.Contains(rule.Skip, x.Actor.Class), len(rule.Only) > 0 && !rule.Only.has(x.Actor.Class), !rule.takes(x):
			return false
		}
		return !slices.Contains(rule.Subject, "speaker") || !f.firstPerson(x.Head)
	}
}

// firstPerson tells whether token i is a pronoun by which the speaker means himself.
func (f *frame) firstPerson(i int) bool {
	switch f.lemma(i) {
	case "we", "i", "us", "me", "ourselves":
		return true
	}
	return false
}

// slots fills the first slot that holds an actor which counts, and tells which slot that was.
func (r *Relater) slots(names words, i, noun int, counts func(name string, a arg) bool) ([]arg, string) {
	f := &r.frame
	for _, name := range names {
		var out []arg
		switch name {
		case "speaker":
			out = r.speakers(i)
		case "previous":
			out = r.before()
		case "again":
			out = r.again(i)
		case "culprit":
			out = r.culprit(i)
		case "foe":
			out = r.foe(i)
		case "victim":
			out = f.lessSure(slices.Clone(r.attack[min(len(r.attack), 1):]), deepWeight)
		case "attackers":
			if f.unowned(i) {
				out = f.lessSure(r.attacker.args(), deepWeight)
			}
		case "attacked":
			out = f.lessSure(r.target.args(), deepWeight)
		case "parties":
			if noun >= 0 && len(f.nominal(noun)) == 0 && len(f.prepositional("between", i, noun)) == 0 {
				out = f.lessSure(slices.Clone(r.parties), deepWeight)
			}
		default:
			out = f.slot(name, i, noun)
		}
		if counts != nil {
			out = slices.DeleteFunc(out, func(a arg) bool { return !counts(name, a) })
		}
		if len(out) > 0 {
			return out, name
		}
	}
	return nil, ""
}

// belongs tells whether an actor is the armed force of a subject's country or a body of the subject's own.
func (f *frame) belongs(a arg, subjects []arg) bool {
	m := f.mention(a)
	for _, s := range subjects {
		owner := f.mention(s).Actor
		if m.Actor.Class == "military" && m.Actor.Country != "" && owner.ID == "country:"+m.Actor.Country {
			return true
		}
		if owner.Kind == extract.Organization && strings.HasPrefix(m.Actor.ID, "group:"+strings.TrimPrefix(owner.ID, "organization:")+"-") {
			return true
		}
		if ownClass[m.Actor.Class] && f.ownedBy(m.Head, owner) || strings.HasPrefix(m.Actor.Name, owner.Name+" ") && f.child(m.Head, "nmod:poss") >= 0 {
			return true
		}
	}
	return false
}

// ownClass are the classes of people and bodies that are no counterpart of the one whose they are.
var ownClass = map[string]bool{"military": true, "civilian": true, "business": true, "organization": true, "parliament": true, "ngo": true}

// ownedBy tells whether a pronoun before token i makes it the owner's: "their communities".
func (f *frame) ownedBy(i int, owner *extract.Actor) bool {
	c := f.child(i, "nmod:poss")
	if c < 0 || f.tag(c) != "PRP$" {
		return false
	}
	return slices.ContainsFunc(f.headed[c], func(m int) bool { return f.doc.Mentions[m].Actor.ID == owner.ID })
}

// reflexive tells whether a pronoun has been taken for one of those who act: "the army and militias destroyed them".
func (f *frame) reflexive(a arg, subjects []arg) bool {
	m := f.mention(a)
	return m.Via == "pronoun" && !m.Possessive && slices.ContainsFunc(subjects, func(s arg) bool { return f.mention(s).Actor.ID == m.Actor.ID })
}

// alone tells whether an actor is the one subject itself ("opened its border").
func (f *frame) alone(a arg, subjects []arg) bool {
	return len(subjects) == 1 && f.mention(subjects[0]).Actor.ID == f.mention(a).Actor.ID
}

// before returns who spoke or acted in the sentence before.
func (r *Relater) before() []arg {
	if s := r.frame.sent.Index; s > 0 && r.main[s-1] >= 0 {
		return []arg{{r.main[s-1], deepWeight}}
	}
	return nil
}

// speakers returns who claims the event: in the sentence, else in the quotation that it belongs to.
func (r *Relater) speakers(i int) []arg {
	if out := r.frame.speakers(&r.rules.Cues, i); len(out) > 0 {
		return out
	}
	if who := r.speaker[r.frame.sent.Index]; who >= 0 {
		return []arg{{who, deepWeight}}
	}
	return nil
}

func (r *Relater) emit(rule *Rule, i int, p pair, m extract.Modality, by []arg) {
	f := &r.frame
	t, _ := extract.LookupType(rule.Type)
	if accused, charge, ok := r.blame(t, p, by); ok && m == extract.Actual {
		t, p = accused, charge
	}
	if (t.Class == "ASSAULT" || t.Class == "AID") && f.bystander(p.object) {
		return
	}
	s, o := f.mention(p.subject), f.mention(p.object)
	match := extract.Match{
		Sentence: f.sent.Index, Type: t.Type, Subject: *s, Object: *o, Modality: m, Date: f.date(i, m),
		Class: t.Class, Cameo: t.Cameo, Goldstein: t.Goldstein, Rule: rule.ID,
		Confidence: round(rule.Confidence * p.subject.weight * p.object.weight * s.Confidence * o.Confidence),
	}
	if t.Symmetric && o.Start < s.Start {
		match.Subject, match.Object = *o, *s
	}
	if len(by) > 0 {
		if who := f.mention(by[0]); who.Actor.ID != s.Actor.ID {
			match.AssertedBy = who
		}
	}
	if !r.repeated(&match) {
		r.out = append(r.out, match)
	}
	r.told()
	r.remember(t, p, m)
	if rule.ID == launchAttack && m == extract.Actual {
		r.attacker.tell(p.subject, s.Actor.ID)
		r.target.tell(p.object, o.Actor.ID)
	}
}

// repeated tells whether the sentence has told the same already by another rule.
func (r *Relater) repeated(m *extract.Match) bool {
	for i := len(r.out) - 1; i >= 0 && r.out[i].Sentence == m.Sentence; i-- {
		x := &r.out[i]
		if x.Type == m.Type && x.Modality == m.Modality && x.Rule != m.Rule && x.Subject.Actor.ID == m.Subject.Actor.ID &&
			x.Object.Actor.ID == m.Object.Actor.ID {
			return true
		}
	}
	return false
}

func round(x float64) float64 { return math.Round(x*1000) / 1000 }
