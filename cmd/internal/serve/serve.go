// Package serve shows a graph store as a page: a graph of actors with filters, a timeline and the sentences
// behind each edge. It only reads, and its page loads nothing from elsewhere.
package serve

import (
	"context"
	"embed"
	"errors"
	"io/fs"
	"net"
	"net/http"
	"slices"
	"strings"
	"time"

	"diplograph/graph"
)

//go:embed web/index.html web/dist
var web embed.FS

// Config says what to serve and to whom.
type Config struct {
	Store   graph.Store
	Timeout time.Duration // of a query
	Hosts   []string      // names by which the page may be asked for, beside addresses and localhost
}

// New returns the page and, under /api/, the answers that it asks for.
func New(ctx context.Context, c Config) (http.Handler, error) {
	info, err := c.Store.Info(ctx)
	if err != nil {
		return nil, err
	}
	a := &api{store: c.Store, language: info.Language, timeout: c.Timeout}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /api/facets", a.answer(a.facets))
	mux.HandleFunc("GET /api/actors", a.answer(a.actors))
	mux.HandleFunc("GET /api/edges", a.answer(a.edges))
	mux.HandleFunc("GET /api/active", a.answer(a.active))
	mux.HandleFunc("GET /api/periods", a.answer(a.periods))
	mux.HandleFunc("GET /api/evidence", a.answer(a.evidence))
	page, _ := fs.Sub(web, "web")
	files := http.FileServerFS(page)
	mux.Handle("GET /{$}", files)
	mux.Handle("GET /dist/", files)
	return guard(c.Hosts, mux), nil
}

const policy = "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
	"base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types diplograph"

// guard turns away requests under names that others may have pointed here (DNS rebinding), and tells the
// browser what the page may do.
func guard(hosts []string, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Cache-Control", "no-store")
		if !trusted(hosts, r.Host) {
			http.Error(w, "unknown host name; hint: use the address that serve printed, or start it with --host NAME", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// trusted accepts addresses, which no name server can redirect, localhost and the given names.
func trusted(hosts []string, host string) bool {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	host = strings.ToLower(strings.Trim(host, "[]"))
	return host == "localhost" || net.ParseIP(host) != nil || slices.Contains(hosts, host)
}

// IsLoopback reports that only this machine can reach the address HOST:PORT.
func IsLoopback(address string) bool {
	host, _, err := net.SplitHostPort(address)
	ip := net.ParseIP(host)
	return err == nil && (host == "localhost" || ip != nil && ip.IsLoopback())
}

// Run serves until ctx ends, then lets requests under way finish for some seconds.
func Run(ctx context.Context, l net.Listener, h http.Handler) error {
	s := &http.Server{Handler: h, ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 10 * time.Second, IdleTimeout: time.Minute}
	failed := make(chan error, 1)
	go func() { failed <- s.Serve(l) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	last, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
	defer cancel()
	if err := s.Shutdown(last); err != nil && !errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return s.Close()
}
