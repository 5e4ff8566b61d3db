package actor

import (
	"strings"

	"diplograph/extract"
)

// resolveSpeaker finds who says "I" or "we". What "we" do or own is the doing of the state or body that the speaker
// speaks for; what "we" say, the speaker says.
func (l *Linker) resolveSpeaker(d *draft) {
	d.Actor = l.voice(d)
	if d.Actor != nil && singular[d.words] && d.Actor.Kind == extract.Organization {
		d.Actor = nil
	}
	if d.Actor != nil && !singular[d.words] && !l.utterance(d) {
		_, quoted := l.quotes.around(d.Start)
		d.Actor = l.behind(d.Actor, quoted)
	}
}

// singular are the words by which one person speaks of himself.
var singular = wordSet("singular")

// voice returns the speaker of the quotation, else of a statement that a colon introduced, else whose statement the
// title says the article is, else the one official that the first sentence is about or the country or body that
// publishes the article.
func (l *Linker) voice(d *draft) *extract.Actor {
	if q, quoted := l.quotes.around(d.Start); quoted {
		return l.speakerOf(q)
	}
	if a := l.introduced(d); a != nil {
		return a
	}
	if a := l.author(); a != nil {
		return a
	}
	lead := l.lead()
	if singular[d.words] && lead != nil && lead.Kind == extract.Person && (l.publisher() != nil || tells(l.doc.Sentences[0].Tokens, remarks)) {
		return lead
	}
	if a := l.publisher(); a != nil || lead == nil {
		return a
	}
	if singular[d.words] && (lead.Kind == extract.Person || !l.envoy()) || lead.Kind == extract.Person && l.behind(lead, false) == lead ||
		lead.Kind == extract.Organization && !tells(l.doc.Sentences[0].Tokens, speech) && !tells(l.doc.Sentences[0].Tokens, avows) {
		return nil
	}
	return l.behind(lead, false)
}

// envoy reports whether "I" in the article may be who speaks for a state: the article has "my country" or "my delegation".
func (l *Linker) envoy() bool {
	if l.article.envoy == nil {
		found := l.hasDelegation()
		l.article.envoy = &found
	}
	return *l.article.envoy
}

func (l *Linker) hasDelegation() bool {
	for i := range l.doc.Sentences {
		tokens := l.doc.Sentences[i].Tokens
		for k := 1; k < len(tokens); k++ {
			if delegating[tokens[k].Form] && strings.EqualFold(tokens[k-1].Form, "my") {
				return true
			}
		}
	}
	return false
}

// resolveEnvoys gives "my country" of an envoy who is not known the one country that the article is about.
func (l *Linker) resolveEnvoys(d *draft) bool {
	first := &l.doc.Sentences[d.Sentence].Tokens[d.First]
	if !d.owner.none() || first.Tag != "PRP$" || pronouns[strings.ToLower(first.Form)].kinds != "s" || !delegating[d.role.lemma] || !l.envoy() {
		return false
	}
	c := l.g.byISO[l.foremost(d.Sentence)]
	if c == nil {
		return false
	}
	d.Actor, d.Via, d.Confidence = c.actor, "role", confidence["pronoun"]
	return true
}

// delegating are the nouns for those in whose name an envoy speaks.
var delegating = wordSet("delegating")

// remarks are the words of a first sentence behind which somebody's own words follow.
var remarks = wordSet("remarks")

// lead returns the state, body or known official that the first sentence is about.
func (l *Linker) lead() *extract.Actor {
	for _, d := range l.speakers(0) {
		t := &l.doc.Sentences[0].Tokens[d.Head]
		if !strings.HasPrefix(t.Rel, "nsubj") || d.Possessive || d.plural {
			continue
		}
		if a := d.Actor; a.Kind == extract.Country || a.Kind == extract.Organization || a.Kind == extract.Person && a.Known {
			return a
		}
		return nil
	}
	return nil
}

// spokesmen are the classes of persons who speak for their state or body.
var spokesmen = wordSet("spokesmen")

// behind returns the state or body that a speaker speaks for: a minister's country, a spokesman's organization, the
// publisher of a statement by an official of a state unknown or, where no quotation marks set it apart, by anybody; else
// the speaker.
func (l *Linker) behind(a *extract.Actor, quoted bool) *extract.Actor {
	if body := l.article.bodies[a.ID]; body != nil {
		return l.stateOf(body)
	}
	if p := l.g.byPerson[strings.TrimPrefix(a.ID, "person:")]; p != nil && a.Known {
		if at := l.post(p); strings.HasPrefix(at.owner, "@") {
			return l.stateOf(l.g.byBody[at.owner[1:]].actor)
		}
	}
	switch {
	case a.Kind == extract.Organization && a.Class != "party" && !armed[a.Class]:
		return l.stateOf(a)
	case a.Kind != extract.Person && a.Kind != extract.Group:
		return a
	case a.Country != "" && spokesmen[a.Class]:
		return l.stateOf(a)
	}
	if p := l.publisher(); p != nil && a.Country == "" && (spokesmen[a.Class] || !quoted) {
		return p
	}
	return a
}

// stateOf returns the country of an actor, else the actor.
func (l *Linker) stateOf(a *extract.Actor) *extract.Actor {
	if c := l.g.byISO[a.Country]; c != nil {
		return c.actor
	}
	return a
}

// post returns the office that a person held nearest to the article's date, or last.
func (l *Linker) post(p *person) post {
	var best post
	nearest := 0
	for _, h := range p.posts {
		if far := l.daysFrom(h.span); best.owner == "" || far < nearest {
			best, nearest = h.post, far
		}
	}
	return best
}

// utterance reports whether "we" or "us" is party to an act of speech: "we urge", "we were shocked", "told us".
func (l *Linker) utterance(d *draft) bool {
	tokens := l.doc.Sentences[d.Sentence].Tokens
	h := tokens[d.Head].Head
	if h < 0 {
		return false
	}
	if d.Possessive {
		return converse[tokens[h].Lemma]
	}
	for n := 0; n < 3; n++ {
		if speech[tokens[h].Lemma] || avows[tokens[h].Lemma] {
			return true
		}
		next := childOf(tokens, h, "xcomp")
		if next < 0 {
			break
		}
		h = next
	}
	return tokens[h].Tag == "JJ" && !resolves[tokens[h].Lemma]
}

// childOf returns the first token that hangs on token h by the relation, or -1.
func childOf(tokens []extract.Token, h int, rel string) int {
	for i := range tokens {
		if tokens[i].Head == h && tokens[i].Rel == rel {
			return i
		}
	}
	return -1
}

// avows are the verbs, beyond those of saying, by which a speaker does what he says.
var avows = wordSet("avows")

// converse are the nouns for what speakers have among each other.
var converse = wordSet("converse")

// resolves are the adjectives that tell what a state is about to do.
var resolves = wordSet("resolves")
