// Package fetch gets pages from the web politely and safely: one request a host at a time with a pause between,
// robots.txt honoured, nothing asked of private addresses, and limits on time, size, redirects and retries.
package fetch

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"
)

// What can go wrong beside the context's end. Every error of Get is one of these, wrapped.
var (
	ErrUnreachable = errors.New("not reachable")   // no answer, or one that is no page
	ErrRefused     = errors.New("not allowed")     // robots.txt, a private address, another scheme
	ErrTooLarge    = errors.New("too large")       // more than MaxBytes, unpacked
	ErrGone        = errors.New("no longer there") // 404 or 410: asking again is of no use
	ErrLater       = errors.New("asked to wait")   // Retry-After beyond what a run waits for
	errRedirects   = errors.New("redirects on and on")
)

// Options say how to ask. Zero values take the defaults named.
type Options struct {
	UserAgent string        // names the program and a contact; robots.txt is read for its first word
	Delay     time.Duration // pause between two requests to a host; none by default
	Timeout   time.Duration // for one request, to the last byte of its answer; 30 s
	MaxBytes  int64         // largest page, unpacked; 10 MB
	Redirects int           // most redirects to follow; 10
	Retries   int           // further attempts after a failure that may pass; none by default
	Private   bool          // allow private addresses, and the proxy of the environment

	Sleep func(context.Context, time.Duration) error // for tests; waits by default
}

const (
	maxRetryAfter = time.Minute // a longer one ends the attempts
	maxCrawlDelay = 30 * time.Second
	firstBackOff  = time.Second
)

// Validators let a server answer that nothing has changed.
type Validators struct {
	ETag         string `json:"etag,omitempty"`
	LastModified string `json:"lastModified,omitempty"`
}

// Page is what a server answered. Of a page that has not changed only NotModified and URL are set.
type Page struct {
	URL         string // after redirects, without user and password
	Moved       bool   // permanently: ask for URL from now on
	NotModified bool
	ContentType string
	Body        []byte
	Validators
}

// Client fetches pages. It is safe for concurrent use.
type Client struct {
	opts  Options
	http  *http.Client
	mu    sync.Mutex
	hosts map[string]*host
}

// New returns a client.
func New(o Options) *Client {
	o.Timeout = cmp.Or(o.Timeout, 30*time.Second)
	o.MaxBytes = cmp.Or(o.MaxBytes, 10<<20)
	o.Redirects = cmp.Or(o.Redirects, 10)
	o.UserAgent = cmp.Or(o.UserAgent, "diplograph")
	if o.Sleep == nil {
		o.Sleep = sleep
	}
	c := &http.Client{
		Transport:     transport(o.Private),
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	return &Client{opts: o, http: c, hosts: map[string]*host{}}
}

// Get fetches a page, following redirects. With validators of an earlier answer the page may be NotModified.
func (c *Client) Get(ctx context.Context, address string, v Validators) (*Page, error) {
	u, err := parse(address)
	if err != nil {
		return nil, err
	}
	moved := true
	for hops := range c.opts.Redirects + 1 {
		a, err := c.patiently(ctx, u, v)
		if err != nil {
			return nil, err
		}
		if a.location == nil {
			a.page.URL, a.page.Moved = plain(u), moved && hops > 0
			return a.page, nil
		}
		moved = moved && a.permanent
		u = a.location
	}
	return nil, fmt.Errorf("%w: %w", ErrUnreachable, errRedirects)
}

// patiently asks one address, again after failures that may pass.
func (c *Client) patiently(ctx context.Context, u *url.URL, v Validators) (*answer, error) {
	wait := firstBackOff
	for attempt := 0; ; attempt++ {
		a, err := c.politely(ctx, u, v)
		var p *passing
		if !errors.As(err, &p) {
			return a, err
		}
		if attempt == c.opts.Retries || p.after > maxRetryAfter {
			return nil, err
		}
		if err := c.opts.Sleep(ctx, max(wait, p.after)); err != nil {
			return nil, err
		}
		wait *= 2
	}
}

// passing is a failure that may be over soon; after is what the server asks to wait.
type passing struct {
	error
	after time.Duration
}

func (p *passing) Unwrap() error { return p.error }

// answer is one response: a page, or where to go on.
type answer struct {
	page      *Page
	location  *url.URL
	permanent bool
}

// ask sends one request and reads the answer.
func (c *Client) ask(ctx context.Context, u *url.URL, v Validators) (*answer, error) {
	limited, cancel := context.WithTimeout(ctx, c.opts.Timeout)
	defer cancel()
	req, err := http.NewRequestWithContext(limited, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, fmt.Errorf("%w: not a valid address", ErrRefused)
	}
	setHeaders(req, c.opts.UserAgent, v)
	res, err := c.http.Do(req)
	if err != nil {
		return nil, c.failure(ctx, err)
	}
	defer res.Body.Close()
	switch {
	case res.StatusCode == http.StatusNotModified:
		return &answer{page: &Page{NotModified: true, Validators: v}}, nil
	case res.StatusCode >= 300 && res.StatusCode < 400:
		return redirect(u, res)
	case res.StatusCode != http.StatusOK:
		return nil, statusError(res)
	}
	body, err := c.body(res)
	if errors.Is(err, ErrTooLarge) {
		return nil, err
	}
	if err != nil {
		return nil, c.failure(ctx, err)
	}
	return &answer{page: &Page{ContentType: res.Header.Get("Content-Type"), Body: body,
		Validators: Validators{res.Header.Get("ETag"), res.Header.Get("Last-Modified")}}}, nil
}

func (c *Client) body(res *http.Response) ([]byte, error) {
	tooLarge := fmt.Errorf("%w: more than %d bytes", ErrTooLarge, c.opts.MaxBytes)
	if res.ContentLength > c.opts.MaxBytes {
		return nil, tooLarge
	}
	body, err := io.ReadAll(io.LimitReader(res.Body, c.opts.MaxBytes+1))
	if int64(len(body)) > c.opts.MaxBytes {
		return nil, tooLarge
	}
	return body, err
}

func setHeaders(req *http.Request, agent string, v Validators) {
	req.Header.Set("User-Agent", agent)
	req.Header.Set("Accept", "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5")
	req.Header.Set("Accept-Language", "en, *;q=0.5")
	if v.ETag != "" {
		req.Header.Set("If-None-Match", v.ETag)
	}
	if v.LastModified != "" {
		req.Header.Set("If-Modified-Since", v.LastModified)
	}
}

func parse(address string) (*url.URL, error) {
	u, err := url.Parse(strings.TrimSpace(address))
	switch {
	case err != nil || u.Hostname() == "" && (u.Scheme == "http" || u.Scheme == "https"):
		return nil, fmt.Errorf("%w: not a valid address", ErrRefused)
	case u.Scheme != "http" && u.Scheme != "https":
		return nil, fmt.Errorf("%w: the scheme %q; only http and https are fetched", ErrRefused, u.Scheme)
	}
	u.Fragment = ""
	return u, nil
}
