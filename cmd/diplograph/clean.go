package main

import (
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// clean takes out what could command a terminal or turn its writing direction: control characters other
// than newline and tab, and the bidirectional ones. Articles are written by others.
func clean(s string) string { return strings.Map(harmless, s) }

func harmless(r rune) rune {
	switch {
	case r == '\n', r == '\t':
		return r
	case unicode.IsControl(r), r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069, r == 0x200e, r == 0x200f, r == 0x061c, r == 0x2028, r == 0x2029:
		return -1
	}
	return r
}

// cleanWriter is clean for a stream. The bytes of a rune that a write cuts off wait for the next write.
type cleanWriter struct {
	w      io.Writer
	rest   []byte
	before func() // makes room on the terminal; or nil
}

func (c *cleanWriter) Write(p []byte) (int, error) {
	if c.before != nil {
		c.before()
	}
	text := append(c.rest, p...)
	whole := len(text)
	for i := whole - 1; i >= max(0, len(text)-utf8.UTFMax); i-- {
		if utf8.RuneStart(text[i]) {
			if !utf8.FullRune(text[i:]) {
				whole = i
			}
			break
		}
	}
	if _, err := io.WriteString(c.w, clean(string(text[:whole]))); err != nil {
		return 0, err
	}
	c.rest = append([]byte(nil), text[whole:]...)
	return len(p), nil
}
