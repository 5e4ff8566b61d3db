package actor

import (
	"slices"
	"strings"

	"diplograph/extract"
)

// converses reports whether token i is subject of what takes two: "they agreed".
func (s *sentence) converses(i int) bool {
	t := &s.Tokens[i]
	return t.Rel == "nsubj" && t.Head >= 0 && dialogue[s.Tokens[t.Head].Lemma]
}

// dialogue are the verbs that "they" do with each other.
var dialogue = wordSet("dialogue")

// resolveTogether gives "they" of a dialogue the two persons named last, unless a plural subject in the sentence
// before is nearer.
func (l *Linker) resolveTogether(d, best *draft) bool {
	tokens := l.doc.Sentences[d.Sentence].Tokens
	if d.words != "they" || tokens[d.Head].Rel != "nsubj" || !dialogue[tokens[tokens[d.Head].Head].Lemma] {
		return false
	}
	if best != nil && best.Sentence >= d.Sentence-1 && strings.HasPrefix(l.doc.Sentences[best.Sentence].Tokens[best.Head].Rel, "nsubj") {
		return false
	}
	var pair []*extract.Actor
	l.back(d, reach, func(x *draft) bool {
		if x.Actor.Kind == extract.Person && !slices.Contains(pair, x.Actor) {
			pair = append(pair, x.Actor)
		}
		return len(pair) == 2
	})
	if len(pair) < 2 {
		return false
	}
	d.Actor, d.plural = pair[1-d.share], true
	return true
}

// ourTwo gives "our two countries" the state of who speaks and the other one that the article names most; each takes
// one of two drafts.
func (l *Linker) ourTwo(d *draft) bool {
	own := d.owner.actor
	if !d.both || !statal[d.role.lemma] || own == nil || own.Kind != extract.Country {
		return false
	}
	if d.Via, d.Confidence = "role", confidence["pronoun"]; d.share == 0 {
		d.Actor = own
		return true
	}
	if iso := l.mostSalient(own); iso != "" {
		d.Actor = l.g.byISO[iso].actor
	}
	return true
}

// gatherings are the nouns that act as those they are made of: "a group of Moroccan diplomats".
var gatherings = wordSet("gatherings")

// joinGatherings makes one mention of a gathering and of who it is made of, of the drafts of the sentence, which begin at from.
func (l *Linker) joinGatherings(from int) {
	s := &l.s
	for i := from; i < len(l.drafts); i++ {
		d := &l.drafts[i]
		if d.gone || d.role == nil || !gatherings[d.role.lemma] || !d.owner.none() || s.form(d.Last+1) != "of" {
			continue
		}
		for j := i + 1; j < len(l.drafts); j++ {
			x := &l.drafts[j]
			if x.First <= d.Last+3 && x.plural && !x.gone && !x.Possessive && s.linked(d.Last+2, x.First) {
				x.First, x.Start, x.Head = d.First, d.Start, d.Head
				d.gone = true
			}
		}
		d.gone = d.gone || s.ofThings(d.Last+2)
	}
}

// ofThings reports whether what a gathering is made of, from token i on, is no actor: "a group of islands".
func (s *sentence) ofThings(i int) bool {
	for s.tag(i, "JJ", "CD") && s.at[i] < 0 && !extract.Capitalised(s.form(i)) {
		i++
	}
	return s.tag(i, "NNS") && s.at[i] < 0 && !extract.Capitalised(s.form(i))
}

// linked reports whether only quantifiers stand from token i up to token end.
func (s *sentence) linked(i, end int) bool { return end >= i && s.nameStart(i, end) == end }
