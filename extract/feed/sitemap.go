package feed

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"time"
)

// sitemap is a document of sitemaps.org with the news extension of Google: a list of pages or of sitemaps.
type sitemap struct {
	Pages    []location `xml:"url"`
	Sitemaps []location `xml:"sitemap"`
}

type location struct {
	Loc     string `xml:"loc"`
	LastMod string `xml:"lastmod"`
	News    struct {
		Published string `xml:"publication_date"`
		Title     string `xml:"title"`
	} `xml:"news"`
}

// parseSitemap lists the pages and sitemaps with the newest first, for a run may take only some.
func parseSitemap(data []byte, base *url.URL) (list List, err error) {
	var s sitemap
	if err := decoder(data).Decode(&s); err != nil {
		return list, fmt.Errorf("broken sitemap: %w", err)
	}
	return List{Items: items(s.Pages, base), Lists: items(s.Sitemaps, base)}, nil
}

func items(locations []location, base *url.URL) []Item {
	c := collector{base: base, seen: map[string]bool{}}
	for _, l := range locations {
		m := short([]byte(l.LastMod + "\x00" + l.News.Published + "\x00" + l.News.Title))
		modified, published := w3cTime(l.LastMod), w3cTime(l.News.Published)
		c.add(strings.TrimSpace(l.Loc), m, latest(&modified, &published))
	}
	slices.SortStableFunc(c.items, func(a, b Item) int { return b.Updated.Compare(a.Updated) })
	return c.items
}

// w3cTime reads a date or a time as sitemaps write them; it is zero for anything else.
func w3cTime(s string) time.Time {
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04Z07:00", time.DateOnly} {
		if t, err := time.Parse(layout, strings.TrimSpace(s)); err == nil {
			return t
		}
	}
	return time.Time{}
}

func short(text []byte) string {
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:6])
}
