package actor

import (
	"slices"
	"strings"

	"diplograph/extract"
)

// quotation is a stretch of quoted text, in bytes of the article.
type quotation struct{ start, end int }

// quotations are the quotations of an article in order.
type quotations struct{ list []quotation }

// find pairs the quotation marks. Curly marks tell their side; straight ones alternate within a paragraph. An
// opening mark inside a quotation only opens the next paragraph of the same speech.
func (q *quotations) find(doc *extract.Document) {
	q.list = q.list[:0]
	text, open := doc.Article.Text, -1
	for i := 0; i < len(text); {
		mark, size, side := quoteAt(text, i)
		if !mark {
			if text[i] == '\n' && open >= 0 && text[open] == '"' {
				q.list, open = append(q.list, quotation{open, i}), -1
			}
			i++
			continue
		}
		switch {
		case side == 'o' && open < 0 || side == 0 && open < 0:
			open = i
		case side != 'o' && open >= 0:
			q.list, open = append(q.list, quotation{open, i}), -1
		}
		i += size
	}
	if open >= 0 {
		q.list = append(q.list, quotation{open, len(text)})
	}
}

// quoteAt tells whether a double quotation mark stands at byte i, its size and its side: o, c or 0 for either.
func quoteAt(text string, i int) (bool, int, byte) {
	switch {
	case text[i] == '"':
		return true, 1, 0
	case strings.HasPrefix(text[i:], "“"):
		return true, len("“"), 'o'
	case strings.HasPrefix(text[i:], "”"):
		return true, len("”"), 'c'
	}
	return false, 1, 0
}

// around returns the quotation that holds the byte.
func (q *quotations) around(b int) (quotation, bool) {
	for _, x := range q.list {
		if x.start <= b && b < x.end {
			return x, true
		}
	}
	return quotation{}, false
}

// resolveSpeaker finds who says "I" or "we": the speaker of the quotation, else of a statement that a colon
// introduced, else, for "we", the country or body that publishes the article.
func (l *Linker) resolveSpeaker(d *draft) {
	q, quoted := l.quotes.around(d.Start)
	switch {
	case quoted:
		d.Actor = l.speakerOf(q)
	default:
		d.Actor = l.introduced(d)
		if d.Actor == nil && d.words != "i" && d.words != "me" && d.words != "my" {
			if d.Actor = l.publisher(); d.Actor == nil {
				d.Actor = l.stater()
			}
		}
	}
}

// stater returns whose statement an article is that names neither publisher nor speaker: the state or body that its
// first sentence is about, the state of the official that it is about.
func (l *Linker) stater() *extract.Actor {
	for _, d := range l.speakers(0) {
		t := &l.doc.Sentences[0].Tokens[d.Head]
		if !strings.HasPrefix(t.Rel, "nsubj") || d.Possessive || d.plural {
			continue
		}
		a := d.Actor
		if c := l.g.byISO[a.Country]; c != nil && (a.Kind == extract.Country || a.Kind == extract.Person && a.Known) {
			return c.actor
		}
		if a.Kind == extract.Organization {
			return a
		}
		return nil
	}
	return nil
}

// speakerOf returns the subject of a verb of saying beside the quotation: where it ends, where it starts, in
// the sentence before it, else the last such subject before it.
func (l *Linker) speakerOf(q quotation) *extract.Actor {
	first, last := l.sentenceAt(q.start), l.sentenceAt(q.end-1)
	for _, i := range []int{last, first, last + 1, first - 1} {
		if a := l.saying(i); a != nil {
			return a
		}
	}
	for i := first - 2; i >= 0 && i > first-6; i-- {
		if a := l.saying(i); a != nil {
			return a
		}
	}
	return nil
}

func (l *Linker) sentenceAt(b int) int {
	for i := range l.doc.Sentences {
		if b < l.doc.Sentences[i].End {
			return i
		}
	}
	return len(l.doc.Sentences) - 1
}

// saying returns the subject of a verb of saying that stands outside of quotations in sentence i.
func (l *Linker) saying(i int) *extract.Actor {
	if i < 0 || i >= len(l.doc.Sentences) {
		return nil
	}
	tokens, list := l.doc.Sentences[i].Tokens, l.speakers(i)
	for _, d := range list {
		for t := d.First; t <= d.Last; t++ {
			if h := tokens[t].Head; tokens[t].Rel == "nsubj" && h >= 0 && speech[tokens[h].Lemma] {
				return d.Actor
			}
		}
	}
	for _, d := range list {
		if d.First > 0 && utters(tokens[d.First-1]) || d.Last+1 < len(tokens) && utters(tokens[d.Last+1]) {
			return d.Actor
		}
	}
	return nil
}

// utters reports whether the token is a finite verb of saying.
func utters(t extract.Token) bool {
	return speech[t.Lemma] && strings.HasPrefix(t.Tag, "VB") && t.Tag != "VB"
}

// speakers returns the settled drafts of sentence i outside of quotations, places aside.
func (l *Linker) speakers(i int) []*draft {
	var list []*draft
	for n := range l.drafts {
		d := &l.drafts[n]
		if d.Sentence == i && d.Actor != nil && !d.gone && !d.Place {
			if _, quoted := l.quotes.around(d.Start); !quoted {
				list = append(list, d)
			}
		}
	}
	return list
}

// introduced returns the speaker of the statement that the draft is part of: of the nearest sentence before that
// ends in a colon ("Ellwood said:"), or that a transcript labels ("SECRETARY KERRY:").
func (l *Linker) introduced(d *draft) *extract.Actor {
	for i := d.Sentence; i >= 0; i-- {
		s := &l.doc.Sentences[i]
		colon := slices.IndexFunc(s.Tokens, func(t extract.Token) bool { return t.Form == ":" })
		switch list := l.speakers(i); {
		case colon < 0:
		case colon <= maxLabel && isLoud(s.Tokens[0].Form):
			if len(list) > 0 && list[0].Last < colon {
				return list[0].Actor
			}
			return nil
		case colon == len(s.Tokens)-1 && i < d.Sentence:
			if a := l.saying(i); a != nil || len(list) == 0 {
				return a
			}
			return list[0].Actor
		}
	}
	return nil
}

// maxLabel is the longest label of a transcript in words.
const maxLabel = 5

// publisher returns the country, else the body, that the article's source names.
func (l *Linker) publisher() *extract.Actor {
	var s sentence
	source := extract.Sentence{End: len(l.doc.Article.Source)}
	for from := 0; from < source.End; {
		to := from + strings.IndexByte(l.doc.Article.Source[from:]+" ", ' ')
		source.Tokens = append(source.Tokens, extract.Token{
			Form: l.doc.Article.Source[from:to], Start: from, End: to, Tag: "NNP", Head: -1, Rel: "root",
		})
		from = to + 1
	}
	s.scan(l.g, l.doc.Article.Source, &source)
	for i := range s.hits {
		if e, ok := s.hits[i].get(isState | isOrganization); ok {
			a := l.g.actor(e)
			if c := l.g.byISO[a.Country]; c != nil {
				return c.actor
			}
			return a
		}
	}
	return nil
}
