package feeds

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"diplograph/extract"
	"diplograph/graph"
)

const wire = `Foreign ministers of the two neighbours met in the old customs house on the lake on Monday and agreed that the
ferry should run again from the spring, two years after a quarrel over tolls had ended it, their spokesmen said. Fishermen of
both shores had asked for it, and so had the mayors of the larger towns, who lost many visitors in the last two summers.`

// wires makes two papers that print the same wire story.
func wires(t *testing.T) (w *world, sources []Source) {
	w = newWorld(t)
	for _, paper := range []string{"one", "two"} {
		w.pages["/list-"+paper] = sitemap("/" + paper)
		w.pages["/"+paper] = strings.Replace(page(wire), "<title>", "<meta property='og:site_name' content='Paper "+paper+"'><title>", 1)
		sources = append(sources, Source{Name: paper, URL: w.site + "/list-" + paper})
	}
	return w, sources
}

func (w *world) copy() []graph.Copy {
	return []graph.Copy{{ID: extract.Hash("url", w.site+"/two"), Article: extract.Hash("url", w.site+"/one"), Source: "Paper two", URL: w.site + "/two"}}
}

func TestCopiesGoIntoTheStore(t *testing.T) {
	w, papers := wires(t)
	if got := w.run(t, papers...); !slices.Equal(got, []string{"/one"}) || !slices.Equal(w.also, w.copy()) {
		t.Errorf("%v, copies %v", got, w.also)
	}
	if got := w.run(t, papers...); got != nil || w.also != nil || w.last["two"].Requests != 1 {
		t.Errorf("the second run: %v, copies %v, %+v", got, w.also, w.last)
	}
	// Killed after the store had taken them, before a state was written.
	w.Dir = Dir(filepath.Join(t.TempDir(), "empty"))
	if w.run(t, papers...); !slices.Equal(w.also, w.copy()) {
		t.Errorf("copies anew %v", w.also)
	}
}

func TestACopyThatWasNotStoredIsFetchedAgain(t *testing.T) {
	w, papers := wires(t)
	store := w.Import
	w.Import = func(ctx context.Context, articles []extract.Article, _ []graph.Copy) (map[string]bool, error) {
		return store(ctx, articles, nil)
	}
	w.run(t, papers...)
	w.Import = store
	if got := w.run(t, papers...); got != nil || !slices.Equal(w.also, w.copy()) {
		t.Errorf("%v, copies %v", got, w.also)
	}
}

func TestWithoutItsArticleACopyIsTheArticle(t *testing.T) {
	w, papers := wires(t)
	w.run(t, papers[0])
	clear(w.store)
	if got := w.run(t, papers...); !slices.Equal(got, []string{"/two"}) || w.also != nil {
		t.Errorf("%v, copies %v", got, w.also)
	}
}

// TestStateWithoutVersion reads a state of before copies were stored.
func TestStateWithoutVersion(t *testing.T) {
	w, papers := wires(t)
	w.run(t, papers...)
	file := w.Dir.file("two")
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(strings.Replace(string(text), `"version": 1,`, "", 1)), 0o644); err != nil {
		t.Fatal(err)
	}
	if got := w.run(t, papers...); got != nil || !slices.Equal(w.also, w.copy()) {
		t.Errorf("%v, copies %v", got, w.also)
	}
	if w.run(t, papers...); w.also != nil {
		t.Errorf("and again %v", w.also)
	}
}
