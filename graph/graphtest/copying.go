package graphtest

import (
	"cmp"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"diplograph/extract"
	"diplograph/graph"
)

func copyOf(article, id, source string) graph.Copy {
	return graph.Copy{ID: id, Article: article, Source: source, URL: "https://example.org/" + id}
}

func putCopies(t testing.TB, s graph.Store, copies ...graph.Copy) graph.Change {
	t.Helper()
	change, err := s.Put(t.Context(), &graph.Batch{Copies: copies})
	if err != nil {
		t.Fatal(err)
	}
	return change
}

// sources checks how many sources the edge of France's attack has; 0 is for no edge.
func sources(t testing.TB, s graph.Store, articles, want string) {
	t.Helper()
	has(t, s, `{"kind":"edge","subject":"country:FRA","type":"ATTACKED","object":"group:northern-rebels","mentions":`+
		articles+`,"articles":`+articles+`,"sources":`+want+`,`, true)
}

// testCopies brings copies after their article, again, and with edits of the article between.
func testCopies(t *testing.T, kit Kit) {
	s := kit.Open(t)
	told := article("a", "Harbour Post", "2025-03-01", did(france, "ATTACKED", rebels), did(martin, "MET", weber))
	put(t, s, told)
	copies := []graph.Copy{copyOf("a", "b", "Valley News"), copyOf("a", "c", "Harbour Post"), copyOf("a", "d", "")}
	if want, got := (graph.Change{CopiesAdded: 3}), putCopies(t, s, copies...); got != want {
		t.Errorf("change %+v, want %+v", got, want)
	}
	has(t, s, `{"kind":"copy","id":"b","article":"a","source":"Valley News","url":"https://example.org/b"}`, true)
	sources(t, s, "1", "2")
	before := identity(t, s, kit)
	if got := putCopies(t, s, copies...); !got.None() {
		t.Errorf("the second time changes %+v", got)
	}
	if info, err := s.Info(t.Context()); err != nil || info.Copies != 3 || len(identity(t, s, kit).Rows) != len(before.Rows) {
		t.Errorf("info %+v, %v", info, err)
	}
	edited := article("a", "Hill Post", "2025-03-01", did(france, "ATTACKED", rebels))
	put(t, s, edited, article("e", "Valley News", "2025-03-02", did(france, "ATTACKED", rebels)))
	sources(t, s, "2", "3")
	if change, err := graph.CopyStore(t.Context(), s, s, nil); err != nil || !change.None() {
		t.Errorf("copy onto itself: %+v, %v", change, err)
	}
	b, err := s.Load(t.Context(), []string{"a", "e"})
	if err != nil || !slices.Equal(b.Copies, copies) {
		t.Errorf("loaded %v, %v, want %v", b.Copies, err, copies)
	}
	change, err := s.Delete(t.Context(), []string{"a"})
	if want := (graph.Change{ArticlesRemoved: 1, EvidenceRemoved: 1, CopiesRemoved: 3}); err != nil || change != want {
		t.Errorf("change %+v, %v, want %+v", change, err, want)
	}
	sources(t, s, "1", "1")
	other := kit.Open(t)
	if _, err := other.Put(t.Context(), b); err != nil {
		t.Fatal(err)
	}
	holdsBatch(t, other, b)
}

// testCopiesOfNothing brings copies of what the store does not hold.
func testCopiesOfNothing(t *testing.T, kit Kit) {
	s := kit.Open(t)
	if got := putCopies(t, s, copyOf("a", "b", "Valley News")); !got.None() {
		t.Errorf("change %+v", got)
	}
	b := batch(t, article("a", "Harbour Post", "2025-03-01", did(france, "ATTACKED", rebels)))
	b.Copies = []graph.Copy{copyOf("a", "a", "Hill Post"), copyOf("b", "c", "Hill Post"), copyOf("a", "b", "Valley News")}
	if _, err := s.Put(t.Context(), b); err != nil {
		t.Fatal(err)
	}
	b.Copies = b.Copies[2:] // neither a copy of itself nor one of a copy
	holdsBatch(t, s, b)
	sources(t, s, "1", "2")
}

// testCopyOrArticle turns a copy into an article, and into a copy of another one.
func testCopyOrArticle(t *testing.T, kit Kit) {
	s := kit.Open(t)
	a := article("a", "Harbour Post", "2025-03-01", did(france, "ATTACKED", rebels))
	c := article("c", "Hill Post", "2025-03-01", did(france, "ATTACKED", rebels))
	put(t, s, a, c)
	putCopies(t, s, copyOf("a", "b", "Valley News"))
	if want, got := (graph.Change{CopiesAdded: 1, CopiesRemoved: 1}), putCopies(t, s, copyOf("c", "b", "River News")); got != want {
		t.Errorf("change %+v, want %+v", got, want)
	}
	sources(t, s, "2", "3")
	own := article("b", "Hill Post", "2025-03-01", did(martin, "MET", weber))
	if want, got := (graph.Change{ArticlesAdded: 1, EvidenceAdded: 1, CopiesRemoved: 1}), put(t, s, own); got != want {
		t.Errorf("change %+v, want %+v", got, want)
	}
	sources(t, s, "2", "2")
	putCopies(t, s, copyOf("a", "b", "Valley News"))
	holds(t, s, a, c, own)
	putCopies(t, s, copyOf("a", "d", "Valley News"))
	if change, err := s.Delete(t.Context(), []string{"d"}); err != nil || change != (graph.Change{CopiesRemoved: 1}) {
		t.Errorf("change %+v, %v", change, err)
	}
	holds(t, s, a, c, own)
}

// testGrowth adds new articles to an edge: some of their sources, own or of copies, the edge has already.
func testGrowth(t *testing.T, kit Kit) {
	s := kit.Open(t)
	attack := did(france, "ATTACKED", rebels)
	first := batch(t, article("a", "Harbour Post", "2025-03-01", attack.weighing(0.4)))
	first.Copies = []graph.Copy{copyOf("a", "b", "Valley News")}
	second := batch(t, article("c", "Valley News", "2025-02-01", attack, attack.weighing(0.9)), article("d", "Hill Post", "2025-04-01", attack), article("g", "", "", attack))
	second.Copies = []graph.Copy{copyOf("c", "e", "Harbour Post"), copyOf("c", "f", "River News")}
	for _, b := range []*graph.Batch{first, second} {
		if _, err := s.Put(t.Context(), b); err != nil {
			t.Fatal(err)
		}
	}
	has(t, s, `{"kind":"edge","subject":"country:FRA","type":"ATTACKED","object":"group:northern-rebels","mentions":5,"articles":4,"sources":4,"firstSeen":"2025-02-01","lastSeen":"2025-04-01","confidence":0.9,`, true)
	all, err := s.Load(t.Context(), []string{"a", "c", "d", "g"})
	if err != nil {
		t.Fatal(err)
	}
	holdsBatch(t, s, all)
}

// world is what a store shall hold.
type world struct {
	articles map[string]extract.Result
	copies   map[string]graph.Copy
}

func (w world) put(articles []extract.Result, copies []graph.Copy) {
	for _, r := range articles {
		w.articles[r.Article.ID] = r
		delete(w.copies, r.Article.ID)
	}
	for _, c := range copies {
		_, ofSomething := w.articles[c.Article]
		if _, own := w.articles[c.ID]; ofSomething && !own {
			w.copies[c.ID] = c
		}
	}
}

func (w world) delete(id string) {
	delete(w.articles, id)
	maps.DeleteFunc(w.copies, func(_ string, c graph.Copy) bool { return c.ID == id || c.Article == id })
}

func (w world) batch(t testing.TB) *graph.Batch {
	b := batch(t, slices.Collect(maps.Values(w.articles))...)
	b.Copies = slices.SortedFunc(maps.Values(w.copies), func(x, y graph.Copy) int { return cmp.Compare(x.ID, y.ID) })
	return b
}

func randomCopies(random *rand.Rand) (copies []graph.Copy) {
	for range random.IntN(4) {
		source := []string{"", "Harbour Post", "Valley News", "Hill Post"}[random.IntN(4)]
		copies = append(copies, copyOf(randomID(random), randomID(random), source))
	}
	return copies
}
