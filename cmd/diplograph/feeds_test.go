package main

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// site is a web site that counts what it is asked for. A page with an ETag answers 304 to who knows it.
type site struct {
	*httptest.Server
	mu    sync.Mutex
	pages map[string]string
	asked map[string]int
	full  map[string]int // answers with a body
}

const wire = `PARIS, Feb 18 - French President Emmanuel Macron met German Chancellor Friedrich Merz in Paris on Tuesday to discuss
the war in Ukraine, officials said after the talks at the palace, which lasted longer than planned. Macron praised Merz for
the visit. The two leaders will meet again in Berlin next month, a spokesman told reporters, and they agreed that ministers of
both countries prepare a joint paper on defence spending before the summer break, when a wider round of talks is planned.`

func newSite(t *testing.T) *site {
	s := &site{pages: map[string]string{
		"/robots.txt":  "User-agent: *\nDisallow: /forbidden",
		"/met":         page("Talks", "Marco Rubio met Sergei Lavrov in Riyadh on Tuesday. Both sides said that the talks had been serious and long."),
		"/new-home":    page("Moved", "Narendra Modi met Vladimir Putin in Moscow on Monday. The two leaders spoke for three hours in the old palace."),
		"/wire":        page("Macron meets Merz", wire),
		"/copy":        page("Leaders talk", "(Wire) "+strings.Replace(wire, "officials said", "aides said", 1)+" Our staff contributed."),
		"/wall":        page("Exclusive", "Trump met Putin.") + `<script>{"isAccessibleForFree":false}</script>`,
		"/empty":       "<html><body></body></html>",
		"/forbidden/x": page("Secret", "China threatened Japan."),
		"/big":         strings.Repeat("x", 11<<20),
		"/broken.xml":  "<rss version='2.0'><channel><item><title>oops",
	}, asked: map[string]int{}, full: map[string]int{}}
	s.pages["/copy"] = strings.Replace(s.pages["/copy"], "<title>", "<meta property='og:site_name' content='Second Paper'><title>", 1)
	s.pages["/feed"] = rss("/met?utm_source=feed", "/moved", "/wire", "/copy", "/wall", "/empty", "/forbidden/x", "/big", "/slow", "/silent", "/round", "/gone")
	s.Server = httptest.NewServer(s)
	t.Cleanup(s.Close)
	return s
}

func page(title, text string) string {
	return "<html lang=en><head><title>" + title + "</title></head><body><article><h1>" + title + "</h1><p>" + text + "</p></article></body></html>"
}

func rss(links ...string) string {
	var b strings.Builder
	b.WriteString("<rss version='2.0'><channel><title>t</title>")
	for _, l := range links {
		fmt.Fprintf(&b, "<item><title>%s</title><link>%s</link><pubDate>Tue, 18 Feb 2025 10:00:00 GMT</pubDate></item>", l, l)
	}
	return b.String() + "</channel></rss>"
}

func (s *site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	path := r.URL.Path
	s.asked[path]++
	body, ok := s.pages[path]
	etag := fmt.Sprintf("%q", fmt.Sprint(len(body)))
	if ok && r.Header.Get("If-None-Match") != etag {
		s.full[path]++
	}
	s.mu.Unlock()
	switch {
	case path == "/moved":
		http.Redirect(w, r, "/new-home", http.StatusMovedPermanently)
	case path == "/round":
		http.Redirect(w, r, "/round", http.StatusFound)
	case path == "/slow":
		for ; r.Context().Err() == nil; time.Sleep(10 * time.Millisecond) {
			fmt.Fprint(w, "<")
			w.(http.Flusher).Flush()
		}
	case path == "/silent":
		<-r.Context().Done()
	case path == "/old-feed":
		http.Redirect(w, r, "/feed", http.StatusPermanentRedirect)
	case !ok:
		http.NotFound(w, r)
	case r.Header.Get("If-None-Match") == etag:
		w.WriteHeader(http.StatusNotModified)
	default:
		w.Header().Set("ETag", etag)
		w.Header().Set("Content-Length", fmt.Sprint(len(body))) // says at once what is too large
		fmt.Fprint(w, body)
	}
}

// feedsIn runs a command in a folder with a config of the sources.
func feedsIn(t *testing.T, dir, sources string) func(args ...string) (code int, stdout, stderr string) {
	config := filepath.Join(dir, "config.yaml")
	text := "store: sqlite:" + filepath.Join(dir, "feeds.db") + "\nfeeds: {state: " + filepath.Join(dir, "state") +
		", jitter: 0s}\nfetch: {private: true, delay: 0s, timeout: 300ms, retries: 0}\nsources:\n" + sources
	if err := os.WriteFile(config, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return func(args ...string) (int, string, string) {
		var out, errs strings.Builder
		code := run(context.Background(), nil, strings.NewReader(""), &out, &errs, append([]string{"--config", config}, args...))
		return code, out.String(), errs.String()
	}
}

func TestFeedsImportedTwice(t *testing.T) {
	s, dir := newSite(t), t.TempDir()
	do := feedsIn(t, dir, "- {name: world, url: "+s.URL+"/feed, schedule: '@hourly', tags: [a, b]}\n- {name: broken, url: "+s.URL+"/broken.xml}\n")
	code, out, errs := do("feeds", "run")
	if code != exitPartial || out != "" {
		t.Errorf("exit %d, stdout %q", code, out)
	}
	for _, want := range []string{
		"robots.txt forbids", "behind a paywall", "redirects on and on", "too large", "no whole answer within 300ms", "no longer there",
		"broken feed", "/empty: ", "world: 13 requests, 0 not modified, 4 articles, 1 copies, 8 failed, 0 waiting",
		"3 articles read: 3 new, 0 changed, 0 unchanged, 0 failed", "failed: 1 of 2 sources, 8 pages",
	} {
		if !strings.Contains(errs, want) {
			t.Errorf("no %q in:\n%s", want, errs)
		}
	}
	_, before, _ := do("export")
	if strings.Count(before, `"kind":"article"`) != 3 || strings.Contains(before, "utm_source") || !strings.Contains(before, "/new-home") ||
		!strings.Contains(before, `"source":"Second Paper","url":"`+s.URL+`/copy"}`) || !strings.Contains(before, `"mentions":1,"articles":1,"sources":2,`) ||
		strings.Contains(before, "Exclusive") || strings.Contains(before, "Japan") {
		t.Errorf("the store holds:\n%s", before)
	}

	clear(s.full)
	clear(s.asked)
	_, _, errs = do("feeds", "run", "world")
	if d := cmp.Diff(map[string]int{"/robots.txt": 1}, s.full); d != "" || s.asked["/feed"] != 1 || s.asked["/met"] != 0 {
		t.Errorf("the second run fetched:\n%s\n%v", d, s.asked)
	}
	if _, after, _ := do("export"); after != before || !strings.Contains(errs, "1 not modified, 0 articles") {
		t.Errorf("the second run changed something:\n%s%s", cmp.Diff(before, after), errs)
	}

	// Killed before the first state was saved: all is fetched anew.
	if err := os.RemoveAll(filepath.Join(dir, "state")); err != nil {
		t.Fatal(err)
	}
	do("feeds", "run", "world")
	if _, after, _ := do("export"); after != before {
		t.Errorf("without a state the run changed something:\n%s", cmp.Diff(before, after))
	}

	s.pages["/met"] = page("Talks", "Marco Rubio accused Sergei Lavrov of lying in Riyadh on Tuesday. The talks had been serious and long, others said.")
	s.pages["/feed"] = strings.Replace(s.pages["/feed"], "<title>/met", "<title>Corrected: /met", 1)
	clear(s.full)
	_, _, errs = do("feeds", "run", "world")
	if d := cmp.Diff(map[string]int{"/robots.txt": 1, "/feed": 1, "/met": 1}, s.full); d != "" || !strings.Contains(errs, "0 new, 1 changed") {
		t.Errorf("of a changed article was fetched:\n%s\n%s", d, errs)
	}

	_, status, _ := do("feeds", "status", "--format", "csv")
	if !strings.Contains(status, "\nworld,20") || !strings.Contains(status, ":00:00Z,2,0,4,1,") {
		t.Error(status)
	}
	if _, list, _ := do("feeds", "list", "--format", "csv"); !strings.Contains(list, "world,"+s.URL+"/feed,@hourly,,a b\n") {
		t.Error(list)
	}
}

// TestFeedsAfterARulesUpdate changes the actors between two runs: nothing is fetched again, and the store is what
// today's actors give.
func TestFeedsAfterARulesUpdate(t *testing.T) {
	s := newSite(t)
	s.pages["/feed"] = rss("/met", "/moved", "/wire", "/copy")
	dir, mine := t.TempDir(), t.TempDir()
	os.WriteFile(filepath.Join(mine, "stop.tsv"), []byte("text\nNarendra Modi\n"), 0o644)
	sources := "- {name: world, url: " + s.URL + "/feed}\nimport: {text: true}\n"
	do := feedsIn(t, dir, sources)
	do("feeds", "run")
	if _, before, _ := do("export"); !strings.Contains(before, "modi") || !strings.Contains(before, `"kind":"copy"`) {
		t.Fatal(before)
	}
	clear(s.full)
	_, _, errs := do("feeds", "run", "--gazetteer", mine)
	if d := cmp.Diff(map[string]int{"/robots.txt": 1}, s.full); d != "" || !strings.Contains(errs, "3 stored articles were read by another model, other rules or actors") {
		t.Errorf("after the update was fetched:\n%s\n%s", d, errs)
	}
	_, got, _ := do("export")
	fresh := feedsIn(t, t.TempDir(), sources)
	fresh("feeds", "run", "--gazetteer", mine)
	if _, want, _ := fresh("export"); got != want || strings.Contains(got, "modi") {
		t.Errorf("-fresh +updated:\n%s", cmp.Diff(want, got))
	}
	if _, _, errs := do("feeds", "run", "--gazetteer", mine); strings.Contains(errs, "read again") {
		t.Error(errs)
	}
}

func TestFeedThatHasMoved(t *testing.T) {
	s := newSite(t)
	s.pages["/feed"] = rss("/met")
	do := feedsIn(t, t.TempDir(), "- {name: world, url: "+s.URL+"/old-feed}\n")
	for _, want := range []string{"1 new", "1 not modified, 0 articles"} {
		if _, _, errs := do("feeds", "run"); !strings.Contains(errs, want) || !strings.Contains(errs, "moved to "+s.URL+"/feed, please correct the url") {
			t.Error(errs)
		}
	}
}

func TestFeedsLogAsJSON(t *testing.T) {
	s := newSite(t)
	s.pages["/feed"] = rss("/met", "/wall")
	do := feedsIn(t, t.TempDir(), "- {name: world, url: "+s.URL+"/feed}\n")
	_, _, errs := do("feeds", "run", "--log-format", "json")
	for line := range strings.Lines(errs) {
		if !strings.HasPrefix(line, `{"time":"`) || !strings.HasSuffix(line, "\"}\n") {
			t.Errorf("line %q", line)
		}
	}
	if strings.Count(errs, "\n") != 4 {
		t.Error(errs)
	}
	if _, _, errs := do("feeds", "run", "--quiet"); errs != "" {
		t.Error(errs)
	}
}

func TestFeedsOfAPathAndOnePage(t *testing.T) {
	s := newSite(t)
	dir := t.TempDir()
	os.WriteFile(filepath.Join(dir, "a.txt"), []byte("Marco Rubio met Sergei Lavrov."), 0o644)
	do := feedsIn(t, dir, "- {name: folder, path: "+filepath.Join(dir, "a.txt")+"}\n- {name: page, url: "+s.URL+"/met}\n")
	if code, _, errs := do("feeds", "run"); code != 0 || !strings.Contains(errs, "2 new") {
		t.Error(code, errs)
	}
	if code, _, errs := do("feeds", "run"); code != 0 || !strings.Contains(errs, "0 new, 0 changed, 1 unchanged") {
		t.Error(code, errs)
	}
	if code, _, errs := do("feeds", "run", "nobody"); code != exitUsage {
		t.Error(code, errs)
	}
}
