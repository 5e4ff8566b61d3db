package main

import (
	"cmp"
	"context"
	"fmt"

	"github.com/spf13/cobra"
)

func newRelink(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "relink",
		Short: "Read the stored texts again, with today's actors and rules",
		Long: `Relink extracts the articles again whose text the store holds (import --text), without the network: after a
change of aliases, tables or rules it gives the store that a new import would give. Articles without a text
stay as they are. Import does the same after its own articles.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.runRelink(cmd.Context()) },
	}
	addExtractFlags(cmd)
	cmd.Flags().Int("batch", 0, "articles to store in one transaction (default 2000)")
	return cmd
}

func (a *app) runRelink(ctx context.Context) error {
	store, err := a.openStore(ctx)
	if err != nil {
		return err
	}
	defer store.Close()
	im, err := a.newImporter(store)
	if err != nil {
		return err
	}
	without, err := im.renew(ctx)
	switch {
	case err != nil:
		return err
	case without > 0:
		fmt.Fprintf(a.stderr, "%d articles are as they were: the store holds no text of them; hint: import them again with --text\n", without)
	case im.failed.n == 0:
		a.tell("every stored article is as today's actors and rules have it")
	}
	return cmp.Or(ctx.Err(), im.failed.result(0))
}
