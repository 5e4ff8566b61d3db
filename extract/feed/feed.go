// Package feed reads lists of articles: RSS, Atom, JSON Feed and sitemaps. It also tells what two articles
// have in common: one address under several spellings, or one text in several papers.
package feed

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"net/url"
	"time"

	"github.com/mmcdole/gofeed"
	"golang.org/x/net/html/charset"
)

// Item is one entry of a list.
type Item struct {
	URL     string // canonical
	Mark    string // changes when the list says that the article has changed
	Updated time.Time
}

// List is what a document lists: articles, or as a sitemap index further lists.
type List struct {
	Items []Item
	Lists []Item
}

// ErrNoList marks a document that is neither a feed nor a sitemap.
var ErrNoList = errors.New("neither a feed nor a sitemap")

// Parse reads a feed or sitemap. The addresses in it are resolved against base, the document's own.
func Parse(data []byte, base string) (list List, err error) {
	defer func() { // the parsers are not ours and feeds are anything
		if p := recover(); p != nil {
			err = fmt.Errorf("the feed cannot be parsed: %v", p)
		}
	}()
	root, err := url.Parse(base)
	if err != nil {
		return list, err
	}
	switch rootElement(data) {
	case "urlset", "sitemapindex":
		return parseSitemap(data, root)
	case "html":
		return list, ErrNoList
	}
	if gofeed.DetectFeedType(bytes.NewReader(data)) == gofeed.FeedTypeUnknown {
		return list, ErrNoList
	}
	f, err := gofeed.NewParser().Parse(bytes.NewReader(data))
	if err != nil {
		return list, fmt.Errorf("broken feed: %w", err)
	}
	if f.FeedType == "json" && !bytes.Contains(data, []byte("jsonfeed.org/version/")) {
		return list, ErrNoList
	}
	c := collector{base: root, seen: map[string]bool{}}
	for _, i := range f.Items {
		c.add(link(i), mark(i), latest(i.UpdatedParsed, i.PublishedParsed))
	}
	return List{Items: c.items}, nil
}

func link(i *gofeed.Item) string {
	if i.Link == "" && len(i.Links) == 0 {
		return i.GUID // often the address; add drops what is none
	}
	return i.Link
}

// mark leaves out what changes without the article: counts of comments, the order of tags.
func mark(i *gofeed.Item) string {
	text, _ := json.Marshal([]string{i.Title, i.Updated, i.Published, i.Description, i.Content})
	return short(text)
}

func latest(times ...*time.Time) (last time.Time) {
	for _, t := range times {
		if t != nil && t.After(last) {
			last = t.UTC()
		}
	}
	return last
}

// collector keeps the items with an address, each address once.
type collector struct {
	base  *url.URL
	seen  map[string]bool
	items []Item
}

func (c *collector) add(ref, mark string, updated time.Time) {
	u, err := c.base.Parse(ref)
	if ref == "" || err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return
	}
	if address := CanonicalURL(u.String()); !c.seen[address] {
		c.seen[address] = true
		c.items = append(c.items, Item{address, mark, updated})
	}
}

// rootElement returns the name of an XML document's first element in whatever encoding, or "".
func rootElement(data []byte) string {
	d := decoder(data)
	for {
		switch token, err := d.RawToken(); t := token.(type) {
		case xml.StartElement:
			return t.Name.Local
		default:
			if err != nil {
				return ""
			}
		}
	}
}

func decoder(data []byte) *xml.Decoder {
	d := xml.NewDecoder(bytes.NewReader(data))
	d.CharsetReader = func(label string, r io.Reader) (io.Reader, error) { return charset.NewReaderLabel(label, r) }
	return d
}
