package syntax

import "diplograph/extract"

const maxOpening = 10

// openingAt finds what a sentence begins with before its subject: "On Monday, Libya freed", "In a statement, the army said".
func openingAt(tokens []extract.Token) (aside, bool) {
	end := openingEnd(tokens)
	if end < 1 || end+3 > len(tokens) || !startsNoun(&tokens[end+1]) || !hasFinite(tokens[end+1:]) {
		return aside{}, false
	}
	return aside{last: end, rel: "opening", own: true}, true
}

// openingEnd returns the comma behind a phrase without a verb that the tokens begin with, -1 if there is none.
func openingEnd(tokens []extract.Token) int {
	begin := 1
	switch tokens[0].Tag {
	case "IN", "RB", "RBR":
	case "VBG":
		if tokens[0].Form != "According" || tokens[begin].Form != "to" {
			return -1
		}
		begin++
	default:
		return -1
	}
	for k := begin; k < min(maxOpening, len(tokens)); k++ {
		switch t := &tokens[k]; {
		case t.Form == ",":
			if k+2 < len(tokens) && (tokens[k+2].Form == "," || tokens[k+2].Tag == "CC" && listed(tokens[k+3:])) {
				return -1 // "In Lima, Peru, they", "On roads, railways and rivers, they"
			}
			return k
		case ofClause(t) || t.Tag == "CC" || t.Tag == "TO" || t.Form == ":" || t.Tag == "``":
			return -1
		}
	}
	return -1
}

// listed tells whether a comma comes before the first verb.
func listed(tokens []extract.Token) bool {
	for i := range tokens {
		if finiteTag(tokens[i].Tag) {
			return false
		}
		if tokens[i].Form == "," {
			return true
		}
	}
	return true
}
