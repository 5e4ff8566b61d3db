package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"diplograph/graph"
)

func newConfig(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "config",
		Short: "Show the settings",
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usagef("unknown command %q for config; hint: diplograph config show", args[0])
			}
			return cmd.Help()
		},
	}
	f := format("table")
	show := &cobra.Command{
		Use:   "show",
		Short: "Show each setting, its value and where that comes from; passwords are masked",
		Args:  cobra.NoArgs,
		RunE:  func(*cobra.Command, []string) error { return a.showConfig(f) },
	}
	f.addFlag(show)
	cmd.AddCommand(show)
	return cmd
}

func (a *app) showConfig(f format) error {
	p := newPrinter(a.stdout, f)
	p.Columns([]string{"key", "value", "from"})
	for _, s := range settings {
		p.Row([]any{s.key, a.shown(&s), a.origins[s.key]})
	}
	return p.Close()
}

// shown is the setting's value without anything secret.
func (a *app) shown(s *setting) string {
	value := fmt.Sprint(a.values.Get(s.key))
	switch {
	case s.secret && value != "":
		return "********"
	case s.key == "store":
		loc, err := graph.ParseLocation(value)
		if err != nil {
			return "(not valid)"
		}
		return loc.String()
	}
	return value
}
