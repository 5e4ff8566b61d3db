package main

import (
	"context"
	"iter"

	"diplograph/extract"
	"diplograph/graph"
)

// changed passes on the articles that the store does not hold in their present state.
func (im *importer) changed(ctx context.Context, articles iter.Seq2[extract.Article, error]) iter.Seq2[extract.Article, error] {
	return func(yield func(extract.Article, error) bool) {
		var group []extract.Article
		for a, err := range articles {
			if err != nil {
				if !yield(a, err) {
					return
				}
				continue
			}
			if group = append(group, a); len(group) == im.app.config.Import.Batch {
				if !im.passOn(ctx, group, yield) {
					return
				}
				group = nil
			}
		}
		im.passOn(ctx, group, yield)
	}
}

func (im *importer) passOn(ctx context.Context, group []extract.Article, yield func(extract.Article, error) bool) bool {
	if len(group) == 0 {
		return true
	}
	ids := make([]string, len(group))
	for i := range group {
		ids[i] = group[i].ID
		im.seen.add(&group[i])
	}
	known, err := im.store.Known(context.WithoutCancel(ctx), ids)
	if err != nil {
		yield(extract.Article{}, err)
		return false
	}
	for _, a := range group {
		if im.holds(known[a.ID], &a) {
			im.unchanged++
			im.step(a.ID)
		} else if !yield(a, nil) {
			return false
		}
	}
	return true
}

// holds tells whether a store with this state of an article has what an import of it would store, or its text too:
// that stays until the article changes.
func (im *importer) holds(s graph.State, a *extract.Article) bool {
	return s.ContentHash == a.ContentHash() && (s.Version == im.options.Version || s.Version == im.extractor.versionWithText())
}
