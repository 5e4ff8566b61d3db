package feeds

import (
	"testing"
	"time"
)

// FuzzParseState works with whatever is read as a state.
func FuzzParseState(f *testing.F) {
	f.Add(`{"source":"a","url":"https://example.org/feed","lists":[{"URL":"https://example.org/feed"}],"pages":[{"URL":"https://example.org/1","wanted":"x","tries":9}]}`)
	f.Add(`{"pages":[null]}`)
	f.Add(`{"lists":[null],"runs":-1}`)
	f.Add(`null`)
	f.Fuzz(func(t *testing.T, text string) {
		s, err := parseState([]byte(text))
		if err != nil {
			return
		}
		index := s.index()
		s.want(index, "https://example.org/new", "mark", time.Time{}, time.Now())
		s.forget(time.Now())
		if index["https://example.org/new"] == nil {
			t.Error("a page that is wanted is not there")
		}
	})
}
