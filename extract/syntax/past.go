package syntax

import (
	"slices"
	"strings"

	"diplograph/extract"
)

// mendPast tells the past tense from the participle, and nouns from adjectives, where the words around leave no doubt.
func mendPast(tokens []extract.Token) {
	if len(tokens) > 2 && attributive(tokens) {
		tokens[0].Tag = "JJ"
	}
	for i := 1; i+2 < len(tokens); i++ {
		t, next := &tokens[i], &tokens[i+1]
		switch {
		case t.Tag == "JJ" && isArticle(&tokens[i-1]) && (endsNoun(next) || next.Tag == "VBN" && tokens[i+2].Tag == "NNS"):
			t.Tag = "NN" // "a cleric whom", "a tribunal issued warrants"
		case t.Tag == "VBP" && tokens[i-1].Tag == "NN" && i > 1 && isArticle(&tokens[i-2]) && strings.HasPrefix(next.Tag, "NN"):
			t.Tag = "NN" // "a loan guarantee agreement": one loan guarantees
		case t.Form == "general" && t.Tag == "JJ" && tokens[i-1].Tag == "NN" && !strings.HasPrefix(next.Tag, "NN"):
			t.Tag = "NN" // "the attorney general,"
		case t.Form == "'s" && next.Tag == "RB" && tokens[i+2].Tag == "VBN" && strings.HasPrefix(tokens[i-1].Tag, "NN") && hasFinite(tokens[i+3:]):
			t.Tag = "POS" // "Libya's internationally recognized government"
		case t.Form == "shot" && t.Tag == "NN" && next.Form == "dead":
			t.Tag, t.Lemma = "VBD", "shoot"
		case t.Tag == "VBD" && next.Form == "of" && lexicon.blamed[t.Form] && !fronted(tokens[max(0, i-4):i]):
			t.Tag = "VBN" // "an officer suspected of murder"
		case t.Tag == "VBN" && (isPast(tokens, i) || resumes(tokens, i) || ofRelative(tokens, i)):
			t.Tag = "VBD"
		case t.Tag == "VBD" && next.Form == "to" && lexicon.reputed[t.Form] && strings.HasPrefix(tokens[i-1].Tag, "NN"):
			t.Tag = "VBN" // "gunmen believed to be"
		case t.Form == "that" && t.Tag == "WDT" && (isWeekday(tokens[i-1].Form) || isReport(&tokens[i-1])):
			t.Tag = "IN" // "said on Friday that"
		}
	}
}

// attributive tells whether the first word is a participle that describes the noun behind it: "Jailed critic Navalny said",
// "Visiting French minister".
func attributive(tokens []extract.Token) bool {
	if t := &tokens[0]; t.Tag != "VBN" && (t.Tag != "VBG" || !lexicon.attribute[t.Lemma]) {
		return false
	}
	return strings.HasPrefix(tokens[1].Tag, "NN") || tokens[1].Tag == "JJ"
}

// isPast tells whether a participle stands between a noun or a comma and an object, which a participle there does not take unless
// its verb is one of naming or giving: "warplanes struck the hideouts".
func isPast(tokens []extract.Token, i int) bool {
	t, before := &tokens[i], &tokens[i-1]
	if before.Form == "," {
		if slices.ContainsFunc(tokens[:i], isHave) {
			return false // "has met him, praised Chad and"
		}
	} else if !strings.HasPrefix(before.Tag, "NN") {
		return false
	}
	return eitherPast(t.Form) && !lexicon.named[t.Lemma] && objectAt(tokens[i+1:], lexicon.hyphen[t.Lemma])
}

func isHave(t extract.Token) bool { return t.Lemma == "have" }

// resumes tells whether a participle is the verb from which what stands between commas or a day parts its subject: "Kim, in a
// speech, called for", "Kim on Friday eased".
func resumes(tokens []extract.Token, i int) bool {
	if isWeekday(tokens[i-1].Form) {
		return eitherPast(tokens[i].Form) && !hasFinite(tokens[:i])
	}
	clause := tokens[clauseStart(tokens, i):i]
	if tokens[i-1].Form != "," || tokens[i+1].Form == "by" || !eitherPast(tokens[i].Form) || hasFinite(clause) || !hasComma(clause[:len(clause)-1]) {
		return false
	}
	for k := i + 1; k < len(tokens); k++ {
		if finiteTag(tokens[k].Tag) {
			return tokens[k-1].Form != ","
		}
	}
	return true
}

// clauseStart returns where the clause begins in which token i stands: behind the last conjunction of time or cause, else 0.
func clauseStart(tokens []extract.Token, i int) int {
	for k := i - 2; k > 0; k-- {
		if tokens[k].Form == "that" || subordinates(tokens[k].Form) {
			return k + 1
		}
	}
	return 0
}

func hasComma(tokens []extract.Token) bool {
	return slices.ContainsFunc(tokens, func(t extract.Token) bool { return t.Form == "," })
}

// ofRelative tells whether a participle is the verb of a relative clause: "whose armies fought", "who led".
func ofRelative(tokens []extract.Token, i int) bool {
	subject := tokens[i-1].Tag == "WP" || tokens[i-1].Form == "which" || i > 1 && tokens[i-2].Tag == "WP$" && strings.HasPrefix(tokens[i-1].Tag, "NN")
	return subject && eitherPast(tokens[i].Form)
}

// eitherPast tells whether a participle has the form of the past tense as well: "struck", not "taken".
func eitherPast(form string) bool {
	if strings.HasSuffix(form, "ed") || form == "won" {
		return true
	}
	for _, end := range []string{"n", "ne", "um", "ung", "unk", "come"} {
		if strings.HasSuffix(form, end) {
			return false
		}
	}
	return true
}

// objectAt tells whether a noun phrase begins with the tokens that is neither a time nor, of a verb that is written with a
// noun before it as one adjective ("rebel held towns"), what that describes.
func objectAt(tokens []extract.Token, compound bool) bool {
	if isTime(&tokens[0]) || isTime(&tokens[1]) {
		return false
	}
	if lexicon.roughly[tokens[0].Form] {
		return !compound && slices.ContainsFunc(tokens[1:min(4, len(tokens))], func(t extract.Token) bool { return t.Tag == "CD" })
	}
	switch tokens[0].Tag {
	case "DT":
		return tokens[0].Form != "this" && tokens[0].Form != "that"
	case "PRP$":
		return true
	case "NNP":
		return !compound
	case "NNS":
		return !compound
	case "JJ", "CD", "VBN":
		return !compound && strings.HasPrefix(tokens[1].Tag, "NN")
	}
	return false
}

// isTime tells whether a word tells when or how long.
func isTime(t *extract.Token) bool { return lexicon.time[t.Form] }

// isArticle tells whether a word is "a" or "an".
func isArticle(t *extract.Token) bool { return t.Form == "a" || t.Form == "an" }

// endsNoun tells whether a noun must stand before a word.
func endsNoun(t *extract.Token) bool {
	switch t.Tag {
	case "WP", "WDT", "WP$", "MD", "VBZ":
		return true
	}
	return false
}

// fronted tells whether the object of a verb stands before its subject: "whom Paris accused of".
func fronted(before []extract.Token) bool {
	for i := range before {
		if strings.HasPrefix(before[i].Tag, "W") {
			return true
		}
	}
	return before[len(before)-1].Tag == "PRP"
}
