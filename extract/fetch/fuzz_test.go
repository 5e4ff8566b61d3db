package fetch

import (
	"testing"
	"time"
)

// FuzzParseRobots reads whatever a site sends as its robots.txt and tests some paths by it.
func FuzzParseRobots(f *testing.F) {
	f.Add([]byte("User-agent: *\nDisallow: /a*b$\nAllow: /\nCrawl-delay: 1e9\nSitemap: x"))
	f.Add([]byte("\xef\xbb\xbfuser-agent: diplograph\rdisallow:\ncrawl-delay: NaN\n<html>"))
	f.Fuzz(func(t *testing.T, text []byte) {
		robots, err := parseRobots(text)
		if err != nil || robots == nil {
			t.Fatalf("%v, %v: whatever is no robots.txt is an empty one", robots, err)
		}
		for _, path := range []string{"/", "/a/b?c=d", "/%zz", ""} {
			robots.TestAgent(path, "diplograph")
		}
	})
}

// FuzzRetryAfter reads whatever a server sends: it never asks to go back in time.
func FuzzRetryAfter(f *testing.F) {
	for _, value := range []string{"120", "-1", "99999999999999999999", "Fri, 31 Dec 1999 23:59:59 GMT", "soon"} {
		f.Add(value)
	}
	now := time.Date(2025, 4, 4, 0, 0, 0, 0, time.UTC)
	f.Fuzz(func(t *testing.T, value string) {
		if d := retryAfter(value, now); d < 0 {
			t.Errorf("%q: %v", value, d)
		}
	})
}
