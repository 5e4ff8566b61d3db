// Package extract turns news articles into (actor, relation, actor) triples.
//
// It holds the domain types and the pipeline. The stages (syntax, actor, relation) live in packages of their
// own, implement the interfaces of this package and never import each other.
package extract

import (
	"crypto/sha256"
	"encoding/hex"
	"time"
)

// Article is one news article. Only Text is required; a reader fills in the rest as far as it is known.
type Article struct {
	ID        string    // stable id; AssignID derives one when the source gives none
	Title     string    // headline, never a source of triples
	URL       string    // canonical address, may be empty
	Source    string    // publisher, e.g. "Wikinews"
	Published time.Time // as calendar and clock showed it at its place, in UTC; zero when unknown
	Text      string    // valid UTF-8, NFC not required; all offsets refer to it
}

// AssignID sets ID from the URL, else from the text, unless it is set already.
func (a *Article) AssignID() {
	switch {
	case a.ID != "":
	case a.URL != "":
		a.ID = Hash("url", a.URL)
	default:
		a.ID = Hash("text", a.Text)
	}
}

// ContentHash identifies all that a store keeps of the article but its id: a corrected source is a change too.
func (a *Article) ContentHash() string {
	return Hash(a.Title, a.Published.UTC().Format(time.DateOnly), a.Text, a.URL, a.Source)
}

// onItsDay is the article without the time of its day, which ContentHash leaves out and stores do not keep: no triple
// may hang on it.
func (a *Article) onItsDay() *Article {
	day := *a
	day.Published = a.Published.UTC().Truncate(24 * time.Hour)
	return &day
}

// Hash returns the first 16 hexadecimal digits of the SHA-256 of the parts, each ended by a NUL byte.
func Hash(parts ...string) string {
	h := sha256.New()
	for _, p := range parts {
		h.Write([]byte(p))
		h.Write([]byte{0})
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}
