package relation

import "diplograph/extract"

// blame turns violence against people who are no actors, as a speaker tells it, into his accusation: "Kerry said that
// the rebels had killed villagers".
func (r *Relater) blame(t extract.RelationType, p pair, by []arg) (extract.RelationType, pair, bool) {
	f := &r.frame
	if t.Class != "ASSAULT" || len(by) == 0 || !f.bystander(p.object) || !f.accountable(by[0]) {
		return t, p, false
	}
	who, doer := f.mention(by[0]).Actor, f.mention(p.subject).Actor
	if who.ID == doer.ID || doer.ID == "country:"+who.Country {
		return t, p, false
	}
	t, _ = extract.LookupType("ACCUSED")
	return t, pair{by[0], p.subject}, true
}

// condemned tells whether the sentence has said already that one criticizes the other: "condemned the attacks of the rebels,
// which killed villagers".
func (r *Relater) condemned(p pair) bool {
	s, o := r.frame.mention(p.subject).Actor.ID, r.frame.mention(p.object).Actor.ID
	for i := len(r.out) - 1; i >= 0 && r.out[i].Sentence == r.frame.sent.Index; i-- {
		if x := &r.out[i]; x.Type == "CRITICIZED" && x.Subject.Actor.ID == s && x.Object.Actor.ID == o {
			return true
		}
	}
	return false
}

// uncounted are the classes of what is done to people of no state without being news between actors.
var uncounted = map[string]bool{"ASSAULT": true, "AID": true, "SUPPORT": true, "THREATEN": true}

// bystander tells whether an actor is people of no state: "villagers", but not "Syrian civilians".
func (f *frame) bystander(a arg) bool {
	x := f.mention(a).Actor
	return x.Kind == extract.Group && x.Class == "civilian" && x.Country == ""
}

// accountable tells whether somebody speaks for a state or body rather than as a witness.
func (f *frame) accountable(a arg) bool {
	x := f.mention(a).Actor
	switch x.Class {
	case "civilian", "media", "police", "ngo", "protester", "business":
		return false
	}
	return x.Kind != extract.Group || x.Class == "official"
}
