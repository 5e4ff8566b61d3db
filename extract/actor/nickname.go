package actor

import "diplograph/extract"

// nickname reports whether token i belongs to a nickname in quotation marks inside a name: John "Jack" Doe.
func (s *sentence) nickname(i int) bool {
	for open := i - 2; open <= i; open++ {
		if s.tag(open, "``") && s.tag(open+2, "''") && s.tag(open-1, "NNP") && s.tag(open+3, "NNP") {
			return extract.Capitalised(s.form(open-1)) && extract.Capitalised(s.form(open+3))
		}
	}
	return false
}

// plainName returns the name of tokens first to last without its nickname.
func (s *sentence) plainName(first, last int) string {
	for i := first + 1; i < last; i++ {
		if s.nickname(i) {
			return s.words(first, i-1) + " " + s.words(i+3, last)
		}
	}
	return s.words(first, last)
}
