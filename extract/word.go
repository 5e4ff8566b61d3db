package extract

import (
	"unicode"
	"unicode/utf8"
)

// Capitalised reports whether a word begins with a capital letter.
func Capitalised(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

// Loud reports whether a word has two or more letters, all of them capitals, and neither digit nor point: "TIRANA", not "U.S.".
func Loud(word string) bool {
	letters := 0
	for _, r := range word {
		switch {
		case unicode.IsUpper(r):
			letters++
		case unicode.IsLetter(r), unicode.IsDigit(r), r == '.':
			return false
		}
	}
	return letters > 1
}
