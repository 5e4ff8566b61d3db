package serve_test

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"diplograph/extract"
	"diplograph/graph"
	"diplograph/graph/neo4j"
	"diplograph/graph/sqlite"
)

const hostile = `<img src=x onerror="document.title='hacked'"><script>document.title='hacked'</script>`

var (
	norland = extract.Actor{ID: "country:NOR", Name: "Nörland 🏔", Kind: extract.Country, Country: "NOR", Known: true}
	sudland = extract.Actor{ID: "country:SUD", Name: "Sudland", Kind: extract.Country, Country: "SUD", Known: true}
	berg    = extract.Actor{ID: "person:anna-berg", Name: "Anna Berg", Kind: extract.Person, Country: "NOR", Known: true}
	mallory = extract.Actor{ID: "person:mallory", Name: hostile, Kind: extract.Person}
)

// told is a triple in short: the sentence has %s for the subject and then for the object.
type told struct {
	subject  extract.Actor
	relation string
	object   extract.Actor
	modality extract.Modality
	date     string
	sentence string
}

// article places the sentences one after the other and the mentions where they are, in code points.
func article(id, source, published string, events ...told) extract.Result {
	day, _ := time.Parse(time.DateOnly, published)
	a := &extract.Article{ID: id, Title: "Title " + hostile, URL: "https://news.example/" + id, Source: source, Published: day}
	r := extract.Result{Article: a}
	for i, e := range events {
		text := fmt.Sprintf(e.sentence, e.subject.Name, e.object.Name)
		start := len([]rune(a.Text))
		party := func(actor extract.Actor) extract.Participant {
			at := start + len([]rune(text[:strings.Index(text, actor.Name)]))
			return extract.Participant{ID: actor.ID, Name: actor.Name, Kind: actor.Kind, Country: actor.Country, Mention: actor.Name,
				Start: at, End: at + len([]rune(actor.Name))}
		}
		r.Triples = append(r.Triples, extract.Triple{Article: id, Sentence: i + 1, Start: start, End: start + len([]rune(text)), Text: text,
			Subject: party(e.subject), Type: e.relation, Object: party(e.object), Modality: e.modality, Date: e.date, Confidence: 0.9, Rule: "test"})
		r.Actors = append(r.Actors, e.subject, e.object)
		a.Text += text + " "
	}
	return r
}

func fixture() []extract.Result {
	return []extract.Result{
		article("a1", "Harbour Post", "2025-01-10",
			told{norland, "MET", sudland, extract.Actual, "2025-01-09", "“Well 🙂”: %s met %s."},
			told{berg, "ACCUSED", sudland, extract.Actual, "", "%s accused %s of lying."},
			told{mallory, "WARNED", sudland, extract.Actual, "2025-02", "%s warned %s."}),
		article("a2", "Valley News", "2025-03-02",
			told{sudland, "MET", norland, extract.Actual, "2025-03", "%s met %s again."},
			told{berg, "VISITED", sudland, extract.Planned, "2025-04-01", "%s will visit %s."},
			told{berg, "CRITICIZED", norland, extract.Negated, "2024", "%s did not criticize %s."}),
		article("a3", hostile, "", told{berg, "SUPPORTED", norland, extract.Actual, "", "%s backs %s."}),
	}
}

func fill(t testing.TB, s graph.Store, results []extract.Result) graph.Store {
	t.Cleanup(func() { s.Close() })
	b, err := graph.NewBatch(results, graph.Options{})
	check(t, err)
	_, err = s.Put(context.Background(), b)
	check(t, err)
	return s
}

func openSQLite(t testing.TB, results []extract.Result) graph.Store {
	s, err := sqlite.Open(context.Background(), sqlite.Config{Path: filepath.Join(t.TempDir(), "g.db")})
	check(t, err)
	return fill(t, s, results)
}

// openNeo4j empties the database that the environment names and fills it, or skips.
func openNeo4j(t testing.TB, results []extract.Result) graph.Store {
	uri := os.Getenv("NEO4J_URI")
	if uri == "" || os.Getenv("DIPLOGRAPH_TEST_NEO4J") != "1" {
		t.Skip("SKIPPED: no comparison with Neo4j: set NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD and, as all data there gets deleted, DIPLOGRAPH_TEST_NEO4J=1")
	}
	s, err := neo4j.Open(context.Background(), neo4j.Config{URI: uri, Username: cmp.Or(os.Getenv("NEO4J_USERNAME"), "neo4j"),
		Password: os.Getenv("NEO4J_PASSWORD"), Database: os.Getenv("NEO4J_DATABASE")})
	check(t, err)
	check(t, s.Query(context.Background(), graph.Statement{Write: true,
		Text: "MATCH (n) WHERE NOT n:DiplographSchema WITH n ORDER BY n:Actor CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS"}, &graph.Table{}))
	return fill(t, s, results)
}

// crowd is a graph of many different edges.
func crowd(edges int) []extract.Result {
	var actors []extract.Actor
	for i := range edges / 3 {
		name := fmt.Sprintf("Actor %04d", i)
		actors = append(actors, extract.Actor{ID: fmt.Sprintf("person:actor-%04d", i), Name: name, Kind: extract.Person, Known: true})
	}
	types := extract.Ontology()
	var results []extract.Result
	for i := range edges {
		a, b := actors[i%len(actors)], actors[(i*i/7+i/len(actors)*31+1)%len(actors)]
		if a.ID == b.ID {
			b = actors[(i+1)%len(actors)]
		}
		e := told{a, types[i%len(types)].Type, b, extract.Actual, "", "%s did it to %s."}
		results = append(results, article(fmt.Sprintf("c%05d", i), "Wire", fmt.Sprintf("20%02d-%02d-11", 10+i%15, 1+i%12), e))
	}
	return results
}

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
