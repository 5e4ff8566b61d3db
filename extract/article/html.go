package article

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"net/url"
	"regexp"
	"strings"
	"time"
	"unicode/utf8"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"

	"diplograph/extract"
)

// html reads a web page as one article: its main text with the title, date, address and publisher it states.
func (r *reader) html(in *input) bool {
	data, ok, more := r.all(in)
	if !ok {
		return more
	}
	a, err := parsePage(data, in.contentType, in.url)
	switch {
	case in.edition != nil && !errors.Is(err, ErrSkipped) && a.Text == "": // a cover or a half-title
		return true
	case errors.Is(err, ErrSkipped):
		return r.fail(in.name, 0, err, skippedHint)
	case err != nil:
		return r.fail(in.name, 0, err, "save the page's text as a text file")
	}
	if in.edition != nil {
		a.Published, a.Source = cmp.Or(a.Published, in.edition.published), in.edition.publisher
	}
	if a.URL == "" {
		a.ID = in.id
	} else if r.opts.Canonical != nil {
		a.URL = r.opts.Canonical(a.URL)
	}
	return r.emit(in, 0, a)
}

func parsePage(data []byte, contentType, address string) (a extract.Article, err error) {
	defer func() { // the parser is not ours and pages are anything
		if p := recover(); p != nil {
			err = fmt.Errorf("the page cannot be parsed: %v", p)
		}
	}()
	text, err := decodePage(data, contentType)
	if err != nil {
		return a, err
	}
	doc, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return a, err
	}
	a.URL = canonical(doc, address)
	base, _ := url.Parse(a.URL)
	if base == nil || base.Host == "" {
		base = nil
	}
	published := statedTime(doc)
	dropFurniture(doc)
	page, err := readability.FromDocument(doc, base)
	if err != nil {
		return a, err
	}
	if page.Node == nil {
		return a, errors.New("no article found on the page")
	}
	a = fillIn(a, page, base)
	if a.Published.IsZero() {
		a.Published = published
	}
	return a, checkLanguage(page.Language(), a.Text)
}

func fillIn(a extract.Article, page readability.Article, base *url.URL) extract.Article {
	a.Title, a.Source = page.Title(), page.SiteName()
	if a.Source == "" && base != nil {
		a.Source = strings.TrimPrefix(base.Hostname(), "www.")
	}
	if t, err := page.PublishedTime(); err == nil {
		a.Published = asStated(t)
	}
	var text bytes.Buffer
	page.RenderText(&text)
	a.Text = withoutFurniture(a.Title, page.Byline(), text.String())
	return a
}

// decodePage takes UTF-8 as it is, else follows the encoding that the server or the page declares.
func decodePage(data []byte, contentType string) (string, error) {
	if utf8.Valid(data) {
		return string(data), nil
	}
	enc, name, certain := charset.DetermineEncoding(data, contentType)
	if !certain || name == "utf-8" {
		return decode(data)
	}
	text, err := enc.NewDecoder().Bytes(data)
	return string(text), err
}

// canonical returns the address that the page states for itself, else the one it was fetched from.
func canonical(doc *html.Node, address string) string {
	stated := ""
	for n := range doc.Descendants() {
		switch {
		case n.DataAtom == atom.Link && strings.EqualFold(attr(n, "rel"), "canonical"):
			stated = attr(n, "href")
		case n.DataAtom == atom.Meta && attr(n, "property") == "og:url" && stated == "":
			stated = attr(n, "content")
		}
	}
	base, err := url.Parse(address)
	if err != nil {
		return address
	}
	if u, err := base.Parse(strings.TrimSpace(stated)); err == nil && u.Host != "" {
		return u.String()
	}
	return address
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// publishedIn finds the date in JSON-LD of whatever form.
var publishedIn = regexp.MustCompile(`"datePublished"\s*:\s*"([^"]+)"`)

// statedTime returns the first date that a time tag, a meta tag or JSON-LD of the page gives, else zero.
func statedTime(doc *html.Node) time.Time {
	for n := range doc.Descendants() {
		stated := ""
		switch {
		case n.Type == html.TextNode && n.Parent.DataAtom == atom.Script:
			if m := publishedIn.FindStringSubmatch(n.Data); m != nil && attr(n.Parent, "type") == "application/ld+json" {
				stated = m[1]
			}
		case n.DataAtom == atom.Time:
			stated = attr(n, "datetime")
		case n.DataAtom == atom.Meta && dateNames[strings.ToLower(attr(n, "name")+attr(n, "itemprop"))]:
			stated = attr(n, "content")
		}
		if t, err := ParseDate(stated); err == nil && !t.IsZero() {
			return t.Truncate(time.Second)
		}
	}
	return time.Time{}
}

var dateNames = map[string]bool{
	"date": true, "pubdate": true, "publishdate": true, "datepublished": true, "publish-date": true, "dc.date": true,
	"dc.date.issued": true, "dcterms.created": true, "parsely-pub-date": true, "sailthru.date": true,
}
