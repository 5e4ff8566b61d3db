package actor

import (
	"slices"
	"strings"

	"diplograph/extract"
)

// speakerOf returns the subject of a verb of saying beside the quotation: where it ends, where it starts, in
// the sentence before it, else the last such subject before it.
func (l *Linker) speakerOf(q quotation) *extract.Actor {
	first, last := l.sentenceAt(q.start), l.sentenceAt(q.end-1)
	for _, i := range []int{last, first} {
		if a := l.saying(i); a != nil {
			return a
		}
	}
	if a := l.leadingIn(q, first); a != nil {
		return a
	}
	if a := l.saying(last + 1); a != nil {
		return a
	}
	for i := first - 1; i >= 0 && i > first-6; i-- {
		if a := l.saying(i); a != nil {
			return a
		}
	}
	return nil
}

// leadingIn returns the subject of the sentence whose colon opens the quotation: "Sunak defended the plan: …".
func (l *Linker) leadingIn(q quotation, sentence int) *extract.Actor {
	if !strings.HasSuffix(strings.TrimRight(l.doc.Article.Text[:q.start], " \n"), ":") {
		return nil
	}
	tokens := l.doc.Sentences[sentence].Tokens
	for _, d := range l.speakers(sentence) {
		if t := &tokens[d.Head]; d.Start < q.start && t.Rel == "nsubj" && tokens[t.Head].Rel == "root" {
			return d.Actor
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
		case colon <= maxLabel && extract.Loud(s.Tokens[0].Form):
			if len(list) > 0 && list[0].Last < colon {
				return list[0].Actor
			}
			return nil
		case colon == len(s.Tokens)-1 && i < d.Sentence:
			if a := l.saying(i); a != nil || len(list) == 0 || !l.leadsIn(list[0]) {
				return a
			}
			return list[0].Actor
		case i == d.Sentence && colon < d.First:
			if a := l.saying(i); a != nil {
				return a
			}
		}
	}
	return nil
}

// maxLabel is the longest label of a transcript in words.
const maxLabel = 5

// leadsIn reports whether the draft may be whose words its sentence leads to: "Sunak defended the plan:", "Sunak's remarks:",
// but not "Dear Sunak:" or "Sunak is a cult figure:".
func (l *Linker) leadsIn(d *draft) bool {
	tokens := l.doc.Sentences[d.Sentence].Tokens
	t := &tokens[d.Head]
	if t.Rel == "nsubj" && !d.Possessive {
		return strings.HasPrefix(tokens[t.Head].Tag, "VB")
	}
	if d.Possessive && t.Head >= 0 && statements[tokens[t.Head].Lemma] {
		return true
	}
	return d.First == 0 && slices.ContainsFunc(tokens, func(t extract.Token) bool { return t.Tag == "VBD" || t.Tag == "VBN" })
}
