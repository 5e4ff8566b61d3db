package relation

import (
	"strings"

	"diplograph/extract"
)

// repair mends what rules depend on and the parser often misses: that nothing hangs on an auxiliary, what the
// subject of a finite verb is, to which noun an infinitive or a relative clause belongs, and a row of objects of
// which each has its own date. It changes heads and relations in place.
func (f *frame) repair() {
	f.repairRows()
	f.repairInner()
	f.repairOwned()
	for i := range f.toks {
		f.repairInterrupted(i)
		f.repairOutranked(i)
		f.repairReported(i)
		f.repairPerfect(i)
		f.repairSuspected(i)
		f.repairTwoSubjects(i)
		f.repairSummary(i)
	}
	for i := range f.toks {
		f.repairArgument(i)
		f.repairCoordination(i)
		f.repairLostSubject(i)
		f.repairClause(i)
		f.repairVoice(i)
		f.repairRoot(i)
		f.repairSubordinate(i)
		f.repairSubject(i)
		f.repairJoined(i)
		f.repairResult(i)
		f.repairSaidWithin(i)
		f.repairSaidAfter(i)
		f.repairUttered(i)
		if h := f.toks[i].Head; h >= 0 && f.rel(h) == "aux" && f.toks[h].Head != i {
			f.hang(i, f.toks[h].Head, f.toks[i].Rel)
		}
		if f.lemma(i) == "to" && f.rel(i) == "mark" && i > 0 {
			f.repairInfinitive(i)
		}
		if f.tag(i) == "VBN" {
			f.repairParticiple(i)
		}
		if f.toks[i].Rel == "acl:relcl" {
			f.repairRelative(i)
		}
		f.repairName(i)
		f.repairGerundObject(i)
		f.repairSaid(i)
		f.repairFinite(i)
		f.repairOccasion(i)
		if f.rel(i) == "conj" && len(f.headed[i]) > 0 {
			f.repairGapped(i)
		}
	}
	f.breakCircles()
}

// repairInner hangs a clause on the head of a name rather than on another word of it: "Juan | Guaido, recognised by".
func (f *frame) repairInner() {
	for _, m := range f.mentions {
		x := &f.doc.Mentions[m]
		for c := x.Last + 1; c < len(f.toks) && !x.Possessive; c++ {
			if h, top := f.toks[c].Head, f.topOf(x); f.rel(c) == "acl" && h >= x.First && h <= x.Last && h != top {
				f.hang(c, top, f.toks[c].Rel)
			}
		}
	}
}

// repairInfinitive hangs "to destroy" on the noun right before it if that is an effort, a plan or a first, or the one who
// makes it: "the failure of Iran | to free them".
func (f *frame) repairInfinitive(to int) {
	noun, verb := to-1, f.toks[to].Head
	if verb < to || verb > to+2 || !f.isNoun(noun) || f.toks[verb].Head == noun {
		return
	}
	switch _, cue := f.cues.Nouns[f.lemma(max(f.toks[verb].Head, 0))]; f.rel(verb) {
	case "advcl", "xcomp":
	case "acl":
		if cue {
			return
		}
	default:
		return
	}
	if m := f.mentionAtEnd(noun); m >= 0 {
		noun = f.holder(f.cues, f.topOf(&f.doc.Mentions[m]))
	}
	if _, ok := f.cues.Nouns[f.lemma(noun)]; ok || f.ordinal(f.cues, noun) {
		if up := f.toks[verb].Head; f.toks[noun].Head == verb && up > verb && f.isVerb(up) && f.child(up, "nsubj") < 0 {
			f.hang(noun, up, "nsubj") // "plans to build a base | angered Somalia"
		}
		f.hang(verb, noun, "acl")
	}
}

// repairParticiple hangs a participle with an agent on the noun right before it: "territory previously held by the enemy".
func (f *frame) repairParticiple(i int) {
	if f.rel(i) != "acl" && f.rel(i) != "advcl" || f.child(i, "obl:agent") < 0 || f.child(i, "aux", "aux:pass", "nsubj", "mark") >= 0 {
		return
	}
	noun := i - 1
	for noun >= 0 && f.tag(noun) == "RB" {
		noun--
	}
	if noun >= 0 && f.isNoun(noun) && f.toks[i].Head != noun && !f.inside(noun, i) {
		f.hang(i, noun, "acl")
	}
}

// repairGapped reads "visited Turkey on 4 April and Egypt on 5 April" as a row of countries, not of dates.
func (f *frame) repairGapped(i int) {
	date := f.toks[i].Head
	if date >= 0 && f.rel(date) == "nmod" && f.dated(date) {
		date = f.toks[date].Head
	}
	if date < 0 || f.rel(date) != "obl" || !f.dated(date) {
		return
	}
	verb := f.toks[date].Head
	object := f.child(verb, "obj")
	if object < 0 || object > date || len(f.headed[object]) == 0 || f.mentionAt(object).Kind != f.mentionAt(i).Kind {
		return
	}
	f.hang(i, object, "conj")
}

// repairName makes an argument of a name that the tagger took for an adverb: "drove al-Shabaab out".
func (f *frame) repairName(i int) {
	verb := f.toks[i].Head
	if len(f.headed[i]) == 0 || f.rel(i) != "advmod" || verb < 0 || !f.isVerb(verb) {
		return
	}
	switch {
	case i > verb && f.child(verb, "obj") < 0:
		f.toks[i].Tag, f.toks[i].Rel = "NNP", "obj"
	case i < verb && f.child(verb, "nsubj") < 0:
		f.toks[i].Tag, f.toks[i].Rel = "NNP", "nsubj"
	}
}

// repairFinite gives the clause back to a verb in the past tense that the parser took for an adjective of its object:
// "Berlin and Paris signed a trade agreement".
func (f *frame) repairFinite(i int) {
	object := f.toks[i].Head
	if f.rel(i) != "amod" || object < i || i == 0 || !f.isNoun(i-1) || f.tag(i) != "VBD" && (f.tag(i) != "VBN" || f.rel(object) != "root" || f.child(object, "acl", "cop") >= 0) {
		return
	}
	f.hang(i, f.toks[object].Head, f.toks[object].Rel)
	f.hang(object, i, "obj")
	for c := range i {
		if h := f.toks[c].Head; (h == object || h == i) && f.isNoun(c) && f.caseOf(c) == "" && f.rel(c) != "obl" {
			f.hang(c, i, "nsubj")
		} else if h == object {
			f.hang(c, i, f.toks[c].Rel)
		}
	}
}

// dated tells whether token i is a day, a month or a number.
func (f *frame) dated(i int) bool {
	word := strings.ToLower(f.toks[i].Form)
	_, day := weekdays[word]
	_, month := months[word]
	return day || month || f.tag(i) == "CD"
}

func (f *frame) mentionAt(i int) *extract.Actor { return f.doc.Mentions[f.headed[i][0]].Actor }

// hang gives token i another head.
func (f *frame) hang(i, head int, rel string) {
	f.toks[i].Head, f.toks[i].Rel = head, rel
	f.turn()
}
