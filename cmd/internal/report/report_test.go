package report

import (
	"bytes"
	"context"
	"flag"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"diplograph/graph"
	"diplograph/queries"
)

var update = flag.Bool("update", false, "rewrite testdata/*.golden")

const hostile = "<script>alert(1)</script> [x](javascript:alert(1)) | ![i](http://evil.example/p) `*_"

// answers are the rows that every block gets, by query.
var answers = map[string]graph.Table{
	"timeline": {Names: []string{"date", "subject", "type", "object", "modality", "sentence", "title", "url"}, Rows: [][]any{
		{"2025-01-02", "Norland", "MET", "Sudland", "actual", hostile, hostile, "https://news.example/a?b=\"><script>"},
		{"2025-03", "Sudland", "MET", "Norland", "actual", "They met again.", "Talks", "javascript:alert(1)"},
		{"2025", "Norland", "ATTACKED", hostile, "actual", "It struck.", "War", "https://news.example/war"},
		{"2025-04-09", "Norland", "ATTACKED", "Sudland", "actual", "It struck.", "War", "https://news.example/war"},
	}},
	"country-balance": {Names: []string{"a", "b", "balance", "cooperation", "conflict", "mentions"}, Rows: [][]any{
		{"Norland", "Sudland", -9.5, 0.5, -10.0, int64(3)}, {"Norland", hostile, 4.0, 4.0, 0.0, int64(1)},
	}},
	"who-met-whom": {Names: []string{"a", "b", "mentions"}},
}

func ask(_ context.Context, q queries.Query, args map[string]string, out graph.Sink) error {
	if _, err := q.Bind(args); err != nil {
		return err
	}
	t := answers[q.Name]
	out.Columns(t.Names)
	for _, row := range t.Rows {
		out.Row(slices.Clone(row))
	}
	return nil
}

const allBlocks = `---
title: All of {{who}}
params:
  - {name: who, default: Norland, description: an actor}
  - {name: from, default: last-7-days}
---
# All of {{who}} since {{from}}

<script>alert("template")</script>

` + "```query timeline actor=\"{{who}}\"\n```\n\n~~~\n```query not a block\n~~~\n\n```timeline timeline\n```\n```heatmap country-balance\n```\n```graph timeline\n```\n```query who-met-whom\n*Nobody* met {{who}}.\n```\n"

func render(t *testing.T, format string, args map[string]string) string {
	tmpl, err := Parse("all.md", []byte(allBlocks), queries.List())
	if err != nil {
		t.Fatal(err)
	}
	now := time.Date(2025, 5, 8, 23, 0, 0, 0, time.UTC)
	values, err := tmpl.Bind(args, now)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := tmpl.Render(context.Background(), ask, values, format, &out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestRender(t *testing.T) {
	for _, format := range Formats {
		got := render(t, format, map[string]string{"who": "Nor*land*"})
		if again := render(t, format, map[string]string{"who": "Nor*land*"}); again != got {
			t.Errorf("%s: two runs differ", format)
		}
		file := "testdata/all." + format + ".golden"
		if *update {
			os.WriteFile(file, []byte(got), 0o644)
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), got); diff != "" {
			t.Errorf("%s (-want +got; -update rewrites it):\n%s", format, diff)
		}
	}
}

// What articles and parameters say is text in the HTML, never markup, and the page asks for nothing.
func TestHostile(t *testing.T) {
	page := render(t, "html", map[string]string{"who": hostile})
	for _, bad := range []string{"<script", `href="javascript:`, "<img", `src=`, "@import", "url(h", `url("`} {
		if strings.Contains(page, bad) {
			t.Errorf("the page contains %s", bad)
		}
	}
	for _, good := range []string{"default-src &#39;none&#39;", "&lt;script&gt;", `href="https://news.example/war"`, `<a href="#g6e0"`, `id="g6e0"`} {
		if !strings.Contains(page, good) {
			t.Errorf("the page lacks %s", good)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for text, want := range map[string]string{
		"---\ntitle: x":                                 "t.md:1: the front matter does not end; hint:",
		"---\ntitle: x\nauthor: y\n---\n":               "t.md:3: field author not found",
		"---\nparams: [{name: a}]\n---\n":               `t.md:1: parameter "a"; hint: `,
		"a\n{{who}}":                                    "t.md:2: unknown parameter {{who}}; hint:",
		"\n```query who-met-whom":                       "t.md:2: the block does not end; hint:",
		"```query\n```":                                 "t.md:1: no query is named; hint:",
		"a\n\n```query who-met\n```":                    `t.md:3: unknown query "who-met"; hint: did you mean "who-met-whom"`,
		"```query who-met-whom x=1\n```":                `t.md:1: "x=1" is no parameter of query who-met-whom`,
		"```query who-met-whom \"x\n```":                "t.md:1: a quote is not closed; hint:",
		"```query actor-profile\n```":                   "t.md:1: query actor-profile: parameter actor is missing; hint:",
		"```graph who-met-whom\n```":                    "t.md:1: query who-met-whom has no column subject; hint:",
		"---\ntitle: x\n---\n\n```timeline visits\n```": "t.md:5: query visits has no column date; hint:",
	} {
		if _, err := Parse("t.md", []byte(text), queries.List()); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

func TestRenderRefuses(t *testing.T) {
	tmpl, err := Parse("t.md", []byte("a\n\n```query who-met-whom limit=many\n```"), queries.List())
	if err != nil {
		t.Fatal(err)
	}
	err = tmpl.Render(context.Background(), ask, nil, "md", &bytes.Buffer{})
	if err == nil || !strings.HasPrefix(err.Error(), "t.md:3: ") {
		t.Errorf("wrong value: %v", err)
	}
	_, err = tmpl.Bind(map[string]string{"x": "1"}, time.Time{})
	if err == nil || !strings.Contains(err.Error(), `unknown parameter "x"; hint: `) {
		t.Errorf("unknown parameter: %v", err)
	}
}

func TestBuiltin(t *testing.T) {
	if len(Names()) < 3 {
		t.Errorf("the templates are %v", Names())
	}
	for _, name := range Names() {
		text, _ := Builtin(name)
		if _, err := Parse(name, text, queries.List()); err != nil {
			t.Error(err)
		}
	}
}

func TestPeriods(t *testing.T) {
	for _, c := range []struct {
		dates, unit string
		want        int
	}{
		{"2025-01-31 2025-02-02", "day", 3},
		{"2024-12-31 2025-03-31 2024", "month", 15},
		{"2016-02-29 2025-01-01", "year", 10},
		{"", "year", 0},
	} {
		unit, width, periods := periodsOf(append(strings.Fields(c.dates), ""))
		if unit != c.unit || len(periods) != c.want || !slices.IsSorted(periods) {
			t.Errorf("%s: %s of %d, %v", c.dates, unit, width, periods)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(allBlocks))
	f.Add([]byte("---\n---\n```graph timeline actor=\"a b\" limit=\"\n```"))
	f.Fuzz(func(t *testing.T, text []byte) {
		tmpl, err := Parse("t.md", text, queries.List())
		if err != nil {
			if !strings.HasPrefix(err.Error(), "t.md:") || !strings.Contains(err.Error(), "hint: ") {
				t.Errorf("no place or no hint: %v", err)
			}
			return
		}
		for _, format := range Formats {
			values, _ := tmpl.Bind(nil, time.Time{})
			tmpl.Render(context.Background(), ask, values, format, &bytes.Buffer{})
		}
	})
}
