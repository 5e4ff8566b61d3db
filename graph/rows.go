package graph

import "slices"

// Actor is somebody who acts. It is in the store as long as an article mentions or implies it.
//
// A known actor is authoritative: the last one put wins. The name and country of an unknown one are those
// that most articles give it.
type Actor struct {
	ID       string   `json:"id"` // "kind:key"
	Name     string   `json:"name"`
	Kind     string   `json:"actorKind"` // person, country, organization or group
	Country  string   `json:"country"`   // ISO 3166-1 alpha-3 or ""
	Wikidata string   `json:"wikidata"`
	Known    bool     `json:"-"`
	Offices  []Office `json:"-"` // of a known person, sorted
	MemberOf []string `json:"-"` // actor ids of the organizations of a known country, sorted
	Members  []string `json:"-"` // actor ids of the countries in a known organization, sorted
}

func (a Actor) equal(b Actor) bool {
	return a.ID == b.ID && a.Name == b.Name && a.Kind == b.Kind && a.Country == b.Country &&
		a.Wikidata == b.Wikidata && a.Known == b.Known && slices.Equal(a.Offices, b.Offices) &&
		slices.Equal(a.MemberOf, b.MemberOf) && slices.Equal(a.Members, b.Members)
}

// Office is a post held for a country. Dates are YYYY-MM-DD or "".
type Office struct {
	Country string // actor id
	Role    string
	From    string
	To      string
}

// Article is a news article. PublishedAt is YYYY-MM-DD (UTC) or ""; Text is "" where texts are not stored.
type Article struct {
	ID          string `json:"id"`
	URL         string `json:"url"`
	Title       string `json:"title"`
	Source      string `json:"source"`
	PublishedAt string `json:"publishedAt"`
	ContentHash string `json:"contentHash"`
	Version     string `json:"-"` // of the extractor
	Text        string `json:"text,omitempty"`
}

// Copy says that another source brought an article, too: its text under another address. Its ID is the one that
// it would have as an article; no id stands for both.
type Copy struct {
	ID      string `json:"id"`
	Article string `json:"article"` // id of the article that it repeats
	Source  string `json:"source"`
	URL     string `json:"url"`
}

// Evidence is one sentence that says that Subject did Type to Object. Offsets count code points of the
// article's text, half open; SentenceIndex counts from 1. Date is YYYY[-MM[-DD]] or "".
type Evidence struct {
	ID            string  `json:"id"`
	Article       string  `json:"article"`
	Type          string  `json:"type"`
	Class         string  `json:"class"`
	Sentence      string  `json:"sentence"`
	SentenceIndex int     `json:"sentenceIndex"`
	Start         int     `json:"start"`
	End           int     `json:"end"`
	Subject       Party   `json:"subject"`
	Object        Party   `json:"object"`
	AssertedBy    Party   `json:"assertedBy,omitzero"` // zero when the article itself says so
	Modality      string  `json:"modality"`
	Date          string  `json:"date"`
	Confidence    float64 `json:"confidence"`
	Rule          string  `json:"rule"`
}

// Party is an actor as the sentence names it.
type Party struct {
	Actor string `json:"actor"`
	Text  string `json:"text"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

// EdgeKey names a direct edge. The subject of a symmetric type is the actor with the smaller id.
type EdgeKey struct {
	Subject string `json:"subject"`
	Type    string `json:"type"`
	Object  string `json:"object"`
}

// Edge sums up the actual evidence of one relation between two actors. FirstSeen and LastSeen are the
// smallest and largest date of the evidence, the article's date standing in for a missing one.
type Edge struct {
	EdgeKey
	Mentions   int     `json:"mentions"` // pieces of evidence
	Articles   int     `json:"articles"`
	Sources    int     `json:"sources"` // of the articles and their copies
	FirstSeen  string  `json:"firstSeen"`
	LastSeen   string  `json:"lastSeen"`
	Confidence float64 `json:"confidence"` // of the best evidence
	Class      string  `json:"class"`
	Cameo      string  `json:"cameo"`
	Goldstein  float64 `json:"goldstein"`
}

// Mention says that an article names an actor in one of its triples, and how; or, if Implied, that it only
// brings the actor along as the background of one that it names, such as the country of a minister.
type Mention struct {
	Article string `json:"article"`
	Actor   string `json:"actor"`
	Name    string `json:"name"`
	Country string `json:"country"`
	Implied bool   `json:"-"`
}

// Represents says that a person holds or held an office of a country; both are in the store.
type Represents struct {
	Person  string `json:"person"`
	Country string `json:"country"`
	Role    string `json:"role"`
	From    string `json:"from"`
	To      string `json:"to"`
}

// Membership says that a country is a member of an organization; both are in the store.
type Membership struct {
	Country      string `json:"country"`
	Organization string `json:"organization"`
}

// Split parts rows into those of which first holds and the others, each in their order.
func Split[R any](rows []R, first func(R) bool) (yes, no []R) {
	for _, r := range rows {
		if first(r) {
			yes = append(yes, r)
		} else {
			no = append(no, r)
		}
	}
	return yes, no
}
