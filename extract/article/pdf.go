package article

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/ledongthuc/pdf"

	"diplograph/extract"
)

// pdf reads the text layer of a PDF as one article. Columns come in the order in which the file draws them; a
// scanned page has no text.
func (r *reader) pdf(in *input) bool {
	const hint = "turn it into text first: pdftotext FILE"
	data, ok, more := r.all(in)
	if !ok {
		return more
	}
	a, err := parsePDF(data)
	switch {
	case err != nil:
		return r.fail(in.name, 0, fmt.Errorf("a PDF that cannot be read: %w", err), hint)
	case strings.TrimSpace(a.Text) == "":
		return r.fail(in.name, 0, errors.New("a PDF without text"), hint)
	}
	a.ID, a.URL = in.id, in.url
	return r.emit(in, 0, a)
}

func parsePDF(data []byte) (a extract.Article, err error) {
	defer func() { // the library is not ours and panics on damaged files
		if p := recover(); p != nil {
			err = fmt.Errorf("damaged: %v", p)
		}
	}()
	doc, err := pdf.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return a, err
	}
	text, err := doc.GetPlainText()
	if err != nil {
		return a, err
	}
	lines, err := io.ReadAll(text)
	a.Title = strings.ToValidUTF8(doc.Trailer().Key("Info").Key("Title").Text(), "")
	a.Text = withoutFurniture(a.Title, "", unwrapped(a.Title, strings.ToValidUTF8(string(lines), "")))
	return a, err
}

var (
	ligatures = strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "\u00ad", "", "\uf001", "fi", "\uf002", "fl")
	leaf      = regexp.MustCompile(`(?m)^ *(\d+|/|file:///.*|https?://\S+|\d+/\d+(/\d+, .*)?|Page \d+.*)? *$\n?`)
	stopped   = regexp.MustCompile(`[.!?]["'”’)]*$`)
	broken    = regexp.MustCompile(`\p{L}-$`) // a word with a hyphen at the end of a line
)

// unwrapped joins the lines of paragraphs, and drops the numbers, addresses and titles that printing puts on pages.
func unwrapped(title, text string) string {
	var paragraphs []string
	for _, p := range strings.Split(ligatures.Replace(text), "\n\n") {
		lines := strings.Split(strings.TrimSpace(leaf.ReplaceAllString(p, "")), "\n")
		lines = slices.DeleteFunc(lines, func(l string) bool { return strings.TrimSpace(l) == title })
		paragraphs = append(paragraphs, joined(lines))
	}
	return strings.Join(paragraphs, "\n\n")
}

// joined joins lines but after one that is much shorter than the longest: it ends a headline or a paragraph.
func joined(lines []string) string {
	const short, shortSentence = .6, .85
	width := 0
	for _, l := range lines {
		width = max(width, utf8.RuneCountInString(l))
	}
	var b strings.Builder
	for i, l := range lines {
		b.WriteString(strings.TrimSpace(l))
		full := float64(utf8.RuneCountInString(l)) / float64(width)
		switch {
		case i == len(lines)-1:
		case full < short, full < shortSentence && stopped.MatchString(l):
			b.WriteString("\n\n")
		case !broken.MatchString(l):
			b.WriteString(" ")
		}
	}
	return b.String()
}
