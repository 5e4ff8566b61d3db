package syntax

import (
	"strings"

	"diplograph/extract"
)

// frontAt finds a clause before the sentence that begins with a participle or a word of time, which is parsed by itself:
// "Rejecting a plea from Rome, Chad closed", "Days after rebels took the town, Chad closed".
func frontAt(tokens []extract.Token) (aside, bool) {
	word := tailWord(tokens, 0)
	if word < 0 && tokens[0].Tag != "VBG" && tokens[0].Tag != "VBN" {
		return aside{}, false
	}
	for k := shortestTail; k < len(tokens)-2; k++ {
		if tokens[k].Form == "," && startsClause(tokens[k+1:]) && (word < 0 || hasFinite(tokens[:k])) {
			return aside{first: 0, last: k, head: max(word, 0), rel: "advcl", own: true}, true
		}
	}
	return aside{}, false
}

// startsClause tells whether a noun phrase or a row of names and its verb, without another comma between them, begin with the
// tokens.
func startsClause(tokens []extract.Token) bool {
	if len(tokens) == 0 || !startsNoun(&tokens[0]) {
		return false
	}
	row := false // that "and" has to end
	for i := 1; i+1 < len(tokens); i++ {
		switch {
		case finiteTag(tokens[i].Tag):
			return !row
		case tokens[i].Tag == "CC":
			row = false
		case tokens[i].Tag == "," && tokens[i-1].Tag == "NNP" && tokens[i+1].Tag == "NNP":
			row = true
		case tokens[i].Tag == ",", strings.HasPrefix(tokens[i].Tag, "W"):
			return false
		}
	}
	return false
}
