package main

import (
	"bytes"
	"cmp"
	"context"
	_ "embed"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"diplograph/extract/article"
	"diplograph/graph"
	"diplograph/queries"
)

//go:embed demo/articles.ndjson
var demoArticles []byte

const demoFile = "diplograph-demo.db"

// demoReports are the saved queries that the demo answers, and how many rows of each.
var demoReports = []struct{ query, limit string }{
	{"who-met-whom", "10"}, {"accusations", "10"}, {"country-balance", "10"},
}

func newDemo(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "demo",
		Short: "Try it out: the bundled articles into a fresh store, three reports",
		Long: `Demo imports the bundled articles into a fresh ` + demoFile + ` in this directory, or into the store named by
--store, and answers three saved queries. It needs no network.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return a.runDemo(cmd.Context(), cmd.Flags().Changed("store"))
		},
	}
}

func (a *app) runDemo(ctx context.Context, ownStore bool) error {
	if !ownStore {
		a.config.Store = "sqlite:" + demoFile
		if err := removeStore(demoFile); err != nil {
			return err
		}
	}
	store, err := a.createStore(ctx)
	if err != nil {
		return err
	}
	defer store.Close()
	im, err := a.newImporter(store)
	if err != nil {
		return err
	}
	im.bar = a.newProgress("articles", -1)
	articles := article.Read(ctx, []string{"-"}, article.Options{Stdin: bytes.NewReader(demoArticles)})
	if err := cmp.Or(im.importAll(ctx, articles), im.failed.result(im.good())); err != nil {
		return err
	}
	for _, r := range demoReports {
		if err := a.demoReport(ctx, store, r.query, r.limit); err != nil {
			return err
		}
	}
	return a.tellNext()
}

// removeStore removes a SQLite file with what belongs to it.
func removeStore(path string) error {
	for _, suffix := range []string{"", "-wal", "-shm"} {
		if err := os.Remove(path + suffix); err != nil && !os.IsNotExist(err) {
			return fmt.Errorf("%w; hint: the demo writes %s into this directory; go to another one", err, demoFile)
		}
	}
	return nil
}

func (a *app) demoReport(ctx context.Context, store graph.Store, name, limit string) error {
	loc, err := a.location(a.config.Store)
	if err != nil {
		return err
	}
	q, err := queries.Get(name)
	if err != nil {
		return err
	}
	fmt.Fprintf(a.stdout, "\n%s\n", q.Title)
	st, err := savedStatement(q, loc, map[string]string{"limit": limit})
	if err != nil {
		return err
	}
	_, err = a.answer(ctx, store, st, "table")
	return err
}

func (a *app) tellNext() error {
	loc, err := a.location(a.config.Store)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(a.stderr, `
Try next (the store is %[1]s):
  diplograph query --store %[1]s timeline actor="Marco Rubio"
  diplograph queries list
  diplograph explain "Rubio met Lavrov in Riyadh on Tuesday."
  diplograph import ARTICLES.ndjson
`, loc)
	return err
}
