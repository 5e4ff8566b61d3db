package actor

import (
	"slices"
	"strings"

	"diplograph/extract"
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

// skipFurniture marks the tokens of credits, by-lines, datelines and the agency behind a story.
func (s *sentence) skipFurniture(g *Gazetteer) {
	s.findLabel()
	end := s.Dateline
	if s.isCredit() {
		end = len(s.Tokens)
	}
	for i := range end {
		s.skip[i] = true
	}
	for i := s.source(g); i < len(s.Tokens); i++ {
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
	return extract.Capitalised(s.form(1))
}

// shortestStory is the fewest tokens behind a town in small letters and a colon that are no headline.
const shortestStory = 8

// findLabel makes a dateline of "TIRANA:" at the start of a sentence, or of "Tirana:" at that of an article.
func (s *sentence) findLabel() {
	for i := 1; i < min(len(s.Tokens)-1, maxLabel); i++ {
		switch form := s.form(i); {
		case form == ":":
			story := s.Index == 0 && extract.Capitalised(s.form(i+1)) && len(s.Tokens)-i > shortestStory
			if (story || extract.Loud(s.form(0))) && s.isTown(i) {
				s.Dateline = i + 1
			}
			return
		case form != "," && !extract.Capitalised(form):
			return
		}
	}
}

// isTown reports whether the words before token end are a place; "SECRETARY KERRY:" is none.
func (s *sentence) isTown(end int) bool {
	found := s.meanings(0, end)
	return len(found) > 0 && found[0].kind&(isPlace|isCountry) != 0
}

// source returns the first token of "(Reuters)" or "- Xinhua" at the end of the sentence, else how many tokens there are.
func (s *sentence) source(g *Gazetteer) int {
	end := len(s.Tokens)
	if end > 0 && s.form(end-1) == "." {
		end--
	}
	for i := end - 2; i > max(0, end-maxLabel); i-- {
		switch s.form(i) {
		case "(", "-", "--":
			if found := s.meanings(i+1, end); len(found) > 0 && found[0].kind == isOrganization && g.actor(found[0]).Class == "media" {
				return i
			}
		}
	}
	return len(s.Tokens)
}

// meanings returns what the longest name that the tokens from first up to end begin with can mean.
func (s *sentence) meanings(first, end int) []entry {
	s.stretch = s.stretch[:0]
	for _, p := range s.pieces {
		if p.token >= first && p.token < end {
			s.stretch = append(s.stretch, p)
		}
	}
	_, found := s.names.longest(s.stretch, 0, nil)
	return found
}
