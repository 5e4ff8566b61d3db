package actor

import (
	"cmp"
	"slices"

	"diplograph/extract"
)

// confidence is how far a mention can be trusted by the way it was linked: 1 is a full name of the gazetteer,
// 0.5 is a guess among several actors of the article.
var confidence = map[string]float64{
	"name": 1, "alias": 0.95, "adjective": 0.95, "title": 0.95, "seat": 0.9, "surname": 0.85, "group": 0.85,
	"minted": 0.75, "role": 0.7, "pronoun": 0.6,
}

// Linker finds the actors of one article after the other. It is not safe for concurrent use; any number of
// linkers may share a gazetteer.
type Linker struct {
	g       *Gazetteer
	doc     *extract.Document
	s       sentence
	drafts  []draft
	minted  map[string]*extract.Actor
	salient map[string]int // country -> how often the article names it
	order   []string       // the countries of salient, first named first
	covered int            // last token that a draft of this sentence took
	article memory
	quotes  quotations
}

// New returns a linker that looks names up in g.
func New(g *Gazetteer) *Linker {
	return &Linker{g: g, minted: map[string]*extract.Actor{}, salient: map[string]int{}, article: newMemory()}
}

// Link finds the actors that the sentences mention, in reading order.
func (l *Linker) Link(doc *extract.Document) []extract.Mention {
	l.doc, l.drafts = doc, l.drafts[:0]
	clear(l.minted)
	clear(l.salient)
	l.order = l.order[:0]
	l.article.clear()
	for i := range doc.Sentences {
		l.s.scan(l.g, doc.Article.Text, &doc.Sentences[i])
		before := len(l.drafts)
		l.phrases()
		l.joinGatherings(before)
		l.learnAcronyms(l.drafts[before:])
	}
	l.quotes.find(doc)
	l.learnInitials()
	l.learnNames()
	l.unmaskSurnames()
	l.weighCountries()
	return l.settle()
}

// weighCountries counts the known persons and bodies of a country as names of it.
func (l *Linker) weighCountries() {
	for i := range l.drafts {
		d := &l.drafts[i]
		if a := d.Actor; a != nil && a.Known && a.Country != "" && a.Kind != extract.Country && len(d.choices) < 2 && !d.common {
			l.weigh(a.Country)
		}
	}
}

// weigh counts a country as named once more.
func (l *Linker) weigh(iso string) {
	if l.salient[iso]++; l.salient[iso] == 1 {
		l.order = append(l.order, iso)
	}
}

// settle finds the actor of every draft and returns those that have one, in reading order.
func (l *Linker) settle() []extract.Mention {
	for i := range l.drafts {
		if l.awaitsSpeaker(&l.drafts[i]) {
			continue
		}
		if l.resolve(i); l.drafts[i].Actor != nil && !l.drafts[i].gone {
			l.remember(i)
		}
	}
	var mentions []extract.Mention
	for i := range l.drafts {
		d := &l.drafts[i]
		if d.need == speakerNeed {
			l.resolveSpeaker(d)
		} else if l.awaitsSpeaker(d) {
			l.resolve(i)
		}
		if d.Actor != nil && !d.gone && !l.g.stopped(l.doc.Article.Text[d.Start:d.End], d.Actor.Name) {
			mentions = append(mentions, d.Mention)
		}
	}
	slices.SortStableFunc(mentions, func(a, b extract.Mention) int {
		return cmp.Or(a.Sentence-b.Sentence, a.First-b.First, a.Start-b.Start)
	})
	return mentions
}

// awaitsSpeaker reports whether the draft belongs to who says "my" or "our", known when all else is settled.
func (l *Linker) awaitsSpeaker(d *draft) bool {
	return d.owner.draft >= 0 && l.drafts[d.owner.draft].need == speakerNeed
}
