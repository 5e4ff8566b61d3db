package main

import (
	"context"
	"fmt"
	"iter"
	"slices"

	"diplograph/extract"
	"diplograph/extract/article"
	"diplograph/graph"
)

// Articles that another extractor has read, and whether the store holds their text.
const (
	staleSQL    = `SELECT id, text IS NOT NULL FROM article WHERE version NOT IN (:plain, :withText)`
	staleCypher = `MATCH (d:Article) WHERE NOT coalesce(d.version, '') IN [$plain, $withText] RETURN d.id AS id, d.text IS NOT NULL AS text`
)

// stale returns the articles that another model, other rules or other actors have read than today's: those whose text
// the store holds, sorted, and how many it holds no text of.
func (a *app) stale(ctx context.Context, store graph.Store, x *extractor) (texts []string, without int, err error) {
	loc, err := a.location(a.config.Store)
	if err != nil {
		return nil, 0, err
	}
	q := graph.Statement{Text: staleCypher, Params: map[string]any{"plain": x.version(), "withText": x.versionWithText()}}
	if loc.Scheme == "sqlite" {
		q.Text = staleSQL
	}
	var t graph.Table
	if err := store.Query(ctx, q, &t); err != nil {
		return nil, 0, err
	}
	for _, row := range t.Rows {
		if row[1] == true || row[1] == int64(1) {
			texts = append(texts, row[0].(string))
		} else {
			without++
		}
	}
	slices.Sort(texts)
	return texts, without, nil
}

// renew reads the stored texts of stale articles again, so that the store holds what an import of today would give,
// without asking for the articles. What fails counts among the importer's failures. It returns how many
// stale articles stay as they are because the store holds no text of them.
func (im *importer) renew(ctx context.Context) (without int, err error) {
	texts, without, err := im.app.stale(ctx, im.store, im.extractor)
	if err != nil || len(texts) == 0 {
		return without, err
	}
	im.app.tell(fmt.Sprintf("%d stored articles were read by another model, other rules or actors: their stored texts are read again", len(texts)))
	again := im.app.importer(im.store, im.extractor, true)
	again.bar = im.app.newProgress("articles", int64(len(texts)))
	err = again.importAll(ctx, storedArticles(ctx, im.store, texts, im.app.config.Import.Batch))
	im.failed.n += again.failed.n
	return without, err
}

// storedArticles yields the articles of the ids, whose text the store holds.
func storedArticles(ctx context.Context, store graph.Store, ids []string, batch int) iter.Seq2[extract.Article, error] {
	return func(yield func(extract.Article, error) bool) {
		for ids := range slices.Chunk(ids, batch) {
			b, err := store.Load(ctx, ids)
			if err != nil {
				yield(extract.Article{}, err)
				return
			}
			for _, row := range b.Articles {
				if !yield(storedArticle(row), nil) {
					return
				}
			}
		}
	}
}

func storedArticle(row graph.Article) extract.Article {
	published, _ := article.ParseDate(row.PublishedAt)
	return extract.Article{ID: row.ID, Title: row.Title, URL: row.URL, Source: row.Source, Published: published, Text: row.Text}
}
