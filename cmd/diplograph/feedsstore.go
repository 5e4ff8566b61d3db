package main

import (
	"context"
	"slices"

	"diplograph/extract"
	"diplograph/graph"
)

// store imports the articles, then the copies, and tells which of them the store holds now.
func (r *feedRun) store(ctx context.Context, articles []extract.Article, copies []graph.Copy) (map[string]bool, error) {
	if len(articles)+len(copies) == 0 {
		return nil, nil
	}
	err := r.importer.run(ctx, each(articles))
	if err == nil {
		err = r.importer.putCopies(ctx, copies)
	}
	if err != nil {
		copies = nil
	}
	if err != nil && ctx.Err() == nil {
		return nil, err
	}
	return r.held(context.WithoutCancel(ctx), articles, copies)
}

func each(articles []extract.Article) func(func(extract.Article, error) bool) {
	return func(yield func(extract.Article, error) bool) {
		for _, a := range articles {
			if !yield(a, nil) {
				return
			}
		}
	}
}

// putCopies stores copies; it leaves out those whose article the store lacks.
func (im *importer) putCopies(ctx context.Context, copies []graph.Copy) error {
	for part := range slices.Chunk(copies, im.app.config.Import.Batch) {
		change, err := im.store.Put(context.WithoutCancel(ctx), &graph.Batch{Copies: part})
		if err != nil {
			return err
		}
		im.change.Add(change)
	}
	return nil
}

// held tells which of the articles the store holds in their present state, and of which copies it holds the article.
func (r *feedRun) held(ctx context.Context, articles []extract.Article, copies []graph.Copy) (map[string]bool, error) {
	ids := []string{}
	for i := range articles {
		ids = append(ids, articles[i].ID)
	}
	for _, c := range copies {
		ids = append(ids, c.Article)
	}
	known, err := r.importer.store.Known(ctx, ids)
	held := map[string]bool{}
	for i := range articles {
		held[articles[i].ID] = r.importer.holds(known[articles[i].ID], &articles[i])
	}
	for _, c := range copies {
		_, held[c.ID] = known[c.Article]
	}
	return held, err
}

// known returns those of the ids that the store holds articles of, in whatever state.
func (r *feedRun) known(ctx context.Context, ids []string) (map[string]bool, error) {
	states, err := r.importer.store.Known(ctx, append([]string{}, ids...)) // nil would be all
	known := map[string]bool{}
	for id := range states {
		known[id] = true
	}
	return known, err
}
