package extract

import (
	"sort"
	"strconv"
	"unicode/utf8"
)

// Parser splits a text into sentences with tokens, tags and a dependency tree. An implementation may reuse
// its buffers: what Parse returns is valid until the next call. It is not safe for concurrent use.
type Parser interface {
	Parse(text string) []Sentence
}

// Phrase is a stretch of tokens, both ends included, that stands in the sentence as one word, its head.
type Phrase struct{ First, Last, Head int }

// Reparser is a parser that can parse a sentence again once it is known which words form a name. The phrases
// are in order and do not overlap.
type Reparser interface {
	Parser
	Reparse(s *Sentence, phrases []Phrase)
}

// Linker finds the actors that the sentences of a document mention, in reading order.
type Linker interface {
	Link(doc *Document) []Mention
}

// Match is a relation found between two mentions, in byte offsets and indexes of the document.
type Match struct {
	Sentence        int
	Type            string
	Subject, Object Mention
	AssertedBy      *Mention
	Modality        Modality
	Date            string
	Confidence      float64
	Class, Cameo    string
	Goldstein       float64
	Rule            string
}

// Relater finds the relations between the mentions of a document.
type Relater interface {
	Relate(doc *Document) []Match
}

// Result is what one article gives: its triples and every actor that they name, sorted by id.
type Result struct {
	Article *Article
	Triples []Triple
	Actors  []Actor
}

// Pipeline runs the three stages. One pipeline serves one goroutine.
type Pipeline struct {
	Parser  Parser
	Linker  Linker
	Relater Relater
}

// Run extracts the triples of one article. The article needs an id (see AssignID).
func (p *Pipeline) Run(a *Article) Result {
	doc := p.Analyze(a)
	res := Result{Article: a}
	runes := newRuneIndex(a.Text)
	actors := map[string]*Actor{}
	seen := map[string]bool{}
	for _, m := range p.Relater.Relate(doc) {
		t := newTriple(doc, &m, runes)
		if id := t.EvidenceID(); !seen[id] {
			seen[id] = true
			res.Triples = append(res.Triples, t)
			for _, x := range []*Mention{&m.Subject, &m.Object, m.AssertedBy} {
				if x != nil {
					actors[x.Actor.ID] = x.Actor
				}
			}
		}
	}
	sort.SliceStable(res.Triples, func(i, j int) bool { return less(&res.Triples[i], &res.Triples[j]) })
	for _, x := range actors {
		res.Actors = append(res.Actors, *x)
	}
	sort.Slice(res.Actors, func(i, j int) bool { return res.Actors[i].ID < res.Actors[j].ID })
	return res
}

// Analyze parses the article and links its actors, without looking for relations. A parser that can use the names of the
// actors parses again, and on the better trees the actors are linked once more: whom pronouns mean depends on them.
func (p *Pipeline) Analyze(a *Article) *Document {
	doc := &Document{Article: a.onItsDay(), Sentences: p.Parser.Parse(a.Text)}
	doc.Mentions = p.Linker.Link(doc)
	if r, ok := p.Parser.(Reparser); ok {
		reparse(r, doc)
		doc.Mentions = p.Linker.Link(doc)
	}
	return doc
}

func less(a, b *Triple) bool {
	switch {
	case a.Sentence != b.Sentence:
		return a.Sentence < b.Sentence
	case a.Subject.Start != b.Subject.Start:
		return a.Subject.Start < b.Subject.Start
	case a.Object.Start != b.Object.Start:
		return a.Object.Start < b.Object.Start
	}
	return a.EvidenceID() < b.EvidenceID()
}

func newTriple(doc *Document, m *Match, runes runeIndex) Triple {
	s := &doc.Sentences[m.Sentence]
	t := Triple{
		Article: doc.Article.ID, Sentence: s.Index + 1, Start: runes.at(s.Start), End: runes.at(s.End),
		Text: s.Text(doc.Article.Text), Type: m.Type, Modality: m.Modality, Date: m.Date,
		Confidence: m.Confidence, Class: m.Class, Cameo: m.Cameo, Goldstein: m.Goldstein, Rule: m.Rule,
		Subject: newParticipant(doc, &m.Subject, runes), Object: newParticipant(doc, &m.Object, runes),
	}
	if m.AssertedBy != nil {
		by := newParticipant(doc, m.AssertedBy, runes)
		t.AssertedBy = &by
	}
	return t
}

func newParticipant(doc *Document, m *Mention, runes runeIndex) Participant {
	return Participant{
		ID: m.Actor.ID, Name: m.Actor.Name, Kind: m.Actor.Kind, Country: m.Actor.Country,
		Mention: doc.Article.Text[m.Start:m.End], Start: runes.at(m.Start), End: runes.at(m.End),
	}
}

// runeIndex maps byte offsets to code points: every stride bytes it knows the count so far.
type runeIndex struct {
	text   string
	counts []int
}

const runeStride = 256

func newRuneIndex(text string) runeIndex {
	counts := make([]int, 0, len(text)/runeStride+1)
	n, next := 0, 0
	for i := range text {
		for ; i >= next; next += runeStride {
			counts = append(counts, n)
		}
		n++
	}
	return runeIndex{text, counts}
}

// at returns how many code points start before byte offset b, which must be a code point boundary.
func (r runeIndex) at(b int) int {
	if len(r.counts) == 0 {
		return 0
	}
	i := min(b/runeStride, len(r.counts)-1)
	from := i * runeStride
	for from < b && !utf8.RuneStart(r.text[from]) {
		from++
	}
	return r.counts[i] + utf8.RuneCountInString(r.text[from:b])
}

func itoa(i int) string { return strconv.Itoa(i) }
