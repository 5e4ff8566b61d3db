package article_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"diplograph/extract"
	"diplograph/extract/article"

	"github.com/google/go-cmp/cmp"
)

// write fills a directory: file name -> content. It returns the directory.
func write(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// read returns the articles and the errors, each stripped of the directory.
func read(t *testing.T, dir string, o article.Options, paths ...string) (as []extract.Article, errs []string) {
	t.Helper()
	for a, err := range article.Read(context.Background(), paths, o) {
		if err != nil {
			if e := new(article.Error); !errors.As(err, &e) || e.Hint == "" {
				t.Errorf("error without a hint: %v", err)
			}
			errs = append(errs, strings.ReplaceAll(err.Error(), dir+"/", ""))
			continue
		}
		as = append(as, a)
	}
	return as, errs
}

func gzipped(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write([]byte(s))
	w.Close()
	return b.String()
}

func utf16le(s string) string {
	var b strings.Builder
	for _, r := range s {
		b.Write([]byte{byte(r), byte(r >> 8)})
	}
	return b.String()
}

func TestReadText(t *testing.T) {
	const text = "France met Germany.\nThey talked.\n"
	for name, c := range map[string]struct{ file, content, id, text string }{
		"plain":               {"a.txt", text, "a", text},
		"unknown extension":   {"11010487.sents", text, "11010487", text},
		"no extension":        {"note", text, "note", text},
		"dots in the name":    {"v1.2 talks.txt", text, "v1.2 talks", text},
		"markdown":            {"a.md", "# Talks\n\n" + text, "a", "France met Germany. They talked."},
		"CRLF":                {"a.txt", "One.\r\nTwo.\r\n", "a", "One.\nTwo.\n"},
		"lone CR and spaces":  {"a.txt", "  One.\rTwo. \n\n", "a", "  One.\rTwo. \n\n"},
		"byte order mark":     {"a.txt", "\ufeffOne.", "a", "One."},
		"gzip":                {"a.txt.gz", gzipped(text), "a", text},
		"gzip with its name":  {"a.GZ", gzipped(text), "a", text},
		"UTF-16 with a mark":  {"a.txt", "\xff\xfe" + utf16le("Zelenskyy – “now”"), "a", "Zelenskyy – “now”"},
		"UTF-16 without one":  {"a.txt", utf16le(text), "a", text},
		"windows-1252":        {"a.txt", "Erdo\x93an\x94 met Orb\xe1n \x96 twice", "a", "Erdo“an” met Orbán – twice"},
		"text with a bracket": {"a.txt", "[Photo] France met Germany.", "a", "[Photo] France met Germany."},
		"text with a brace":   {"a.txt", "{{Date|2025}} France met Germany.", "a", "{{Date|2025}} France met Germany."},
		"less-than":           {"a.txt", "<3 France met Germany.", "a", "<3 France met Germany."},
	} {
		t.Run(name, func(t *testing.T) {
			dir := write(t, map[string]string{c.file: c.content})
			got, errs := read(t, dir, article.Options{}, filepath.Join(dir, c.file))
			want := []extract.Article{{ID: c.id, Text: c.text}}
			if name == "markdown" {
				want[0].Title = "Talks"
			}
			if d := cmp.Diff(want, got); d != "" || errs != nil {
				t.Errorf("-want +got:\n%s\nerrors: %v", d, errs)
			}
		})
	}
}

func TestReadRefuses(t *testing.T) {
	const ok = `{"id":"ok","text":"France met Germany."}` + "\n"
	for name, c := range map[string]struct{ file, content, want string }{
		"empty":             {"a.txt", "", "a.txt: empty; hint: "},
		"blank":             {"a.txt", " \n\n", "a.txt: no text; hint: "},
		"only a mark":       {"a.txt", "\ufeff", "a.txt: empty; hint: "},
		"binary":            {"a.txt", "\x7fELF\x02\x01\x01\x00\x00\x00\x01", "a.txt: not a text (application/octet-stream); hint: "},
		"PNG":               {"a.txt", "\x89PNG\r\n\x1a\n0000", "a.txt: not a text (image/png); hint: "},
		"PDF":               {"a", "%PDF-1.7\n", "a: a PDF that cannot be read: "},
		"late zero byte":    {"a.txt", strings.Repeat("Text.\n", 900) + "\x00", "a.txt:901: not a text (it has a zero byte); hint: "},
		"broken UTF-8":      {"a.txt", "Fine.\nOrbán and Orb\xe1n", "a.txt:2: broken UTF-8; hint: convert it"},
		"no known encoding": {"a.txt", "\x81\x8d\x8f text", "a.txt:1: neither UTF-8 nor windows-1252; hint: "},
		"too long":          {"a.txt", strings.Repeat("x", 2001), "a.txt: longer than 2000 bytes; hint: "},
		"cut-off gzip":      {"a.gz", gzipped(strings.Repeat("France. ", 99))[:30], "a.gz: cannot be read on: unexpected EOF; hint: "},
		"JSON array":        {"a.json", "[{\"text\":\"x\"}]", "a.json: a JSON array; hint: write one article a line"},
		"feed":              {"a.xml", `<?xml version="1.0"?><rss/>`, "a.xml: an XML file or a feed, not an article; hint: "},
		"page without text": {"a.html", "<html><body></body></html>", "a.html: no article found on the page; hint: "},
		"malformed":         {"a.ndjson", ok + "{\"text\": \"x\n", "a.ndjson:2: malformed JSON at byte 11: unexpected end of JSON input; hint: "},
		"wrong type":        {"a.ndjson", ok + `{"text":"x","id":7}`, `a.ndjson:2: "id" is a number, not a string; hint: `},
		"not an object":     {"a.ndjson", ok + `"text"`, "a.ndjson:2: JSON of kind string, not an object; hint: "},
		"no text":           {"a.ndjson", ok + `{"id":"b","text":null}`, "a.ndjson:2: no text; hint: "},
		"date":              {"a.ndjson", ok + `{"date":"04/05/2025","text":"x"}`, `a.ndjson:2: date "04/05/2025" is none; write it as 2025-04-04; hint: `},
		"UTF-8 in a line":   {"a.ndjson", ok + "{\"text\":\"Orb\xe1n\"}", "a.ndjson:2: broken UTF-8; hint: "},
		"long line":         {"a.ndjson", ok + `{"text":"` + strings.Repeat("x", 2000) + `"}`, "a.ndjson:2: longer than 2000 bytes; hint: "},
		"long id":           {"a.ndjson", ok + `{"id":"` + strings.Repeat("x", 513) + `","text":"x"}`, "a.ndjson:2: an id of 513 bytes; hint: "},
		"same id":           {"a.ndjson", ok + `{"id":"ok","text":"Other."}`, `a.ndjson:2: another article before it has the id "ok"; hint: `},
	} {
		t.Run(name, func(t *testing.T) {
			content, good := c.content, 1
			if strings.HasPrefix(content, ok) {
				content, good = content+"\n"+`{"id":"after","text":"Kept."}`, 3
			}
			dir := write(t, map[string]string{c.file: content, "z.txt": "Kept."})
			o := article.Options{MaxBytes: 2000}
			if name == "late zero byte" {
				o.MaxBytes = 0
			}
			got, errs := read(t, dir, o, filepath.Join(dir, c.file), filepath.Join(dir, "z.txt"))
			if len(errs) != 1 || !strings.HasPrefix(errs[0], c.want) {
				t.Errorf("errors %q\nwant one: %s", errs, c.want)
			}
			if len(got) != good {
				t.Errorf("%d good articles kept, want %d", len(got), good)
			}
		})
	}
}

func TestReadNDJSON(t *testing.T) {
	dir := write(t, map[string]string{"a.ndjson": "\ufeff" + strings.Join([]string{
		`{"id":"a","title":"T","date":"2025-04-04","url":"https://example.org/a","source":"S","text":"One.\r\nTwo.","licence":1}`,
		``,
		`{"url":"https://example.org/b","date":"2025-04-04T23:30:00-05:00","text":"B"}` + "\r",
		`{"text":"C"}`,
		`{"text":"C"}`,
	}, "\n")})
	got, errs := read(t, dir, article.Options{}, filepath.Join(dir, "a.ndjson"))
	want := []extract.Article{
		{ID: "a", Title: "T", URL: "https://example.org/a", Source: "S", Text: "One.\nTwo.",
			Published: time.Date(2025, 4, 4, 0, 0, 0, 0, time.UTC)},
		{ID: extract.Hash("url", "https://example.org/b"), URL: "https://example.org/b", Text: "B",
			Published: time.Date(2025, 4, 4, 23, 30, 0, 0, time.UTC)},
		{ID: extract.Hash("text", "C"), Text: "C"},
	}
	if d := cmp.Diff(want, got); d != "" || errs != nil {
		t.Errorf("-want +got:\n%s\nerrors: %v", d, errs)
	}
}

func TestReadDirectory(t *testing.T) {
	dir := write(t, map[string]string{
		"b.txt": "B", "a/2.txt": "A2", "a/1.ndjson": `{"id":"A1","text":"x"}`, ".git/x": "hidden", ".x": "hidden", "c": "",
	})
	os.Mkdir(filepath.Join(dir, "e"), 0o755)
	got, errs := read(t, dir, article.Options{}, dir, filepath.Join(dir, "e"), filepath.Join(dir, "none"))
	var ids []string
	for _, a := range got {
		ids = append(ids, a.ID)
	}
	if d := cmp.Diff([]string{"A1", "2", "b"}, ids); d != "" {
		t.Errorf("ids -want +got:\n%s", d)
	}
	want := []string{"c: empty", "e: no files in this directory", "none: no such file or directory"}
	for i, w := range want {
		if len(errs) != len(want) || !strings.HasPrefix(errs[i], w+"; hint: ") {
			t.Fatalf("errors %q, want %q", errs, want)
		}
	}
}

func TestReadStandardInput(t *testing.T) {
	got, errs := read(t, "", article.Options{Stdin: strings.NewReader("One.")}, "-")
	if want := []extract.Article{{ID: extract.Hash("text", "One."), Text: "One."}}; cmp.Diff(want, got) != "" || errs != nil {
		t.Errorf("got %+v, errors %q", got, errs)
	}
	if _, errs := read(t, "", article.Options{}, "-"); len(errs) != 1 {
		t.Errorf("errors %q, want one", errs)
	}
}

func TestReadStopsEarly(t *testing.T) {
	dir := write(t, map[string]string{"a": "A", "b": "", "c": `{"text":"x"}`})
	for stop := 1; stop <= 3; stop++ {
		n := 0
		for range article.Read(context.Background(), []string{dir}, article.Options{}) {
			if n++; n == stop {
				break
			}
		}
		if n != stop {
			t.Errorf("%d steps, want %d", n, stop)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for a := range article.Read(ctx, []string{dir}, article.Options{}) {
		t.Errorf("read %v after the end", a)
	}
}

func TestReadPageByAddress(t *testing.T) {
	errNone := errors.New("none")
	fetch := func(_ context.Context, address string) (*article.Page, error) {
		if address != "http://a.example/a" {
			return nil, errNone
		}
		return &article.Page{URL: "http://a.example/b", ContentType: "text/html; charset=iso-8859-2",
			Body: []byte("<html><title>Talks</title><body><article><p>Babi\xb9 met Fico in Prague.</p></article></body></html>")}, nil
	}
	got, errs := read(t, "", article.Options{Fetch: fetch}, "http://a.example/a")
	want := []extract.Article{{ID: extract.Hash("url", "http://a.example/b"), URL: "http://a.example/b", Title: "Talks",
		Source: "a.example", Text: "Babiš met Fico in Prague."}}
	if d := cmp.Diff(want, got); d != "" || errs != nil {
		t.Errorf("-want +got:\n%s\nerrors: %v", d, errs)
	}
	for a, err := range article.Read(context.Background(), []string{"http://u:secret@a.example/"}, article.Options{Fetch: fetch}) {
		if !errors.Is(err, errNone) || strings.Contains(err.Error(), "secret") {
			t.Errorf("article %v, error %v", a, err)
		}
	}
}
