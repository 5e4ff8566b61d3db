package syntax

import (
	_ "embed"
	"slices"
	"strings"

	"diplograph/extract"
)

//go:embed bare.txt
var bareTXT string

// bare are forms that are nouns as well as verbs.
var bare = mustBases("bare.txt", bareTXT)

// mendBare makes verbs of bare forms that the tagger took for nouns: "demanded that Iran halt the work", "to hand over".
func mendBare(tokens []extract.Token, lemma func(form, tag string) string) {
	for i := range tokens {
		verb := -1
		switch form := tokens[i].Form; {
		case form == "that" && i > 0 && lexicon.demand[tokens[i-1].Lemma]:
			verb = bareVerb(tokens, i+1)
		case form == "to" && i+2 < len(tokens) && lexicon.particle[tokens[i+2].Form] && isBare(&tokens[i+1]):
			tokens[i].Tag = "TO"
			verb = i + 1
		case form == "to" && i+2 < len(tokens) && isBare(&tokens[i+1]) && takesObject(tokens, i):
			tokens[i].Tag = "TO"
			verb = i + 1
		case form == "and" && i+2 < len(tokens) && isBare(&tokens[i+1]) && isDeterminer(&tokens[i+2]) && afterInfinitive(tokens, i):
			verb = i + 1
		case tokens[i].Lemma == "help" && strings.HasPrefix(tokens[i].Tag, "VB"):
			verb = helpedVerb(tokens, i+1)
		case lexicon.comment[form] && comments(tokens, i):
			tokens[i].Tag, tokens[i].Lemma = "VBZ", lemma(form, "VBZ")
		}
		if verb >= 0 {
			tokens[verb].Tag = "VB"
			tokens[verb].Lemma = lemma(tokens[verb].Form, "VB")
		}
	}
}

// takesObject tells whether an object begins behind "to" and a word: surely with an article, with a plural or a name if somebody is
// asked to do something: "urged them to sanction officials".
func takesObject(tokens []extract.Token, to int) bool {
	switch tokens[to+2].Tag {
	case "DT", "PRP$", "PRP":
		return true
	case "NNS", "NNP", "JJ":
	default:
		return false
	}
	const longest = 8
	for j := to - 1; j >= max(0, to-longest); j-- {
		if strings.HasPrefix(tokens[j].Tag, "VB") && lexicon.demand[tokens[j].Lemma] {
			return true
		}
	}
	return false
}

func isDeterminer(t *extract.Token) bool { return t.Tag == "DT" || t.Tag == "PRP$" }

// afterInfinitive tells whether an infinitive stands before token i with which a verb behind "and" may stand in one row: "to free
// the town and end the siege".
func afterInfinitive(tokens []extract.Token, i int) bool {
	const longest = 10
	for j := i - 1; j > max(0, i-longest); j-- {
		if tokens[j].Tag == "VB" && tokens[j-1].Tag == "TO" {
			return true
		}
	}
	return false
}

// comments tells whether token i is the verb of a headline about what somebody says: "Minister Ellwood comments on the raid".
func comments(tokens []extract.Token, i int) bool {
	if i == 0 || i+1 >= len(tokens) || !strings.HasPrefix(tokens[i-1].Tag, "NN") || tokens[i+1].Form != "on" {
		return false
	}
	return !slices.ContainsFunc(tokens, func(t extract.Token) bool {
		return t.Tag == "VBZ" || t.Tag == "VBD" || t.Tag == "VBP" || t.Tag == "MD"
	})
}

// bareVerb finds the verb behind the subject that starts at token i, -1 if another word is it.
func bareVerb(tokens []extract.Token, i int) int {
	const longest = 12
	for n := i + 1; n < min(i+longest, len(tokens)-1); n++ {
		t := &tokens[n]
		if isBare(t) && ends(&tokens[n-1], &tokens[n+1]) {
			return n
		}
		if strings.HasPrefix(t.Tag, "VB") || t.Tag == "MD" || t.Tag == "WDT" || t.Tag == "TO" {
			return -1
		}
	}
	return -1
}

// helpedVerb finds what those named from token i on are helped to do, -1 if no verb with an object follows them: "helped
// Ukraine attack Russia", but not "helped Gaza aid groups".
func helpedVerb(tokens []extract.Token, i int) int {
	const longest = 6
	for n := i + 1; n < min(i+longest, len(tokens)-1); n++ {
		if isBare(&tokens[n]) {
			switch tokens[n+1].Tag {
			case "NNP", "NNPS", "DT", "PRP", "PRP$":
				return n
			}
			return -1
		}
		if t := tokens[n].Tag; !strings.HasPrefix(t, "NN") && t != "JJ" && t != "POS" {
			return -1
		}
	}
	return -1
}

func isBare(t *extract.Token) bool { return t.Tag == "NN" && bare[t.Form] }

// ends tells whether a subject ends before a word that may be its verb: surely behind a name or a plural, behind another
// noun unless one follows.
func ends(before, after *extract.Token) bool {
	switch before.Tag {
	case "NNP", "NNPS", "NNS", "PRP":
		return after.Tag != "MD" && !strings.HasPrefix(after.Tag, "VB")
	case "NN":
		return after.Tag != "NN" && after.Tag != "MD" && !strings.HasPrefix(after.Tag, "VB")
	}
	return false
}
