package syntax

import (
	"strings"

	"diplograph/extract"
)

// datelineReach is the number of tokens within which a dateline must end.
const datelineReach = 16

// leadEnd returns how many tokens at the start of the sentence are no part of it: a bullet, the hour, "BREAKING:", a dateline.
func leadEnd(tokens []extract.Token) int {
	n := markEnd(tokens)
	if n < len(tokens) {
		n += datelineEnd(tokens[n:])
	}
	return n
}

// markEnd returns how many tokens "•", "14:35 GMT:" or "BREAKING:" take, 0 for none.
func markEnd(tokens []extract.Token) int {
	first := tokens[0].Form
	switch {
	case len(tokens) < 4:
		return 0
	case len([]rune(first)) == 1 && strings.ContainsAny(first, "•·▪■►●*"):
		return 1
	}
	for n := 1; n < 3; n++ {
		if f := tokens[n].Form; f == ":" || isDash(f) {
			hour := first[0] >= '0' && first[0] <= '9' && strings.Contains(first, ":")
			if hour || n == 1 && lexicon.flag[strings.ToLower(first)] {
				return n + 1
			}
		}
	}
	return 0
}

// datelineEnd returns how many tokens "TIRANA, Albania (AP) --" takes, 0 for none. A town in capitals may be closed by any dash;
// a town in small letters needs the agency in brackets or the date, and both when no dash follows.
func datelineEnd(tokens []extract.Token) int {
	loud, dated, agency := extract.Loud(tokens[0].Form), false, false
	for i := 0; i < min(len(tokens)-2, datelineReach); i++ {
		form := tokens[i].Form
		switch {
		case isDash(form) || agency && (form == "_" || form == ":"):
			if i > 0 && (agency || loud || dated && extract.Capitalised(tokens[i+1].Form)) {
				return i + 1
			}
			return 0
		case form == ")":
			if agency && dated && !isDash(tokens[i+1].Form) && tokens[i+1].Form != "_" {
				return i + 1
			}
		case form == "(":
			if agency = isAgency(tokens[i+1:]); !agency {
				return 0
			}
		case form[0] >= '0' && form[0] <= '9':
			dated = true
		case form != "," && !extract.Capitalised(form):
			return 0
		}
	}
	return 0
}

// isAgency tells whether the tokens begin with the name of a news agency and a bracket: "AP)", "Thomson Reuters Foundation)".
func isAgency(tokens []extract.Token) bool {
	for i := 0; i < min(len(tokens), maxParenthesis); i++ {
		switch form := tokens[i].Form; {
		case form == ")":
			return i > 0 && (i == 1 || !extract.Loud(tokens[0].Form) || extract.Loud(tokens[i-1].Form))
		case !extract.Capitalised(form):
			return false
		}
	}
	return false
}

func isDash(form string) bool { return strings.Trim(form, "-–—") == "" && form != "" }
