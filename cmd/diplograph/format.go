package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"
	"github.com/spf13/cobra"

	"diplograph/graph"
)

var formats = []string{"table", "json", "ndjson", "csv", "md"}

// format is one of formats; as a flag it refuses anything else.
type format string

func (f *format) String() string { return string(*f) }
func (f *format) Type() string   { return "FORMAT" }
func (f *format) Set(s string) error {
	if !slices.Contains(formats, s) {
		return fmt.Errorf("format %q is none of %s", s, strings.Join(formats, ", "))
	}
	*f = format(s)
	return nil
}

func (f *format) isJSON() bool { return *f == "json" || *f == "ndjson" }

// addFlag declares --format with the format's present value as default.
func (f *format) addFlag(cmd *cobra.Command) {
	cmd.Flags().Var(f, "format", strings.Join(formats, ", "))
	cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(formats, cobra.ShellCompDirectiveNoFileComp))
}

// printer prints rows; Close prints what is left.
type printer interface {
	graph.Sink
	Close() error
}

func newPrinter(w io.Writer, f format) printer {
	switch f {
	case "json", "ndjson":
		return &jsonPrinter{jsonWriter: jsonWriter{w: w, array: f == "json"}}
	case "csv":
		return &csvPrinter{csv.NewWriter(w)}
	}
	return &tablePrinter{w: w, markdown: f == "md"}
}

type csvPrinter struct{ w *csv.Writer }

func (p *csvPrinter) Columns(names []string) error { return p.w.Write(names) }
func (p *csvPrinter) Row(values []any) error       { return p.w.Write(cells(values)) }
func (p *csvPrinter) Close() error                 { p.w.Flush(); return p.w.Error() }

// tablePrinter collects the rows, for the widths of the columns.
type tablePrinter struct {
	w        io.Writer
	markdown bool
	t        table.Table
}

const cellWidth = 60

func (p *tablePrinter) Columns(names []string) error {
	style := table.StyleLight
	style.Format.Header = text.FormatDefault
	p.t.SetStyle(style)
	header := table.Row{}
	var columns []table.ColumnConfig
	for i, name := range names {
		header = append(header, clean(name))
		columns = append(columns, table.ColumnConfig{Number: i + 1, WidthMax: cellWidth, WidthMaxEnforcer: text.WrapSoft})
	}
	if !p.markdown {
		p.t.SetColumnConfigs(columns)
	}
	p.t.AppendHeader(header)
	return nil
}

func (p *tablePrinter) Row(values []any) error {
	row := table.Row{}
	for i, c := range cells(values) {
		switch values[i].(type) {
		case int64, float64, int:
			row = append(row, values[i]) // numbers stand right
		default:
			row = append(row, p.cell(c))
		}
	}
	p.t.AppendRow(row)
	return nil
}

func (p *tablePrinter) cell(s string) string {
	s = strings.ReplaceAll(s, "\t", " ")
	if p.markdown {
		s = strings.NewReplacer("\\", "\\\\", "<", "&lt;", "\n", " ").Replace(s)
	}
	return s
}

func (p *tablePrinter) Close() error {
	render := p.t.Render
	if p.markdown {
		render = p.t.RenderMarkdown
	}
	_, err := fmt.Fprintln(p.w, render())
	return err
}

func cells(values []any) []string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = clean(cell(v))
	}
	return out
}

func cell(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return v
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case []any:
		return strings.Join(cells(v), ", ")
	case map[string]any:
		b, _ := marshal(v)
		return string(b)
	}
	return fmt.Sprint(v)
}
