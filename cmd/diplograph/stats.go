package main

import (
	"context"

	"github.com/spf13/cobra"
)

func newStats(a *app) *cobra.Command {
	f := format("table")
	cmd := &cobra.Command{
		Use:   "stats",
		Short: "Tell what the store is and how much it holds",
		Args:  cobra.NoArgs,
		RunE:  func(cmd *cobra.Command, _ []string) error { return a.runStats(cmd.Context(), f) },
	}
	f.addFlag(cmd)
	return cmd
}

func (a *app) runStats(ctx context.Context, f format) error {
	store, err := a.openStore(ctx)
	if err != nil {
		return err
	}
	defer store.Close()
	info, err := store.Info(ctx)
	if err != nil {
		return err
	}
	p := newPrinter(a.stdout, f)
	p.Columns([]string{"engine", "location", "language", "schema", "articles", "copies", "actors", "evidence", "edges"})
	p.Row([]any{info.Engine, info.Location, info.Language, info.Schema, info.Articles, info.Copies, info.Actors, info.Evidence, info.Edges})
	return p.Close()
}
