package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"diplograph/extract"
)

func newGazetteer(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "gazetteer",
		Short: "Search and check the tables of actors",
	}
	cmd.AddCommand(newGazetteerSearch(a), newGazetteerCheck(a))
	return cmd
}

func newGazetteerSearch(a *app) *cobra.Command {
	f := format("table")
	cmd := &cobra.Command{
		Use:     "search NAME",
		Short:   "Show which actors a name can mean",
		Example: "  diplograph gazetteer search Bush",
		Args:    cobra.MinimumNArgs(1),
		RunE:    func(_ *cobra.Command, args []string) error { return a.searchGazetteer(f, strings.Join(args, " ")) },
	}
	f.addFlag(cmd)
	cmd.Flags().String("gazetteer", "", "add the actors, names and stop-list of the tables in `DIR`")
	return cmd
}

func (a *app) searchGazetteer(f format, name string) error {
	x, err := a.newExtractor()
	if err != nil {
		return err
	}
	p := newPrinter(a.stdout, f)
	p.Columns([]string{"id", "name", "kind", "country", "class", "offices"})
	for _, found := range x.gazetteer.Search(name) {
		p.Row([]any{found.ID, found.Name, string(found.Kind), found.Country, found.Class, offices(found)})
	}
	return p.Close()
}

// offices writes the posts of a person as "USA president 2001-2009; …".
func offices(who *extract.Actor) string {
	var list []string
	for _, o := range who.Offices {
		span := ""
		if !o.From.IsZero() {
			span = " " + o.From.Format("2006") + "-"
			if !o.To.IsZero() {
				span += o.To.Format("2006")
			}
		}
		list = append(list, o.Country+" "+o.Role+span)
	}
	return strings.Join(list, "; ")
}

func newGazetteerCheck(a *app) *cobra.Command {
	f := format("table")
	cmd := &cobra.Command{
		Use:   "check [DIR]",
		Short: "Find contradictions and shared names in the tables",
		Long: `Check reads the built-in tables with those of DIR added. Errors, which make it fail, are rows that the
reader refuses and a person twice in one office at a time. Two heads of one state or government at a time (rivals, or
a mistake) and names that several actors share (context decides between them) are listed as notes.`,
		Example: "  diplograph gazetteer check mine",
		Args:    cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				a.config.Extract.Gazetteer = args[0]
			}
			return a.checkGazetteer(f)
		},
	}
	f.addFlag(cmd)
	return cmd
}

func (a *app) checkGazetteer(f format) error {
	x, err := a.newExtractor()
	if err != nil {
		return err
	}
	p, wrong := newPrinter(a.stdout, f), 0
	p.Columns([]string{"level", "problem", "name", "detail"})
	for _, found := range x.gazetteer.Check() {
		level := "note"
		if found.Error {
			level, wrong = "error", wrong+1
		}
		p.Row([]any{level, found.Problem, found.Name, found.Detail})
	}
	if err := p.Close(); err != nil || wrong == 0 {
		return err
	}
	return fmt.Errorf("the tables contradict themselves in %d places; hint: mend the rows named above", wrong)
}
