package actor

import (
	"strings"

	"diplograph/extract"
)

// bodily reports whether an organization can be called by a common noun: a party "the party", a militia "the group".
func bodily(a *extract.Actor, noun string) bool {
	noun = lastWord(noun)
	switch {
	case bands[noun] && (armed[a.Class] || a.Class == "ngo" || a.Class == ""):
		return true
	case agencies[noun] && (civic[a.Class] || a.Class == "") || noun == "agency" && (a.Class == "intelligence" || a.Class == "police"):
		return true
	case firms[noun]:
		return a.Class == "company"
	case outlets[noun]:
		return a.Class == "media"
	case charities[noun]:
		return a.Class == "ngo"
	}
	return strings.Contains(strings.ToLower(a.Name), noun)
}

// The nouns for those who fight or campaign, for those who serve states, and for private bodies.
var (
	bands     = wordSet("bands")
	agencies  = wordSet("agencies")
	firms     = wordSet("firms")
	outlets   = wordSet("outlets")
	charities = wordSet("charities")
)

// gunmen are the nouns for those whom a text may also call by the armed group that it has named before: "the militants".
var gunmen = wordSet("gunmen")

// resolveGunmen gives "the militants" the one armed group that the article has named just before, unless it tells them from
// it by an owner of their own.
func (l *Linker) resolveGunmen(d *draft) bool {
	var found *extract.Actor
	several := false
	tokens := l.doc.Sentences[d.Sentence].Tokens
	l.back(d, reach, func(x *draft) bool {
		if x.Sentence == d.Sentence && tokens[x.Last+1].Tag == "CC" {
			several = true // "Hamas and the rebels"
		} else if a := x.Actor; armed[a.Class] && a != found && (a.Kind == extract.Organization || gunmen[lastWord(x.words)]) {
			several = found != nil
			found = a
		}
		return several
	})
	if found == nil || several || found.Kind != extract.Organization {
		return false
	}
	d.Actor, d.Via, d.Confidence = found, "role", confidence["role"]
	return true
}

// civic are the classes of bodies that "the organization" can mean.
var civic = wordSet("civic")

// armed are the classes of bodies that "the terrorist group" can mean.
var armed = wordSet("armed")

// violent reports whether the draft names an armed body: "the militant group".
func violent(d *draft) bool {
	return armed[d.role.class] || forces[d.compound] || d.compound == "terrorist"
}
