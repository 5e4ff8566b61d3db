package relation

import (
	"slices"
	"strings"

	"diplograph/extract"
)

// nominal returns the actors of a noun phrase: the one that it names, else the one that stands deepest in
// charge of it: "Russia's offer", "a request from Modi", "the Iranian tanker", "members of parliament".
func (f *frame) nominal(i int) []arg {
	if out := f.direct(i); len(out) > 0 {
		return out
	}
	return f.deep(i, 0)
}

func (f *frame) deep(i, depth int) []arg {
	if depth > maxDepth {
		return nil
	}
	if f.cues.Occasions[f.lemma(i)] && f.caseOf(i) != "" && f.contentHead(i) >= 0 {
		return nil
	}
	fate := f.cues.Fates[f.lemma(i)]
	if out := f.owners(i); len(out) > 0 && (!fate || f.hasVictim(i)) {
		return out
	}
	if out := f.loyal(i); len(out) > 0 {
		return out
	}
	prepositions := ownerPrepositions
	if fate || f.cues.Harms[f.lemma(i)] {
		prepositions = agentPrepositions
		if l := f.lemma(i); l == "attack" || l == "atrocity" || l == "violence" || l == "aggression" {
			prepositions = ownerPrepositions[:3] // "the attacks of Boko Haram"
		}
	}
	for _, p := range prepositions {
		if p == "against" && f.friendly {
			continue
		}
		for c := f.first[i]; c >= 0; c = f.next[c] {
			if (f.rel(c) == "nmod" || f.rel(c) == "obl") && f.caseOf(c) == p && !f.origin(c) {
				if out := f.lessSure(f.within(c, depth+1), deepWeight); len(out) > 0 {
					return out
				}
			}
		}
	}
	if out := f.deedOf(i); len(out) > 0 {
		return out
	}
	return f.deepRest(i, depth)
}

// hasVictim tells whether a noun of what befalls somebody names him behind "of", so that its owner did it: "Sulla's murder
// of the envoy".
func (f *frame) hasVictim(i int) bool {
	for c := f.first[i]; c >= 0; c = f.next[c] {
		if f.rel(c) == "nmod" && f.caseOf(c) == "of" {
			return true
		}
	}
	return false
}

// loyal returns those to whom a noun's adjective ties it: "forces loyal to Haftar".
func (f *frame) loyal(i int) []arg {
	for c := f.first[i]; c >= 0; c = f.next[c] {
		if !f.cues.Ties[f.lemma(c)] {
			continue
		}
		for k := f.first[c]; k >= 0; k = f.next[k] {
			if f.rel(k) == "obl" && (f.caseOf(k) == "to" || f.caseOf(k) == "with") {
				return f.lessSure(f.nominal(k), deepWeight)
			}
		}
		for _, m := range f.mentions {
			if x := &f.doc.Mentions[m]; x.First > c+1 && x.First <= c+maxDepth && f.lemma(c+1) == "to" {
				return []arg{{m, deepWeight}} // "to defiant" is no infinitive
			}
		}
	}
	return nil
}

// deepRest looks into what else hangs on a noun: its coordinates, reduced clauses and places.
func (f *frame) deepRest(i, depth int) []arg {
	for c := f.first[i]; c >= 0; c = f.next[c] {
		var out []arg
		switch f.rel(c) {
		case "conj", "appos":
			if f.cues.Fates[f.lemma(i)] {
				continue // "protested the killing, by gunmen, of a cleric, Karim"
			}
			out = f.within(c, depth+1)
		case "acl":
			if f.toks[c].Rel == "acl:relcl" && (f.cues.Harms[f.lemma(i)] || f.judging && !f.cues.uttering[f.lemma(c)] && f.lacksObject(c)) {
				out = f.subjects(c) // "criticized the tariffs that Trump imposed"
			}
			if o := f.child(c, "obj"); o >= 0 && f.territorial && f.tag(c) == "VBG" && f.cues.Carries[f.lemma(c)] {
				out = f.nominal(o) // "shot at a boat carrying migrants"
			}
			if f.passive(c) && !(f.rel(i) == "obj" && f.behindComma(c)) {
				if out = f.agent(c); len(out) == 0 {
					out = f.slotUnder("between", c)
				}
			}
		case "nmod":
			if p := f.caseOf(c); f.territorial && (p == "in" || p == "at" || p == "near") && !f.cues.Harms[f.lemma(i)] {
				out = f.lessSure(f.places(f.within(c, depth+1)), placeWeight)
			}
		}
		if len(out) > 0 {
			return f.lessSure(out, deepWeight)
		}
	}
	return nil
}

// slotUnder returns what a preposition behind verb i leads to.
func (f *frame) slotUnder(prep string, i int) []arg {
	for c := f.first[i]; c >= 0; c = f.next[c] {
		if f.rel(c) == "obl" && f.caseOf(c) == prep {
			return f.nominal(c)
		}
	}
	return nil
}

// places keeps the territories among the actors.
func (f *frame) places(args []arg) []arg {
	return slices.DeleteFunc(args, func(a arg) bool { return !f.mention(a).Place && f.mention(a).Actor.Kind != extract.Country })
}

// owners returns the possessor of a noun or the country whose adjective stands before it, but not the town
// that agreements and summits are called after.
func (f *frame) owners(i int) []arg {
	var out []arg
	for c := f.first[i]; c >= 0; c = f.next[c] {
		switch f.toks[c].Rel {
		case "nmod:poss":
			out = append(out, f.lessSure(f.owner(c), deepWeight)...)
		case "amod", "compound", "nmod", "nmod:unmarked", "flat":
			out = append(out, f.ownerBefore(i, c)...)
		}
	}
	return out
}

// ownerBefore returns the actor, with those beside it, that stands as token c before noun i.
func (f *frame) ownerBefore(i, c int) []arg {
	var out []arg
	for _, m := range f.headed[c] {
		if x := &f.doc.Mentions[m]; !f.cues.Backers[f.lastPart(c)] && (x.Possessive || f.rel(c) != "nmod") && !(x.Place && f.venue(i)) && !f.topic(x, i) {
			out = append(out, arg{m, deepWeight})
		}
	}
	if len(out) > 0 {
		return append(out, f.coordinated(c, deepWeight)...)
	}
	if f.toks[c].Rel == "compound" {
		return f.owners(c)
	}
	return nil
}

// venue tells whether a town before noun i is only where it took place: "the Astana process", support for "the Aleppo offensive",
// but the raid is the town's to whom it is done.
func (f *frame) venue(i int) bool {
	return f.cues.Venues[f.lemma(i)] || !f.territorial && (f.cues.Harms[f.lemma(i)] || f.lemma(i) == "operation")
}

// topic tells whether a country's name before noun i only says what that is about: "Syria sanctions" are no doing of Syria,
// but "U.S. sanctions" and "Syrian policy" are the country's.
func (f *frame) topic(x *extract.Mention, i int) bool {
	if x.Actor.Kind != extract.Country || x.Via != "name" || !f.isNoun(x.Last+1) {
		return false
	}
	return f.cues.Topics[f.lemma(i)] && strings.HasPrefix(f.doc.Article.Text[x.Start:x.End], x.Actor.Name)
}

func (f *frame) owner(i int) []arg {
	var out []arg
	for _, m := range f.headed[i] {
		out = append(out, arg{m, 1})
	}
	out = append(out, f.coordinated(i, 1)...)
	if len(out) == 0 {
		return f.owners(i)
	}
	return out
}
