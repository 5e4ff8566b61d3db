package actor

import "strings"

// word numbers a folded word of the vocabulary; unknown is any other word.
type word int32

const unknown word = -1

// trie finds names, word by word. Node 0 is the root.
type trie struct {
	vocabulary map[string]word
	next       map[uint64]int32
	entries    [][]entry
	buf        []byte
}

// spellings are the words that news write in two ways, British first; names are told under the second.
var spellings = [][2]string{{"defence", "defense"}, {"organisation", "organization"}, {"organisations", "organizations"}}

func newTrie() *trie {
	t := &trie{vocabulary: map[string]word{}, next: map[uint64]int32{}, entries: make([][]entry, 1)}
	for i, pair := range spellings {
		t.vocabulary[pair[0]], t.vocabulary[pair[1]] = word(i), word(i)
	}
	return t
}

func edge(node int32, w word) uint64 { return uint64(node)<<32 | uint64(uint32(w)) }

// add enters a name. Its spelling tells later which capitals the text must show.
func (t *trie) add(name string, e entry) {
	node, n := int32(0), 0
	for part := range nameParts(name) {
		w, s := t.intern(part)
		if w == unknown {
			continue
		}
		to, ok := t.next[edge(node, w)]
		if !ok {
			to = int32(len(t.entries))
			t.entries = append(t.entries, nil)
			t.next[edge(node, w)] = to
		}
		if n < 32 {
			e.spelling |= uint64(s) << (2 * n)
		}
		node, n = to, n+1
	}
	if node > 0 && !contains(t.entries[node], e) {
		t.entries[node] = append(t.entries[node], e)
	}
}

// lookup returns the meanings of a name whatever its capitals.
func (g *Gazetteer) lookup(name string) []entry {
	t, node := g.names, int32(0)
	var buf []byte
	for part := range nameParts(name) {
		folded, _, letters := foldWord(buf[:0], part)
		if buf = folded; letters == 0 {
			continue
		}
		w, ok := t.vocabulary[string(buf)]
		if !ok {
			return nil
		}
		if node, ok = t.next[edge(node, w)]; !ok {
			return nil
		}
	}
	return t.entries[node]
}

// intern numbers a word; a word without letters is unknown.
func (t *trie) intern(part string) (word, shape) {
	buf, s, letters := foldWord(t.buf[:0], part)
	t.buf = buf
	if letters == 0 {
		return unknown, s
	}
	w, ok := t.vocabulary[string(buf)]
	if !ok {
		w = word(len(t.vocabulary) - len(spellings))
		t.vocabulary[string(buf)] = w
	}
	return w, s
}

// nameParts yields the words of a name as the text is cut: at blanks, hyphens and before a possessive.
func nameParts(name string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for field := range strings.FieldsFuncSeq(name, isBreak) {
			head, owned := strings.CutSuffix(field, "'s")
			if !yield(head) || owned && !yield("'s") {
				return
			}
		}
	}
}

// piece is one word of the text as the trie reads it; a token of several parts ("U.S.-Russia") gives several.
type piece struct {
	word       word
	shape      shape
	letters    int
	token      int
	start, end int // bytes of the article
	opens      bool
	closes     bool // a name may open before, or close after, this piece
}

// longest returns the index after the longest name that starts at pieces[i] and the meanings that its
// spelling allows, appended to into.
func (t *trie) longest(pieces []piece, i int, into []entry) (int, []entry) {
	node, end, base := int32(0), i, len(into)
	for j := i; j < len(pieces) && pieces[j].word != unknown; j++ {
		to, ok := t.next[edge(node, pieces[j].word)]
		if !ok {
			break
		}
		node = to
		if !pieces[j].closes {
			continue
		}
		found := into[:base]
		for _, e := range t.entries[node] {
			if e.spelled(pieces[i : j+1]) {
				found = append(found, e)
			}
		}
		if len(found) > base {
			end, into = j+1, found
		}
	}
	return end, into
}

// all returns every name, folded, with its node.
func (t *trie) all() map[string]int32 {
	words := make([]string, len(t.vocabulary))
	for text, w := range t.vocabulary {
		words[w] = max(words[w], text)
	}
	before := make([]uint64, len(t.entries))
	for e, node := range t.next {
		before[node] = e
	}
	names := map[string]int32{}
	for i := range t.entries {
		if node := int32(i); len(t.entries[i]) > 0 {
			names[t.spell(words, before, node)] = node
		}
	}
	return names
}

func (t *trie) spell(words []string, before []uint64, node int32) string {
	var parts []string
	for ; node > 0; node = int32(before[node] >> 32) {
		parts = append([]string{words[uint32(before[node])]}, parts...)
	}
	return strings.Join(parts, " ")
}
