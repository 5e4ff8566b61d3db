package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"diplograph/extract/syntax/internal/arceager"
)

// plainText is a stretch of the article as prose and the models see it: typographic quotes straight, dashes
// plain and set apart, every white space a blank, invisible signs dropped. Every byte knows where it is from.
type plainText struct {
	text []byte
	at   []int // offset in the article of each byte of text, and of the end
	run  int   // length of the word that is being written
}

// maxWord is where a longer run of bytes without white space is cut: prose is quadratic in it.
const maxWord = 128

// set takes over article[from:to].
func (p *plainText) set(article string, from, to int) {
	p.text, p.at, p.run = p.text[:0], p.at[:0], 0
	for i := from; i < to; {
		r, size := nextSign(article[i:to])
		p.add(r, article[i:i+size], i)
		i += size
	}
	p.at = append(p.at, to)
}

// nextSign returns the character that s begins with and its bytes: a rune, an ellipsis written as full stops, a
// quotation mark written as two apostrophes or the one entity that prose reads as its character.
func nextSign(s string) (rune, int) {
	const rsquo = "&rsquo;"
	if strings.HasPrefix(s, rsquo) {
		return '’', len(rsquo)
	}
	if strings.HasPrefix(s, "''") || strings.HasPrefix(s, "``") {
		return '"', 2
	}
	if dots := len(s) - len(strings.TrimLeft(s, ".")); dots >= 3 {
		return '…', dots
	}
	return utf8.DecodeRuneInString(s)
}

func (p *plainText) add(r rune, raw string, at int) {
	end := at + len(raw)
	switch plain := arceager.Plain(r); {
	case plain == "--" || plain == "...":
		p.write(" ", at)
		p.write(plain, at)
		p.write(" ", end)
	case plain != "":
		p.write(plain, at)
	case unicode.IsSpace(r) || unicode.IsControl(r):
		p.write(" ", at)
	case r == '"':
		p.write(`"`, at)
	case r == '[':
		p.write(" ", at) // "[2]" stands right after the word that it explains
		p.write("[", at)
	case invisible(r):
	case r == utf8.RuneError && len(raw) == 1:
		p.write("?", at)
	default:
		p.write(raw, at)
	}
}

func (p *plainText) write(s string, at int) {
	if s == " " {
		p.run = 0
	} else if p.run += len(s); p.run > maxWord {
		p.text, p.at, p.run = append(p.text, ' '), append(p.at, at), len(s)
	}
	p.text = append(p.text, s...)
	for range len(s) {
		p.at = append(p.at, at)
	}
}

// invisible tells whether a rune has no width: soft hyphen, zero-width joiners, marks of direction and order.
func invisible(r rune) bool { return r == '\u00ad' || r >= 0x80 && unicode.Is(unicode.Cf, r) }
