package feeds

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"

	"golang.org/x/net/publicsuffix"

	"diplograph/extract"
	"diplograph/extract/article"
	"diplograph/extract/feed"
	"diplograph/extract/fetch"
)

// ErrWalled marks a page whose text is for subscribers only. Nothing of it is stored.
var ErrWalled = errors.New("behind a paywall")

var errUnchanged = errors.New("unchanged")

const maxLists = 20 // lists to read from the sitemaps of one source

// harvest is what one run got from one source.
type harvest struct {
	*Runner
	state    *State
	outcome  Outcome
	problems []error // one for each page or list that failed
	crop     []found
}

type found struct {
	article extract.Article
	page    *Page // nil for an article of a path
}

// fetchAll reads the lists of the source, then its pages that are new or changed.
func (h *harvest) fetchAll(ctx context.Context, s Source) {
	start := time.Now()
	h.outcome = Outcome{Time: h.Now().UTC().Truncate(time.Second), Source: s.Name}
	if s.Path != "" {
		h.readPath(ctx, s.Path)
	} else if err := h.lists(ctx, s.URL); err != nil {
		h.outcome.Error = err.Error()
		h.problems = append(h.problems, fmt.Errorf("%s: %w", s.From(), err))
	}
	h.pages(ctx)
	h.outcome.Seconds = time.Since(start).Round(time.Millisecond).Seconds()
}

func (h *harvest) readPath(ctx context.Context, path string) {
	for a, err := range article.Read(ctx, []string{path}, article.Options{MaxBytes: h.MaxBytes}) {
		if err != nil {
			if !errors.Is(err, article.ErrSkipped) {
				h.outcome.Failed++
			}
			h.problems = append(h.problems, err)
			continue
		}
		h.crop = append(h.crop, found{article: a})
	}
}

// lists reads the source's list and, of a sitemap index, the newest of its sitemaps.
func (h *harvest) lists(ctx context.Context, root string) error {
	queue, index := []string{root}, h.state.index()
	known := map[string]*Entry{}
	for _, e := range h.state.Lists {
		known[e.URL] = e
	}
	var read []*Entry
	for i := 0; i < len(queue) && i < maxLists; i++ {
		e := known[queue[i]]
		if e == nil {
			e = &Entry{URL: queue[i]}
		}
		more, err := h.list(ctx, e, index)
		if err != nil {
			return err
		}
		if more == nil && i == 0 { // unchanged, but the sitemaps that it listed may have changed
			for _, e := range h.state.Lists[min(1, len(h.state.Lists)):] {
				more = append(more, e.URL)
			}
		}
		read, queue = append(read, e), append(queue, more...)
	}
	h.state.Lists = read
	return nil
}

// list reads one list. It returns the lists that this one names, or nil if it is unchanged.
func (h *harvest) list(ctx context.Context, e *Entry, index map[string]*Page) (more []string, err error) {
	h.outcome.Requests++
	doc, err := h.Web.Get(ctx, e.URL, e.Validators)
	if err != nil {
		return nil, err
	}
	if doc.Moved {
		h.outcome.Moved = doc.URL
	}
	if doc.NotModified {
		h.outcome.NotModified++
		return nil, nil
	}
	list, err := feed.Parse(doc.Body, doc.URL)
	now := h.outcome.Time
	if errors.Is(err, feed.ErrNoList) { // a page then, which is its own list
		list, err = feed.List{Items: []feed.Item{{URL: feed.CanonicalURL(doc.URL), Mark: extract.Hash(string(doc.Body))}}}, nil
	}
	if err != nil {
		return nil, err
	}
	e.Validators = doc.Validators
	for _, i := range list.Items {
		h.state.want(index, i.URL, i.Mark, i.Updated, now)
	}
	h.state.forget(now)
	more = []string{}
	for _, l := range list.Lists {
		more = append(more, l.URL)
	}
	return more, nil
}

func (h *harvest) pages(ctx context.Context) {
	left := h.Items
	for _, p := range h.state.Pages {
		switch {
		case p.Wanted == p.Mark || p.Tries >= lastTry:
		case left == 0 || ctx.Err() != nil:
			h.outcome.Waiting++
		default:
			left--
			h.page(ctx, p)
		}
	}
}

func (h *harvest) page(ctx context.Context, p *Page) {
	if h.outcome.Requests++; h.Asked != nil {
		defer h.Asked(h.outcome.Source)
	}
	var final string
	get := func(ctx context.Context, address string) (*article.Page, error) {
		doc, err := h.Web.Get(ctx, address, p.Validators)
		switch {
		case err != nil:
			return nil, err
		case doc.NotModified:
			return nil, errUnchanged
		case feed.Walled(doc.Body):
			return nil, ErrWalled
		}
		p.Validators, final = doc.Validators, feed.CanonicalURL(doc.URL)
		return &article.Page{URL: final, ContentType: doc.ContentType, Body: doc.Body}, nil
	}
	for a, err := range article.Read(ctx, []string{p.URL}, article.Options{MaxBytes: h.MaxBytes, Fetch: get}) {
		switch {
		case errors.Is(err, errUnchanged):
			h.outcome.NotModified++
			p.Mark = p.Wanted
		case errors.Is(err, article.ErrSkipped):
			h.problems = append(h.problems, err)
			p.Mark = p.Wanted
		case err != nil:
			h.failed(p, err)
		default:
			h.crop = append(h.crop, found{h.settle(a, p, final), p})
		}
	}
}

func (h *harvest) failed(p *Page, err error) {
	h.outcome.Failed++
	h.problems = append(h.problems, err)
	p.Validators = fetch.Validators{}
	var e *article.Error
	if errors.As(err, &e) {
		p.Error = e.Err.Error()
	}
	if p.Tries++; !errors.Is(err, fetch.ErrUnreachable) || errors.Is(err, fetch.ErrGone) {
		p.Tries = lastTry
	}
}

// settle fills in what the list knows better. The address that a page states for itself counts only within
// its own site, or else a page could overwrite the articles of another.
func (h *harvest) settle(a extract.Article, p *Page, final string) extract.Article {
	ofURL := a.ID == extract.Hash("url", a.URL)
	if a.URL = feed.CanonicalURL(a.URL); site(a.URL) != site(final) {
		a.URL = final
	}
	if ofURL {
		a.ID = ""
		a.AssignID()
	}
	if a.Published.IsZero() {
		a.Published = p.Updated
	}
	return a
}

func site(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return address
	}
	if domain, err := publicsuffix.EffectiveTLDPlusOne(u.Hostname()); err == nil {
		return domain
	}
	return strings.ToLower(u.Host)
}
