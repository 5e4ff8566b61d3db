package queries_test

import (
	"cmp"
	"context"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"testing"

	"diplograph/extract"
	"diplograph/graph"
	"diplograph/graph/sqlite"
	"diplograph/queries"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

type row = map[string]any

// tables holds a graph as rows under the column names of SQLite.
type tables map[string][]row

func tabulate(results []extract.Result) tables {
	t := tables{}
	actors, edges := map[string]extract.Actor{}, map[[3]string]row{}
	articlesOf, sourcesOf := map[[3]string]map[string]bool{}, map[[3]string]map[string]bool{}
	for _, res := range results {
		a := res.Article
		t["article"] = append(t["article"], row{"id": a.ID, "url": a.URL, "title": a.Title, "source": a.Source,
			"published_at": a.Published.Format("2006-01-02"), "content_hash": a.ContentHash()})
		for _, x := range res.Actors {
			actors[x.ID] = x
			t["mentions"] = append(t["mentions"], row{"article": a.ID, "actor": x.ID, "name": x.Name, "country": x.Country})
		}
		for _, e := range res.Triples {
			by := ""
			if e.AssertedBy != nil {
				by = e.AssertedBy.ID
			}
			t["evidence"] = append(t["evidence"], row{"id": e.EvidenceID(), "article": a.ID, "type": e.Type, "class": e.Class,
				"sentence": e.Text, "sentence_index": e.Sentence, "start": e.Start, "end": e.End, "subject": e.Subject.ID,
				"object": e.Object.ID, "asserted_by": by, "modality": string(e.Modality), "date": e.Date, "confidence": e.Confidence, "rule": e.Rule})
			if e.Modality != extract.Actual {
				continue
			}
			key := [3]string{e.Subject.ID, e.Type, e.Object.ID}
			if rt, _ := extract.LookupType(e.Type); rt.Symmetric && key[0] > key[2] {
				key[0], key[2] = key[2], key[0]
			}
			r := edges[key]
			if r == nil {
				r = row{"subject": key[0], "type": key[1], "object": key[2], "mentions": 0, "first_seen": "", "last_seen": "",
					"confidence": 0.0, "class": e.Class, "cameo": e.Cameo, "goldstein": e.Goldstein}
				edges[key], articlesOf[key], sourcesOf[key] = r, map[string]bool{}, map[string]bool{}
			}
			r["mentions"] = r["mentions"].(int) + 1
			articlesOf[key][a.ID] = true
			if a.Source != "" {
				sourcesOf[key][a.Source] = true
			}
			r["articles"], r["sources"] = len(articlesOf[key]), len(sourcesOf[key])
			r["confidence"] = max(r["confidence"].(float64), e.Confidence)
			date := cmp.Or(e.Date, a.Published.Format("2006-01-02"))
			if r["first_seen"] == "" || date < r["first_seen"].(string) {
				r["first_seen"] = date
			}
			r["last_seen"] = max(r["last_seen"].(string), date)
		}
	}
	for _, x := range actors {
		t["actor"] = append(t["actor"], row{"id": x.ID, "name": x.Name, "kind": string(x.Kind), "country": x.Country, "wikidata": x.Wikidata})
	}
	for _, r := range edges {
		t["edge"] = append(t["edge"], r)
	}
	return t
}

// store runs a saved query and returns its rows, values as the driver gives them.
type store func(t testing.TB, q queries.Query, args map[string]any) [][]any

func openSQLite(t testing.TB, results []extract.Result) store {
	s, err := sqlite.Open(context.Background(), sqlite.Config{Path: filepath.Join(t.TempDir(), "g.db")})
	check(t, err)
	t.Cleanup(func() { s.Close() })
	fill(t, s, results)
	return func(t testing.TB, q queries.Query, args map[string]any) [][]any {
		return ask(t, s, q.SQL, q.Columns, args)
	}
}

func fill(t testing.TB, s graph.Store, results []extract.Result) {
	b, err := graph.NewBatch(results, graph.Options{})
	check(t, err)
	_, err = s.Put(context.Background(), b)
	check(t, err)
}

func ask(t testing.TB, s graph.Store, text string, columns []string, args map[string]any) [][]any {
	var table graph.Table
	check(t, s.Query(context.Background(), graph.Statement{Text: text, Params: args}, &table))
	if !slices.Equal(table.Names, columns) {
		t.Fatalf("the columns are %v, want %v", table.Names, columns)
	}
	return table.Rows
}

var writes = []string{
	"MATCH (n) DETACH DELETE n",
	"UNWIND $actor AS r CREATE (a:Actor:$(r.label)) SET a += r",
	"UNWIND $article AS r CREATE (:Article {id: r.id, url: r.url, title: r.title, source: r.source, publishedAt: r.published_at, contentHash: r.content_hash})",
	"UNWIND $mentions AS r MATCH (a:Actor {id: r.actor}), (d:Article {id: r.article}) CREATE (d)-[:MENTIONS {name: r.name, country: r.country}]->(a)",
	`UNWIND $evidence AS r MATCH (s:Actor {id: r.subject}), (o:Actor {id: r.object}), (d:Article {id: r.article})
	 CREATE (e:Evidence {id: r.id, type: r.type, class: r.class, sentence: r.sentence, sentenceIndex: r.sentence_index, start: r.start,
	   end: r.end, modality: r.modality, date: r.date, confidence: r.confidence, rule: r.rule})
	 CREATE (e)-[:SUBJECT]->(s) CREATE (e)-[:OBJECT]->(o) CREATE (e)-[:REPORTED_IN]->(d)
	 WITH e, r MATCH (by:Actor {id: r.asserted_by}) CREATE (e)-[:ASSERTED_BY]->(by)`,
	`UNWIND $edge AS r MATCH (s:Actor {id: r.subject}), (o:Actor {id: r.object})
	 CREATE (s)-[e:$(r.type)]->(o) SET e += {mentions: r.mentions, articles: r.articles, sources: r.sources, firstSeen: r.first_seen,
	   lastSeen: r.last_seen, confidence: r.confidence, class: r.class, cameo: r.cameo, goldstein: r.goldstein}`,
}

func openNeo4j(t testing.TB, g tables) store {
	uri := os.Getenv("NEO4J_URI")
	if uri == "" || os.Getenv("DIPLOGRAPH_TEST_NEO4J") == "" {
		t.Skip("SKIPPED: no comparison with Neo4j; set NEO4J_URI (and user, password) and DIPLOGRAPH_TEST_NEO4J=1; the database is WIPED")
	}
	ctx := context.Background()
	d, err := neo4j.NewDriverWithContext(uri, neo4j.BasicAuth(os.Getenv("NEO4J_USERNAME"), os.Getenv("NEO4J_PASSWORD"), ""))
	check(t, err)
	t.Cleanup(func() { d.Close(ctx) })
	run := func(t testing.TB, text string, args map[string]any) *neo4j.EagerResult {
		res, err := neo4j.ExecuteQuery(ctx, d, text, args, neo4j.EagerResultTransformer, neo4j.ExecuteQueryWithDatabase(os.Getenv("NEO4J_DATABASE")))
		check(t, err)
		return res
	}
	labels := map[any]string{"person": "Person", "country": "Country", "organization": "Organization", "group": "Group"}
	params := map[string]any{"actor": nil, "article": nil, "mentions": nil, "evidence": nil, "edge": nil}
	for table, rows := range g {
		var list []any
		for _, r := range rows {
			r = maps.Clone(r)
			r["label"] = labels[r["kind"]]
			list = append(list, r)
		}
		params[table] = list
	}
	for _, w := range writes {
		run(t, w, params)
	}
	return func(t testing.TB, q queries.Query, args map[string]any) [][]any {
		res := run(t, q.Cypher, args)
		if !slices.Equal(res.Keys, q.Columns) {
			t.Fatalf("Cypher returns %v, want %v", res.Keys, q.Columns)
		}
		var all [][]any
		for _, rec := range res.Records {
			all = append(all, rec.Values)
		}
		return all
	}
}

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func keys[V any](m map[string]V) (list []string) {
	for k := range m {
		list = append(list, k)
	}
	sort.Strings(list)
	return list
}
