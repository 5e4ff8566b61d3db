package main

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
)

func TestPrinters(t *testing.T) {
	names := []string{"a|b", "n", "x"}
	rows := [][]any{
		{"one | <two>\x1b[31m\nthree", int64(3), []any{"p", int64(1)}},
		{nil, 1.5, map[string]any{"k": true}},
	}
	for f, want := range map[format]string{
		"json":   "[\n{\"a|b\":\"one | <two>\\u001b[31m\\nthree\",\"n\":3,\"x\":[\"p\",1]},\n{\"a|b\":null,\"n\":1.5,\"x\":{\"k\":true}}\n]\n",
		"ndjson": "{\"a|b\":\"one | <two>\\u001b[31m\\nthree\",\"n\":3,\"x\":[\"p\",1]}\n{\"a|b\":null,\"n\":1.5,\"x\":{\"k\":true}}\n",
		"csv":    "a|b,n,x\n\"one | <two>[31m\nthree\",3,\"p, 1\"\n,1.5,\"{\"\"k\"\":true}\"\n",
		"md":     "| a\\|b | n | x |\n| --- | ---:| --- |\n| one \\| &lt;two>[31m three | 3 | p, 1 |\n|  | 1.5 | {\"k\":true} |\n",
		"table": `┌─────────────────┬─────┬────────────┐
│ a|b             │   n │ x          │
├─────────────────┼─────┼────────────┤
│ one | <two>[31m │   3 │ p, 1       │
│ three           │     │            │
│                 │ 1.5 │ {"k":true} │
└─────────────────┴─────┴────────────┘
`,
	} {
		t.Run(string(f), func(t *testing.T) {
			if d := cmp.Diff(want, print(t, f, names, rows)); d != "" {
				t.Errorf("-want +got:\n%s", d)
			}
		})
	}
}

func TestPrintersWithoutRows(t *testing.T) {
	for f, want := range map[format]string{"json": "[]\n", "ndjson": "", "csv": "a\n", "md": "| a |\n| ---:|\n"} {
		if got := print(t, f, []string{"a"}, nil); got != want {
			t.Errorf("%s: %q, want %q", f, got, want)
		}
	}
}

func print(t *testing.T, f format, names []string, rows [][]any) string {
	t.Helper()
	var b bytes.Buffer
	p := newPrinter(&b, f)
	if err := p.Columns(names); err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		if err := p.Row(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestClean(t *testing.T) {
	const in = "a\x1b]0;title\x07b\u009b31mc\x7f\u202ed\u2066e\r\n\tŁódź “x”\x9b"
	const want = "a]0;titleb31mcde\n\tŁódź “x”\ufffd"
	if got := clean(in); got != want {
		t.Errorf("clean: %q, want %q", got, want)
	}
	var b strings.Builder
	io.Copy(&cleanWriter{w: &b}, iotest.OneByteReader(strings.NewReader(in)))
	if got := b.String(); got != want {
		t.Errorf("cleanWriter: %q, want %q", got, want)
	}
}
