package actor

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// shape is how a word is capitalised.
type shape uint8

const (
	lower shape = iota
	title       // first letter upper case
	upper       // two or more letters, all upper case
)

// longAcronym is the number of letters from which an acronym may also be written as a word: Nato, Unicef.
const longAcronym = 4

// fits reports whether a word of the text in shape have can stand for a word of the gazetteer in shape want.
func (want shape) fits(have shape, letters int) bool {
	switch want {
	case title:
		return have == title || have == upper && letters >= longAcronym
	case upper:
		return have == upper || have == title && letters >= longAcronym
	}
	return true
}

// letterFold writes the letters that canonical decomposition leaves alone in ASCII.
var letterFold = map[rune]string{
	'ø': "o", 'đ': "d", 'ð': "d", 'ł': "l", 'ß': "ss", 'æ': "ae", 'œ': "oe", 'þ': "th", 'ı': "i", 'ħ': "h", 'ə': "e",
}

// foldWord appends the lower-case ASCII form of a word to buf, without points and apostrophes, and tells
// its shape and how many letters and digits it has.
func foldWord(buf []byte, word string) ([]byte, shape, int) {
	letters, uppers, first := 0, 0, false
	for i := 0; i < len(word); i++ {
		c := word[i]
		switch {
		case c >= utf8.RuneSelf:
			return foldUnicode(buf[:len(buf)-letters], word)
		case 'A' <= c && c <= 'Z':
			first = first || letters == 0
			uppers++
			c += 'a' - 'A'
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
		default:
			continue
		}
		letters++
		buf = append(buf, c)
	}
	return buf, shapeOf(first, uppers, letters), letters
}

func foldUnicode(buf []byte, word string) ([]byte, shape, int) {
	letters, uppers, first := 0, 0, false
	for _, r := range norm.NFD.String(word) {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			continue
		}
		if unicode.IsUpper(r) {
			first = first || letters == 0
			uppers++
		}
		letters++
		r = unicode.ToLower(r)
		if s, ok := letterFold[r]; ok {
			buf = append(buf, s...)
		} else {
			buf = utf8.AppendRune(buf, r)
		}
	}
	return buf, shapeOf(first, uppers, letters), letters
}

func shapeOf(first bool, uppers, letters int) shape {
	switch {
	case uppers >= 2 && uppers == letters:
		return upper
	case first:
		return title
	}
	return lower
}

// slug writes a name for an id: lower-case ASCII words joined by hyphens.
func slug(name string) string {
	var buf []byte
	for word := range strings.FieldsFuncSeq(name, isBreak) {
		if len(buf) > 0 {
			buf = append(buf, '-')
		}
		buf, _, _ = foldWord(buf, strings.TrimSuffix(word, "'s"))
	}
	return strings.Trim(string(buf), "-")
}

// isBreak reports whether r separates the words of a name.
func isBreak(r rune) bool {
	return unicode.IsSpace(r) || r == '-' || r == ',' || r == '(' || r == ')' || r == '/' || r == '"'
}
