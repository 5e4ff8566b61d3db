package actor

import "diplograph/extract"

// resolveUntitled gives "the Kenyan judge" or "the journalist" the one unknown person of the sentence before whom the article
// has given no title, if it has told of no such judge by another name.
func (l *Linker) resolveUntitled(d *draft) bool {
	if tokens := l.doc.Sentences[d.Sentence].Tokens; d.heads() && d.owner.key != "" && d.Last+1 < len(tokens) && tokens[d.Last+1].Form == "of" {
		return false // "the leader of the alliance"
	}
	if !d.definite || d.plural || d.former || d.compound != "" || d.role.kind != extract.Person || d.Possessive {
		return false
	}
	var found *extract.Actor
	for _, i := range l.article.recent {
		x := &l.drafts[i]
		switch {
		case x.role == d.role && x.Actor.Kind == extract.Group:
			return false
		case x.Sentence != d.Sentence-1 || x.Actor.Kind != extract.Person || len(l.article.titles[x.Actor.ID]) > 0:
		case found != nil && found != x.Actor:
			return false
		default:
			found = x.Actor
		}
	}
	if found == nil || found.Known && len(found.Offices) > 0 && !commands[d.role.lemma] || found.Country != "" && d.owner.country != "" && found.Country != d.owner.country {
		return false
	}
	l.enrich(found, d.owner.country, d.role.class)
	d.Actor, d.Via, d.Confidence = found, "role", confidence["pronoun"]
	return true
}

// commands are the nouns, after the name of a people, for known persons as well: "the Catalan leader".
var commands = wordSet("commands")
