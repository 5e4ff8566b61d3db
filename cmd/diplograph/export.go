package main

import (
	"bufio"
	"cmp"
	"context"

	"github.com/spf13/cobra"
)

func newExport(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "export",
		Short: "Print all that the store holds, in the canonical form",
		Long: `Export prints actors, articles, edges, evidence and their links as NDJSON, sorted: the same articles give
the same bytes from every store.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.runExport(cmd.Context()) },
	}
}

func (a *app) runExport(ctx context.Context) error {
	store, err := a.openStore(ctx)
	if err != nil {
		return err
	}
	defer store.Close()
	out := bufio.NewWriter(a.stdout)
	return cmp.Or(store.Export(ctx, out), out.Flush())
}
