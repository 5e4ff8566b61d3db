package syntax

import (
	"strings"

	"diplograph/extract"
)

const (
	maxApposition   = 14
	maxInterruption = 24
)

// appositionAt finds what describes a name between it and its verb: "Kerry, the secretary of state, met".
func appositionAt(tokens []extract.Token, i int) (aside, bool) {
	if tokens[i].Form != "," || !strings.HasPrefix(tokens[i-1].Tag, "NNP") && tokens[i+1].Tag != "NNP" {
		return aside{}, false
	}
	noun := -1
	for k := i + 1; k < min(i+maxApposition, len(tokens)-1); k++ {
		tag := tokens[k].Tag
		switch {
		case tokens[k].Form == ",":
			next := tokens[k+1].Tag
			return aside{first: i, last: k, head: noun, rel: "appos"}, noun >= 0 && k > i+2 && (finiteTag(next) || next == "VBN" || next == "TO")
		case finiteTag(tag), strings.HasPrefix(tag, "W"), tag == "CC" && (tokens[k-1].Tag != "NNP" || tokens[k+1].Tag != "NNP"), k == i+1 && (tag == "IN" || tag == "TO" || strings.HasPrefix(tag, "VB")):
			return aside{}, false
		case noun < 0 && strings.HasPrefix(tag, "NN") && !strings.HasPrefix(tokens[k+1].Tag, "NN") && tokens[k+1].Tag != "POS":
			noun = k
		}
	}
	return aside{}, false
}

// describedAt finds what describes a noun and has a relative clause in it, which is parsed by itself: ", the doctor who helped the
// CIA, to", ", a move that the army criticized".
func describedAt(tokens []extract.Token, i int) (aside, bool) {
	if tokens[i].Form != "," || tokens[i+1].Tag != "DT" {
		return aside{}, false
	}
	word := relativeWord(tokens, i+2)
	if word < 0 {
		return aside{}, false
	}
	a := aside{first: i, last: len(tokens) - 2, head: i + 1, rel: "appos", own: true}
	for k := word + 2; k < len(tokens)-1; k++ {
		if tokens[k].Form != "," || !hasFinite(tokens[word:k]) {
			continue
		}
		switch next := tokens[k+1].Tag; {
		case finiteTag(next), next == "TO", next == "IN":
			a.last = k
			return a, true
		case endsClause(tokens, k):
			a.last = k - 1
			return a, true
		case next == "CC":
			return aside{}, false
		}
	}
	return a, hasFinite(tokens[word:])
}

// relativeWord returns the word that opens a relative clause behind the noun phrase at token i, -1 for none.
func relativeWord(tokens []extract.Token, i int) int {
	for k := i; k < min(i+maxParenthesis, len(tokens)-2); k++ {
		switch tag := tokens[k].Tag; {
		case strings.HasPrefix(tokens[k-1].Tag, "NN") && (isRelative(tokens, k) || tokens[k].Form == "that"):
			return k
		case !strings.HasPrefix(tag, "NN") && tag != "JJ" && tag != "POS" && tag != "CD":
			return -1
		}
	}
	return -1
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

// interruptionAt finds what parts a subject from its verb between commas without a verb in a tense of its own, which is parsed by
// itself: "Kim, in a speech to parliament, called", "Rubio, speaking in Rome, urged".
func interruptionAt(tokens []extract.Token, i int) (aside, bool) {
	if tokens[i].Form != "," || isTime(&tokens[i-1]) || !interrupts(&tokens[i+1]) {
		return aside{}, false
	}
	inner := 0 // words that may open a clause in it
	for k := i + 1; k < min(i+maxInterruption, len(tokens)-1); k++ {
		switch {
		case subordinates(tokens[k].Form):
			inner++
		case finiteTag(tokens[k].Tag) && k > i+1:
			inner--
		}
		switch {
		case inner < 0, strings.HasPrefix(tokens[k].Tag, "W"), tokens[k].Tag == "``":
			return aside{}, false
		case tokens[k].Form == "," && finiteTag(tokens[k+1].Tag):
			return aside{first: i, last: k, head: i + 1, rel: "obl", own: true}, k > i+2
		}
	}
	return aside{}, false
}

// interrupts tells whether a word may begin what interrupts a clause: a participle or a preposition.
func interrupts(t *extract.Token) bool {
	switch t.Tag {
	case "VBG":
		return t.Form != "including"
	case "VBN", "VBD":
		return true
	case "IN":
		return t.Form != "along" && t.Form != "like"
	}
	return false
}
