package relation

import "diplograph/extract"

// public tells whether a relation is one between actors: of private people at least the other side must be public,
// and where they travel to or leave is nobody's concern.
func public(t extract.RelationType, subject, object *extract.Actor) bool {
	if own(t, subject, object) || interview(t, subject, object) || ordinary(subject) && ordinary(object) {
		return false
	}
	if !private(subject) {
		return true
	}
	return !private(object) && t.Type != "VISITED" && t.Type != "WITHDREW_FROM"
}

// ordinary tells whether a group is one of people without any office, of whatever country: "Kenyan farmers".
func ordinary(a *extract.Actor) bool {
	return a.Kind == extract.Group && (a.Class == "civilian" || a.Class == "business")
}

// own tells whether somebody does to the country that is his what is done to others only: "attacks on one's own towns".
func own(t extract.RelationType, subject, object *extract.Actor) bool {
	switch t.Type {
	case "ATTACKED", "KILLED", "EASED_SANCTIONS_ON", "PRESSURED":
		return object.Kind == extract.Country && subject.Country != "" && object.ID == "country:"+subject.Country && subject.Class != "armed-group" && subject.Class != "terror-group"
	}
	return false
}

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
