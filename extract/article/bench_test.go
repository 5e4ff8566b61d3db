package article

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// BenchmarkRead measures each reader on what it is for, in bytes of the source; pages are those of testdata/layouts.
func BenchmarkRead(b *testing.B) {
	const paragraph = "The foreign ministers of Austria and Italy met in Vienna on Tuesday, and both called on their neighbours to reopen the crossing. "
	text := strings.Repeat(strings.Repeat(paragraph, 4)+"\n\n", 10)
	var ndjson, csv, web strings.Builder
	csv.WriteString("id,title,text\n")
	for i := range 100 {
		fmt.Fprintf(&ndjson, `{"id":"a%d","title":"Talks","text":%q}`+"\n", i, text)
		fmt.Fprintf(&csv, "a%d,Talks,%q\n", i, strings.ReplaceAll(text, "\n", " "))
	}
	pages, _ := filepath.Glob("testdata/layouts/*.html")
	for _, path := range pages {
		page, err := os.ReadFile(path)
		if err != nil {
			b.Fatal(err)
		}
		answer := "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + string(page)
		fmt.Fprintf(&web, "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/%s\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n",
			filepath.Base(path), len(answer), answer)
	}
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	z.Write([]byte(ndjson.String()))
	z.Close()
	for _, source := range []struct{ name, content string }{
		{"a.txt", text}, {"a.md", "# Talks\n\n" + text}, {"a.ndjson", ndjson.String()}, {"a.ndjson.gz", packed.String()},
		{"a.csv", csv.String()}, {"a.warc", web.String()},
	} {
		b.Run(source.name, func(b *testing.B) { benchmarkRead(b, source.name, source.content) })
	}
}

func benchmarkRead(b *testing.B, name, content string) {
	path := filepath.Join(b.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(content)))
	b.ReportAllocs()
	articles := 0
	for b.Loop() {
		for _, err := range Read(b.Context(), []string{path}, Options{}) {
			if err != nil {
				b.Fatal(err)
			}
			articles++
		}
	}
	b.ReportMetric(float64(articles)/b.Elapsed().Seconds(), "articles/s")
}
