package article_test

import (
	"archive/zip"
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"diplograph/extract"
	"diplograph/extract/article"
)

func TestReadZip(t *testing.T) {
	dir := t.TempDir()
	var inner, outer bytes.Buffer
	zipped(t, &inner, map[string]string{"deep.txt": "Norway met Sweden."})
	zipped(t, &outer, map[string]string{"a/one.txt": "France praised Spain.", "a/.hidden": "x", "inner.zip": inner.String(), "two.ndjson": `{"id":"n","text":"Japan met India."}`})
	file := filepath.Join(dir, "news.zip")
	if err := os.WriteFile(file, outer.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	got, errs := read(t, dir, article.Options{}, file)
	want := []extract.Article{{ID: "news/a/one", Text: "France praised Spain."}, {ID: "news/inner/deep", Text: "Norway met Sweden."}, {ID: "n", Text: "Japan met India."}}
	if d := cmp.Diff(want, got); d != "" || errs != nil {
		t.Errorf("-want +got:\n%s\nerrors: %v", d, errs)
	}
}

func zipped(t *testing.T, out *bytes.Buffer, files map[string]string) {
	t.Helper()
	z := zip.NewWriter(out)
	for _, name := range []string{"a/one.txt", "a/.hidden", "inner.zip", "two.ndjson", "deep.txt"} {
		if text, ok := files[name]; ok {
			w, err := z.Create(name)
			if err != nil {
				t.Fatal(err)
			}
			w.Write([]byte(text))
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestReadTruncatedZip(t *testing.T) {
	dir := write(t, map[string]string{"bad.zip": "PK\x03\x04 and no more", "good.txt": "France praised Spain."})
	got, errs := read(t, dir, article.Options{}, filepath.Join(dir, "bad.zip"), filepath.Join(dir, "good.txt"))
	if len(got) != 1 || len(errs) != 1 || !strings.Contains(errs[0], "bad.zip") || !strings.Contains(errs[0], "hint: ") {
		t.Errorf("articles %v, errors %v", got, errs)
	}
}

func TestReadWARC(t *testing.T) {
	page := "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nFrance praised Spain."
	gone := "HTTP/1.1 404 Not Found\r\nContent-Type: text/plain\r\n\r\nNorway met Sweden."
	archive := warcRecord("warcinfo", "", "software: test") + warcRecord("response", "https://example.org/a", page) +
		warcRecord("response", "https://example.org/b", gone) + "WARC/1.0\r\nContent-Length: 900\r\n\r\ncut off"
	dir := write(t, map[string]string{"crawl.warc": archive})
	got, errs := read(t, dir, article.Options{}, filepath.Join(dir, "crawl.warc"))
	if len(got) != 1 || got[0].URL != "https://example.org/a" || got[0].Text != "France praised Spain." {
		t.Errorf("articles: %+v", got)
	}
	if len(errs) != 1 || !strings.Contains(errs[0], "crawl.warc: record 4") || !strings.Contains(errs[0], "hint: ") {
		t.Errorf("errors: %v", errs)
	}
}

func warcRecord(kind, url, block string) string {
	return "WARC/1.0\r\nWARC-Type: " + kind + "\r\nWARC-Target-URI: " + url + "\r\nContent-Length: " + strconv.Itoa(len(block)) + "\r\n\r\n" + block + "\r\n\r\n"
}

func FuzzFormats(f *testing.F) {
	f.Add("a.csv", "id,text\n1,\"x\"\n")
	f.Add("a.md", "---\ntitle: x\n---\n# T\n\ntext *it*")
	f.Add("a.warc", warcRecord("resource", "https://example.org", "text"))
	f.Add("a.zip", "PK\x03\x04")
	f.Fuzz(func(t *testing.T, name, content string) {
		if name = filepath.Base(name); strings.ContainsAny(name, "/\\\x00") || len(name) > 100 || name == "." || name == ".." {
			return
		}
		file := filepath.Join(t.TempDir(), name)
		if os.WriteFile(file, []byte(content), 0o644) != nil {
			return
		}
		for a, err := range article.Read(t.Context(), []string{file}, article.Options{MaxBytes: 1 << 16}) {
			if err == nil && a.Text == "" {
				t.Error("an article without text")
			}
		}
	})
}
