package sqlite

import (
	"cmp"
	"database/sql"
	"fmt"

	"diplograph/extract"
	"diplograph/graph"
)

// The conditions on evidence e of an edge; the evidence of a symmetric one goes either way.
const (
	ofEdge    = `e.type = ?2 AND e.modality = 'actual' AND `
	directed  = ofEdge + `e.subject = ?1 AND e.object = ?3`
	symmetric = ofEdge + `(e.subject = ?1 AND e.object = ?3 OR e.subject = ?3 AND e.object = ?1)`
)

// Of a source ?4, whether it is one more for an edge: no evidence of the edge comes from it. %s is a condition of those above.
const (
	oneMore = `(?4 <> '' AND NOT EXISTS (SELECT 1 FROM evidence e CROSS JOIN article a ON a.id = e.article WHERE (a.source = ?4 OR
    EXISTS (SELECT 1 FROM copy c WHERE c.article = e.article AND c.source = ?4)) AND %s))`
	addSource = `UPDATE edge SET sources = sources + ` + oneMore + ` WHERE subject = ?1 AND type = ?2 AND object = ?3`
	grow      = `INSERT INTO edge (` + edgeColumns + `) VALUES (?1, ?2, ?3, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
  ON CONFLICT (subject, type, object) DO UPDATE SET mentions = mentions + ?5, articles = articles + ?6, sources = sources + ` + oneMore + `,
  first_seen = CASE WHEN '' IN (first_seen, ?8) THEN max(first_seen, ?8) ELSE min(first_seen, ?8) END,
  last_seen = max(last_seen, ?9), confidence = max(confidence, ?10), class = ?11, cameo = ?12, goldstein = ?13`
)

// growEdges makes edges or adds to them, before their new evidence is there.
func (w *writer) growEdges(edges []graph.Growth) {
	mutual, oneWay := graph.Split(edges, func(g graph.Growth) bool { return isSymmetric(g.Edge) })
	w.grow(oneWay, directed)
	w.grow(mutual, symmetric)
}

// grow adds most sources to the edges that are there already, and the first with all the rest, as most edges have but one.
func (w *writer) grow(edges []graph.Growth, evidence string) {
	var sources, rest [][]any
	for _, g := range edges {
		for _, s := range g.From[min(1, len(g.From)):] {
			sources = append(sources, []any{g.Subject, g.Type, g.Object, s})
		}
		rest = append(rest, []any{g.Subject, g.Type, g.Object, cmp.Or(g.From...), g.Mentions, g.Articles, g.Sources,
			g.FirstSeen, g.LastSeen, g.Confidence, g.Class, g.Cameo, g.Goldstein})
	}
	run(w, fmt.Sprintf(addSource, evidence), sources, asIs)
	run(w, fmt.Sprintf(grow, evidence), rest, asIs)
}

const (
	sumUp = `INSERT INTO edge (` + edgeColumns + `)
SELECT ?1, ?2, ?3, COUNT(confidence), COUNT(DISTINCT article), COUNT(DISTINCT NULLIF(source, '')),
  COALESCE(MIN(NULLIF(day, '')), ''), COALESCE(MAX(day), ''), MAX(confidence), ?4, ?5, ?6
FROM (SELECT e.article, a.source, e.day, e.confidence
  FROM evidence e JOIN article a ON a.id = e.article
  WHERE `
	sumUpCopies = `
  UNION ALL SELECT e.article, c.source, NULL, NULL FROM evidence e CROSS JOIN copy c ON c.article = e.article WHERE `
	over = `) HAVING COUNT(*) > 0 ON CONFLICT (subject, type, object) DO UPDATE SET mentions = excluded.mentions,
  articles = excluded.articles, sources = excluded.sources, first_seen = excluded.first_seen, last_seen = excluded.last_seen,
  confidence = excluded.confidence, class = excluded.class, cameo = excluded.cameo, goldstein = excluded.goldstein`
	sumUpDirected  = sumUp + directed + sumUpCopies + directed + over
	sumUpSymmetric = sumUp + symmetric + sumUpCopies + symmetric + over
	dropEdge       = `DELETE FROM edge WHERE subject = ? AND type = ? AND object = ?`
)

// recomputeEdges sums up edges from all their evidence and drops those that have none left.
func (w *writer) recomputeEdges(edges []graph.Edge) {
	var gone []graph.Edge
	unlessSummed := func(e graph.Edge, r sql.Result) error {
		n, err := r.RowsAffected()
		if n == 0 {
			gone = append(gone, e)
		}
		return err
	}
	key := func(e graph.Edge) []any { return []any{e.Subject, e.Type, e.Object, e.Class, e.Cameo, e.Goldstein} }
	mutual, oneWay := graph.Split(edges, isSymmetric)
	runEach(w, sumUpDirected, oneWay, key, unlessSummed)
	runEach(w, sumUpSymmetric, mutual, key, unlessSummed)
	run(w, dropEdge, gone, func(e graph.Edge) []any { return key(e)[:3] })
}

func isSymmetric(e graph.Edge) bool {
	t, _ := extract.LookupType(e.Type)
	return t.Symmetric
}
