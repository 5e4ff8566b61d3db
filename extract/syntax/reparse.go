package syntax

import (
	"strings"

	"diplograph/extract"
)

// Reparse tags and parses a sentence again with each phrase as one word, its head, and without what news puts
// between a subject and its verb: a weekday and a short parenthesis. Names and dates are what the treebanks
// have least of, so the shorter sentence is parsed better. Inside a phrase the words keep their heads.
// It does nothing to a sentence without such a place. Phrases must not overlap.
func (p *Parser) Reparse(s *extract.Sentence, phrases []extract.Phrase) {
	p.asides = appendAsides(p.asides[:0], s.Tokens, phrases)
	if len(phrases)+len(p.asides) == 0 {
		return
	}
	p.keepHeads(s.Tokens, phrases)
	p.analyzeKept(s.Tokens)
	for _, ph := range phrases {
		settle(s.Tokens, ph)
	}
	for _, a := range p.asides {
		a.attach(s.Tokens)
	}
}

// keepHeads lists the tokens that stay in the sentence.
func (p *Parser) keepHeads(tokens []extract.Token, phrases []extract.Phrase) {
	p.kept = p.kept[:0]
	for i := range tokens {
		if !inPhrase(i, phrases) && !inAside(i, p.asides) {
			p.kept = append(p.kept, i)
		}
	}
}

func inPhrase(i int, phrases []extract.Phrase) bool {
	for _, ph := range phrases {
		if ph.First <= i && i <= ph.Last {
			return i != ph.Head
		}
	}
	return false
}

func inAside(i int, asides []aside) bool {
	for _, a := range asides {
		if a.first <= i && i <= a.last {
			return true
		}
	}
	return false
}

// settle hangs on the head of a phrase what within it does not lead there.
func settle(tokens []extract.Token, ph extract.Phrase) {
	for i := ph.First; i <= ph.Last; i++ {
		if i != ph.Head && !leads(tokens, i, ph) {
			tokens[i].Head, tokens[i].Rel = ph.Head, "flat"
		}
	}
}

func leads(tokens []extract.Token, i int, ph extract.Phrase) bool {
	for range ph.Last - ph.First + 1 {
		if i = tokens[i].Head; i == ph.Head {
			return true
		}
		if i < ph.First || i > ph.Last {
			return false
		}
	}
	return false
}

// aside is a stretch that is left out, and the token in it to which the rest of it hangs.
type aside struct {
	first, last, head int
	dated             bool // a weekday, not a parenthesis
}

const maxParenthesis = 6

func appendAsides(out []aside, tokens []extract.Token, phrases []extract.Phrase) []aside {
	for i := 1; i < len(tokens)-1; i++ {
		a, ok := weekdayAt(tokens, i)
		if !ok {
			a, ok = parenthesisAt(tokens, i)
		}
		if ok && !overlaps(a, phrases) {
			out = append(out, a)
			i = a.last
		}
	}
	return out
}

func overlaps(a aside, phrases []extract.Phrase) bool {
	for _, ph := range phrases {
		if a.first <= ph.Last && ph.First <= a.last {
			return true
		}
	}
	return false
}

// weekdayAt finds "on Tuesday" or "Tuesday" between a noun and a verb.
func weekdayAt(tokens []extract.Token, i int) (aside, bool) {
	day := i
	if tokens[i].Form == "on" {
		day++
	}
	if day+1 >= len(tokens) || !isWeekday(tokens[day].Form) || !strings.HasPrefix(tokens[i-1].Tag, "NN") {
		return aside{}, false
	}
	next := tokens[day+1].Tag
	return aside{first: i, last: day, head: day, dated: true}, strings.HasPrefix(next, "VB") || next == "MD"
}

func isWeekday(form string) bool {
	switch form {
	case "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday":
		return true
	}
	return false
}

// parenthesisAt finds a short parenthesis after a noun: "the Government of National Accord (GNA)".
func parenthesisAt(tokens []extract.Token, i int) (aside, bool) {
	if tokens[i].Form != "(" || !strings.HasPrefix(tokens[i-1].Tag, "NN") {
		return aside{}, false
	}
	for k := i + 2; k < min(i+maxParenthesis+2, len(tokens)); k++ {
		if tokens[k].Form == ")" {
			return aside{first: i, last: k, head: k - 1}, true
		}
	}
	return aside{}, false
}

// attach hangs an aside on the verb after it or on the noun before it.
func (a aside) attach(tokens []extract.Token) {
	for i := a.first; i <= a.last; i++ {
		switch {
		case i == a.head:
			tokens[i].Head, tokens[i].Rel = a.host(tokens)
		case tokens[i].Form == "on":
			tokens[i].Head, tokens[i].Rel = a.head, "case"
		case i == a.first || i == a.last:
			tokens[i].Head, tokens[i].Rel = a.head, "punct"
		default:
			tokens[i].Head, tokens[i].Rel = a.head, "compound"
		}
	}
}

func (a aside) host(tokens []extract.Token) (int, string) {
	if !a.dated {
		return a.first - 1, "appos"
	}
	verb := a.last + 1
	for (tokens[verb].Rel == "aux" || tokens[verb].Rel == "aux:pass") && tokens[verb].Head >= 0 {
		verb = tokens[verb].Head
	}
	return verb, "obl"
}
