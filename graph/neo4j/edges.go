package neo4j

import (
	"fmt"

	"diplograph/extract"
	"diplograph/graph"
)

const (
	sumUpEdges = `UNWIND $rows AS key MATCH (e:Evidence {edge: key})-[:REPORTED_IN]->(d)
WITH key, e, d, CASE e.date WHEN '' THEN d.publishedAt ELSE e.date END AS day
RETURN key, count(e), count(DISTINCT d), count(DISTINCT CASE d.source WHEN '' THEN null ELSE d.source END),
  min(CASE day WHEN '' THEN null ELSE day END), max(day), max(e.confidence)`
	// %s is a relation type; they come from the ontology and are capital letters and underscores.
	putEdges = `UNWIND $rows AS row MATCH (s:Actor {id: row.subject}) MATCH (o:Actor {id: row.object})
MERGE (s)-[r:%s]->(o) SET r = row.props`
	dropEdges = `UNWIND $rows AS row MATCH (s:Actor {id: row.subject}) MATCH (o:Actor {id: row.object})
MATCH (s)-[r:%s]->(o) DELETE r`
)

// recomputeEdges sums up each edge from its evidence and drops it if there is none left.
func (w *writer) recomputeEdges(keys []graph.EdgeKey) {
	var texts []string
	for _, k := range keys {
		texts = append(texts, edgeText(k))
	}
	sums := map[string]graph.Edge{}
	for _, v := range collectRows(w, sumUpEdges, texts, func(v []any) []any { return v }) {
		sums[text(v[0])] = graph.Edge{
			Mentions: integer(v[1]), Articles: integer(v[2]), Sources: integer(v[3]),
			FirstSeen: text(v[4]), LastSeen: text(v[5]), Confidence: number(v[6]),
		}
	}
	byType := map[string][]graph.EdgeKey{}
	for _, k := range keys {
		byType[k.Type] = append(byType[k.Type], k)
	}
	for _, t := range extract.Ontology() {
		w.writeEdges(t, byType[t.Type], sums)
	}
}

func (w *writer) writeEdges(t extract.RelationType, keys []graph.EdgeKey, sums map[string]graph.Edge) {
	kept, gone := split(keys, func(k graph.EdgeKey) bool { return sums[edgeText(k)].Mentions > 0 })
	runRows(w, fmt.Sprintf(putEdges, t.Type), kept, func(k graph.EdgeKey) any {
		e := sums[edgeText(k)]
		e.Class, e.Cameo, e.Goldstein = t.Class, t.Cameo, t.Goldstein
		return map[string]any{"subject": k.Subject, "object": k.Object, "props": edgeProps(e)}
	})
	runRows(w, fmt.Sprintf(dropEdges, t.Type), gone, func(k graph.EdgeKey) any {
		return map[string]any{"subject": k.Subject, "object": k.Object}
	})
}

// relationTypes returns the types that direct edges have.
func relationTypes() (types []string) {
	for _, t := range extract.Ontology() {
		types = append(types, t.Type)
	}
	return types
}
