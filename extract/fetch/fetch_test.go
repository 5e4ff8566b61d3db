package fetch

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// serve starts a site of the pages and returns it with a client that waits without time passing.
func serve(t *testing.T, pages map[string]http.HandlerFunc, o Options) (string, *Client, *[]time.Duration) {
	t.Helper()
	mux := http.NewServeMux()
	for path, h := range pages {
		mux.HandleFunc(path, h)
	}
	srv := httptest.NewServer(mux)
	t.Cleanup(srv.Close)
	var waits []time.Duration
	o.Private = true
	o.Sleep = func(ctx context.Context, d time.Duration) error { waits = append(waits, d); return ctx.Err() }
	return srv.URL, New(o), &waits
}

func text(s string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, s) }
}

func to(where string, code int) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, where, code) }
}

func TestGet(t *testing.T) {
	bomb := func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		z := gzip.NewWriter(w)
		z.Write(bytes.Repeat([]byte{' '}, 1<<20))
		z.Close()
	}
	site, c, _ := serve(t, map[string]http.HandlerFunc{
		"/robots.txt": text("User-agent: *\nDisallow: /\n\nUser-agent: reader\nDisallow: /private"),
		"/page":       text("hello"), "/private/x": text("no"), "/large": text(strings.Repeat("x", 2000)), "/bomb": bomb,
		"/moved": to("/page", 301), "/found": to("/page", 302), "/round": to("/round", 302), "/file": to("file:///etc/passwd", 302),
		"/inside": to("/private/x", 301), "/nowhere": func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(302) },
		"/gone": func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(410) },
	}, Options{UserAgent: "reader/1 (+mailto:a@b.example)", MaxBytes: 1000, Redirects: 5})
	for _, test := range []struct {
		path, url string
		moved     bool
		err       error
	}{
		{"/page", "/page", false, nil}, {"/moved", "/page", true, nil}, {"/found", "/page", false, nil},
		{"/round", "", false, errRedirects}, {"/private/x", "", false, ErrRefused}, {"/inside", "", false, ErrRefused},
		{"/file", "", false, ErrRefused}, {"/nowhere", "", false, ErrUnreachable}, {"/large", "", false, ErrTooLarge},
		{"/bomb", "", false, ErrTooLarge}, {"/gone", "", false, ErrGone}, {"/none", "", false, ErrGone},
	} {
		p, err := c.Get(context.Background(), site+test.path, Validators{})
		if !errors.Is(err, test.err) {
			t.Errorf("%s: error %v, want %v", test.path, err, test.err)
		}
		if err == nil && (p.URL != site+test.url || p.Moved != test.moved || string(p.Body) != "hello") {
			t.Errorf("%s: %+v", test.path, p)
		}
	}
	for _, address := range []string{"file:///etc/passwd", "gopher://x/", "http://", "//x", "http://[::1", ""} {
		if _, err := c.Get(context.Background(), address, Validators{}); !errors.Is(err, ErrRefused) {
			t.Errorf("%q: %v", address, err)
		}
	}
}

func TestNotModified(t *testing.T) {
	site, c, _ := serve(t, map[string]http.HandlerFunc{"/": func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("ETag", `"a"`)
		if r.Header.Get("If-None-Match") == `"a"` {
			w.WriteHeader(304)
			return
		}
		fmt.Fprint(w, "x")
	}}, Options{})
	p, err := c.Get(context.Background(), site, Validators{})
	if err != nil || p.NotModified || p.ETag != `"a"` {
		t.Fatalf("%+v %v", p, err)
	}
	if p, err = c.Get(context.Background(), site, p.Validators); err != nil || !p.NotModified || p.ETag != `"a"` {
		t.Errorf("%+v %v", p, err)
	}
}

func TestRetry(t *testing.T) {
	var busy, down atomic.Int32
	site, c, waits := serve(t, map[string]http.HandlerFunc{
		"/busy": func(w http.ResponseWriter, _ *http.Request) {
			if busy.Add(1) == 1 {
				w.Header().Set("Retry-After", "7")
				w.WriteHeader(429)
			}
		},
		"/down": func(w http.ResponseWriter, _ *http.Request) { down.Add(1); w.WriteHeader(503) },
		"/long": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Retry-After", "7200")
			w.WriteHeader(503)
		},
	}, Options{Retries: 2})
	if _, err := c.Get(context.Background(), site+"/busy", Validators{}); err != nil || (*waits)[0] != 7*time.Second {
		t.Errorf("waits %v, error %v", *waits, err)
	}
	c.host(strings.TrimPrefix(site, "http://")).next = time.Time{}
	if _, err := c.Get(context.Background(), site+"/down", Validators{}); !errors.Is(err, ErrUnreachable) || down.Load() != 3 {
		t.Errorf("%d attempts, error %v", down.Load(), err)
	}
	for range 2 { // the second time without asking
		if _, err := c.Get(context.Background(), site+"/long", Validators{}); !errors.Is(err, ErrLater) {
			t.Error(err)
		}
	}
}

func TestSlowPageEnds(t *testing.T) {
	site, c, _ := serve(t, map[string]http.HandlerFunc{"/slow": func(w http.ResponseWriter, r *http.Request) {
		for r.Context().Err() == nil {
			fmt.Fprint(w, ".")
			w.(http.Flusher).Flush()
			time.Sleep(5 * time.Millisecond)
		}
	}}, Options{Timeout: 100 * time.Millisecond})
	if _, err := c.Get(context.Background(), site+"/slow", Validators{}); !errors.Is(err, ErrUnreachable) {
		t.Error(err)
	}
}

func TestRobotsThatCannotBeReadForbid(t *testing.T) {
	site, c, _ := serve(t, map[string]http.HandlerFunc{
		"/robots.txt": func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(500) }, "/": text("x"),
	}, Options{})
	if p, err := c.Get(context.Background(), site+"/a", Validators{}); !errors.Is(err, ErrUnreachable) {
		t.Error(p, err)
	}
}

func TestOneRequestAHost(t *testing.T) {
	var now, most atomic.Int32
	site, c, _ := serve(t, map[string]http.HandlerFunc{"/": func(http.ResponseWriter, *http.Request) {
		most.Store(max(most.Load(), now.Add(1)))
		time.Sleep(time.Millisecond)
		now.Add(-1)
	}}, Options{})
	var group sync.WaitGroup
	for range 20 {
		group.Go(func() { c.Get(context.Background(), site, Validators{}) })
	}
	if group.Wait(); most.Load() != 1 {
		t.Errorf("%d requests at once", most.Load())
	}
}

func TestDelay(t *testing.T) {
	site, c, waits := serve(t, map[string]http.HandlerFunc{"/robots.txt": text("User-agent: *\nCrawl-delay: 20"), "/": text("x")},
		Options{Delay: 5 * time.Second})
	for range 2 {
		if _, err := c.Get(context.Background(), site, Validators{}); err != nil {
			t.Fatal(err)
		}
	}
	if w := *waits; len(w) != 2 || w[0].Round(time.Second) != 5*time.Second || w[1].Round(time.Second) != 20*time.Second {
		t.Errorf("waits %v: first the own pause after robots.txt, then the site's", w)
	}
}

func TestRetryAfter(t *testing.T) {
	now := time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC)
	for value, want := range map[string]time.Duration{
		"": 0, "x": 0, "-3": 0, "5": 5 * time.Second, "Wed, 01 Jan 2025 00:02:00 GMT": 2 * time.Minute,
		"Wed, 01 Jan 2020 00:02:00 GMT": 0, "99999999999999": (1 << 30) * time.Second,
	} {
		if got := retryAfter(value, now); got != want {
			t.Errorf("%q: %s", value, got)
		}
	}
}
