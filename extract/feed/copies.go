package feed

import (
	"encoding/base64"
	"encoding/binary"
	"hash/fnv"
	"math"
	"strings"
	"unicode"
)

// Signature is the MinHash of a text's five-word sequences: the share of equal places of two signatures
// estimates the share of sequences that the texts have in common (their Jaccard index), to about ±.04.
//
// Source: A. Broder, On the resemblance and containment of documents, 1997.
type Signature [places]uint32

const (
	places   = 128
	sequence = 5
	rows     = 4 // places in a band; texts are compared if they agree in a whole band
	minWords = 40
	copyFrom = .6 // share of sequences from which a text counts as a copy
)

// Sign returns the signature of a text, and false for one too short to tell a copy from a formula.
func Sign(text string) (s Signature, ok bool) {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
	if len(words) < minWords {
		return s, false
	}
	for i := range s {
		s[i] = math.MaxUint32
	}
	for i := range len(words) - sequence + 1 {
		h := fnv.New64a()
		h.Write([]byte(strings.Join(words[i:i+sequence], " ")))
		x := h.Sum64()
		for p := range s {
			x = next(x)
			s[p] = min(s[p], uint32(x>>32))
		}
	}
	return s, true
}

// next is a step of SplitMix64, which makes further independent hashes out of one.
func next(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

// String writes the signature as text, ParseSignature reads it.
func (s Signature) String() string {
	var b [4 * places]byte
	for i, v := range s {
		binary.LittleEndian.PutUint32(b[4*i:], v)
	}
	return base64.RawStdEncoding.EncodeToString(b[:])
}

// ParseSignature returns false for what String has not written.
func ParseSignature(text string) (s Signature, ok bool) {
	b, err := base64.RawStdEncoding.DecodeString(text)
	if err != nil || len(b) != 4*places {
		return s, false
	}
	for i := range s {
		s[i] = binary.LittleEndian.Uint32(b[4*i:])
	}
	return s, true
}

func (s Signature) share(t Signature) float64 {
	n := 0
	for i := range s {
		if s[i] == t[i] {
			n++
		}
	}
	return float64(n) / places
}

// Copies finds among the texts added the one that another text is a copy of.
type Copies struct {
	signatures []Signature
	names      []string
	bands      map[band][]int
}

type band struct {
	index int
	rows  [rows]uint32
}

// Add makes a text known under a name.
func (c *Copies) Add(name string, s Signature) {
	if c.bands == nil {
		c.bands = map[band][]int{}
	}
	for _, b := range bandsOf(s) {
		c.bands[b] = append(c.bands[b], len(c.names))
	}
	c.names, c.signatures = append(c.names, name), append(c.signatures, s)
}

// Find returns the name of the most similar text if it is nearly the same, of equals the first added.
func (c *Copies) Find(s Signature) (name string, ok bool) {
	best, at := copyFrom, -1
	for _, b := range bandsOf(s) {
		for _, i := range c.bands[b] {
			if share := s.share(c.signatures[i]); share > best || share == best && (at < 0 || i < at) {
				best, at = share, i
			}
		}
	}
	if at < 0 {
		return "", false
	}
	return c.names[at], true
}

func bandsOf(s Signature) (list [places / rows]band) {
	for i := range list {
		list[i] = band{i, [rows]uint32(s[i*rows:])}
	}
	return list
}
