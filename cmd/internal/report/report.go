// Package report fills Markdown templates with the answers of saved queries and renders them as Markdown or
// as one HTML file that needs no network and no script.
//
// A template is Markdown with a front matter (title, description, params) and blocks:
//
//	```query NAME parameter="value {{param}}"
//	Text for when there are no rows.
//	```
//
// shows the rows as a table. In the place of query, timeline draws a query with the column date, heatmap
// one whose first two columns are the axes and whose third is a number, and graph one with the columns
// subject, type, object, sentence, title and url. {{param}} stands for a parameter, in text and blocks.
package report

import (
	"context"
	"embed"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"time"

	"diplograph/graph"
	"diplograph/queries"
)

//go:embed templates/*.md
var templates embed.FS

// Formats are the formats that Render knows.
var Formats = []string{"md", "html"}

// Ask answers a saved query from a store.
type Ask func(ctx context.Context, q queries.Query, args map[string]string, out graph.Sink) error

// Values are the values of a template's parameters by name.
type Values map[string]string

// Names returns the names of the built-in templates, sorted.
func Names() []string {
	files, _ := fs.Glob(templates, "templates/*.md")
	for i, f := range files {
		files[i] = strings.TrimSuffix(path.Base(f), ".md")
	}
	return files
}

// Builtin returns the text of a built-in template, or false.
func Builtin(name string) ([]byte, bool) {
	text, err := templates.ReadFile("templates/" + name + ".md")
	return text, err == nil
}

// Render answers the blocks of the template, whose values Bind gives, and writes the report in one of
// Formats. The same answers give the same bytes. Errors name the template's line.
func (t *Template) Render(ctx context.Context, ask Ask, values Values, format string, w io.Writer) error {
	r := newRenderer(format)
	for _, p := range t.parts {
		if p.block == nil {
			if err := r.text(fill(p.text, values, escape)); err != nil {
				return err
			}
			continue
		}
		if err := p.block.render(ctx, ask, values, r); err != nil {
			return fmt.Errorf("%s:%d: %w", t.file, p.line, err)
		}
	}
	return r.finish(fill(t.Title, values, plain), w)
}

// Bind gives each parameter its argument or else its default. The value last-N-days becomes the date so many
// days before now. It fails on an unknown parameter.
func (t *Template) Bind(args map[string]string, now time.Time) (Values, error) {
	values := Values{}
	var known []string
	for _, p := range t.Params {
		values[p.Name], known = ResolveDate(*p.Default, now), append(known, p.Name)
	}
	for _, name := range slices.Sorted(maps.Keys(args)) {
		if _, ok := values[name]; !ok {
			return nil, fmt.Errorf("%s: unknown parameter %q; hint: the report takes %s", t.file, name, orNone(known))
		}
		values[name] = ResolveDate(args[name], now)
	}
	return values, nil
}

// ResolveDate turns "last-30-days" into the date so many days before now; any other value stays.
func ResolveDate(value string, now time.Time) string {
	var n int
	if _, err := fmt.Sscanf(value, "last-%d-days", &n); err != nil || value != fmt.Sprintf("last-%d-days", n) {
		return value
	}
	return now.UTC().AddDate(0, 0, -n).Format(time.DateOnly)
}

func orNone(names []string) string {
	if len(names) == 0 {
		return "no parameters"
	}
	return strings.Join(names, ", ")
}

func newRenderer(format string) renderer {
	if format == "html" {
		return &page{}
	}
	return &markdown{}
}

// renderer writes a report in a format.
type renderer interface {
	text(markdown string) error
	table(t graph.Table)
	timeline(c timeline)
	heatmap(h heatmap)
	network(n network)
	finish(title string, w io.Writer) error
}

func (b *block) render(ctx context.Context, ask Ask, values Values, r renderer) error {
	args := map[string]string{}
	for name, value := range b.args {
		args[name] = fill(value, values, plain)
	}
	var t graph.Table
	if err := ask(ctx, b.query, args, &t); err != nil {
		return err
	}
	if len(t.Rows) == 0 {
		return r.text(fill(b.empty, values, escape))
	}
	switch b.kind {
	case "query":
		r.table(t)
	case "timeline":
		r.timeline(newTimeline(t))
	case "heatmap":
		r.heatmap(newHeatmap(t))
	case "graph":
		r.network(newNetwork(t))
	}
	return nil
}
