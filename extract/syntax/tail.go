package syntax

import (
	"strings"

	"diplograph/extract"
)

const shortestTail = 4

// tailAt finds a clause behind a comma that ends the sentence and begins with a word of time, which is parsed by itself:
// ", after rebels took the town", ", days after Chad recalled its envoy".
func tailAt(tokens []extract.Token, i int) (aside, bool) {
	if tokens[i].Form != "," || !hasFinite(tokens[:i]) {
		return aside{}, false
	}
	begin := tailWord(tokens, i+1)
	if begin < 0 {
		return aside{}, false
	}
	last := len(tokens) - 2
	for k := begin + 1; k < last; k++ {
		if _, ok := attributionAt(tokens, k); ok {
			last = k - 1
			break
		}
		if _, ok := nextAt(tokens, k); ok {
			last = k - 1
			break
		}
	}
	if last-begin < shortestTail || !hasFinite(tokens[begin:last+1]) {
		return aside{}, false
	}
	return aside{first: i, last: last, head: begin, rel: "advcl", own: true}, true
}

// tailWord returns the word that opens a clause of time at token i or behind how long before it was, -1 for none.
func tailWord(tokens []extract.Token, i int) int {
	for k := i; k < min(i+4, len(tokens)-1); k++ {
		if subordinates(strings.ToLower(tokens[k].Form)) {
			return k
		}
		if tag := tokens[k].Tag; tag != "DT" && tag != "CD" && !strings.HasPrefix(tag, "NN") && tag != "RB" && tag != "JJ" || !isTime(&tokens[k]) && strings.HasPrefix(tag, "NN") {
			return -1
		}
	}
	return -1
}

// subordinates tells whether a word may open a clause of time, cause or concession.
func subordinates(form string) bool {
	switch form {
	case "after", "as", "while", "when", "because", "although", "though", "before":
		return true
	}
	return false
}

// relativeAt finds a relative clause behind a comma, which is parsed by itself: between a subject and its verb, or at the end of
// the sentence.
func relativeAt(tokens []extract.Token, i int) (aside, bool) {
	if tokens[i].Form != "," || !strings.HasPrefix(tokens[i-1].Tag, "NN") || isTime(&tokens[i-1]) || !isRelative(tokens, i+1) {
		return aside{}, false
	}
	last := relativeEnd(tokens, i)
	if last-i < shortestTail || !hasFinite(tokens[i+2:last+1]) {
		return aside{}, false
	}
	return aside{first: i, last: last, head: i + 1, rel: "acl:relcl", own: true}, true
}

// isRelative tells whether a relative clause begins at token i: "who", "with whom".
func isRelative(tokens []extract.Token, i int) bool {
	if tokens[i].Tag == "IN" && i+2 < len(tokens) {
		i++
	}
	switch tokens[i].Form {
	case "who", "whom", "whose", "which":
		return true
	}
	return false
}

// relativeEnd returns the last token of a relative clause behind the comma at token i, -1 if that is not plain.
func relativeEnd(tokens []extract.Token, i int) int {
	main := hasFinite(tokens[:i])
	for k := i + 2; k < len(tokens)-2; k++ {
		if tokens[k].Form != "," {
			continue
		}
		if main && endsClause(tokens, k) {
			return k - 1
		}
		switch next := &tokens[k+1]; {
		case finiteTag(next.Tag):
			return k
		case next.Tag == "CC":
			return -1
		}
	}
	if !main {
		return -1
	}
	return len(tokens) - 2
}

// endsClause tells whether what begins with the comma at token k belongs to the clause around.
func endsClause(tokens []extract.Token, k int) bool {
	for _, find := range []finder{attributionAt, tailAt, nextAt} {
		if _, ok := find(tokens, k); ok {
			return true
		}
	}
	return false
}

// nextAt finds a clause with a subject of its own that goes on with the sentence: ", and Chad recalled its envoy", which is
// parsed by itself.
func nextAt(tokens []extract.Token, i int) (aside, bool) {
	if tokens[i].Form != "," || tokens[i+1].Tag != "CC" || i+3 >= len(tokens) || !hasFinite(tokens[:i]) || endsRow(tokens[:i]) || !startsClause(tokens[i+2:]) {
		return aside{}, false
	}
	return aside{first: i, last: len(tokens) - 2, head: i + 2, rel: "conj", own: true}, true
}

// endsRow tells whether nothing but a noun stands behind the last comma, so that "and" may go on with a row of nouns.
func endsRow(tokens []extract.Token) bool {
	for i := len(tokens) - 1; i >= 0; i-- {
		switch tag := tokens[i].Tag; {
		case tag == ",":
			return true
		case !strings.HasPrefix(tag, "NN") && tag != "DT" && tag != "JJ" && tag != "POS" && tag != "CD" && tag != "PRP$":
			return false
		}
	}
	return false
}
