package actor

import (
	"strings"

	"diplograph/extract"
)

// hit is a name of the gazetteer found in a sentence, with its meanings.
type hit struct {
	first, last int // tokens
	start, end  int // bytes of the article
	kinds       kinds
	entries     []entry
}

// sentence is a sentence under analysis. Its buffers are reused from one sentence to the next.
type sentence struct {
	*extract.Sentence
	text    string
	pieces  []piece
	hits    []hit
	at      []int // token -> index of the first hit that covers it, or -1
	skip    []bool
	meaning []entry // backs the entries of hits
	buf     []byte
	stretch []piece
	names   *trie
}

// hitAt returns the hit that covers token i, or nil.
func (s *sentence) hitAt(i int) *hit {
	if i < 0 || i >= len(s.at) || s.at[i] < 0 {
		return nil
	}
	return &s.hits[s.at[i]]
}

// kindsAt returns what the hit over token i may stand for.
func (s *sentence) kindsAt(i int) kinds {
	if h := s.hitAt(i); h != nil {
		return h.kinds
	}
	return 0
}

// tag reports whether the tag of token i starts with one of the prefixes.
func (s *sentence) tag(i int, prefixes ...string) bool {
	if i < 0 || i >= len(s.Tokens) {
		return false
	}
	for _, p := range prefixes {
		if strings.HasPrefix(s.Tokens[i].Tag, p) {
			return true
		}
	}
	return false
}

// form returns the word of token i, or "".
func (s *sentence) form(i int) string {
	if i < 0 || i >= len(s.Tokens) {
		return ""
	}
	return s.Tokens[i].Form
}

// get returns the first meaning of one of the kinds.
func (h *hit) get(k kinds) (entry, bool) {
	if h != nil {
		for _, e := range h.entries {
			if e.kind&k != 0 {
				return e, true
			}
		}
	}
	return entry{}, false
}
