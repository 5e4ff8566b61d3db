package syntax

import (
	"strings"

	"diplograph/extract"
)

// aside is a stretch that is left out, and the token in it to which the rest of it hangs.
type aside struct {
	first, last, head int
	own               bool   // it is a clause and is parsed by itself
	rel               string // to the noun before it: "appos", "acl"; to the verb after it: "obl"; to the word after it: "advmod"; to the root: "advcl", "parataxis"; the root to it: "ccomp"
}

const (
	maxParenthesis = 6
	maxApposition  = 14
)

// appendAsides finds the asides of a sentence behind its dateline. None cuts through a phrase.
func appendAsides(out []aside, tokens []extract.Token, phrases []extract.Phrase, dateline int) []aside {
	for i := dateline + 1; i < len(tokens)-1; i++ {
		a, ok := clauseAt(tokens, i)
		if !ok {
			a, ok = relativeAt(tokens, i)
		}
		if !ok {
			a, ok = limitAt(tokens, i)
		}
		if ok && !a.cuts(phrases) {
			out = append(out, a)
			i = a.last
			continue
		}
		if !strings.HasPrefix(tokens[i-1].Tag, "NN") {
			continue
		}
		for _, find := range []func([]extract.Token, int) (aside, bool){weekdayAt, parenthesisAt, appositionAt, participleAt} {
			if a, ok := find(tokens, i); ok && !a.cuts(phrases) {
				out = append(out, a)
				i = a.last
				break
			}
		}
	}
	return out
}

func (a aside) cuts(phrases []extract.Phrase) bool {
	for _, ph := range phrases {
		if a.first <= ph.Last && ph.First <= a.last && (ph.First < a.first || ph.Last > a.last) {
			return true
		}
	}
	return false
}

// limitAt finds what bounds a number: "up to" or "as many as" before it.
func limitAt(tokens []extract.Token, i int) (aside, bool) {
	words := 0
	for _, bound := range [][]string{{"up", "to"}, {"as", "many", "as"}, {"as", "much", "as"}} {
		if startsWith(tokens[i:], bound) {
			words = len(bound)
		}
	}
	return aside{first: i, last: i + words - 1, head: i, rel: "advmod"}, words > 0 && i+words < len(tokens) && (tokens[i+words].Tag == "CD" || tokens[i+words].Tag == "$")
}

func startsWith(tokens []extract.Token, forms []string) bool {
	for n, form := range forms {
		if n >= len(tokens) || tokens[n].Form != form {
			return false
		}
	}
	return true
}

// weekdayAt finds "on Tuesday" or "Tuesday" between a noun and a verb, or "on Tuesday" before another phrase.
func weekdayAt(tokens []extract.Token, i int) (aside, bool) {
	day := i
	if tokens[i].Form == "on" {
		day++
	}
	if day+1 >= len(tokens) || !isWeekday(tokens[day].Form) {
		return aside{}, false
	}
	return aside{first: i, last: day, head: day, rel: "obl"}, finiteTag(tokens[day+1].Tag) || strings.HasPrefix(tokens[day+1].Tag, "VB") || day > i && tokens[day+1].Tag == "IN"
}

func isWeekday(form string) bool {
	switch form {
	case "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday":
		return true
	}
	return false
}

func finiteTag(tag string) bool {
	return tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD"
}

// parenthesisAt finds a short parenthesis: "the Government of National Accord (GNA)".
func parenthesisAt(tokens []extract.Token, i int) (aside, bool) {
	if tokens[i].Form != "(" {
		return aside{}, false
	}
	for k := i + 2; k < min(i+maxParenthesis+2, len(tokens)); k++ {
		if tokens[k].Form == ")" {
			return aside{first: i, last: k, head: k - 1, rel: "appos"}, true
		}
	}
	return aside{}, false
}

// appositionAt finds what describes a name between it and its verb: "Kerry, the secretary of state, met".
func appositionAt(tokens []extract.Token, i int) (aside, bool) {
	if tokens[i].Form != "," || tokens[i-1].Tag != "NNP" && tokens[i+1].Tag != "NNP" {
		return aside{}, false
	}
	noun := -1
	for k := i + 1; k < min(i+maxApposition, len(tokens)-1); k++ {
		tag := tokens[k].Tag
		switch {
		case tokens[k].Form == ",":
			next := tokens[k+1].Tag
			return aside{first: i, last: k, head: noun, rel: "appos"}, noun >= 0 && k > i+2 && (finiteTag(next) || next == "VBN")
		case finiteTag(tag), strings.HasPrefix(tag, "W"), tag == "CC" && (tokens[k-1].Tag != "NNP" || tokens[k+1].Tag != "NNP"), k == i+1 && (tag == "IN" || tag == "TO" || strings.HasPrefix(tag, "VB")):
			return aside{}, false
		case noun < 0 && strings.HasPrefix(tag, "NN") && !strings.HasPrefix(tokens[k+1].Tag, "NN") && tokens[k+1].Tag != "POS":
			noun = k
		}
	}
	return aside{}, false
}

// participleAt finds a participle with its agent between commas: "the council, led by Haftar, and".
func participleAt(tokens []extract.Token, i int) (aside, bool) {
	if tokens[i].Form != "," || i+3 >= len(tokens) || tokens[i+1].Tag != "VBN" || tokens[i+2].Form != "by" {
		return aside{}, false
	}
	for k := i + 3; k < min(i+maxApposition, len(tokens)-1); k++ {
		tag := tokens[k].Tag
		switch {
		case tokens[k].Form == ",":
			return aside{first: i, last: k, head: i + 1, rel: "acl"}, k > i+3
		case finiteTag(tag), tag == "CC", strings.HasPrefix(tag, "W"):
			return aside{}, false
		}
	}
	return aside{}, false
}

// attach hangs an aside on the verb after it, on the noun before it or on the root; within it the words keep their heads.
func (a aside) attach(tokens []extract.Token, root int) {
	settle(tokens, extract.Phrase{First: a.first, Last: a.last, Head: a.head})
	tokens[a.head].Head, tokens[a.head].Rel = a.first-1, a.rel
	switch a.rel {
	case "obl":
		tokens[a.head].Head = verbAt(tokens, a.last+1)
		if tokens[a.last+1].Tag == "IN" {
			tokens[a.head].Head = verbBefore(tokens, a.first, root)
		}
	case "advmod":
		tokens[a.head].Head = a.last + 1
	case "advcl", "parataxis":
		tokens[a.head].Head = root
	case "ccomp":
		a.report(tokens, root)
	}
	for i := a.first; i <= a.last; i++ {
		switch tokens[i].Form {
		case ",", "(", ")":
			tokens[i].Head, tokens[i].Rel = a.head, "punct"
		case "on":
			if a.rel == "obl" {
				tokens[i].Rel = "case"
			}
		}
	}
}

// verbAt returns the verb of which token i is an auxiliary, else i.
func verbAt(tokens []extract.Token, i int) int {
	for strings.HasPrefix(tokens[i].Rel, "aux") && tokens[i].Head >= 0 {
		i = tokens[i].Head
	}
	return i
}

// verbBefore returns the nearest verb before token i that is no auxiliary, else the root.
func verbBefore(tokens []extract.Token, i, root int) int {
	for k := i - 1; k >= 0; k-- {
		if strings.HasPrefix(tokens[k].Tag, "VB") && !strings.HasPrefix(tokens[k].Rel, "a") {
			return k
		}
	}
	return root
}
