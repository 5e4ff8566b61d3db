package sqlite

import (
	"context"
	"slices"

	"diplograph/graph"
)

// Load implements graph.Store.
func (s *Store) Load(ctx context.Context, articles []string) (*graph.Batch, error) {
	tx, err := s.read.BeginTx(ctx, nil)
	if err != nil {
		return nil, s.explain(err)
	}
	defer tx.Rollback()
	b, err := loadArticles(ctx, tx, articles)
	if err != nil {
		return nil, s.explain(err)
	}
	var actors []string
	for _, m := range b.Mentions {
		actors = append(actors, m.Actor)
	}
	b.Actors, err = loadActors(ctx, tx, actors)
	return b, s.explain(err)
}

// loadConcerned returns the articles of these ids and those of which these are copies.
func loadConcerned(ctx context.Context, q querier, ids []string) (*graph.Batch, error) {
	repeated, err := collect(ctx, q, func(row scanner) (id string, err error) { return id, row.Scan(&id) },
		`SELECT article FROM copy WHERE id`+listed, list(ids))
	if err != nil {
		return nil, err
	}
	return loadArticles(ctx, q, slices.Concat(ids, repeated))
}

// loadArticles returns the articles with their copies, mentions and evidence, without actors.
func loadArticles(ctx context.Context, q querier, articles []string) (b *graph.Batch, err error) {
	b, ids := &graph.Batch{}, list(articles)
	if b.Articles, err = collect(ctx, q, scanArticle, `SELECT `+articleColumns+` FROM article WHERE id`+listed+` ORDER BY id`, ids); err != nil {
		return nil, err
	}
	if b.Copies, err = collect(ctx, q, scanCopy, `SELECT `+copyColumns+` FROM copy WHERE article`+listed+` ORDER BY id`, ids); err != nil {
		return nil, err
	}
	if b.Mentions, err = collect(ctx, q, scanMention, `SELECT `+mentionColumns+fromPresence+` WHERE p.article`+listed+` ORDER BY 1, 2`, ids); err != nil {
		return nil, err
	}
	b.Evidence, err = collect(ctx, q, scanEvidence, `SELECT `+evidenceColumns+` FROM evidence WHERE article`+listed+` ORDER BY id`, ids)
	return b, err
}

// loadActors returns the given actors, as far as they are in the store, sorted.
func loadActors(ctx context.Context, q querier, ids []string) ([]graph.Actor, error) {
	actors, err := collect(ctx, q, scanActor, `SELECT `+actorColumns+` FROM actor WHERE id`+listed+` ORDER BY id`, list(ids))
	if err != nil {
		return nil, err
	}
	index := map[string]*graph.Actor{}
	for i := range actors {
		index[actors[i].ID] = &actors[i]
	}
	if err := loadOffices(ctx, q, index, ids); err != nil {
		return nil, err
	}
	return actors, loadMemberships(ctx, q, index, ids)
}

func loadOffices(ctx context.Context, q querier, index map[string]*graph.Actor, ids []string) error {
	return each(ctx, q, scanOffice, func(o graph.Represents) error {
		a := index[o.Person]
		a.Offices = append(a.Offices, graph.Office{Country: o.Country, Role: o.Role, From: o.From, To: o.To})
		return nil
	}, `SELECT person, country, role, from_date, to_date FROM office WHERE person`+listed+` ORDER BY 1, 2, 3, 4, 5`, list(ids))
}

func loadMemberships(ctx context.Context, q querier, index map[string]*graph.Actor, ids []string) error {
	type declared struct{ by, country, organization string }
	scan := func(row scanner) (d declared, err error) { return d, row.Scan(&d.by, &d.country, &d.organization) }
	return each(ctx, q, scan, func(d declared) error {
		if a := index[d.by]; d.by == d.country {
			a.MemberOf = append(a.MemberOf, d.organization)
		} else {
			a.Members = append(a.Members, d.country)
		}
		return nil
	}, `SELECT declarer, country, organization FROM membership WHERE declarer`+listed+` ORDER BY 1, 2, 3`, list(ids))
}

func scanOffice(row scanner) (r graph.Represents, err error) {
	return r, row.Scan(&r.Person, &r.Country, &r.Role, &r.From, &r.To)
}
