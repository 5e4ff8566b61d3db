package actor

import (
	"strings"

	"diplograph/extract"
)

// journeys are the words that tell of a visit.
var journeys = wordSet("journeys")

// hosts are the classes of officials that a visitor meets.
var hosts = wordSet("hosts")

// host returns the country visited as the owner of officials that nobody owns: "will travel to Iraq to meet senior
// officials". Officials who say something there may be of either side.
func (l *Linker) host(d *draft) owner {
	tokens := l.doc.Sentences[d.Sentence].Tokens
	if !d.owner.none() || !d.plural || d.role.kind != extract.Person || !hosts[d.role.class] ||
		strings.HasPrefix(tokens[d.Head].Rel, "nsubj") || !tells(tokens, journeys) {
		return d.owner
	}
	var found *extract.Actor
	for i := range l.drafts {
		x := &l.drafts[i]
		if x.Sentence != d.Sentence || x.gone || x.Possessive || x.Actor == nil || !visited(tokens, x) {
			continue
		}
		if x.Actor.Kind == extract.Organization && x.Actor.Country != "" && tokens[x.Head].Rel == "obj" {
			return l.g.ownerOf(x.Actor) // of a region with a government of its own
		}
		if x.Actor.Kind != extract.Country {
			continue
		}
		if found != nil && found != x.Actor {
			return d.owner
		}
		found = x.Actor
	}
	if found == nil {
		return d.owner
	}
	return l.g.ownerOf(found)
}

func tells(tokens []extract.Token, words map[string]bool) bool {
	for i := range tokens {
		if words[tokens[i].Lemma] {
			return true
		}
	}
	return false
}

// visited reports whether a country follows "to" or "in", or is the object of a visit.
func visited(tokens []extract.Token, x *draft) bool {
	if t := tokens[x.Head]; t.Rel == "obj" && t.Head >= 0 && tokens[t.Head].Lemma == "visit" {
		return true
	}
	return x.First > 0 && (tokens[x.First-1].Form == "to" || strings.EqualFold(tokens[x.First-1].Form, "in"))
}
