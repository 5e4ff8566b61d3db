package relation

// agent returns who a passive says that did it.
func (f *frame) agent(i int) []arg {
	for c := f.first[i]; c >= 0; c = f.next[c] {
		if f.toks[c].Rel == "obl:agent" || f.rel(c) == "obl" && f.caseOf(c) == "by" {
			return f.nominal(c)
		}
	}
	if g := f.toks[i].Head; f.rel(i) == "conj" && g >= 0 && f.isVerb(g) && f.passive(g) && !f.later(i) && f.child(i, "nsubj:pass") < 0 {
		return f.agent(g)
	}
	if out := f.agentOfNext(i); len(out) > 0 {
		return out
	}
	if out := f.agentBehind(i); len(out) > 0 {
		return out
	}
	if out := f.assailant(i); len(out) > 0 {
		return out
	}
	return f.farAgent(i)
}

// later tells whether what happened is another event than the one before it, which somebody else may have done: "was
// questioned by a lawyer and then arrested".
func (f *frame) later(i int) bool {
	c := f.child(i, "advmod")
	return c >= 0 && (f.lemma(c) == "then" || f.lemma(c) == "later" || f.lemma(c) == "subsequently")
}

// farAgent is who a passive names behind another phrase, on which the parser hung him: "was supplied with missiles by
// Moscow".
func (f *frame) farAgent(i int) []arg {
	for k := i + 1; k < len(f.toks) && !f.isVerb(k) && f.rel(k) != "mark" && f.toks[k].Form != ","; k++ {
		if p := f.caseOf(k); f.cues.Harms[f.lemma(k)] && (p == "over" || p == "for" || p == "after") || f.cues.Deeds[f.lemma(k)] && p == "about" {
			return nil // "was summoned over the arrest of a sailor by Iran", "asked about threats by Poland"
		}
		if f.lemma(k) == "by" && f.rel(k) == "case" {
			return f.lessSure(f.direct(f.toks[k].Head), deepWeight)
		}
	}
	return nil
}

// agentBehind is the agent whom the parser gave to what is forbidden: "were barred from | running by the commission".
func (f *frame) agentBehind(i int) []arg {
	for c := f.first[i]; c >= 0; c = f.next[c] {
		if m := f.child(c, "mark"); f.tag(c) != "VBG" || m < 0 || f.lemma(m) != "from" {
			continue
		}
		for k := f.first[c]; k >= 0; k = f.next[k] {
			if f.phrase(k) && f.caseOf(k) == "by" {
				return f.direct(k)
			}
		}
	}
	return nil
}

// agentOfNext is the agent that the next passive in a row names for both: "bombed and killed by coalition aircraft".
func (f *frame) agentOfNext(i int) []arg {
	for c := f.first[i]; c >= 0; c = f.next[c] {
		if f.rel(c) == "conj" && c > i && f.tag(c) == "VBN" && f.child(c, "nsubj", "obj") < 0 {
			if a := f.child(c, "obl:agent"); a >= 0 {
				return f.nominal(a)
			}
		}
	}
	return nil
}

// assailant is whose violence somebody suffers: "killed in an Israeli air strike", "wounded in an attack by rebels",
// "died when rebels attacked". While it is sought it is not sought again: a fallen man's clause may lead back to him.
func (f *frame) assailant(i int) []arg {
	if f.seeking {
		return nil
	}
	f.seeking = true
	defer func() { f.seeking = false }()
	for c := f.first[i]; c >= 0; c = f.next[c] {
		if f.rel(c) == "advcl" && c > i && f.occasion(c) && f.attacking(c) {
			if out := f.subject(c); len(out) > 0 {
				return f.lessSure(out, deepWeight)
			}
		}
		if f.rel(c) != "obl" || !f.cues.Harms[f.lemma(c)] {
			continue
		}
		switch f.caseOf(c) {
		case "in", "during", "after", "from":
			return f.lessSure(f.deep(c, 0), deepWeight)
		}
	}
	return nil
}

// attacking tells whether verb i or its object is one of violence: "bombed", "opened fire", "launched an attack".
func (f *frame) attacking(i int) bool {
	o := f.child(i, "obj")
	return f.cues.violent[f.lemma(i)] || o >= 0 && (f.cues.Harms[f.lemma(o)] || f.lemma(o) == "fire")
}

// occasion tells whether clause i says on what occasion something happened.
func (f *frame) occasion(i int) bool {
	for c := f.first[i]; c >= 0 && c < i; c = f.next[c] {
		switch f.lemma(c) {
		case "when", "after", "as", "while":
			return f.rel(c) == "mark" || f.rel(c) == "advmod"
		}
	}
	return false
}
