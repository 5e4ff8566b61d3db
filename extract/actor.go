package extract

import "time"

// Kind is what an actor is; it is also the second label of its node.
type Kind string

// The four kinds of actor.
const (
	Person       Kind = "person"
	Country      Kind = "country"
	Organization Kind = "organization"
	Group        Kind = "group"
)

// Actor is somebody who acts in the news. Its id is "kind:key" and depends on nothing but who it is.
type Actor struct {
	ID       string   // e.g. "person:marco-rubio", "country:USA", "organization:nato", "group:usa-officials"
	Name     string   // best name, e.g. "Marco Rubio"
	Kind     Kind     //
	Country  string   // ISO 3166-1 alpha-3 of the country it belongs to or represents, or ""
	Wikidata string   // "Q…" or ""
	Known    bool     // from the gazetteer: name and country are authoritative, not read off one article
	Class    string   // finer class from the gazetteer: minister, official, military, police, protester, court…
	Offices  []Office // offices of a known person, ordered by From, then Role
	MemberOf []string // organization ids that a country belongs to, sorted
	Members  []string // country ids that belong to an organization, sorted
}

// Office is a post held for a country over a time.
type Office struct {
	Country string    // ISO 3166-1 alpha-3
	Role    string    // e.g. "foreign minister"
	From    time.Time // zero when unknown
	To      time.Time // zero while in office or when unknown
}

// Mention is one place in the text that names an actor. A composed mention ("British and French officials")
// gives two mentions over the same tokens, one an actor each.
type Mention struct {
	Actor       *Actor
	Sentence    int    // index of the sentence in the document
	First, Last int    // tokens covered, inclusive
	Head        int    // token that carries the mention in the tree
	Start, End  int    // bytes of the article's text
	Via         string // how it was linked: name, alias, title, adjective, seat, surname, role, group, minted, pronoun
	Place       bool   // names a territory, city or seat: an actor only where the sentence makes it act
	Possessive  bool   // stands before a noun as its owner or adjective: "Russia's offer", "Russian offer"
	Confidence  float64
}
