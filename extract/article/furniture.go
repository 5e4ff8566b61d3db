package article

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// furniture names, in class, id, role or data-component, what stands around an article's text or is set into it.
var furniture = regexp.MustCompile(`(?i)(^|[\s_-])(newsletter|signup|sign-up|subscribe|subscription|promo|advert|advertisement|ad-slot|` +
	`sponsored|related|recommended|read-?more|more-on|most-read|trending|share|sharing|social|byline|author|author-bio|` +
	`caption|credit|copyright|licen[cs]e|cookie|consent|comments|breadcrumbs?|navigation|toolbar|paywall|topics|tags|pagination)([\s_-]|$)`)

// asides are the elements that hold no sentence of the article.
var asides = map[atom.Atom]bool{
	atom.Figcaption: true, atom.Aside: true, atom.Nav: true, atom.Form: true, atom.Button: true, atom.Footer: true,
	atom.Select: true, atom.Noscript: true,
}

// dropFurniture takes out of a page what gives no triples. An element that holds a good part of the page's text
// stays, whatever it is called.
func dropFurniture(doc *html.Node) {
	most := textLength(doc) / 3
	var found []*html.Node
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode && isFurniture(n) && textLength(n) <= most {
			found = append(found, n)
		}
	}
	for _, n := range found {
		if n.Parent != nil {
			n.Parent.RemoveChild(n)
		}
	}
}

func isFurniture(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Html, atom.Head, atom.Body, atom.Main, atom.Article, atom.Meta, atom.Link, atom.Script, atom.Title:
		return false
	}
	if asides[n.DataAtom] || n.Data == "amp-ad" || n.Data == "amp-sidebar" || isLinks(n) {
		return true
	}
	for _, key := range []string{"class", "id", "role", "data-component"} {
		if furniture.MatchString(attr(n, key)) {
			return true
		}
	}
	return false
}

// isLinks recognises a list of links and the cell of a page laid out in tables that holds one.
func isLinks(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Ul, atom.Ol, atom.Td:
	default:
		return false
	}
	links := 0
	for d := range n.Descendants() {
		if d.DataAtom == atom.A {
			links += textLength(d)
		}
	}
	return 3*links > textLength(n)
}

func textLength(root *html.Node) int {
	n := 0
	for d := range root.Descendants() {
		hidden := d.Parent.DataAtom == atom.Script || d.Parent.DataAtom == atom.Style
		if d.Type == html.TextNode && !hidden {
			n += len(strings.TrimSpace(d.Data))
		}
	}
	return n
}

// furnitureLines are paragraphs that a page or a text sets among those of the article.
var furnitureLines = regexp.MustCompile(`(?i)^(` + strings.Join([]string{
	`(read|see|watch|listen)( more| also| next|:).*`, `(also read|more on this|related( story| stories| articles?| topics)?\b|recommended|don't miss|explainer:|in pictures:).*`,
	`(sign up|subscribe)\b.*`, `get (our|the) .*newsletter.*`, `advertisement.*`, `share (this|on)\b.*`, `follow us\b.*`,
	`(©|\(c\) ?\d|copyright\b).*`, `.*all rights reserved\.?`, `.*\blicen[cs]ed under\b.*`, `.*\bcreative commons\b.*licen[cs]e.*`,
	`(photo|image|picture|photograph|file photo|video|graphic|credit)( credit| by)?\s?:.*`, `.{0,80}\b(getty images|via reuters|ap photo|afp photo)\b.*`,
	`(reporting|editing|additional reporting|writing) by .*`, `(published|updated|last updated|posted)( on| at)?:? .{0,12}\d.{0,30}`,
	`\d+ min(ute)?s? read`, `(click|tap) here\b.*`, `(skip to|back to top)\b.*`, `comments? \(\d+\)`,
}, "|") + `)$`)

const furnitureLength = 240 // code points; a longer paragraph tells something

// byline is "By Jane Doe" or "By Jane Doe and John Roe, Kabul correspondent", without a full stop.
var byline = regexp.MustCompile(`^(By|BY) \p{Lu}[\p{L}.'’-]*( (and|&|de|van|von|al|bin)| \p{Lu}[\p{L}.'’-]*){1,8}(,? (in \p{Lu}\p{L}+|[\p{L} ]{0,40}(correspondent|editor|reporter|writer|staff)))?$`)

// withoutFurniture drops those paragraphs of a page's text.
func withoutFurniture(text string) string {
	var kept []string
	for _, p := range strings.Split(text, "\n\n") {
		if line := strings.TrimSpace(p); line != "" && !isFurnitureLine(line) {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "\n\n")
}

func isFurnitureLine(line string) bool {
	return utf8.RuneCountInString(line) <= furnitureLength && (furnitureLines.MatchString(line) || byline.MatchString(line))
}
