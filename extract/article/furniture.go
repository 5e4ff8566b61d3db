package article

import (
	_ "embed"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

//go:embed furniture-names.txt
var furnitureNames string

//go:embed furniture-lines.txt
var furnitureLines string

var (
	isFurnitureName = named(alternatives(furnitureNames))
	isSurelyName    = named(alternatives(furnitureNames, "! "))
	isFurnitureText = regexp.MustCompile(`(?i)^(` + alternatives(furnitureLines) + `)$`)
)

func named(words string) *regexp.Regexp {
	return regexp.MustCompile(`(?i)(^|[\s_-])(` + words + `)([\s_-]|$)`)
}

// alternatives joins the lines of a file of regular expressions, but for comments: all, or those with a mark.
func alternatives(file string, mark ...string) string {
	var list []string
	for line := range strings.Lines(file) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' || len(mark) > 0 && !strings.HasPrefix(line, mark[0]) {
			continue
		}
		list = append(list, strings.TrimPrefix(line, "! "))
	}
	return strings.Join(list, "|")
}

// marks are the attributes that such names stand in.
var marks = []string{"class", "id", "role", "data-component", "data-component-name", "data-testid", "aria-label"}

// state is a class that tells what an element does, not what it is.
var state = regexp.MustCompile(`(^|\s)(is|has|with|no|shows?)-\S+`)

// hump is where a new word begins in "SummaryBox".
var hump = regexp.MustCompile(`([a-z])([A-Z])`)

// asides are the elements that hold no sentence of the article.
var asides = map[string]bool{
	"figcaption": true, "caption": true, "aside": true, "nav": true, "form": true, "button": true, "footer": true, "select": true, "noscript": true,
	"amp-ad": true, "amp-sidebar": true, "amp-list": true, "amp-consent": true, "amp-social-share": true, "template": true,
}

// dropFurniture takes out of a page what gives no triples. An element that holds a third of the page's text
// stays unless its name is sure, and one that holds the headline in any case.
func dropFurniture(doc *html.Node) {
	lengths := map[*html.Node]length{}
	all := measure(doc, lengths).text
	var found []*html.Node
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode && isFurniture(n, lengths[n], all) {
			found = append(found, n)
		}
	}
	for _, n := range found {
		n.Parent.RemoveChild(n)
	}
}

// length counts the bytes of an element's text, and those of them in links; whole if the article itself is in it.
type length struct {
	text, links int
	whole       bool
}

// measure notes the lengths of all elements.
func measure(n *html.Node, lengths map[*html.Node]length) (l length) {
	switch {
	case n.DataAtom == atom.Script, n.DataAtom == atom.Style:
		return l
	case n.Type == html.TextNode:
		return length{text: len(strings.TrimSpace(n.Data))}
	}
	for c := range n.ChildNodes() {
		inner := measure(c, lengths)
		l = length{l.text + inner.text, l.links + inner.links, l.whole || inner.whole}
	}
	if n.DataAtom == atom.H1 || n.DataAtom == atom.Main || attr(n, "itemprop") == "articleBody" {
		l.whole = true
	}
	if n.DataAtom == atom.A {
		l.links = l.text
	}
	lengths[n] = l
	return l
}

func isFurniture(n *html.Node, l length, all int) bool {
	switch n.DataAtom {
	case atom.Html, atom.Head, atom.Body, atom.Main, atom.Article, atom.Meta, atom.Link, atom.Script, atom.Title:
		return false
	}
	switch {
	case l.whole:
		return false
	case 3*l.text > all:
		return 10*l.text < 9*all && hasName(n, isSurelyName)
	}
	return asides[n.Data] || isLinks(n, l) || isClock(n) || hasName(n, isFurnitureName)
}

func hasName(n *html.Node, is *regexp.Regexp) bool {
	return slices.ContainsFunc(marks, func(key string) bool {
		name := state.ReplaceAllString(attr(n, key), "")
		return name != "" && is.MatchString(hump.ReplaceAllString(name, "$1-$2"))
	})
}

// isClock recognises the time of a page or post, which stands by itself and not within a sentence.
func isClock(n *html.Node) bool {
	return n.DataAtom == atom.Time && n.Parent.DataAtom != atom.P && n.Parent.DataAtom != atom.Li
}

// isLinks recognises a list of links, the cell of a page laid out in tables that holds one, and a paragraph that
// is nothing but a link.
func isLinks(n *html.Node, l length) bool {
	switch n.DataAtom {
	case atom.Ul, atom.Ol, atom.Td:
		return 3*l.links > l.text
	case atom.P, atom.Div, atom.Span, atom.H2, atom.H3, atom.H4:
		return l.text > 0 && 10*l.links > 9*l.text
	}
	return false
}

const furnitureLength = 240 // code points; a longer paragraph tells something

// byline is "By Jane Doe" or "By Jane Doe and John Roe, Kabul correspondent", without a full stop.
var byline = regexp.MustCompile(`^(By|BY) \p{Lu}[\p{L}.'’-]*( (and|&|de|van|von|al|bin)| \p{Lu}[\p{L}.'’-]*){1,8}(,? (in \p{Lu}\p{L}+|[\p{L} ]{0,40}(correspondent|editor|reporter|writer|staff)))?$`)

// withoutFurniture drops such lines of an article's text, and paragraphs of nothing else: also its author's name,
// and the headline where it is repeated at the top.
func withoutFurniture(title, author, text string) string {
	var kept []string
	drop := func(line string) bool {
		line = strings.TrimSpace(line)
		return isFurnitureLine(line) || line == author || len(kept) == 0 && isHeadline(title, line)
	}
	for _, p := range strings.Split(text, "\n\n") {
		lines := slices.DeleteFunc(strings.Split(p, "\n"), drop)
		if p := strings.TrimSpace(strings.Join(lines, "\n")); p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, "\n\n")
}

func isFurnitureLine(line string) bool {
	return utf8.RuneCountInString(line) <= furnitureLength && (isFurnitureText.MatchString(line) || byline.MatchString(line))
}

func isHeadline(title, line string) bool {
	return 3*len(line) > len(title) && strings.Contains(title, line)
}
