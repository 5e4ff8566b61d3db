package neo4j

import (
	"context"
	"errors"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"diplograph/graph"
)

// Put implements graph.Store.
func (s *Store) Put(ctx context.Context, b *graph.Batch) (graph.Change, error) {
	return s.replace(ctx, b.ArticleIDs(), b)
}

// Delete implements graph.Store.
func (s *Store) Delete(ctx context.Context, articles []string) (graph.Change, error) {
	return s.replace(ctx, articles, &graph.Batch{})
}

// takeTurn makes writers wait for each other, so that none sums up an edge while another adds evidence to it.
const takeTurn = `MERGE (s:DiplographSchema {id: 'schema'}) SET s.turn = 0`

// commitTries is how often a batch is put whose commit the server may or may not have heard.
const commitTries = 4

// replace puts the batch in place of the given articles. The driver runs the transaction again after what passes,
// a deadlock or a broken connection, but not if the connection breaks over the commit: nobody knows then whether
// it is stored. Here it is safe to put it again, as that changes nothing if it is.
func (s *Store) replace(ctx context.Context, articles []string, b *graph.Batch) (graph.Change, error) {
	lost, err := s.replaceOnce(ctx, articles, b)
	change := lost
	for n := 1; commitLost(err) && n < commitTries; n++ {
		if change, err = s.replaceOnce(ctx, articles, b); err == nil && change.None() {
			change = lost // the server had heard it
		}
	}
	if err != nil {
		return graph.Change{}, s.explain(ctx, err)
	}
	return change, nil
}

func commitLost(err error) bool {
	var broken *driver.ConnectivityError
	return errors.As(err, &broken) && !driver.IsRetryable(err)
}

// replaceOnce returns the change also if only the commit failed.
func (s *Store) replaceOnce(ctx context.Context, articles []string, b *graph.Batch) (change graph.Change, err error) {
	session := s.session(ctx, driver.AccessModeWrite)
	defer session.Close(ctx)
	_, err = session.ExecuteWrite(ctx, func(tx driver.ManagedTransaction) (_ any, err error) {
		change, err = s.replaceIn(ctx, tx, articles, b)
		return nil, err
	})
	return change, err
}

func (s *Store) replaceIn(ctx context.Context, tx runner, articles []string, b *graph.Batch) (graph.Change, error) {
	w := &writer{ctx: ctx, tx: tx, large: s.large}
	w.run(takeTurn, nil)
	if w.err != nil {
		return graph.Change{}, w.err
	}
	old, err := loadConcerned(ctx, tx, b.Concerned(articles))
	if err != nil {
		return graph.Change{}, err
	}
	if old.Actors, err = collect(ctx, tx, actorOf, readActors, map[string]any{"ids": b.ActorIDs()}); err != nil {
		return graph.Change{}, err
	}
	d := graph.NewDiff(old, b, articles)
	w.apply(d)
	return d.Change, w.err
}
