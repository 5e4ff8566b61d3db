package actor

import (
	"strings"
	"unicode/utf8"

	"diplograph/extract"
)

// quotation is a stretch of quoted text, in bytes of the article.
type quotation struct{ start, end int }

// quotations are the quotations of an article in order.
type quotations struct{ list []quotation }

// find pairs the quotation marks. Curly marks tell their side; straight ones alternate within a paragraph. An
// opening mark inside a quotation only opens the next paragraph of the same speech.
func (q *quotations) find(doc *extract.Document) {
	q.list = q.list[:0]
	text, open := doc.Article.Text, -1
	for i := 0; i < len(text); {
		mark, size, side := quoteAt(text, i)
		if !mark {
			if text[i] == '\n' && open >= 0 && text[open] < utf8.RuneSelf {
				q.list, open = append(q.list, quotation{open, i}), -1
			}
			i++
			continue
		}
		switch {
		case side == 'o' && open < 0 || side == 0 && open < 0:
			open = i
		case side != 'o' && open >= 0:
			q.list, open = append(q.list, quotation{open, i}), -1
		}
		i += size
	}
	if open >= 0 {
		q.list = append(q.list, quotation{open, len(text)})
	}
}

// quoteAt tells whether a double quotation mark, or two single ones, stands at byte i, its size and its side: o, c or 0 for either.
func quoteAt(text string, i int) (bool, int, byte) {
	switch {
	case text[i] == '"':
		return true, 1, 0
	case strings.HasPrefix(text[i:], "''"):
		return true, 2, 0
	case strings.HasPrefix(text[i:], "“"):
		return true, len("“"), 'o'
	case strings.HasPrefix(text[i:], "”"):
		return true, len("”"), 'c'
	}
	return false, 1, 0
}

// around returns the quotation that holds the byte.
func (q *quotations) around(b int) (quotation, bool) {
	for _, x := range q.list {
		if x.start <= b && b < x.end {
			return x, true
		}
	}
	return quotation{}, false
}
