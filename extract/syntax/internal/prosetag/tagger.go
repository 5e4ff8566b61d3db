// Package prosetag tags words with the trained tagger of github.com/jdkato/prose/v2.
//
// Prose can tag only what it has tokenised itself, gives every occurrence of a word in a document the tag of
// the last one, and adds up floats in the random order of a map, so that ties give one tag today and another
// tomorrow. This package takes prose's own weights (prose.Asset), which are whole thousandths, and adds them
// as integers: the same features give the same tags, in any order, without allocating. Ties go to the tag
// that sorts first.
package prosetag

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/mingrammer/commonregex"
)

// Tagger is prose's averaged perceptron. It is read only and may be shared.
type Tagger struct {
	classes []string          // sorted
	fixed   map[string]string // words that always have the same tag
	rows    []row             // open addressing, see place
	drop    uint              // bits of a hash that say nothing of its place
	weights []weight
}

// row is the weights of the feature whose name has the hash; to is 0 where there is none.
type row struct {
	feature  uint64
	from, to int32
}

// weight is thousandths above the eight bits of a class.
type weight int32

const (
	start1, start2 = "-START-", "-START2-"
	end1, end2     = "-END-", "-END2-"
)

// Scratch is the memory that tagging needs; it is reused and belongs to one goroutine.
type Scratch struct {
	text    []byte // the normalised words, one after the other
	ends    []int  // where each of them ends
	context [][]byte
	sum     []int32
}

// Tag writes the tag of every word into tags, which is as long as words.
func (t *Tagger) Tag(words, tags []string, s *Scratch) {
	s.setContext(words)
	s.sum = slices.Grow(s.sum[:0], len(t.classes))[:len(t.classes)]
	tag1, tag2 := start1, start2
	for i, w := range words {
		tags[i] = t.tag(s, i+2, w, tag1, tag2)
		tag1, tag2 = tags[i], tag1
	}
}

func (s *Scratch) setContext(words []string) {
	s.text, s.ends, s.context = s.text[:0], s.ends[:0], s.context[:0]
	s.addContext(start1)
	s.addContext(start2)
	for _, w := range words {
		s.text = appendNormal(s.text, w)
		s.ends = append(s.ends, len(s.text))
	}
	s.addContext(end1)
	s.addContext(end2)
	from := 0
	for _, to := range s.ends {
		s.context = append(s.context, s.text[from:to])
		from = to
	}
}

func (s *Scratch) addContext(word string) {
	s.text = append(s.text, word...)
	s.ends = append(s.ends, len(s.text))
}

func (t *Tagger) tag(s *Scratch, i int, word, tag1, tag2 string) string {
	if word == "-" {
		return "-"
	}
	if isAddress(word) {
		return "NN"
	}
	if word == "0" || word == "*" {
		return "-NONE-"
	}
	if tag, ok := t.fixed[word]; ok {
		return tag
	}
	clear(s.sum)
	t.score(s, i, word, tag1, tag2)
	best := 0
	for c, v := range s.sum {
		if v > s.sum[best] {
			best = c
		}
	}
	return t.classes[best]
}

// isAddress tells whether prose takes the word for a link, an e-mail address or a user name.
func isAddress(word string) bool {
	return strings.HasPrefix(word, "@") ||
		strings.Contains(word, "@") && commonregex.EmailRegex.MatchString(word) ||
		strings.Contains(word, ".") && len(word) > 2 && commonregex.LinkRegex.MatchString(word)
}

// The names of prose's features, hashed up to the values that follow.
var (
	bias       = hash(offset, "bias")
	suffix0    = hash(offset, "i suffix ")
	prefix0    = hash(offset, "i pref1 ")
	tagBefore  = hash(offset, "i-1 tag ")
	tagBefore2 = hash(offset, "i-2 tag ")
	tagPair    = hash(offset, "i tag+i-2 tag ")
	word0      = hash(offset, "i word ")
	tagWord    = hash(offset, "i-1 tag+i word ")
	wordBefore = hash(offset, "i-1 word ")
	suffixPrev = hash(offset, "i-1 suffix ")
	word2Prev  = hash(offset, "i-2 word ")
	wordNext   = hash(offset, "i+1 word ")
	suffixNext = hash(offset, "i+1 suffix ")
	word2Next  = hash(offset, "i+2 word ")
)

// score sums the weights of the features. All rows are looked up before any is read, so that the processor fetches many
// of them from memory at a time.
func (t *Tagger) score(s *Scratch, i int, word, tag1, tag2 string) {
	c := s.context
	features := [...]uint64{
		bias, hash(suffix0, lastThree(word)), hashFirst(prefix0, word),
		hash(tagBefore, tag1), hash(tagBefore2, tag2), hash(hash(hash(tagPair, tag1), " "), tag2),
		hash(word0, c[i]), hash(hash(hash(tagWord, tag1), " "), c[i]),
		hash(wordBefore, c[i-1]), hash(suffixPrev, lastThree(c[i-1])), hash(word2Prev, c[i-2]),
		hash(wordNext, c[i+1]), hash(suffixNext, lastThree(c[i+1])), hash(word2Next, c[i+2]),
	}
	var rows [len(features)]row
	for k, f := range features {
		rows[k] = t.rows[t.place(f)]
	}
	for _, r := range rows {
		for _, w := range t.weights[r.from:r.to] {
			s.sum[w&0xff] += int32(w >> 8)
		}
	}
}

func lastThree[T text](s T) T { return s[max(0, len(s)-3):] }

// appendNormal appends the word as prose normalises it: in lower case, or a class of words.
func appendNormal(dst []byte, word string) []byte {
	switch {
	case word == "":
		return dst
	case word[0] != '-' && strings.Contains(word, "-"):
		return append(dst, "!HYPHEN"...)
	case len(word) == 4 && isNumber(word):
		return append(dst, "!YEAR"...)
	case isDigit(word[0]):
		return append(dst, "!DIGITS"...)
	}
	for _, r := range word {
		dst = utf8.AppendRune(dst, unicode.ToLower(r))
	}
	return dst
}

// isNumber tells whether strconv.Atoi would take the four bytes.
func isNumber(word string) bool {
	signed := word[0] == '-' || word[0] == '+'
	return (signed || isDigit(word[0])) && isDigit(word[1]) && isDigit(word[2]) && isDigit(word[3])
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
