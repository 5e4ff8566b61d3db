package relation

import (
	"cmp"
	"slices"

	"diplograph/extract"
)

// apply emits what a rule finds at token i and tells whether it found its actors.
func (r *Relater) apply(rule *Rule, i int) bool {
	f := &r.frame
	f.traits, f.meant = rule.traits, -1
	if rule.Negated == "require" {
		f.meant = i
	}
	noun, ok := r.needs(rule, i)
	if !ok || f.figurative(rule, orElse(noun, i)) || rule.nominal() && f.ended(i) {
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
	m := r.mood(rule, i, noun)
	if rule.nominal() && m != extract.Actual && m != extract.Planned && r.toldAbove(i) {
		r.tried(rule, i, "the verb above it tells it")
		return false
	}
	r.fired[i] = true
	by := r.speakers(i)
	for _, p := range pairs {
		r.emit(rule, i, p, m, by)
	}
	return true
}

// mood tells how what a rule found is to be taken: as the rule says, else as the words around it do.
func (r *Relater) mood(rule *Rule, i, noun int) extract.Modality {
	f, m := &r.frame, rule.Modality
	f.cue = -1
	if m == "" {
		m = f.modality(i)
	}
	if m == extract.Actual && f.declines(rule, i, noun) {
		m = extract.Negated
	}
	if m == extract.Actual && noun >= 0 && r.rules.Cues.Pending[f.lemma(i)] && (rule.violent || rule.Type == "MET") {
		m = cmp.Or(r.rules.Cues.Events[f.lemma(i)], m) // "planned an attack"
	}
	return m
}

// declines tells whether the deed in a rule's complement is what is not to be done: "agreed not to sanction Hungary".
func (f *frame) declines(rule *Rule, i, noun int) bool {
	if len(rule.Complement) == 0 || rule.Negated != "" || slices.Contains(rule.Complement, "*") {
		return false
	}
	c := f.complement(i, noun)
	return c >= 0 && f.negated(c)
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
