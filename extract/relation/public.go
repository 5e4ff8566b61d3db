package relation

import (
	"strings"

	"diplograph/extract"
)

// public tells whether a relation is one between actors: of people and bodies without any public charge at least the other
// side must have one, and where private people travel to or leave is nobody's concern.
func (f *frame) public(t extract.RelationType, subject, object *extract.Actor) bool {
	switch {
	case anybody(subject) && t.Class != "PROTEST", kin(subject), kin(object), ordinary(subject) && ordinary(object), unofficial(subject) && unofficial(object):
		return false
	case turnedAway(t, subject, object), shielded(t, subject, object), own(t, subject, object), f.marched(t, subject), interview(t, subject, object):
		return false
	}
	return !private(subject) || t.Type != "VISITED" && t.Type != "WITHDREW_FROM"
}

// marched tells whether soldiers or their machines only came: "Russian bombers flew to Estonia" tells of no visit.
func (f *frame) marched(t extract.RelationType, subject *extract.Actor) bool {
	return t.Type == "VISITED" && subject.Kind == extract.Group && f.cues.Soldiery[subject.Name[strings.LastIndexByte(subject.Name, ' ')+1:]]
}

// anybody tells whether "people" are all that is said of a group, who do nothing as an actor but protest.
func anybody(a *extract.Actor) bool { return a.ID == "group:people" }

// kin tells whether somebody is only known as the relative of somebody who is no public figure: "her mother".
func kin(a *extract.Actor) bool { return a.Kind == extract.Group && a.Class == "kin" }

// turnedAway tells whether people of neither state nor nation are only kept out or spared ("turned away migrants"), by
// others than the police, who would stop their protest.
func turnedAway(t extract.RelationType, subject, object *extract.Actor) bool {
	if t.Type != "BLOCKED" && t.Type != "CEASED_FIRE_WITH" || subject.Class == "police" {
		return false
	}
	return object.Class == "civilian" && private(object) && object.Name == strings.ToLower(object.Name)
}

// shielded tells whether people without office seem to keep fighters out, which somebody else does for them: "frees the people
// and denies the militia a haven".
func shielded(t extract.RelationType, subject, object *extract.Actor) bool {
	return t.Type == "BLOCKED" && ordinary(subject) && (object.Class == "armed-group" || object.Class == "terror-group")
}

// unofficial tells whether somebody has no public charge: private people, companies, clubs, churches, newspapers.
func unofficial(a *extract.Actor) bool {
	if private(a) {
		return true
	}
	switch a.Class {
	case "company", "business", "ngo", "media", "civilian":
		return a.Kind == extract.Organization || a.Country == ""
	case "criminal":
		return a.Country == ""
	case "organization": // "co-founder Jane Roe"
		return a.Kind == extract.Person
	}
	return false
}

// ordinary tells whether a group is one of people without any office, of whatever country: "Kenyan farmers".
func ordinary(a *extract.Actor) bool {
	return a.Kind == extract.Group && (a.Class == "civilian" || a.Class == "business")
}

// own tells whether somebody does to the country or body that is his what is done to others only: "attacks on one's own
// towns", "the country funds its space agency".
func own(t extract.RelationType, subject, object *extract.Actor) bool {
	switch t.Type {
	case "ATTACKED", "KILLED", "SEIZED", "EASED_SANCTIONS_ON", "PRESSURED", "VISITED":
		return object.Kind == extract.Country && subject.Country != "" && object.ID == "country:"+subject.Country && subject.Class != "armed-group" && subject.Class != "terror-group"
	case "COMPLAINED_TO": // "halted aid to Rwanda and summoned its ambassador"
		return subject.Kind == extract.Country && object.Country == subject.Country
	case "AIDED":
		return subject.Kind == extract.Country && subject.Country == object.Country && object.Kind == extract.Organization && state[object.Class]
	}
	return false
}

// state are the classes of bodies that are part of their country.
var state = map[string]bool{"government-body": true, "ministry": true, "parliament": true, "court": true, "military": true, "police": true, "intelligence": true}

// interview tells whether a talk is only one with the press: "told Reuters", or an attack one in print. Reporters who are
// told something do count.
func interview(t extract.RelationType, subject, object *extract.Actor) bool {
	switch {
	case t.Class == "ASSAULT":
		return outlet(subject)
	case t.Class == "CONSULT" && press(subject):
		return true
	}
	return (t.Type == "TOLD" || t.Type == "SPOKE_WITH") && (outlet(subject) || outlet(object))
}

// played tells whether two countries meet or beat each other in sport only: "India will meet Pakistan in the final".
func (f *frame) played(t extract.RelationType, subject, object arg) bool {
	a, b := f.mention(subject).Actor, f.mention(object).Actor
	switch {
	case t.Type == "COOPERATED_WITH" && (private(a) || private(b)): // a player of the team
	case t.Class != "ASSAULT" && t.Type != "MET" && t.Type != "HOSTED", a.Kind != extract.Country, b.Kind != extract.Country:
		return false
	}
	for i := range f.toks {
		if f.isNoun(i) && f.cues.Sports[f.lemma(i)] {
			return true
		}
	}
	return false
}

func outlet(a *extract.Actor) bool { return a.Kind == extract.Organization && a.Class == "media" }

// press tells whether somebody is of the media: reporters are told things, but consult nobody in public.
func press(a *extract.Actor) bool { return a.Class == "media" }

// private tells whether nothing that is known of a person or group makes it a public one: no office, no country.
func private(a *extract.Actor) bool {
	switch {
	case a.Known, a.Kind == extract.Country, a.Kind == extract.Organization:
		return false
	case a.Kind == extract.Group && a.Country != "":
		return false
	}
	return a.Class == "" || a.Class == "civilian" || a.Class == "business" || a.Kind == extract.Group && a.Class == "organization"
}
