package actor

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// credits open or mark the lines around an article that name nobody who acts.
var credits = []string{
	"licensed under", "Creative Commons", "Photo:", "Photo by", "Photo credit", "Image:", "Image credit", "Image is",
	"File photo", "Credit:", "Getty Images", "Photograph:", "All rights reserved", "Picture:",
}

// leads open the lines that lead to another text, or are set below a picture.
var leads = []string{
	"Read more", "Read also", "Also read", "See also", "Watch:", "Listen:", "Related:", "Related article", "Related story", "More on this",
	"Recommended:", "Sign up", "Subscribe to", "Image caption", "Media caption", "Video caption", "Caption:",
}

// datelineReach is the number of tokens within which a dateline must end.
const datelineReach = 14

// skipFurniture marks the tokens of credits, by-lines and datelines.
func (s *sentence) skipFurniture() {
	end := s.dateline()
	if s.isCredit() {
		end = len(s.Tokens)
	}
	for i := range end {
		s.skip[i] = true
	}
}

func (s *sentence) isCredit() bool {
	text := s.Text(s.text)
	for _, c := range credits {
		if strings.Contains(text, c) {
			return true
		}
	}
	return isLead(text) || s.isByline()
}

func isLead(text string) bool {
	return slices.ContainsFunc(leads, func(l string) bool { return len(text) >= len(l) && strings.EqualFold(text[:len(l)], l) })
}

// isByline recognises "By Jane Doe, Kabul correspondent": short and without a verb.
func (s *sentence) isByline() bool {
	if len(s.Tokens) > 10 || s.form(0) != "By" && s.form(0) != "BY" {
		return false
	}
	for i := range s.Tokens {
		if s.tag(i, "VB", "MD") {
			return false
		}
	}
	return capitalised(s.form(1))
}

// dateline returns how many tokens "TIRANA, Albania (AP) --" takes at the start of the sentence. A town in
// capitals may be closed by any dash or colon; a town in small letters needs the agency in
// brackets, and the date as well when no dash follows.
func (s *sentence) dateline() int {
	if !capitalised(s.form(0)) {
		return 0
	}
	loud, dated, agency := isLoud(s.form(0)), false, false
	for i := range min(len(s.Tokens), datelineReach) {
		switch form := s.Tokens[i].Form; {
		case isDash(form) || form == ":":
			if i > 0 && (agency || loud && (form != ":" || s.isTown(i))) {
				return i + 1
			}
			return 0
		case form == "-RRB-" || form == ")":
			if agency && dated && !isDash(s.form(i+1)) {
				return i + 1
			}
		case form == "(" || form == "-LRB-":
			agency = i > 0 && (isLoud(s.form(i+1)) || s.form(i+2) == ")" && capitalised(s.form(i+1)))
			if !agency {
				return 0
			}
		case isNumber(form):
			dated = true
		case form != "," && !capitalised(form):
			return 0
		}
	}
	return 0
}

// isTown reports whether the words before token end are a place; "SECRETARY KERRY:" is none.
func (s *sentence) isTown(end int) bool {
	s.town = s.town[:0]
	for _, p := range s.pieces {
		if p.token < end {
			s.town = append(s.town, p)
		}
	}
	last, found := s.names.longest(s.town, 0, nil)
	return last > 0 && found[0].kind&(isPlace|isCountry) != 0
}

// isLoud reports whether a word has two or more letters, all capitals, and no point: "TIRANA", not "U.S.".
func isLoud(form string) bool {
	_, s, _ := foldWord(nil, form)
	return s == upper && !strings.Contains(form, ".")
}

func isDash(form string) bool {
	return form == "-" || form == "--" || form == "–" || form == "—"
}

func isNumber(form string) bool {
	return form != "" && form[0] >= '0' && form[0] <= '9'
}

// capitalised reports whether the word starts with a capital letter.
func capitalised(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}
