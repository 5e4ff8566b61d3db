package fetch

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"

	"github.com/temoto/robotstxt"
)

const robotsFor = time.Hour // how long a robots.txt is believed

// host is one server with its rules. Who holds its turn may ask it and read and set the rest.
type host struct {
	turn     chan struct{}
	next     time.Time // not to be asked before
	robots   *robotstxt.RobotsData
	robotsAt time.Time
}

func (c *Client) host(name string) *host {
	c.mu.Lock()
	defer c.mu.Unlock()
	h := c.hosts[name]
	if h == nil {
		h = &host{turn: make(chan struct{}, 1)}
		c.hosts[name] = h
	}
	return h
}

// politely waits for the host's turn, heeds its robots.txt and asks.
func (c *Client) politely(ctx context.Context, u *url.URL, v Validators) (*answer, error) {
	h := c.host(u.Host)
	select {
	case h.turn <- struct{}{}:
		defer func() { <-h.turn }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	if wait := time.Until(h.next); wait > maxRetryAfter {
		return nil, fmt.Errorf("%w: %w %s more", ErrUnreachable, ErrLater, wait.Round(time.Second))
	}
	if err := c.allowed(ctx, h, u); err != nil {
		return nil, err
	}
	return c.paced(ctx, h, u, v)
}

// paced asks no sooner than the host's pause allows.
func (c *Client) paced(ctx context.Context, h *host, u *url.URL, v Validators) (*answer, error) {
	if wait := time.Until(h.next); wait > 0 {
		if err := c.opts.Sleep(ctx, wait); err != nil {
			return nil, err
		}
	}
	a, err := c.ask(ctx, u, v)
	h.next = time.Now().Add(c.pause(h))
	var p *passing
	if errors.As(err, &p) && p.after > 0 {
		h.next = time.Now().Add(p.after)
	}
	return a, err
}

func (c *Client) pause(h *host) time.Duration {
	if h.robots == nil {
		return c.opts.Delay
	}
	return max(c.opts.Delay, min(h.robots.FindGroup(c.agent()).CrawlDelay, maxCrawlDelay))
}

// agent is the name by which robots.txt knows us: the user agent's first word, without a version.
func (c *Client) agent() string {
	name, _, _ := strings.Cut(c.opts.UserAgent, " ")
	name, _, _ = strings.Cut(name, "/")
	return name
}

func (c *Client) allowed(ctx context.Context, h *host, u *url.URL) error {
	if h.robots == nil || time.Since(h.robotsAt) > robotsFor {
		robots, err := c.fetchRobots(ctx, h, u)
		if err != nil {
			return err
		}
		h.robots, h.robotsAt = robots, time.Now()
	}
	if !h.robots.TestAgent(u.EscapedPath()+query(u), c.agent()) {
		return fmt.Errorf("%w: the site's robots.txt forbids this address", ErrRefused)
	}
	return nil
}

func query(u *url.URL) string {
	if u.RawQuery == "" {
		return ""
	}
	return "?" + u.RawQuery
}

// fetchRobots follows RFC 9309: without a robots.txt all is allowed; if the server cannot say, nothing is.
func (c *Client) fetchRobots(ctx context.Context, h *host, site *url.URL) (*robotstxt.RobotsData, error) {
	u := &url.URL{Scheme: site.Scheme, Host: site.Host, Path: "/robots.txt"}
	for range 6 {
		a, err := c.paced(ctx, h, u, Validators{})
		switch {
		case errors.As(err, new(*passing)), ctx.Err() != nil, errors.Is(err, ErrRefused):
			return nil, fmt.Errorf("robots.txt: %w", err)
		case err != nil:
			return robotstxt.FromString("")
		case a.location == nil:
			return parseRobots(a.page.Body)
		}
		u = a.location
	}
	return robotstxt.FromString("")
}

// parseRobots takes a file that is no robots.txt, such as a page, for an empty one.
func parseRobots(text []byte) (*robotstxt.RobotsData, error) {
	const most = 500 << 10
	if robots, err := robotstxt.FromBytes(text[:min(len(text), most)]); err == nil {
		return robots, nil
	}
	return robotstxt.FromString("")
}
