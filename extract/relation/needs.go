package relation

// toldAbove tells whether the verb that governs an event noun has said it all ("rejected talks with Iran").
func (r *Relater) toldAbove(noun int) bool {
	up := r.frame.verbAbove(noun)
	return up >= 0 && (r.fired[up] || r.used[up])
}

// verbAbove returns the nearest verb above token i, -1 for none.
func (f *frame) verbAbove(i int) int {
	for up, n := f.toks[i].Head, 0; up >= 0 && n < maxDepth; up, n = f.toks[up].Head, n+1 {
		if f.isVerb(up) {
			return up
		}
	}
	return -1
}

// lemmaAbove is the lemma of the nearest verb above token i, "" for none.
func (f *frame) lemmaAbove(i int) string {
	if up := f.verbAbove(i); up >= 0 {
		return f.lemma(up)
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
	if !f.admits(rule, i, noun) {
		return -1, false
	}
	deed, ok := f.decisive(rule, i, noun)
	if !ok || len(rule.Modal) > 0 && !f.hasModal(deed, rule.Modal) {
		return -1, false
	}
	negated := f.negated(i) || deed != i && f.negated(deed)
	return noun, rule.Negated == "" || negated == (rule.Negated == "require")
}

// admits tells whether the words around token i are those that a rule wants or bears.
func (f *frame) admits(rule *Rule, i, noun int) bool {
	switch {
	case rule.nominal() && !rule.Nouns.has(f.nounLemma(i)) && !f.compoundOf(i, rule.Nouns):
	case len(rule.Without) > 0 && (f.hasAny(i, rule.Without) || noun >= 0 && f.hasAny(noun, rule.Without)):
	case len(rule.Without) > 0 && len(rule.Complement) > 0 && f.complement(i, noun) >= 0 && f.hasAny(f.complement(i, noun), rule.Without):
	case len(rule.Of) > 0 && !f.isOf(i, rule.Of):
	case len(rule.Under) > 0 && !rule.Under.has(f.lemmaAbove(i)):
	default:
		return true
	}
	return false
}

// decisive returns the verb whose negation and auxiliaries count for a rule: that of the complement if the rule asks for one,
// else token i; and whether the complement is one that the rule bears.
func (f *frame) decisive(rule *Rule, i, noun int) (deed int, ok bool) {
	if len(rule.Complement)+len(rule.Except) == 0 && rule.Negated != "forbid" {
		return i, true
	}
	c := f.complement(i, noun)
	switch {
	case len(rule.Complement) > 0 && (c < 0 || !f.completes(rule, c)), c >= 0 && f.excepted(rule, c):
		return -1, false
	case c >= 0 && (len(rule.Complement) > 0 || rule.Negated == "forbid"):
		return c, true
	}
	return i, true
}

// excepted tells whether the rule does not bear the complement c; "be" is that of an adjective or noun.
func (f *frame) excepted(rule *Rule, c int) bool {
	return rule.Except.has(f.lemma(c)) || rule.Except.has("be") && f.child(c, "cop") >= 0
}

// completes tells whether verb c is one that the rule wants for a complement, and in the form that it wants.
func (f *frame) completes(rule *Rule, c int) bool {
	if !rule.Complement.has(f.lemma(c)) && !rule.Complement.has(f.particle(c)) {
		return false
	}
	return rule.Form == "" || f.tag(c) == rule.Form && f.child(c, "aux") < 0
}

// hasAny tells whether one of the words hangs on token i, itself or before a phrase or clause, or for "obj" and "iobj" an object.
func (f *frame) hasAny(i int, list words) bool {
	for c := f.first[i]; c >= 0; c = f.next[c] {
		if list.has(f.lemma(c)) || f.rel(c) == "ccomp" && f.first[c] >= 0 && list.has(f.lemma(f.first[c])) || (f.rel(c) == "obj" || f.rel(c) == "iobj") && list.has(f.rel(c)) || f.phrase(c) && list.has(f.caseOf(c)) {
			return true
		}
	}
	return false
}

// hasModal tells whether verb i has one of the auxiliaries, but not as a condition ("Should Iran agree, …") nor of what is past:
// "must have known".
func (f *frame) hasModal(i int, list words) bool {
	for c := f.first[i]; c >= 0; c = f.next[c] {
		if f.rel(c) == "aux" && list.has(f.lemma(c)) {
			return c > f.child(i, "nsubj") && !f.perfect(i)
		}
	}
	return false
}
