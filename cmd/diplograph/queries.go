package main

import (
	"cmp"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"diplograph/cmd/internal/browser"
	"diplograph/queries"
)

func newQueries(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "queries",
		Short: "List, show, check and export the saved queries",
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usagef("unknown command %q for queries; hint: list, show NAME, check or export DIR", args[0])
			}
			return cmd.Help()
		},
	}
	cmd.AddCommand(newQueriesList(a), newQueriesShow(a), newQueriesCheck(a), newQueriesExport(a))
	return cmd
}

// queries returns the built-in queries and those of the user's directory, which come first by name.
func (a *app) queries() ([]queries.Query, error) {
	all := queries.List()
	dir := a.config.Queries.Dir
	if dir == "" {
		return all, nil
	}
	own, err := queries.LoadFS(os.DirFS(dir))
	if err != nil {
		return nil, fmt.Errorf("queries in %s: %w", dir, err)
	}
	for _, q := range own {
		all = slices.DeleteFunc(all, func(b queries.Query) bool { return b.Name == q.Name })
	}
	all = append(all, own...)
	slices.SortFunc(all, func(x, y queries.Query) int { return strings.Compare(x.Name, y.Name) })
	return all, nil
}

func newQueriesList(a *app) *cobra.Command {
	f := format("table")
	cmd := &cobra.Command{
		Use:   "list",
		Short: "List the saved queries",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			all, err := a.queries()
			if err != nil {
				return err
			}
			return a.listQueries(all, f)
		},
	}
	f.addFlag(cmd)
	addQueriesFlag(cmd)
	return cmd
}

func (a *app) listQueries(all []queries.Query, f format) error {
	if f.isJSON() {
		w := &jsonWriter{w: a.stdout, array: f == "json"}
		for _, q := range all {
			if err := w.Encode(q); err != nil {
				return err
			}
		}
		return w.Close()
	}
	p := newPrinter(a.stdout, f)
	p.Columns([]string{"name", "title", "parameters"})
	for _, q := range all {
		var params []string
		for _, x := range q.Params {
			params = append(params, signature(x))
		}
		p.Row([]any{q.Name, q.Title, strings.Join(params, " ")})
	}
	return p.Close()
}

// signature is "name" of a required parameter and "[name=default]" of another.
func signature(p queries.Param) string {
	if p.Required {
		return p.Name
	}
	return fmt.Sprintf("[%s=%v]", p.Name, p.Default)
}

func newQueriesShow(a *app) *cobra.Command {
	sql := false
	cmd := &cobra.Command{
		Use:   "show NAME",
		Short: "Print a saved query, its header included",
		Args:  cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			all, err := a.queries()
			if err != nil {
				return err
			}
			q, err := queries.Find(all, args[0])
			if err != nil {
				return asUsage(err)
			}
			text := q.Cypher
			if sql {
				text = q.SQL
			}
			_, err = fmt.Fprint(a.stdout, text)
			return err
		},
		ValidArgsFunction: a.completeQuery,
	}
	cmd.Flags().BoolVar(&sql, "sql", false, "its SQL twin")
	addQueriesFlag(cmd)
	return cmd
}

func newQueriesCheck(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "check [DIR]",
		Short: "Check the queries in DIR, else those of the settings and the built-in ones",
		Args:  cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			problems := queries.Check()
			if dir := cmp.Or(strings.Join(args, ""), a.config.Queries.Dir); dir != "" {
				own, err := queries.CheckFS(os.DirFS(dir))
				if err != nil {
					return err
				}
				problems = append(problems, own...)
			}
			for _, p := range problems {
				fmt.Fprintln(a.stderr, clean(p.Error()))
			}
			if len(problems) > 0 {
				return toldError{fmt.Errorf("%d problems", len(problems))}
			}
			return nil
		},
	}
	addQueriesFlag(cmd)
	return cmd
}

func newQueriesExport(a *app) *cobra.Command {
	forBrowser := false
	cmd := &cobra.Command{
		Use:   "export DIR",
		Short: "Write the queries into DIR, as a start for your own or for Neo4j Browser",
		Args:  cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			files := map[string][]byte{}
			if !forBrowser {
				for _, q := range queries.List() {
					files[q.Name+".cypher"], files[q.Name+".sql"] = []byte(q.Cypher), []byte(q.SQL)
				}
				return writeAll(args[0], files)
			}
			all, err := a.queries()
			if err != nil {
				return err
			}
			if files, err = browser.Files(all); err != nil {
				return err
			}
			return writeAll(args[0], files)
		},
	}
	cmd.Flags().BoolVar(&forBrowser, "browser", false, "favourites, style and guide for Neo4j Browser")
	addQueriesFlag(cmd)
	return cmd
}

// writeAll writes files into a directory that holds none of them yet.
func writeAll(dir string, files map[string][]byte) error {
	for _, name := range slices.Sorted(maps.Keys(files)) {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return fmt.Errorf("%w; hint: name a directory that can be written", err)
		}
		if err := writeNew(path, files[name]); err != nil {
			return err
		}
	}
	return nil
}

// writeNew writes a file that must not be there yet.
func writeNew(path string, text []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return fmt.Errorf("%w; hint: existing files are left alone, name a new directory", err)
	}
	_, err = f.Write(text)
	return cmp.Or(err, f.Close())
}
