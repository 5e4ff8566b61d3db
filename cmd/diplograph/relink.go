package main

import (
	"context"
	"fmt"
	"iter"
	"maps"
	"slices"

	"github.com/spf13/cobra"

	"diplograph/extract"
	"diplograph/extract/article"
	"diplograph/graph"
)

func newRelink(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "relink",
		Short: "Read the stored texts again, with today's actors and rules",
		Long: `Relink extracts the articles again whose text the store holds (import --text), without the network: after a
change of aliases, tables or rules it gives the store that a new import would give. Articles without a text
stay as they are.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.runRelink(cmd.Context()) },
	}
	addExtractFlags(cmd)
	cmd.Flags().Int("batch", 0, "articles to store in one transaction (default 500)")
	return cmd
}

func (a *app) runRelink(ctx context.Context) error {
	store, err := a.openStore(ctx)
	if err != nil {
		return err
	}
	defer store.Close()
	a.config.Import.Text = true
	without := 0
	err = a.importInto(ctx, store, storedArticles(ctx, store, a.config.Import.Batch, &without), nil, a.newProgress("articles", -1))
	if without > 0 {
		fmt.Fprintf(a.stderr, "%d articles are as they were: the store holds no text of them; hint: import them again with --text\n", without)
	}
	return err
}

// storedArticles yields the articles whose text a store holds, by id, and counts the others.
func storedArticles(ctx context.Context, store graph.Store, batch int, without *int) iter.Seq2[extract.Article, error] {
	return func(yield func(extract.Article, error) bool) {
		known, err := store.Known(ctx, nil)
		if err != nil {
			yield(extract.Article{}, err)
			return
		}
		for ids := range slices.Chunk(slices.Sorted(maps.Keys(known)), batch) {
			b, err := store.Load(ctx, ids)
			if err != nil {
				yield(extract.Article{}, err)
				return
			}
			for _, row := range b.Articles {
				if row.Text == "" {
					*without++
				} else if !yield(storedArticle(row), nil) {
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
