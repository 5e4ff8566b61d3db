package neo4j

import (
	"fmt"

	"diplograph/extract"
	"diplograph/graph"
)

const (
	sumUpEdges = `UNWIND $rows AS key MATCH (e:Evidence {edge: key})-[:REPORTED_IN]->(d)
WITH key, e, d, CASE e.date WHEN '' THEN d.publishedAt ELSE e.date END AS day
WITH key, count(e) AS mentions, collect(DISTINCT d) AS articles, min(CASE day WHEN '' THEN null ELSE day END) AS first,
  max(day) AS last, max(e.confidence) AS confidence
RETURN key, mentions, size(articles), COUNT {
  UNWIND articles AS d UNWIND [d.source] + [(d)<-[:COPY_OF]-(c) | c.source] AS source
  WITH DISTINCT source WHERE source <> '' RETURN source
}, first, last, confidence`
	countMentions = `UNWIND $rows AS key MATCH (:Evidence {edge: key}) WITH key, count(*) AS mentions RETURN key, mentions`
	// growEdges adds to edges that are there, also the sources that no evidence of theirs comes from so far.
	growEdges = `UNWIND $rows AS row MATCH (s:Actor {id: row.subject}) MATCH (o:Actor {id: row.object})
MATCH (s)-[r:%s]->(o)
WITH r, row.props AS n, size([source IN row.from WHERE NOT EXISTS {
  MATCH (:Evidence {edge: row.key})-[:REPORTED_IN]->(d) WHERE d.source = source OR EXISTS { (d)<-[:COPY_OF]-(:Copy {source: source}) }
}]) AS more
SET r.mentions = r.mentions + n.mentions, r.articles = r.articles + n.articles, r.sources = r.sources + more,
  r.firstSeen = CASE WHEN r.firstSeen = '' OR n.firstSeen <> '' AND n.firstSeen < r.firstSeen THEN n.firstSeen ELSE r.firstSeen END,
  r.lastSeen = CASE WHEN n.lastSeen > r.lastSeen THEN n.lastSeen ELSE r.lastSeen END,
  r.confidence = CASE WHEN n.confidence > r.confidence THEN n.confidence ELSE r.confidence END,
  r.class = n.class, r.cameo = n.cameo, r.goldstein = n.goldstein`
	// %s is a relation type; they come from the ontology and are capital letters and underscores.
	putEdges = `UNWIND $rows AS row MATCH (s:Actor {id: row.subject}) MATCH (o:Actor {id: row.object})
MERGE (s)-[r:%s]->(o) SET r = row.props`
	dropEdges = `UNWIND $rows AS row MATCH (s:Actor {id: row.subject}) MATCH (o:Actor {id: row.object})
MATCH (s)-[r:%s]->(o) DELETE r`
)

// large is what Store.large is, unless a test says otherwise.
const large = 500

// partEdges returns the edges that have so much evidence already, and the others.
func (w *writer) partEdges(edges []graph.Growth) (many, few []graph.Growth) {
	keys := make([]string, len(edges))
	for i, g := range edges {
		keys[i] = edgeText(g.EdgeKey)
	}
	mentions := map[string]int{}
	for _, v := range collectRows(w, countMentions, keys, func(v []any) []any { return v }) {
		mentions[text(v[0])] = integer(v[1])
	}
	return graph.Split(edges, func(g graph.Growth) bool { return mentions[edgeText(g.EdgeKey)] >= w.large })
}

// growEdges adds to edges, before their new evidence is there.
func (w *writer) growEdges(edges []graph.Growth) {
	byType := map[string][]graph.Growth{}
	for _, g := range edges {
		byType[g.Type] = append(byType[g.Type], g)
	}
	for _, t := range relationTypes() {
		runRows(w, fmt.Sprintf(growEdges, t), byType[t], func(g graph.Growth) any {
			return map[string]any{"subject": g.Subject, "object": g.Object, "key": edgeText(g.EdgeKey), "from": g.From, "props": edgeProps(g.Edge)}
		})
	}
}

// recomputeEdges sums up each edge from its evidence and drops it if there is none left.
func (w *writer) recomputeEdges(edges []graph.Edge) {
	index := map[string]*graph.Edge{}
	var texts []string
	for i := range edges {
		e := &edges[i]
		e.Mentions = 0
		texts = append(texts, edgeText(e.EdgeKey))
		index[edgeText(e.EdgeKey)] = e
	}
	for _, v := range collectRows(w, sumUpEdges, texts, func(v []any) []any { return v }) {
		e := index[text(v[0])]
		e.Mentions, e.Articles, e.Sources = integer(v[1]), integer(v[2]), integer(v[3])
		e.FirstSeen, e.LastSeen, e.Confidence = text(v[4]), text(v[5]), number(v[6])
	}
	byType := map[string][]graph.Edge{}
	for _, e := range edges {
		byType[e.Type] = append(byType[e.Type], e)
	}
	for _, t := range relationTypes() {
		w.writeEdges(t, byType[t])
	}
}

func (w *writer) writeEdges(relation string, edges []graph.Edge) {
	kept, gone := graph.Split(edges, func(e graph.Edge) bool { return e.Mentions > 0 })
	runRows(w, fmt.Sprintf(putEdges, relation), kept, func(e graph.Edge) any {
		return map[string]any{"subject": e.Subject, "object": e.Object, "props": edgeProps(e)}
	})
	runRows(w, fmt.Sprintf(dropEdges, relation), gone, func(e graph.Edge) any {
		return map[string]any{"subject": e.Subject, "object": e.Object}
	})
}

// relationTypes returns the types that direct edges have.
func relationTypes() (types []string) {
	for _, t := range extract.Ontology() {
		types = append(types, t.Type)
	}
	return types
}
