package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A block is a paragraph, a headline or a list item: no sentence crosses its ends. Offsets are bytes of the
// article.
type block struct{ from, to int }

const (
	maxBlock = 1 << 16 // longer blocks are cut at white space
	wrapMin  = 50      // columns: a shorter line without a full stop is a headline or a list item
	wrapMax  = 100     // columns: a longer line is a paragraph of its own
)

// appendBlocks appends the blocks of text. A line break ends a block, unless the text is hard-wrapped there.
func appendBlocks(dst []block, text string) []block {
	open := false
	var last string
	for from := 0; from < len(text); {
		to := lineEnd(text, from)
		line := strings.TrimSpace(text[from:to])
		switch {
		case line == "":
			open = false
		case open && wrapped(last, line):
			dst[len(dst)-1].to = to
		default:
			dst, open = append(dst, block{from, to}), true
		}
		last, from = line, to
	}
	return dst
}

func lineEnd(text string, from int) int {
	if i := strings.IndexAny(text[from:], "\n\r\u2028\u2029"); i >= 0 {
		_, size := utf8.DecodeRuneInString(text[from+i:])
		if strings.HasPrefix(text[from+i:], "\r\n") {
			size = 2
		}
		return from + i + size
	}
	return len(text)
}

// wrapped tells whether line goes on with what the line before it says.
func wrapped(before, line string) bool {
	first, _ := utf8.DecodeRuneInString(line)
	if unicode.IsLower(first) {
		return true
	}
	if n := utf8.RuneCountInString(before); n < wrapMin || n > wrapMax || utf8.RuneCountInString(line) > wrapMax {
		return false
	}
	bare := strings.TrimRight(before, `"')]”’»`)
	if strings.HasSuffix(bare, ".") {
		return lexicon.openEnded(bare[strings.LastIndexByte(bare, ' ')+1:])
	}
	return !strings.HasSuffix(bare, "!") && !strings.HasSuffix(bare, "?") && !strings.HasSuffix(bare, ":")
}

// cut shortens a block that is too long for prose and returns the rest, at white space if there is some.
func (b block) cut(text string) (head, rest block) {
	if b.to-b.from <= maxBlock {
		return b, block{b.to, b.to}
	}
	at := b.from + maxBlock
	if i := strings.LastIndexAny(text[at-maxBlock/2:at], " \t\n"); i >= 0 {
		at += i + 1 - maxBlock/2
	}
	for !utf8.RuneStart(text[at]) {
		at--
	}
	return block{b.from, at}, block{at, b.to}
}
