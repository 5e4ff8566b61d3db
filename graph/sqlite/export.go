package sqlite

import (
	"context"
	"io"

	"diplograph/graph"
)

// Export implements graph.Store. It reads one snapshot.
func (s *Store) Export(ctx context.Context, w io.Writer) error {
	tx, err := s.read.BeginTx(ctx, nil)
	if err != nil {
		return s.explain(err)
	}
	defer tx.Rollback()
	x := graph.NewExporter(w)
	for _, part := range []func() error{
		exportPart(ctx, tx, x, scanActor, `SELECT `+actorColumns+` FROM actor ORDER BY id`),
		exportPart(ctx, tx, x, scanArticle, `SELECT `+articleColumns+` FROM article ORDER BY id`),
		exportPart(ctx, tx, x, scanCopy, `SELECT `+copyColumns+` FROM copy ORDER BY id`),
		exportPart(ctx, tx, x, scanEdge, `SELECT `+edgeColumns+` FROM edge ORDER BY subject, type, object`),
		exportPart(ctx, tx, x, scanEvidence, `SELECT `+evidenceColumns+` FROM evidence ORDER BY id`),
		exportPart(ctx, tx, x, scanMention, `SELECT `+mentionColumns+fromPresence+` WHERE p.implied ORDER BY 1, 2`),
		exportPart(ctx, tx, x, scanMembership, `SELECT country, organization FROM member_of ORDER BY country, organization`),
		exportPart(ctx, tx, x, scanMention, `SELECT `+mentionColumns+fromPresence+` WHERE NOT p.implied ORDER BY 1, 2`),
		exportPart(ctx, tx, x, scanOffice, `SELECT person, country, role, from_date, to_date FROM represents ORDER BY 1, 2, 3, 4, 5`),
	} {
		if err := part(); err != nil {
			return s.explain(err)
		}
	}
	return x.Flush()
}

func exportPart[R any](ctx context.Context, q querier, x *graph.Exporter, scan func(scanner) (R, error), text string) func() error {
	return func() error {
		return each(ctx, q, scan, func(r R) error { return x.Write(r) }, text)
	}
}

func scanEdge(row scanner) (e graph.Edge, err error) {
	return e, row.Scan(&e.Subject, &e.Type, &e.Object, &e.Mentions, &e.Articles, &e.Sources,
		&e.FirstSeen, &e.LastSeen, &e.Confidence, &e.Class, &e.Cameo, &e.Goldstein)
}

func scanMembership(row scanner) (m graph.Membership, err error) {
	return m, row.Scan(&m.Country, &m.Organization)
}
