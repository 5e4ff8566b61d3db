package relation

import (
	"slices"
	"strings"

	"diplograph/extract"
)

// quotes finds who speaks in the sentences that carry no verb of saying of their own: the rest of a
// quotation, and what follows "The minister said:". For each sentence it gives a mention or -1.
func (r *Relater) quotes(doc *extract.Document) {
	n := len(doc.Sentences)
	r.speaker, r.own, r.main = refill(r.speaker, n), refill(r.own, n), refill(r.main, n)
	r.mark(doc)
	for s := range doc.Sentences {
		if len(r.bySentence[s]) > 0 {
			r.frame.load(doc, s, r.bySentence[s])
			r.frame.repair()
			r.own[s] = r.frame.mainSpeaker(r.quoted[s])
			r.main[s] = r.frame.mainActor(r.own[s])
		}
	}
	r.continued(doc)
	r.introduced(doc)
	r.stated(doc)
}

func refill(s []int, n int) []int {
	s = grow(s, n)
	for i := range s {
		s[i] = -1
	}
	return s
}

// maxQuoted is how many sentences a quotation can run over; one that runs on lacks its closing mark.
const maxQuoted = 8

// mark finds which sentences begin inside a quotation; the last entry is for the end of the article.
func (r *Relater) mark(doc *extract.Document) {
	n := len(doc.Sentences)
	r.quoted = append(slices.Grow(r.quoted[:0], n+1), false)
	from := 0
	for s := range doc.Sentences {
		open := quoteState(doc.Sentences[s].Text(doc.Article.Text), r.quoted[s])
		if !r.quoted[s] {
			from = s
		}
		if open && s-from >= maxQuoted {
			clear(r.quoted[from:])
			open = false
		}
		r.quoted = append(r.quoted, open)
	}
}

// continued follows each quotation over its sentences; one speaker among them speaks for all.
func (r *Relater) continued(doc *extract.Document) {
	from := -1
	for s := range doc.Sentences {
		starts, open := r.quoted[s], r.quoted[s+1]
		if starts || open {
			if !starts {
				from = s
			}
			if !open || s == len(doc.Sentences)-1 {
				r.attribute(from, s)
			}
		}
	}
}

// quoteState tells whether a quotation is open after the text; two single marks make a double one.
func quoteState(text string, open bool) bool {
	for i, c := range text {
		switch {
		case c == '“', !open && (c == '"' || strings.HasPrefix(text[i:], "''")):
			open = true
		case c == '”', c == '"', strings.HasPrefix(text[i:], "''"):
			open = false
		}
	}
	return open
}

func (r *Relater) attribute(from, to int) {
	if from < 0 {
		return
	}
	who := -1
	for s := from; s <= to; s++ {
		if r.own[s] >= 0 {
			who = r.own[s]
		}
	}
	if who < 0 && from > 0 {
		who = r.own[from-1]
	}
	for s := from; s <= to; s++ {
		r.speaker[s] = who
	}
}

// introduced hands "X said:" on to the sentences after it, to the end of the article, the next such line or where
// somebody else is said to speak.
func (r *Relater) introduced(doc *extract.Document) {
	who := -1
	for s := range doc.Sentences {
		if who >= 0 && r.own[s] >= 0 && doc.Mentions[r.own[s]].Actor.ID != doc.Mentions[who].Actor.ID {
			who = -1
		}
		text := strings.TrimSpace(doc.Sentences[s].Text(doc.Article.Text))
		if strings.HasSuffix(text, ":") && r.own[s] >= 0 {
			who = r.own[s]
			continue
		}
		if r.speaker[s] < 0 {
			r.speaker[s] = who
		}
	}
}

// stated gives an article in which nobody else speaks to who calls himself "I" or "we" in it: it is his statement.
func (r *Relater) stated(doc *extract.Document) {
	who := -1
	for s := range doc.Sentences {
		if r.own[s] >= 0 || r.speaker[s] >= 0 {
			return
		}
		for _, m := range r.bySentence[s] {
			switch strings.ToLower(doc.Article.Text[doc.Mentions[m].Start:doc.Mentions[m].End]) {
			case "i", "we":
				if who < 0 {
					who = m
				}
			}
		}
	}
	for s := range r.speaker {
		r.speaker[s] = who
	}
}

// mainSpeaker returns the mention that the sentence's own verb of saying has for its subject, or -1. What is
// said inside a quotation does not count; quoted tells whether the sentence begins inside one.
func (f *frame) mainSpeaker(quoted bool) int {
	text, from := f.doc.Article.Text, f.sent.Start
	for i := range f.toks {
		quoted = quoteState(text[from:f.toks[i].Start], quoted)
		from = f.toks[i].Start
		if !quoted && f.isVerb(i) && f.cues.Speech[f.lemma(i)] && (f.rel(i) == "root" || f.rel(i) == "parataxis") {
			if s := f.said(i); len(s) > 0 {
				return s[0].mention
			}
		}
	}
	return -1
}

// mainActor is who speaks in the sentence, else the subject of its main clause, or -1.
func (f *frame) mainActor(speaker int) int {
	if speaker >= 0 {
		return speaker
	}
	for i := range f.toks {
		if f.rel(i) == "root" {
			if s := f.actors(f.subject(i)); len(s) > 0 {
				return s[0].mention
			}
		}
	}
	return -1
}
