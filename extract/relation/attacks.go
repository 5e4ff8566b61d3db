package relation

import (
	"slices"
	"strings"

	"diplograph/extract"
)

// attacks are those that an article has told of so far, to which later sentences refer: "the strikes".
type attacks struct {
	last   []arg // who attacked whom in the last one
	lastIn int   // the sentence that told it
	// attacker and target are who attacks and who is attacked in all that are told as deeds ("launched strikes on").
	attacker, target sole
}

func (a *attacks) forget() {
	*a = attacks{last: a.last[:0]}
}

// tell remembers an attack of sentence s.
func (a *attacks) tell(doc *extract.Document, rule *Rule, p pair, s int) {
	a.last, a.lastIn = append(a.last[:0], p.subject, p.object), s
	if rule.Recalled {
		a.attacker.tell(p.subject, doc.Mentions[p.subject.mention].Actor.ID)
		a.target.tell(p.object, doc.Mentions[p.object.mention].Actor.ID)
	}
}

// by returns who did the last one, on who suffered it; nobody where there was none.
func (a *attacks) by() []arg { return slices.Clone(a.last[:min(len(a.last), 1)]) }
func (a *attacks) on() []arg { return slices.Clone(a.last[min(len(a.last), 1):]) }

// near tells whether the last one was told at most reach sentences before sentence s.
func (a *attacks) near(s int) bool { return len(a.last) > 0 && s-a.lastIn <= attackReach }

// attackReach is for how many sentences "the strikes" are those told of last.
const attackReach = 6

// unowned tells whether the subject of verb i is an attack of which the sentence does not say whose it is.
func (f *frame) unowned(i int) bool {
	s := f.child(i, "nsubj")
	return s >= 0 && f.cues.Harms[f.lemma(s)]
}

// suffered tells whether an attack stands in a clause that says whom it fell on: "was killed in a raid".
func (f *frame) suffered(noun int) bool {
	verb := f.toks[noun].Head
	return verb >= 0 && f.rel(noun) == "obl" && within.has(f.caseOf(noun)) && f.cues.violent[f.lemma(verb)] && f.patientToken(verb, 0) >= 0
}

// sole is an actor that an article names in some part, as long as it is the only one with its people: "Islamic State"
// and "Islamic State fighters".
type sole struct {
	first arg
	id    string
	more  bool // others have been named too
}

func (x *sole) tell(a arg, id string) {
	_, name, _ := strings.Cut(id, ":")
	switch {
	case x.id == "", strings.HasPrefix(x.id, name+"-"):
		x.first, x.id = a, name
	case x.id != name && !strings.HasPrefix(name, x.id+"-"):
		x.more = true
	}
}

func (x *sole) args() []arg {
	if x.id == "" || x.more {
		return nil
	}
	return []arg{x.first}
}
