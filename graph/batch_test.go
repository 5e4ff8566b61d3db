package graph

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"diplograph/extract"
)

func person(id string) extract.Participant {
	return extract.Participant{ID: id, Name: "N", Kind: extract.Person}
}

func result(article string, triples ...extract.Triple) extract.Result {
	return extract.Result{Article: &extract.Article{ID: article, Text: "text"}, Triples: triples}
}

func TestNewBatchRefuses(t *testing.T) {
	met := extract.Triple{Subject: person("person:a"), Type: "MET", Object: person("person:b")}
	for name, c := range map[string]struct {
		change func(*extract.Triple)
		want   string
	}{
		"type":  {func(t *extract.Triple) { t.Type = "met]->()" }, `article "x": relation type "met]->()"`},
		"space": {func(t *extract.Triple) { t.Subject.ID = "person:a b" }, `article "x": actor id "person:a b"`},
		"bar":   {func(t *extract.Triple) { t.Object.ID = "person:a|b" }, `article "x": actor id "person:a|b"`},
		"kind":  {func(t *extract.Triple) { t.Object.Kind = extract.Group }, `article "x": actor id "person:b" of kind "group"`},
		"empty": {func(t *extract.Triple) { by := person(""); t.AssertedBy = &by }, `article "x": actor id ""`},
	} {
		triple := met
		c.change(&triple)
		_, err := NewBatch([]extract.Result{result("x", triple)}, Options{})
		if err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), "hint:") {
			t.Errorf("%s: error %v, want %q and a hint", name, err, c.want)
		}
	}
	if _, err := NewBatch([]extract.Result{result("", met)}, Options{}); err == nil {
		t.Error("an article without an id is taken")
	}
}

func TestNewBatchKeepsTheLastOfAnArticle(t *testing.T) {
	a := extract.Triple{Subject: person("person:a"), Type: "MET", Object: person("person:b")}
	b := extract.Triple{Subject: person("person:c"), Type: "MET", Object: person("person:d")}
	got, err := NewBatch([]extract.Result{result("x", a, a), result("y"), result("x", b, b)}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"x", "y"}, got.ArticleIDs()); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"person:c", "person:d"}, got.ActorIDs()); diff != "" {
		t.Error(diff)
	}
	if len(got.Evidence) != 1 || got.Evidence[0].Subject.Actor != "person:c" || got.Evidence[0].Class != "CONSULT" {
		t.Errorf("evidence %+v", got.Evidence)
	}
}

func TestRowsOfAnArticle(t *testing.T) {
	r := result("x")
	r.Article.Published = time.Date(2025, 3, 1, 23, 30, 0, 0, time.FixedZone("", -2*3600))
	without, _ := NewBatch([]extract.Result{r}, Options{Version: "v"})
	with, _ := NewBatch([]extract.Result{r}, Options{Version: "v", Text: true})
	want := Article{ID: "x", PublishedAt: "2025-03-02", ContentHash: r.Article.ContentHash(), Version: "v"}
	if without.Articles[0] != want {
		t.Errorf("article %+v, want %+v", without.Articles[0], want)
	}
	if want.Text = "text"; with.Articles[0] != want {
		t.Errorf("article %+v, want %+v", with.Articles[0], want)
	}
}
