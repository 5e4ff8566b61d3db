package article

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/ledongthuc/pdf"

	"diplograph/extract"
)

const (
	maxPages  = 5000 // of a PDF, with the nodes that group them
	maxGroups = 32   // of pages within each other
)

// pdf reads the text layer of a PDF as one article. Columns come in the order in which the file draws them; a
// scanned page has no text. None is read from the web: a file made to harm could keep the library busy for ever.
func (r *reader) pdf(in *input) bool {
	const hint = "turn it into text first: pdftotext FILE"
	if in.url != "" {
		return r.fail(in.name, 0, errors.New("a PDF"), "save it, look at it, and name the file")
	}
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
	a.ID = in.id
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
	w := pageWalk{left: maxPages}
	if err := w.walk(doc.Trailer().Key("Root").Key("Pages"), 0); err != nil {
		return a, err
	}
	a.Title = strings.ToValidUTF8(doc.Trailer().Key("Info").Key("Title").Text(), "")
	a.Text = withoutFurniture(a.Title, "", unwrapped(a.Title, strings.ToValidUTF8(w.text.String(), "")))
	return a, nil
}

// pageWalk gathers the text of a tree of pages. The library's own walk does not end if the tree is none.
type pageWalk struct {
	left int // nodes that may still be looked at
	text strings.Builder
}

func (w *pageWalk) walk(node pdf.Value, depth int) error {
	if w.left--; w.left < 0 || depth > maxGroups {
		return fmt.Errorf("more than %d pages, or they go in circles", maxPages)
	}
	if node.Key("Type").Name() == "Page" {
		return w.page(pdf.Page{V: node})
	}
	kids := node.Key("Kids")
	for i := range kids.Len() {
		if err := w.walk(kids.Index(i), depth+1); err != nil {
			return err
		}
	}
	return nil
}

func (w *pageWalk) page(p pdf.Page) error {
	above := 0
	for v := p.V; !v.IsNull(); v = v.Key("Parent") { // as the library looks for what pages have in common
		if above++; above > maxGroups {
			return errors.New("the groups of its pages go in circles")
		}
	}
	text, err := p.GetPlainText(nil)
	w.text.WriteString(text)
	return err
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
