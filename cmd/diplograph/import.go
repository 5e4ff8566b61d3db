package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"iter"

	"github.com/spf13/cobra"

	"diplograph/extract"
	"diplograph/extract/article"
	"diplograph/graph"
)

func newImport(a *app) *cobra.Command {
	prune := false
	cmd := &cobra.Command{
		Use:   "import PATH|URL|-...",
		Short: "Extract the triples of articles into the store",
		Long: `Import extracts the triples of the articles and stores them. An article that the store holds already, read
by the same extractor, is passed over; an edited one replaces what it said before. Stored articles that were read
by another model, other rules or actors are read again, if the store holds their text (--text), without being
asked for. A path is a file of plain text, Markdown, HTML, EPUB, PDF, WARC, CSV, TSV or NDJSON, also in gzip or zip, a
directory, an address, or - for standard input.

With --prune, what has vanished from its source goes from the store: of each source that the articles name
(or of those without one), the articles that were not among them. Nothing goes if an article failed.`,
		Example: "  diplograph import news.ndjson\n  diplograph import --store bolt://localhost articles/",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, paths []string) error {
			return a.runImport(cmd.Context(), paths, prune)
		},
	}
	addExtractFlags(cmd)
	cmd.Flags().Int("batch", 0, "articles to store in one transaction (default 2000)")
	cmd.Flags().Bool("text", false, "store the articles' text too")
	cmd.Flags().BoolVar(&prune, "prune", false, "remove the articles that have vanished from their sources")
	return cmd
}

func (a *app) runImport(ctx context.Context, paths []string, prune bool) error {
	store, err := a.createStore(ctx)
	if err != nil {
		return err
	}
	defer store.Close()
	im, err := a.newImporter(store)
	if err != nil {
		return err
	}
	if prune {
		im.seen = newSightings()
	}
	im.bar = a.newReadProgress(paths)
	if err := im.importAll(ctx, a.articles(ctx, paths, im.bar)); err != nil {
		return err
	}
	if err := im.prune(ctx); err != nil {
		return err
	}
	_, err = im.renew(ctx)
	return cmp.Or(err, ctx.Err(), im.failed.result(im.good()))
}

func (a *app) newImporter(store graph.Store) (*importer, error) {
	x, err := a.newExtractor()
	if err != nil {
		return nil, err
	}
	return a.importer(store, x, a.config.Import.Text), nil
}

func (a *app) importer(store graph.Store, x *extractor, text bool) *importer {
	im := &importer{app: a, extractor: x, homes: homesOf(x.gazetteer), store: store, failed: failures{app: a}, options: graph.Options{Version: x.version()}}
	if text {
		im.options = graph.Options{Version: x.versionWithText(), Text: true}
	}
	return im
}

// importAll imports the articles, takes the bar away and tells what was done.
func (im *importer) importAll(ctx context.Context, articles iter.Seq2[extract.Article, error]) error {
	defer im.app.sayItEnds(ctx)()
	defer im.bar.finish()
	err := im.run(ctx, articles)
	im.bar.finish()
	if err != nil {
		im.account(err)
		return err
	}
	im.summarize()
	return ctx.Err()
}

// run imports the articles. It tells of articles that fail and goes on.
func (im *importer) run(ctx context.Context, articles iter.Seq2[extract.Article, error]) error {
	for result, err := range extractAll(ctx, im.changed(ctx, articles), im.app.config.Extract.Workers, im.extractor.pipeline) {
		if err == nil {
			im.step(result.Article.ID)
			err = im.add(ctx, result)
		} else {
			err = im.failed.add(err)
		}
		if err != nil {
			return err
		}
	}
	return im.flush(ctx)
}

// importer stores results in batches. A batch once begun is stored even if the user interrupts.
type importer struct {
	app       *app
	extractor *extractor
	homes     homes
	store     graph.Store
	options   graph.Options
	pending   []extract.Result
	failed    failures
	unchanged int // passed over, before the extraction
	unstored  int // in the batch that the store did not take
	seen      *sightings
	bar       *progress // or nil
	change    graph.Change
}

func (im *importer) step(id string) {
	if im.bar != nil {
		im.bar.article(id)
	}
}

func (im *importer) add(ctx context.Context, r extract.Result) error {
	im.homes.join(&r)
	if im.pending = append(im.pending, r); len(im.pending) < im.app.config.Import.Batch {
		return nil
	}
	return im.flush(ctx)
}

// flush stores what is pending. If one article spoils the batch, each is stored on its own.
func (im *importer) flush(ctx context.Context) error {
	pending := im.pending
	im.pending = nil
	if len(pending) == 0 {
		return nil
	}
	err := im.put(ctx, pending)
	if err == nil {
		return nil
	}
	if errors.As(err, new(*graph.Error)) {
		im.unstored = len(pending)
		return err
	}
	for i := range pending {
		err := im.put(ctx, pending[i:i+1])
		if err != nil && !errors.As(err, new(*graph.Error)) {
			err = im.failed.add(&article.Error{File: pending[i].Article.ID, Err: err, Hint: "the article is left out; please report it"})
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (im *importer) put(ctx context.Context, results []extract.Result) error {
	b, err := graph.NewBatch(results, im.options)
	if err != nil {
		return err
	}
	change, err := im.store.Put(context.WithoutCancel(ctx), b)
	if err == nil { // what a failed commit would have changed is not stored
		im.change.Add(change)
	}
	return err
}

// account tells what an import has stored that a failure of the store has ended.
func (im *importer) account(err error) {
	if !errors.As(err, new(*graph.Error)) {
		return
	}
	c := im.change
	im.app.complain(fmt.Sprintf("stopped: %d articles are stored (%d new, %d changed, %d unchanged; triples: %d added, %d removed); the next %d and all after them are not; hint: run the same import again, it passes over what is stored",
		im.good(), c.ArticlesAdded, c.ArticlesChanged, im.unchanged+c.ArticlesUnchanged, c.EvidenceAdded, c.EvidenceRemoved, im.unstored))
}

func (im *importer) good() int {
	c := im.change
	return im.unchanged + c.ArticlesAdded + c.ArticlesChanged + c.ArticlesUnchanged
}

func (im *importer) summarize() {
	c := im.change
	im.app.tell(fmt.Sprintf("%d articles read: %d new, %d changed, %d unchanged, %d failed; triples: %d added, %d removed",
		im.good()+im.failed.n, c.ArticlesAdded, c.ArticlesChanged, im.unchanged+c.ArticlesUnchanged, im.failed.n,
		c.EvidenceAdded, c.EvidenceRemoved))
}
