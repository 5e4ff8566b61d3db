package syntax

import "diplograph/extract"

// tokenStore hands out slices of tokens from large chunks that are used again after a reset.
type tokenStore struct {
	chunks [][]extract.Token
	chunk  int // the one in use
	used   int // of it
}

const storeChunk = 4096

func (s *tokenStore) reset() { s.chunk, s.used = 0, 0 }

// take returns n tokens of unknown content, n at most storeChunk.
func (s *tokenStore) take(n int) []extract.Token {
	if s.used+n > storeChunk {
		s.chunk, s.used = s.chunk+1, 0
	}
	if s.chunk == len(s.chunks) {
		s.chunks = append(s.chunks, make([]extract.Token, storeChunk))
	}
	tokens := s.chunks[s.chunk][s.used : s.used+n : s.used+n]
	s.used += n
	return tokens
}
