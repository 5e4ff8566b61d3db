package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/schollz/progressbar/v3"
	"github.com/spf13/cobra"

	"diplograph/graph"
)

func newCopy(a *app) *cobra.Command {
	from, to := "", ""
	cmd := &cobra.Command{
		Use:   "copy --from STORE --to STORE",
		Short: "Copy all articles with their graph from one store into another",
		Long: `Copy puts every article of a store, with its evidence and actors, into another one; what that holds under the
same id is replaced. From an empty store on, both give the same export. An interrupted copy is taken up by
running it again.`,
		Example: "  diplograph copy --from sqlite:news.db --to neo4j://localhost",
		Args:    cobra.NoArgs,
		RunE:    func(cmd *cobra.Command, _ []string) error { return a.runCopy(cmd.Context(), from, to) },
	}
	cmd.Flags().StringVar(&from, "from", "", "the `STORE` to read")
	cmd.Flags().StringVar(&to, "to", "", "the `STORE` to write")
	return cmd
}

func (a *app) runCopy(ctx context.Context, from, to string) (err error) {
	if err := a.twoStores(from, to); err != nil {
		return err
	}
	source, err := a.storeAt(ctx, from, true)
	if err != nil {
		return fmt.Errorf("--from: %w", err)
	}
	defer source.Close()
	target, err := a.storeAt(ctx, to, false)
	if err != nil {
		return fmt.Errorf("--to: %w", err)
	}
	defer func() { err = errors.Join(err, target.Close()) }()
	bar := a.newProgress("articles", -1, progressbar.OptionShowCount())
	defer bar.finish()
	done := 0
	change, err := graph.CopyStore(ctx, target, source, func(n, all int) {
		bar.set(n, all)
		done = n
	})
	if err != nil {
		return fmt.Errorf("%w; hint: %d articles are there, run it again for the rest", err, done)
	}
	fmt.Fprintf(a.stderr, "%d new, %d changed, %d unchanged articles; evidence: %d added, %d removed\n",
		change.ArticlesAdded, change.ArticlesChanged, change.ArticlesUnchanged, change.EvidenceAdded, change.EvidenceRemoved)
	return nil
}

// twoStores makes sure that the addresses lead to different stores.
func (a *app) twoStores(from, to string) error {
	if from == "" || to == "" {
		return usagef("copy needs two stores; hint: --from sqlite:a.db --to neo4j://localhost")
	}
	source, err := a.location(from)
	if err != nil {
		return fmt.Errorf("--from: %w", err)
	}
	target, err := a.location(to)
	if err != nil {
		return fmt.Errorf("--to: %w", err)
	}
	if source.Same(target) {
		return usagef("--from and --to are one store, %s; hint: name two", source)
	}
	return nil
}
