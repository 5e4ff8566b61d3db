package syntax

import (
	"strings"

	"diplograph/extract"
)

const maxAttribution = 20

// attributionAt finds who is said to have said what stands around it: "…, officials said on Monday.", ", the army said,".
func attributionAt(tokens []extract.Token, i int) (aside, bool) {
	if tokens[i].Form != "," && (tokens[i].Tag != "''" || tokens[i-1].Form != ",") || i+2 >= len(tokens) {
		return aside{}, false
	}
	said := i + 1
	inverted := isReport(&tokens[said]) && startsNoun(&tokens[said+1])
	if !inverted {
		said = reportAt(tokens, i+1)
	}
	if said < 0 {
		return aside{}, false
	}
	last := reportEnd(tokens, said+1)
	if last < 0 || !hasFinite(tokens[:i]) && tokens[last].Form != "," {
		return aside{}, false
	}
	begin, rel := i+1, "parataxis"
	if tokens[i].Tag == "''" {
		i, rel = i+1, "ccomp"
	}
	return aside{first: i, last: last, head: begin, rel: rel, own: !inverted}, true
}

// reportAt returns the verb of saying behind the noun phrase that begins at token i, with what describes a name between commas,
// -1 if something else stands there.
func reportAt(tokens []extract.Token, i int) int {
	if !startsNoun(&tokens[i]) {
		return -1
	}
	apposed := false
	for k := i + 1; k < min(i+maxAttribution, len(tokens)-1); k++ {
		switch {
		case isReport(&tokens[k]):
			if apposed && tokens[k-1].Form != "," {
				return -1 // "in Lima, Peru, officials said"
			}
			return k
		case tokens[k].Form == "," && !apposed && startsNoun(&tokens[k+1]):
			apposed = true
		case tokens[k].Form == "," && isReport(&tokens[k+1]):
		case ofClause(&tokens[k]) || tokens[k].Tag == "," || tokens[k].Tag == "TO":
			return -1
		}
	}
	return -1
}

func isReport(t *extract.Token) bool {
	return (t.Tag == "VBD" || t.Tag == "VBZ") && lexicon.report[t.Lemma]
}

// mendReport makes a verb of a participle behind a comma and its subject that tells who says so: ", local media reported.", ", the
// army announced on Monday."
func mendReport(tokens []extract.Token) {
	for i := 3; i < len(tokens)-1; i++ {
		next := tokens[i+1].Form
		if tokens[i].Tag == "VBN" && lexicon.report[tokens[i].Lemma] && (next == "." || next == "on" || isWeekday(next)) && saysBehindComma(tokens[:i]) {
			tokens[i].Tag = "VBD"
		}
	}
}

// saysBehindComma tells whether the tokens end in a comma and a short noun phrase.
func saysBehindComma(tokens []extract.Token) bool {
	last := len(tokens) - 1
	if !strings.HasPrefix(tokens[last].Tag, "NN") {
		return false
	}
	for k := last - 1; k > max(0, last-6); k-- {
		switch {
		case tokens[k].Form == ",":
			return true
		case !startsNoun(&tokens[k]):
			return false
		}
	}
	return false
}

// reportEnd returns the last token of what belongs to a verb of saying: up to the next comma if another clause follows it, -1 if
// it goes on with what is said.
func reportEnd(tokens []extract.Token, from int) int {
	last := len(tokens) - 2
	for k := from; k <= last; k++ {
		switch {
		case tokens[k].Form == ",":
			if !hasClause(tokens[k+1:]) {
				return last
			}
			if tokens[k+1].Tag == "VBG" && lexicon.utter[tokens[k+1].Lemma] {
				return last // "Ankara said, vowing to avenge them"
			}
			if tokens[k+1].Tag == "CC" {
				if startsClause(tokens[k+2:]) {
					return k - 1 // "she said, and Chad refused"
				}
				return -1 // "she said, but refused"
			}
			if finiteTag(tokens[k+1].Tag) {
				return k // "Peru, officials said, has left"
			}
			return k - 1
		case ofClause(&tokens[k]) || tokens[k].Form == "that" || tokens[k].Tag == "``":
			return -1
		}
	}
	return last
}

// startsNoun tells whether a noun phrase may begin with a word.
func startsNoun(t *extract.Token) bool {
	switch t.Tag {
	case "DT", "NNP", "NN", "NNS", "NNPS", "JJ", "PRP", "PRP$", "CD":
		return true
	}
	return false
}

// ofClause tells whether a word is a verb or begins a clause.
func ofClause(t *extract.Token) bool {
	return strings.HasPrefix(t.Tag, "VB") || t.Tag == "MD" || strings.HasPrefix(t.Tag, "W")
}

func hasClause(tokens []extract.Token) bool {
	for i := range tokens {
		if ofClause(&tokens[i]) {
			return true
		}
	}
	return false
}

// hasFinite tells whether a clause stands in the tokens that somebody may have said: a verb in a tense of its own.
func hasFinite(tokens []extract.Token) bool {
	for i := range tokens {
		if finiteTag(tokens[i].Tag) {
			return true
		}
	}
	return false
}

func finiteTag(tag string) bool {
	return tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD"
}

// rootOf returns the kept token to which the others hang.
func rootOf(tokens []extract.Token, kept []int) int {
	for _, i := range kept {
		if tokens[i].Head < 0 {
			return i
		}
	}
	return -1
}
