package syntax

import (
	"strings"

	"diplograph/extract"
)

const maxParenthesis = 6

// bounds stand before a number and tell how high it may be.
var bounds = [][]string{{"up", "to"}, {"as", "many", "as"}, {"as", "much", "as"}}

// limitAt finds what bounds a number: "up to" or "as many as" before it.
func limitAt(tokens []extract.Token, i int) (aside, bool) {
	words := 0
	for _, bound := range bounds {
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
	next := &tokens[day+1]
	return aside{first: i, last: day, head: day, rel: "obl"}, finiteTag(next.Tag) || strings.HasPrefix(next.Tag, "VB") || day > i && next.Tag == "IN"
}

// dayAt finds "on Tuesday" or "Tuesday" between a verb and its object or clause.
func dayAt(tokens []extract.Token, i int) (aside, bool) {
	if !strings.HasPrefix(tokens[i-1].Tag, "VB") {
		return aside{}, false
	}
	a, _ := weekdayAt(tokens, i)
	next := &tokens[a.last+1]
	return a, a.rel != "" && (next.Tag == "IN" || next.Tag == "DT" || a.last > i && startsNoun(next))
}

func isWeekday(form string) bool {
	switch form {
	case "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday":
		return true
	}
	return false
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
