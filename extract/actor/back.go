package actor

import (
	"strings"

	"diplograph/extract"
)

// resolveBack finds the earlier actor that "the ministers" or "the group" means.
func (l *Linker) resolveBack(d *draft, i int) {
	if !d.plural && d.role.kind == extract.Person && d.share == 0 && (l.resolveTitled(d, i) || l.resolveUntitled(d)) {
		return
	}
	if !d.plural && d.compound == "" && lands[d.role.lemma] && l.resolveLand(d) {
		return
	}
	lemma := d.role.lemma
	same := func(x *draft) bool {
		return x.role != nil && x.role.lemma == lemma && x.plural == d.plural && !x.owner.none() && !l.isTheirs(x, d) ||
			!d.plural && x.Actor.Kind == extract.Organization && !l.foretold(x.Actor, d) && (bodily(x.Actor, lemma) || l.calledSo(x, d)) &&
				(!violent(d) || armed[x.Actor.Class]) &&
				(d.owner.country == "" || d.owner.country == x.Actor.Country) && !l.otherwise(x.Actor, d)
	}
	var meant *extract.Actor
	l.back(d, 6, func(x *draft) bool {
		if meant = l.bodyOf(x, d); same(x) {
			meant = x.Actor
		}
		return meant != nil
	})
	if meant != nil {
		if d.share == 0 {
			d.Actor, d.Via, d.Confidence = meant, "role", confidence["role"]
		}
		return
	}
	if d.plural && d.share == 0 && d.owner.none() && d.compound == "" && gunmen[d.role.lemma] && l.resolveGunmen(d) {
		return
	}
	if d.plural && (d.both || eminent[d.role.class] || d.role.lemma == "leader") && l.resolvePair(d) {
		return
	}
	l.ownByState(d)
	if d.share == 0 && !(d.owner.none() && machines[d.role.lemma]) && (d.plural || !d.owner.none() || d.compound != "" || !anybody[d.role.lemma]) {
		d.Actor = l.groupActor(d)
	}
}

// otherwise reports whether a word before the noun tells the body that is meant from a: "the Electoral Commission" in an
// article on the Truth Commission.
func (l *Linker) otherwise(a *extract.Actor, d *draft) bool {
	if !extract.Capitalised(d.words) || d.owner.country != "" {
		return false
	}
	own := strings.Fields(l.doc.Article.Text[d.Start:d.End])
	return len(own) > 1 && extract.Capitalised(own[len(own)-2]) && !strings.Contains(a.Name, own[len(own)-2])
}

// calledSo reports whether x is a known body of state called by the noun of the draft: "the Kenyan army" for "the army".
func (l *Linker) calledSo(x, d *draft) bool {
	return singly[d.role.lemma] && x.Actor.Known && strings.HasSuffix(strings.ToLower(l.doc.Article.Text[x.Start:x.End]), " "+d.role.lemma)
}

// bodyOf returns the body that x is of, if the draft can mean it: "NATO" of "NATO jets" for "the alliance"; else nil.
func (l *Linker) bodyOf(x, d *draft) *extract.Actor {
	a := x.owner.actor
	if a == nil || a.Kind != extract.Organization || d.plural || !d.owner.none() || violent(d) && !armed[a.Class] || !bodily(a, d.role.lemma) {
		return nil
	}
	return a
}

// isTheirs reports whether x is somebody's own where the text writes the noun as a name: "its Coalition trainers", and then
// "the Coalition".
func (l *Linker) isTheirs(x, d *draft) bool {
	t := l.doc.Sentences[x.Sentence].Tokens
	return alliances[d.role.lemma] && extract.Capitalised(d.words) && (t[x.First].Tag == "PRP$" || x.First > 0 && t[x.First-1].Tag == "PRP$")
}

// anybody are the nouns that name nobody by themselves: "the group", "the country".
var anybody = wordSet("anybody")

// foretold reports whether the capitalised noun stood alone before the article named the body, and so is another: "the
// Coalition" before "the Syrian Arab Coalition".
func (l *Linker) foretold(a *extract.Actor, d *draft) bool {
	if !extract.Capitalised(d.words) {
		return false
	}
	for i := range l.drafts {
		switch x := &l.drafts[i]; {
		case x.Actor == a && x.role == nil:
			return l.standsAlone(d.words, x)
		case x.role == d.role && x.owner.none() && extract.Capitalised(x.words) && x.First > 0 && !x.gone:
			return true
		}
	}
	return false
}

// standsAlone reports whether the sentence of x has the noun, as no part of a longer name, before x.
func (l *Linker) standsAlone(noun string, x *draft) bool {
	tokens := l.doc.Sentences[x.Sentence].Tokens
	for i := 1; i < x.First; i++ {
		if tokens[i].Form == noun && !extract.Capitalised(tokens[i-1].Form) {
			return true
		}
	}
	return false
}
