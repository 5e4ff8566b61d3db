package feeds

import (
	"context"
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"diplograph/extract"
	"diplograph/extract/fetch"
	"diplograph/graph"
)

// world is a web site whose answers carry an ETag, and a runner that imports from it.
type world struct {
	*Runner
	site  string
	pages map[string]string
	got   []extract.Article
	store map[string]bool // ids of articles
	also  []graph.Copy
	last  map[string]Outcome
}

func newWorld(t *testing.T) *world {
	w := &world{pages: map[string]string{}, store: map[string]bool{}, last: map[string]Outcome{}}
	srv := httptest.NewServer(http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		body, ok := w.pages[r.URL.Path]
		etag := `"` + extract.Hash(body) + `"`
		switch {
		case !ok:
			http.NotFound(rw, r)
		case body == "down":
			rw.WriteHeader(http.StatusServiceUnavailable)
		case r.Header.Get("If-None-Match") == etag:
			rw.WriteHeader(http.StatusNotModified)
		default:
			rw.Header().Set("ETag", etag)
			fmt.Fprint(rw, strings.ReplaceAll(body, "SITE", w.site))
		}
	}))
	t.Cleanup(srv.Close)
	w.site = srv.URL
	w.Runner = &Runner{Dir: Dir(filepath.Join(t.TempDir(), "state")), Web: fetch.New(fetch.Options{Private: true}), Hosts: 2,
		Items: 100, Batch: 10, MaxBytes: 1 << 20, Now: time.Now, Report: func(o Outcome, _ []error) { w.last[o.Source] = o }}
	w.Import = func(_ context.Context, articles []extract.Article, copies []graph.Copy) (map[string]bool, error) {
		w.got, w.also = append(w.got, articles...), append(w.also, copies...)
		for _, a := range articles {
			w.store[a.ID] = true
		}
		stored := maps.Clone(w.store)
		for _, c := range copies {
			stored[c.ID] = w.store[c.Article]
		}
		return stored, nil
	}
	w.Known = func(context.Context, []string) (map[string]bool, error) { return w.store, nil }
	return w
}

// run runs the sources and returns the addresses of what was imported, without the site.
func (w *world) run(t *testing.T, sources ...Source) (addresses []string) {
	t.Helper()
	w.got, w.also = nil, nil
	if err := w.Run(context.Background(), sources, sources); err != nil {
		t.Fatal(err)
	}
	for _, a := range w.got {
		addresses = append(addresses, strings.TrimPrefix(a.URL, w.site))
	}
	return addresses
}

func page(text string) string {
	return "<html lang=en><head><title>T</title></head><body><article><p>" + text + "</p></article></body></html>"
}

func sitemap(paths ...string) string {
	return "<urlset><url><loc>SITE" + strings.Join(paths, "</loc></url><url><loc>SITE") + "</loc></url></urlset>"
}

func TestSitemapsOfAnIndex(t *testing.T) {
	w := newWorld(t)
	w.pages["/index"] = "<sitemapindex><sitemap><loc>SITE/one</loc></sitemap><sitemap><loc>SITE/two</loc></sitemap></sitemapindex>"
	w.pages["/one"], w.pages["/two"] = sitemap("/a"), sitemap("/b")
	for _, p := range []string{"/a", "/b", "/c"} {
		w.pages[p] = page("Marco Rubio met Sergei Lavrov in Riyadh, says page " + p + ".")
	}
	s := Source{Name: "s", URL: w.site + "/index"}
	if got := w.run(t, s); !slices.Equal(got, []string{"/a", "/b"}) {
		t.Errorf("first %v", got)
	}
	if got := w.run(t, s); got != nil || w.last["s"].Requests != 3 || w.last["s"].NotModified != 3 {
		t.Errorf("second %v %+v", got, w.last["s"])
	}
	w.pages["/two"] = sitemap("/b", "/c") // the index does not tell
	if got := w.run(t, s); !slices.Equal(got, []string{"/c"}) || w.last["s"].Requests != 4 {
		t.Errorf("third %v %+v", got, w.last["s"])
	}
}

func TestAPageSpeaksForItsOwnSiteOnly(t *testing.T) {
	w := newWorld(t)
	w.pages["/list"] = sitemap("/a")
	w.pages["/a"] = strings.Replace(page("Marco Rubio met Sergei Lavrov in Riyadh on Tuesday."), "<title>",
		"<link rel=canonical href='https://other.example/theirs'><title>", 1)
	if got := w.run(t, Source{Name: "s", URL: w.site + "/list"}); !slices.Equal(got, []string{"/a"}) {
		t.Errorf("%v", got)
	}
	if w.got[0].ID != extract.Hash("url", w.site+"/a") {
		t.Errorf("id %s", w.got[0].ID)
	}
}

func TestFailuresAreTriedAgainForAWhile(t *testing.T) {
	w := newWorld(t)
	w.pages["/list"], w.pages["/a"] = sitemap("/a", "/none"), "down"
	s := Source{Name: "s", URL: w.site + "/list"}
	for run, want := range []int{3, 2, 2, 2, 2, 1} { // the list, /a five times, /none once
		if w.run(t, s); w.last["s"].Requests != want {
			t.Errorf("run %d: %+v", run, w.last["s"])
		}
	}
	w.pages["/list"] = sitemap("/a", "/none", "/b")
	w.pages["/list"] = strings.Replace(w.pages["/list"], "/a</loc>", "/a</loc><lastmod>2025-02-18</lastmod>", 1)
	w.pages["/a"], w.pages["/b"] = page("Marco Rubio met Sergei Lavrov."), page("Modi met Putin in Moscow.")
	if got := w.run(t, s); !slices.Equal(got, []string{"/b", "/a"}) && !slices.Equal(got, []string{"/a", "/b"}) {
		t.Errorf("%v", got)
	}
}

func TestWhatTheStoreDoesNotHoldIsFetchedAgain(t *testing.T) {
	w := newWorld(t)
	w.pages["/list"], w.pages["/a"] = sitemap("/a"), page("Marco Rubio met Sergei Lavrov in Riyadh on Tuesday.")
	s, store := Source{Name: "s", URL: w.site + "/list"}, w.Import
	w.Import = func(context.Context, []extract.Article, []graph.Copy) (map[string]bool, error) { return nil, nil }
	w.run(t, s)
	w.Import = store
	if got := w.run(t, s); !slices.Equal(got, []string{"/a"}) {
		t.Errorf("%v", got)
	}
	if got := w.run(t, s); got != nil {
		t.Errorf("and again %v", got)
	}
}

func TestStateReplacedAtOnce(t *testing.T) {
	d, s := Dir(t.TempDir()), Source{Name: "s", URL: "http://a.example/"}
	now := time.Now()
	state, err := d.Load(s)
	if err != nil {
		t.Fatal(err)
	}
	index := state.index()
	state.want(index, "http://a.example/new", "1", now, now)
	state.want(index, "http://a.example/old", "1", now, now.Add(-2*keepFor))
	if state.forget(now); len(state.Pages) != 1 {
		t.Errorf("%d pages", len(state.Pages))
	}
	if err := d.Save(state); err != nil {
		t.Fatal(err)
	}
	if files, _ := os.ReadDir(string(d)); len(files) != 1 {
		t.Errorf("left behind: %v", files)
	}
	if again, err := d.Load(s); err != nil || len(again.Pages) != 1 {
		t.Errorf("%+v %v", again, err)
	}
	s.URL = "http://b.example/"
	if other, err := d.Load(s); err != nil || len(other.Pages) != 0 {
		t.Errorf("the state of another address: %+v %v", other, err)
	}
}

// Two runs that begin together on one folder of states work one after the other.
func TestRunsDoNotOverlap(t *testing.T) {
	w := newWorld(t)
	paths := []string{"/page0", "/page1"}
	for _, path := range paths {
		w.pages[path] = page("Marco Rubio met Sergei Lavrov in Riyadh, says " + path + ".")
	}
	var now, most atomic.Int32
	var both sync.WaitGroup
	for i := range paths {
		other := *w.Runner
		other.Report = func(Outcome, []error) {}
		other.Import = func(_ context.Context, articles []extract.Article, _ []graph.Copy) (map[string]bool, error) {
			most.Store(max(most.Load(), now.Add(1)))
			time.Sleep(20 * time.Millisecond) // time enough for the other
			now.Add(-1)
			return map[string]bool{articles[0].ID: true}, nil
		}
		s := []Source{{Name: fmt.Sprint("s", i), URL: w.site + paths[i]}}
		both.Go(func() {
			if err := other.Run(context.Background(), s, s); err != nil {
				t.Error(err)
			}
		})
	}
	if both.Wait(); most.Load() != 1 {
		t.Errorf("%d runs at once", most.Load())
	}
}
