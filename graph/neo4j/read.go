package neo4j

import (
	"context"
	"slices"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"diplograph/graph"
)

// runner is a transaction or a session of the driver.
type runner interface {
	Run(ctx context.Context, cypher string, params map[string]any) (driver.ResultWithContext, error)
}

// eachOf passes the values of every record to do.
func eachOf(ctx context.Context, tx runner, cypher string, params map[string]any, do func(values []any) error) error {
	result, err := tx.Run(ctx, cypher, params)
	if err != nil {
		return err
	}
	for result.Next(ctx) {
		if err := do(result.Record().Values); err != nil {
			return err
		}
	}
	return result.Err()
}

func collect[R any](ctx context.Context, tx runner, from func(values []any) R, cypher string, params map[string]any) (all []R, err error) {
	err = eachOf(ctx, tx, cypher, params, func(values []any) error {
		all = append(all, from(values))
		return nil
	})
	return all, err
}

// each reads in a transaction of its own.
func (s *Store) each(ctx context.Context, cypher string, params map[string]any, do func(values []any) error) error {
	return s.read(ctx, func(tx runner) error { return eachOf(ctx, tx, cypher, params, do) })
}

// read runs do in a read transaction; if the connection breaks or the leader changes, do is run again.
func (s *Store) read(ctx context.Context, do func(runner) error) error {
	session := s.session(ctx, driver.AccessModeRead)
	defer session.Close(ctx)
	_, err := session.ExecuteRead(ctx, func(tx driver.ManagedTransaction) (any, error) { return nil, do(tx) })
	return err
}

const (
	evidenceReturn = `
MATCH (e)-[:SUBJECT]->(s) MATCH (e)-[:OBJECT]->(o) OPTIONAL MATCH (e)-[:ASSERTED_BY]->(by)
RETURN properties(e), d.id, s.id, o.id, by.id ORDER BY e.id`
	mentionReturn = `
RETURN d.id, a.id, m.name, m.country, type(m) = 'IMPLIES' ORDER BY d.id, a.id`

	copyReturn = `
RETURN c.id, d.id, c.source, c.url ORDER BY c.id`

	readArticles = `MATCH (d:Article) WHERE d.id IN $ids RETURN properties(d) ORDER BY d.id`
	readRepeated = `MATCH (c:Copy)-[:COPY_OF]->(d) WHERE c.id IN $ids RETURN d.id`
	readCopies   = `MATCH (d:Article)<-[:COPY_OF]-(c) WHERE d.id IN $ids` + copyReturn
	readMentions = `MATCH (d:Article)-[m:MENTIONS|IMPLIES]->(a) WHERE d.id IN $ids` + mentionReturn
	readEvidence = `MATCH (d:Article)<-[:REPORTED_IN]-(e) WHERE d.id IN $ids` + evidenceReturn
	readActors   = `MATCH (a:Actor) WHERE a.id IN $ids RETURN properties(a) ORDER BY a.id`
	findEvidence = `MATCH (e:Evidence {id: $id})-[:REPORTED_IN]->(d)` + evidenceReturn
	readKnown    = `MATCH (d:Article) WHERE d.id IN $ids RETURN d.id, d.contentHash, d.version`
	readAllKnown = `MATCH (d:Article) RETURN d.id, d.contentHash, d.version`
	readCounts   = `RETURN COUNT { (:Article) }, COUNT { (:Copy) }, COUNT { (:Actor) }, COUNT { (:Evidence) }`
	countEdges   = `MATCH ()-[r]->() WHERE type(r) IN $types RETURN count(r)`
)

func articleOf(v []any) graph.Article { return articleFrom(props(v[0])) }
func actorOf(v []any) graph.Actor     { return actorFrom(props(v[0])) }

func copyOf(v []any) graph.Copy {
	return graph.Copy{ID: text(v[0]), Article: text(v[1]), Source: text(v[2]), URL: text(v[3])}
}

func mentionOf(v []any) graph.Mention {
	implied, _ := v[4].(bool)
	return graph.Mention{Article: text(v[0]), Actor: text(v[1]), Name: text(v[2]), Country: text(v[3]), Implied: implied}
}

// Load implements graph.Store.
func (s *Store) Load(ctx context.Context, articles []string) (b *graph.Batch, err error) {
	err = s.read(ctx, func(tx runner) error {
		if b, err = loadArticles(ctx, tx, articles); err != nil {
			return err
		}
		var actors []string
		for _, m := range b.Mentions {
			actors = append(actors, m.Actor)
		}
		b.Actors, err = collect(ctx, tx, actorOf, readActors, map[string]any{"ids": actors})
		return err
	})
	return b, s.explain(ctx, err)
}

// loadConcerned returns the articles of these ids and those of which these are copies.
func loadConcerned(ctx context.Context, tx runner, ids []string) (*graph.Batch, error) {
	repeated, err := collect(ctx, tx, func(v []any) string { return text(v[0]) }, readRepeated, map[string]any{"ids": ids})
	if err != nil {
		return nil, err
	}
	return loadArticles(ctx, tx, slices.Concat(ids, repeated))
}

// loadArticles returns the articles with their copies, mentions and evidence, without actors.
func loadArticles(ctx context.Context, tx runner, articles []string) (b *graph.Batch, err error) {
	b = &graph.Batch{}
	params := map[string]any{"ids": articles}
	if b.Articles, err = collect(ctx, tx, articleOf, readArticles, params); err != nil {
		return nil, err
	}
	if b.Copies, err = collect(ctx, tx, copyOf, readCopies, params); err != nil {
		return nil, err
	}
	if b.Mentions, err = collect(ctx, tx, mentionOf, readMentions, params); err != nil {
		return nil, err
	}
	b.Evidence, err = collect(ctx, tx, evidenceFrom, readEvidence, params)
	return b, err
}

// Known implements graph.Store.
func (s *Store) Known(ctx context.Context, articles []string) (map[string]graph.State, error) {
	cypher := readKnown
	if articles == nil {
		cypher = readAllKnown
	}
	known := map[string]graph.State{}
	err := s.each(ctx, cypher, map[string]any{"ids": articles}, func(v []any) error {
		known[text(v[0])] = graph.State{ContentHash: text(v[1]), Version: text(v[2])}
		return nil
	})
	return known, s.explain(ctx, err)
}

// Evidence implements graph.Store.
func (s *Store) Evidence(ctx context.Context, id string) (e graph.Evidence, err error) {
	err = s.each(ctx, findEvidence, map[string]any{"id": id}, func(v []any) error {
		e = evidenceFrom(v)
		return nil
	})
	if err == nil && e.ID == "" {
		err = graph.NoEvidence(id)
	}
	return e, s.explain(ctx, err)
}

// Info implements graph.Store.
func (s *Store) Info(ctx context.Context) (graph.Info, error) {
	info := graph.Info{Engine: s.engine, Protocol: s.protocol, Location: s.location(), Language: "cypher"}
	err := s.read(ctx, func(tx runner) error {
		err := eachOf(ctx, tx, readCounts, nil, func(v []any) error {
			info.Articles, info.Copies, info.Actors, info.Evidence = v[0].(int64), v[1].(int64), v[2].(int64), v[3].(int64)
			return nil
		})
		if err != nil {
			return err
		}
		return eachOf(ctx, tx, countEdges, map[string]any{"types": relationTypes()}, func(v []any) error {
			info.Edges = v[0].(int64)
			return nil
		})
	})
	if err == nil {
		info.Schema, err = s.schema(ctx)
	}
	return info, s.explain(ctx, err)
}
