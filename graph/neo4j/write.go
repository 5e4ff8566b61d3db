package neo4j

import (
	"context"
	"slices"

	"diplograph/graph"
)

// chunk is how many rows one statement takes.
const chunk = 1000

const (
	dropEvidence = `UNWIND $rows AS id MATCH (e:Evidence {id: id}) DETACH DELETE e`
	dropCopies   = `UNWIND $rows AS id MATCH (c:Copy {id: id}) DETACH DELETE c`
	dropArticles = `UNWIND $rows AS id MATCH (d:Article {id: id}) DETACH DELETE d`
	dropMentions = `UNWIND $rows AS row MATCH (d:Article {id: row.article}) MATCH (a:Actor {id: row.actor})
MATCH (d)-[m:MENTIONS|IMPLIES]->(a) DELETE m`
	putArticles = `UNWIND $rows AS row MERGE (d:Article {id: row.id}) SET d = row`
	putCopies   = `UNWIND $rows AS row MATCH (d:Article {id: row.article}) CREATE (c:Copy) SET c = row.props CREATE (c)-[:COPY_OF]->(d)`
	putEvidence = `UNWIND $rows AS row MATCH (d:Article {id: row.article}) MATCH (s:Actor {id: row.subject}) MATCH (o:Actor {id: row.object})
CREATE (e:Evidence) SET e = row.props
CREATE (e)-[:REPORTED_IN]->(d) CREATE (e)-[:SUBJECT]->(s) CREATE (e)-[:OBJECT]->(o)`
	putAsserters = `UNWIND $rows AS row MATCH (e:Evidence {id: row.id}) MATCH (a:Actor {id: row.assertedBy}) CREATE (e)-[:ASSERTED_BY]->(a)`
	putMentions  = `UNWIND $rows AS row MATCH (d:Article {id: row.article}) MATCH (a:Actor {id: row.actor})
CREATE (d)-[:MENTIONS {name: row.name, country: row.country}]->(a)`
	putImplied = `UNWIND $rows AS row MATCH (d:Article {id: row.article}) MATCH (a:Actor {id: row.actor})
CREATE (d)-[:IMPLIES {name: row.name, country: row.country}]->(a)`
	dropUnbrought = `UNWIND $rows AS id MATCH (a:Actor {id: id}) WHERE NOT EXISTS { (a)<-[:MENTIONS|IMPLIES]-() } DETACH DELETE a`
	readNamings   = `UNWIND $rows AS id MATCH (a:Actor {id: id}) WHERE NOT a.known
MATCH (a)<-[m:MENTIONS|IMPLIES]-() RETURN id, m.name, m.country, count(m)`
	putNames = `UNWIND $rows AS row MATCH (a:Actor {id: row.id}) WHERE a.name <> row.name OR a.country <> row.country
SET a.name = row.name, a.country = row.country`
)

// putActors holds one statement for each kind, as each kind has its label.
var putActors = map[string]string{
	"person":       `UNWIND $rows AS row MERGE (a:Actor {id: row.id}) SET a:Person, a = row`,
	"country":      `UNWIND $rows AS row MERGE (a:Actor {id: row.id}) SET a:Country, a = row`,
	"organization": `UNWIND $rows AS row MERGE (a:Actor {id: row.id}) SET a:Organization, a = row`,
	"group":        `UNWIND $rows AS row MERGE (a:Actor {id: row.id}) SET a:Group, a = row`,
}

var kinds = []string{"country", "group", "organization", "person"}

// writer runs the statements of one transaction until one fails.
type writer struct {
	ctx   context.Context
	tx    runner
	large int // see Store
	err   error
}

func (w *writer) apply(d *graph.Diff) {
	asIs := func(id string) any { return id }
	runRows(w, dropEvidence, d.GoneEvidence, asIs)
	runRows(w, dropMentions, d.GoneMentions, mentionRow)
	runRows(w, dropCopies, d.GoneCopies, asIs)
	runRows(w, dropArticles, d.GoneArticles, asIs)
	runRows(w, putArticles, d.Articles, func(a graph.Article) any { return articleProps(a) })
	runRows(w, putCopies, d.Copies, copyRow)
	for _, kind := range kinds {
		runRows(w, putActors[kind], ofKind(d.Actors, kind), func(a graph.Actor) any { return actorProps(a) })
	}
	implied, named := graph.Split(d.Mentions, func(m graph.Mention) bool { return m.Implied })
	runRows(w, putMentions, named, mentionRow)
	runRows(w, putImplied, implied, mentionRow)
	many, few := w.partEdges(d.Grown)
	w.growEdges(many)
	w.putEvidence(d.Evidence)
	for _, g := range few {
		d.Edges = append(d.Edges, g.Edge)
	}
	w.recomputeEdges(d.Edges)
	runRows(w, dropUnbrought, d.Orphans, asIs)
	w.rename(d.Rename)
	w.link(d.Actors)
}

func (w *writer) putEvidence(evidence []graph.Evidence) {
	runRows(w, putEvidence, evidence, func(e graph.Evidence) any {
		return map[string]any{"article": e.Article, "subject": e.Subject.Actor, "object": e.Object.Actor, "props": evidenceProps(e)}
	})
	asserted, _ := graph.Split(evidence, func(e graph.Evidence) bool { return e.AssertedBy.Actor != "" })
	runRows(w, putAsserters, asserted, func(e graph.Evidence) any {
		return map[string]any{"id": e.ID, "assertedBy": e.AssertedBy.Actor}
	})
}

// rename gives unknown actors the name that most articles give them.
func (w *writer) rename(actors []string) {
	namings := collectRows(w, readNamings, actors, func(v []any) graph.Naming {
		return graph.Naming{Actor: text(v[0]), Name: text(v[1]), Country: text(v[2]), Articles: integer(v[3])}
	})
	runRows(w, putNames, graph.Settle(namings), func(c graph.Called) any {
		return map[string]any{"id": c.Actor, "name": c.Name, "country": c.Country}
	})
}

func copyRow(c graph.Copy) any {
	return map[string]any{"article": c.Article, "props": map[string]any{"id": c.ID, "source": c.Source, "url": c.URL}}
}

func mentionRow(m graph.Mention) any {
	return map[string]any{"article": m.Article, "actor": m.Actor, "name": m.Name, "country": m.Country}
}

func (w *writer) run(cypher string, params map[string]any) {
	if w.err != nil {
		return
	}
	result, err := w.tx.Run(w.ctx, cypher, params)
	if err == nil {
		_, err = result.Consume(w.ctx)
	}
	w.err = err
}

// runRows runs a statement over rows, chunk by chunk.
func runRows[R any](w *writer, cypher string, rows []R, param func(R) any) {
	for part := range slices.Chunk(rows, chunk) {
		params := make([]any, len(part))
		for i, r := range part {
			params[i] = param(r)
		}
		w.run(cypher, map[string]any{"rows": params})
	}
}

// collectRows runs a statement over texts, chunk by chunk, and returns what it finds.
func collectRows[R any](w *writer, cypher string, rows []string, from func(values []any) R) (all []R) {
	for part := range slices.Chunk(rows, chunk) {
		if w.err != nil {
			return nil
		}
		var some []R
		some, w.err = collect(w.ctx, w.tx, from, cypher, map[string]any{"rows": part})
		all = append(all, some...)
	}
	return all
}

func ofKind(actors []graph.Actor, kind string) []graph.Actor {
	these, _ := graph.Split(actors, func(a graph.Actor) bool { return a.Kind == kind })
	return these
}
