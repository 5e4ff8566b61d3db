package neo4j

import (
	"context"
	"io"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"diplograph/graph"
)

// The comparisons with ” let the indexes give the order, so that the server need not sort.
const (
	exportActors   = `MATCH (a:Actor) WHERE a.id >= '' RETURN properties(a) ORDER BY a.id`
	exportArticles = `MATCH (d:Article) WHERE d.id >= '' RETURN properties(d) ORDER BY d.id`
	exportCopies   = `MATCH (c:Copy)-[:COPY_OF]->(d) WHERE c.id >= ''` + copyReturn
	exportEdges    = `MATCH (s:Actor)-[r]->(o:Actor) WHERE s.id >= '' AND type(r) IN $types
RETURN s.id, type(r), o.id, properties(r) ORDER BY s.id, type(r), o.id`
	exportEvidence   = `MATCH (e:Evidence)-[:REPORTED_IN]->(d) WHERE e.id >= ''` + evidenceReturn
	exportImplied    = `MATCH (d:Article)-[m:IMPLIES]->(a) WHERE d.id >= ''` + mentionReturn
	exportMentions   = `MATCH (d:Article)-[m:MENTIONS]->(a) WHERE d.id >= ''` + mentionReturn
	exportMemberOf   = `MATCH (c:Actor)-[:MEMBER_OF]->(o) RETURN c.id, o.id ORDER BY c.id, o.id`
	exportRepresents = `MATCH (p:Actor)-[r:REPRESENTS]->(c) RETURN p.id, c.id, r.role, r.from, r.to
ORDER BY p.id, c.id, r.role, r.from, r.to`
)

// Export implements graph.Store.
func (s *Store) Export(ctx context.Context, w io.Writer) error {
	x := graph.NewExporter(w)
	session := s.session(ctx, driver.AccessModeRead)
	defer session.Close(ctx)
	err := once(ctx, session.ExecuteRead, func(tx runner, started *bool) error {
		for _, part := range []struct {
			cypher string
			row    func(values []any) any
		}{
			{exportActors, func(v []any) any { return actorOf(v) }},
			{exportArticles, func(v []any) any { return articleOf(v) }},
			{exportCopies, func(v []any) any { return copyOf(v) }},
			{exportEdges, func(v []any) any { return edgeFrom(v) }},
			{exportEvidence, func(v []any) any { return evidenceFrom(v) }},
			{exportImplied, func(v []any) any { return mentionOf(v) }},
			{exportMemberOf, func(v []any) any { return graph.Membership{Country: text(v[0]), Organization: text(v[1])} }},
			{exportMentions, func(v []any) any { return mentionOf(v) }},
			{exportRepresents, representsOf},
		} {
			write := func(values []any) error {
				*started = true
				return x.Write(part.row(values))
			}
			if err := eachOf(ctx, tx, part.cypher, map[string]any{"types": relationTypes()}, write); err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil {
		err = x.Flush()
	}
	return s.explain(ctx, err)
}

func representsOf(v []any) any {
	return graph.Represents{Person: text(v[0]), Country: text(v[1]), Role: text(v[2]), From: text(v[3]), To: text(v[4])}
}
