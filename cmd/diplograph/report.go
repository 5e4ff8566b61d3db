package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"diplograph/cmd/internal/report"
	"diplograph/graph"
	"diplograph/queries"
)

func newReport(a *app) *cobra.Command {
	format, out := "", ""
	cmd := &cobra.Command{
		Use:   "report NAME|FILE.md [PARAMETER=VALUE]...",
		Short: "Several saved queries as one Markdown or HTML report",
		Long: `Report fills a template with the answers of saved queries. The built-in templates are
` + strings.Join(report.Names(), ", ") + `. A template of your own is Markdown; its blocks
name queries, and its front matter the parameters:

  ---
  title: Talks
  params:
    - {name: who, default: Ukraine}
  ---
  # Talks of {{who}}
  ` + "```query who-met-whom actor=\"{{who}}\" limit=10\n  No talks.\n  ```" + `

Instead of query, a block may say timeline (a query with the column date), heatmap (two columns of actors, then
a number) or graph (subject, type, object, sentence, title, url). Dates may be last-7-days. The HTML is one file
without script that needs no network.`,
		Example: `  diplograph report dyad-dossier a=Russia b=Ukraine --out dossier.html`,
		Args:    cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.runReport(cmd.Context(), args[0], args[1:], format, out)
		},
		ValidArgsFunction: a.completeReport,
	}
	cmd.Flags().StringVar(&format, "format", "", strings.Join(report.Formats, " or ")+" (default by the ending of --out, else md)")
	cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(report.Formats, cobra.ShellCompDirectiveNoFileComp))
	cmd.Flags().StringVar(&out, "out", "", "write to `FILE` instead of standard output")
	addQueriesFlag(cmd)
	return cmd
}

// runReport writes the report NAME or FILE with PARAMETER=VALUE args in a format, "" to take it from the
// ending of the file out.
func (a *app) runReport(ctx context.Context, name string, args []string, format, out string) error {
	t, err := a.template(name)
	if err != nil {
		return err
	}
	given, err := parseArgs(args)
	if err != nil {
		return err
	}
	values, err := t.Bind(given, time.Now())
	if err != nil {
		return asUsage(err)
	}
	switch {
	case format == "" && strings.HasSuffix(out, ".html"):
		format = "html"
	case format == "" && filepath.Ext(out) != "" && filepath.Ext(out) != ".md":
		return usagef("no report is written as %s; hint: let the file end in .md or .html, or give --format", filepath.Ext(out))
	case format != "" && !slices.Contains(report.Formats, format):
		return usagef("format %q is none of %s", format, strings.Join(report.Formats, ", "))
	}
	loc, err := a.location(a.config.Store)
	if err != nil {
		return err
	}
	store, err := a.openStore(ctx)
	if err != nil {
		return err
	}
	defer store.Close()
	var text bytes.Buffer
	if err := t.Render(ctx, a.asker(store, loc), values, format, &text); err != nil {
		return err
	}
	return a.writeReport(out, text.Bytes())
}

// template reads a built-in template, or that of a file.
func (a *app) template(name string) (*report.Template, error) {
	known, err := a.queries()
	if err != nil {
		return nil, err
	}
	text, ok := report.Builtin(name)
	if !ok {
		if text, err = os.ReadFile(name); err != nil {
			return nil, usagef("%w; hint: name a Markdown file, or one of %s", err, strings.Join(report.Names(), ", "))
		}
	}
	t, err := report.Parse(name, text, known)
	return t, asUsage(err)
}

// asker answers saved queries for a report. It tells of actors that the store does not have, each once.
func (a *app) asker(store graph.Store, loc graph.Location) report.Ask {
	told := map[string]bool{}
	return func(ctx context.Context, q queries.Query, args map[string]string, out graph.Sink) error {
		st, err := savedStatement(q, loc, args)
		if err != nil {
			return err
		}
		timed, cancel := context.WithTimeout(ctx, a.config.Queries.Timeout)
		defer cancel()
		sink := &cleanSink{Sink: out}
		if err := store.Query(timed, st, sink); err != nil || sink.rows > 0 {
			return err
		}
		asked := slices.DeleteFunc(actorsIn(q, st.Params), func(name string) bool { return told[name] })
		for _, name := range asked {
			told[name] = true
		}
		return a.tellUnknown(ctx, store, loc, asked)
	}
}

// writeReport writes into a file, or on standard output if that is "".
func (a *app) writeReport(file string, text []byte) error {
	if file == "" {
		_, err := a.stdout.Write(text)
		return err
	}
	if err := replaceFile(file, func(w io.Writer) error { _, err := w.Write(text); return err }); err != nil {
		return fmt.Errorf("%w; hint: name a file in a folder that can be written", err)
	}
	return nil
}

// cleanSink takes out of the texts what could command a terminal, and counts the rows.
type cleanSink struct {
	graph.Sink
	rows int
}

func (s *cleanSink) Row(values []any) error {
	s.rows++
	for i, v := range values {
		if text, ok := v.(string); ok {
			values[i] = clean(text)
		}
	}
	return s.Sink.Row(values)
}

func (a *app) completeReport(cmd *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) == 0 {
		return report.Names(), cobra.ShellCompDirectiveDefault
	}
	t, err := a.template(args[0])
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	var words []string
	for _, p := range t.Params {
		words = append(words, p.Name+"=\t"+p.Description)
	}
	return words, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
}
