package main

import (
	"github.com/spf13/cobra"

	"diplograph/extract"
)

func newRelations(a *app) *cobra.Command {
	f := format("table")
	cmd := &cobra.Command{
		Use:   "relations",
		Short: "List the types of relation",
		Long: `Relations lists the types with their class, CAMEO code and Goldstein value, from -10 (attack) to +10
(merger). A symmetric relation reads the same both ways.`,
		Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error { return a.listRelations(f) },
	}
	f.addFlag(cmd)
	return cmd
}

func (a *app) listRelations(f format) error {
	p := newPrinter(a.stdout, f)
	p.Columns([]string{"type", "class", "cameo", "goldstein", "quad", "symmetric", "meaning"})
	for _, t := range extract.Ontology() {
		p.Row([]any{t.Type, t.Class, t.Cameo, t.Goldstein, t.Quad, t.Symmetric, t.Meaning})
	}
	return p.Close()
}
