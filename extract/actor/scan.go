package actor

import (
	"strings"

	"diplograph/extract"
)

// scan finds the names of the gazetteer in the sentence: longest first, from left to right, none overlap.
func (s *sentence) scan(g *Gazetteer, text string, sent *extract.Sentence) {
	s.Sentence, s.text, s.names = sent, text, g.names
	s.pieces, s.hits, s.meaning, s.at, s.skip = s.pieces[:0], s.hits[:0], s.meaning[:0], s.at[:0], s.skip[:0]
	for i := range sent.Tokens {
		s.at = append(s.at, -1)
		s.skip = append(s.skip, false)
		s.cut(g.names, i)
	}
	s.skipFurniture(g)
	for i := 0; i < len(s.pieces); {
		i = s.look(g, i)
	}
}

// cut appends the pieces of token i.
func (s *sentence) cut(names *trie, i int) {
	t := &s.Tokens[i]
	if t.Form == "&" || t.Form == "'" {
		return
	}
	from, before := 0, len(s.pieces)
	for from <= len(t.Form) {
		to := len(t.Form)
		if n := strings.IndexByte(t.Form[from:], '-'); n > 0 {
			to = from + n
		}
		s.piece(names, i, from, to)
		from = to + 1
	}
	s.setEdges(s.pieces[before:])
}

func (s *sentence) piece(names *trie, i, from, to int) {
	t := &s.Tokens[i]
	buf, shp, letters := foldWord(s.buf[:0], t.Form[from:to])
	s.buf = buf
	w := unknown
	if letters > 0 && !strings.HasSuffix(t.Form, "$") { // "US$5"
		if known, ok := names.vocabulary[string(buf)]; ok {
			w = known
		}
	}
	p := piece{word: w, shape: shp, letters: letters, token: i, start: t.Start, end: t.End}
	if len(t.Form) == t.End-t.Start {
		p.start, p.end = t.Start+from, t.Start+to
	}
	s.pieces = append(s.pieces, p)
}

// agents are the second parts of words like "Saudi-led": the first part acts.
var agents = map[string]bool{"led": true, "brokered": true, "imposed": true, "run": true, "controlled": true, "held": true, "backed": true, "supported": true,
	"armed": true, "trained": true, "funded": true, "financed": true, "sponsored": true, "equipped": true, "allied": true, "aligned": true,
	"drafted": true, "proposed": true, "mediated": true}

// setEdges lets a name open or close inside a hyphenated token only where each part may be a name:
// "U.S.-Russia", but not "anti-Syria" or "Afghan-born".
func (s *sentence) setEdges(parts []piece) {
	if len(parts) == 0 {
		return
	}
	inner := true
	for i, p := range parts {
		ending := i == len(parts)-1 && i > 0 && agents[s.text[p.start:p.end]]
		inner = inner && (p.shape != lower || ending)
	}
	inner = inner || s.isHeld(parts)
	for i := range parts {
		parts[i].opens = i == 0 || inner
		parts[i].closes = i == len(parts)-1 || inner
	}
}

// isHeld reports whether the parts of a token tell who holds a place: "rebel-held", "militia-controlled".
func (s *sentence) isHeld(parts []piece) bool {
	if len(parts) != 2 {
		return false
	}
	holds := s.text[parts[1].start:parts[1].end]
	return holds == "held" || holds == "controlled"
}

// look tries a name at piece i and returns the piece to go on with.
func (s *sentence) look(g *Gazetteer, i int) int {
	p := s.pieces[i]
	if p.word == unknown || !p.opens || s.skip[p.token] {
		return i + 1
	}
	from := len(s.meaning)
	end, all := g.names.longest(s.pieces, i, s.meaning)
	if end == i || s.hidesLonger(g, i, end) {
		return i + 1
	}
	last := s.pieces[end-1]
	h := hit{first: p.token, last: last.token, start: p.start, end: last.end}
	kept := all[:from]
	for _, e := range all[from:] {
		if s.plausible(e, h) {
			kept = append(kept, e)
			h.kinds |= e.kind
		}
	}
	s.meaning = kept
	if h.kinds == 0 {
		return i + 1
	}
	h.entries = kept[from:len(kept):len(kept)]
	for t := h.first; t <= h.last; t++ {
		if s.at[t] < 0 {
			s.at[t] = len(s.hits)
		}
	}
	s.hits = append(s.hits, h)
	return end
}

// hidesLonger reports whether a name that opens with an article, found at pieces i up to end, cuts off a longer one: "the
// West" of "the West Bengal government".
func (s *sentence) hidesLonger(g *Gazetteer, i, end int) bool {
	if !strings.EqualFold(s.form(s.pieces[i].token), "the") {
		return false
	}
	longer, _ := g.names.longest(s.pieces, i+1, nil)
	return longer > end
}

// plausible rejects a common noun where the tagger saw another part of speech, as "guard" in "guard the gate".
func (s *sentence) plausible(e entry, h hit) bool {
	if e.kind&isTown != 0 && arabic[s.form(h.first-1)] {
		return false // "the Al Salem hospital"
	}
	if e.kind&(isRole|isTitle) == 0 || h.end < s.Tokens[h.last].End && e.kind == isRole {
		return true
	}
	tag := s.Tokens[h.last].Tag
	return strings.HasPrefix(tag, "NN") || s.form(h.last) == "police" || tag == "JJ" && (h.last > h.first || s.tag(h.first-1, "DT") && s.tag(h.last+1, "VB", "MD")) || s.misread(h) ||
		e.kind == isTitle && extract.Capitalised(s.Tokens[h.first].Form)
}

// arabic are the words that make a longer name of the one behind them.
var arabic = wordSet("arabic")

// misread reports whether a noun right after a country was tagged as a verb that cannot stand there: a base form
// ("Kenyan envoy"), or a finite form without an object ("US troops left").
func (s *sentence) misread(h hit) bool {
	if h.first == 0 || s.kindsAt(h.first-1)&isState == 0 {
		return false
	}
	return s.tag(h.last, "VB") && (s.Tokens[h.last].Tag == "VB" || s.tag(h.last, "VBZ", "VBP") && s.tag(h.last+1, "VB", "MD", "RB", "IN", ","))
}
