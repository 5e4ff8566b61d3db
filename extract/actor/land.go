package actor

import (
	"slices"
	"strings"

	"diplograph/extract"
)

// lands are the nouns for a country named before.
var lands = wordSet("lands")

// isLand reports whether a country can be called by the noun: any "the country", Morocco "the kingdom".
func (g *Gazetteer) isLand(c *extract.Actor, noun string) bool {
	if noun == "country" || noun == "nation" {
		return true
	}
	return slices.ContainsFunc(g.lookup(noun+" of "+c.Name), func(e entry) bool { return g.actor(e) == c })
}

// isPart reports whether x is only part of a word: "Russian" of "a Russian-led force".
func (l *Linker) isPart(x *draft) bool {
	return x.First == x.Last && x.End-x.Start < len(l.doc.Sentences[x.Sentence].Tokens[x.First].Form)
}

// onlyLand returns, where no country has been named just before, the one that the article is about, or its one kingdom.
func (l *Linker) onlyLand(d *draft) *extract.Actor {
	if noun := d.role.lemma; noun != "country" && noun != "nation" {
		if i := slices.IndexFunc(l.order, func(iso string) bool { return l.g.isLand(l.g.byISO[iso].actor, noun) }); i >= 0 {
			return l.g.byISO[l.order[i]].actor
		}
		return nil
	}
	if c := l.g.byISO[l.foremost(d.Sentence)]; c != nil && !l.isSubject(d) {
		return c.actor
	}
	return nil
}

// bound are the prepositions that lead to or from another country than one's own: "Kenya sent aid to the country".
var bound = wordSet("bound")

// resolveLand gives "the country" the one named last; it is a place after words such as "across".
func (l *Linker) resolveLand(d *draft) bool {
	tokens := l.doc.Sentences[d.Sentence].Tokens
	away := d.First > 1 && bound[strings.ToLower(tokens[d.First-2].Form)]
	b := l.back(d, 2, func(x *draft) bool {
		acts := x.Sentence == d.Sentence && strings.HasPrefix(tokens[x.Head].Rel, "nsubj")
		return x.Actor.Kind == extract.Country && l.g.isLand(x.Actor, d.role.lemma) && !(away && acts) && !l.isPart(x)
	})
	if b != nil {
		d.Actor = b.Actor
	} else if d.Actor = l.onlyLand(d); d.Actor == nil {
		return false
	}
	d.Via, d.Confidence = "role", confidence["role"]
	d.Place = d.First > 1 && locatives[strings.ToLower(tokens[d.First-2].Form)]
	return true
}
