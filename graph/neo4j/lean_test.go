package neo4j

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"diplograph/graph"
	"diplograph/graph/graphtest"
)

// BenchmarkAgainstLean imports 20,000 articles with 100,000 pieces of evidence, and makes the same nodes and
// relationships with the leanest script there can be: one that knows everything beforehand, reads nothing,
// looks for nothing that might be there already and can run only once. It reports how many times as long, and how
// many times as much of the server's processor time, the import takes. Before that both run once unmeasured, with
// the same articles: a server just started compiles its code during the first minutes of work, whoever asks for it.
// Run it with -benchtime 1x.
func BenchmarkAgainstLean(b *testing.B) {
	var batches []*graph.Batch
	for i := range 20_000 / graphtest.BatchArticles {
		batches = append(batches, graphtest.NewsBatch(b, i))
	}
	whole := graph.NewDiff(&graph.Batch{}, graphtest.NewsRows(b, 0, 20_000), nil)
	ways := []func(s *Store){func(s *Store) { putAll(b, s, batches) }, func(s *Store) { lean(b, s, whole) }}
	for b.Loop() {
		for _, way := range ways {
			measure(b, way)
		}
		imported, script := measure(b, ways[0]), measure(b, ways[1])
		if diff := cmp.Diff(imported.made, script.made); diff != "" {
			b.Fatalf("the script made something else (-import +script):\n%s", diff)
		}
		b.ReportMetric(imported.took.Seconds(), "import-s")
		b.ReportMetric(script.took.Seconds(), "lean-s")
		b.ReportMetric(imported.took.Seconds()/script.took.Seconds(), "times-lean")
		b.ReportMetric(imported.busy.Seconds(), "import-server-cpu-s")
		b.ReportMetric(script.busy.Seconds(), "lean-server-cpu-s")
		b.ReportMetric(imported.busy.Seconds()/script.busy.Seconds(), "times-lean-cpu")
	}
}

// effort is what it took to fill an empty store, and what was made.
type effort struct {
	took, busy time.Duration // by the clock, and of the server's processor time
	made       [][]any
}

func measure(b *testing.B, fill func(*Store)) effort {
	s := open(b).(*Store)
	start, before := time.Now(), serverTime(b, s)
	fill(s)
	return effort{time.Since(start), serverTime(b, s) - before, counts(b, s)}
}

func putAll(b *testing.B, s *Store, batches []*graph.Batch) {
	for _, next := range batches {
		if _, err := s.Put(b.Context(), next); err != nil {
			b.Fatal(err)
		}
	}
}

// serverTime is the processor time that the server has used so far, which other work on the machine disturbs less than
// the time of day.
func serverTime(b *testing.B, s *Store) time.Duration {
	var table graph.Table
	text := `CALL dbms.queryJmx('java.lang:type=OperatingSystem') YIELD attributes RETURN attributes.ProcessCpuTime.value AS ns`
	if err := s.Query(b.Context(), graph.Statement{Text: text}, &table); err != nil {
		b.Fatal(err)
	}
	return time.Duration(table.Rows[0][0].(int64))
}

// counts tells how many nodes and relationships there are of each kind.
func counts(b *testing.B, s *Store) [][]any {
	var table graph.Table
	text := `MATCH (n) WHERE NOT n:DiplographSchema UNWIND labels(n) AS name RETURN name, count(*) AS n ORDER BY name
UNION ALL MATCH ()-[r]->() RETURN type(r) AS name, count(*) AS n ORDER BY name`
	if err := s.Query(b.Context(), graph.Statement{Text: text}, &table); err != nil {
		b.Fatal(err)
	}
	return table.Rows
}

func lean(b *testing.B, s *Store, d *graph.Diff) {
	for _, kind := range kinds {
		label := map[string]string{"country": "Country", "group": "Group", "organization": "Organization", "person": "Person"}[kind]
		leanRun(b, s, `UNWIND $rows AS row CREATE (a:Actor:`+label+`) SET a = row`, ofKind(d.Actors, kind), func(a graph.Actor) any { return actorProps(a) })
	}
	leanRun(b, s, `UNWIND $rows AS row CREATE (d:Article) SET d = row`, d.Articles, func(a graph.Article) any { return articleProps(a) })
	leanRun(b, s, putEvidence, d.Evidence, func(e graph.Evidence) any {
		return map[string]any{"article": e.Article, "subject": e.Subject.Actor, "object": e.Object.Actor, "props": evidenceProps(e)}
	})
	asserted, _ := graph.Split(d.Evidence, func(e graph.Evidence) bool { return e.AssertedBy.Actor != "" })
	leanRun(b, s, putAsserters, asserted, func(e graph.Evidence) any { return map[string]any{"id": e.ID, "assertedBy": e.AssertedBy.Actor} })
	implied, named := graph.Split(d.Mentions, func(m graph.Mention) bool { return m.Implied })
	leanRun(b, s, putMentions, named, mentionRow)
	leanRun(b, s, putImplied, implied, mentionRow)
	for _, relation := range relationTypes() {
		these, _ := graph.Split(d.Grown, func(e graph.Growth) bool { return e.Type == relation })
		leanRun(b, s, fmt.Sprintf(`UNWIND $rows AS row MATCH (s:Actor {id: row.subject}) MATCH (o:Actor {id: row.object})
CREATE (s)-[r:%s]->(o) SET r = row.props`, relation), these, func(e graph.Growth) any {
			return map[string]any{"subject": e.Subject, "object": e.Object, "props": edgeProps(e.Edge)}
		})
	}
	ids := func(a graph.Actor) any { return a.ID }
	leanRun(b, s, thesePersons+putRepresents, ofKind(d.Actors, "person"), ids)
	leanRun(b, s, theseOrganizations+putMembers, ofKind(d.Actors, "organization"), ids)
}

// leanRun writes 10,000 rows in a transaction, as an import of 1,000 articles does about.
func leanRun[R any](b *testing.B, s *Store, cypher string, rows []R, param func(R) any) {
	ctx := context.Background()
	session := s.session(ctx, driver.AccessModeWrite)
	defer session.Close(ctx)
	for len(rows) > 0 {
		n := min(len(rows), 10_000)
		if _, err := session.ExecuteWrite(ctx, func(tx driver.ManagedTransaction) (any, error) {
			w := &writer{ctx: ctx, tx: tx}
			runRows(w, cypher, rows[:n], param)
			return nil, w.err
		}); err != nil {
			b.Fatal(err)
		}
		rows = rows[n:]
	}
}
