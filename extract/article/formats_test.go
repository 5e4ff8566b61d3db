package article_test

import (
	"archive/zip"
	"bytes"
	"context"
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

func TestReadTableOfASpreadsheet(t *testing.T) {
	dir := write(t, map[string]string{"a.csv": "id;date;text\r\na;2025-03-04;\"S\xe1nchez met Macron; they talked.\"\r\n"})
	got, errs := read(t, dir, article.Options{}, filepath.Join(dir, "a.csv"))
	if len(got) != 1 || got[0].ID != "a" || got[0].Text != "Sánchez met Macron; they talked." {
		t.Errorf("%+v %v", got, errs)
	}
}

// A PDF in testdata with NAME.txt beside it is a test: that is what must be read.
func TestReadPDF(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.pdf")
	if len(files) == 0 {
		t.Fatal("no files")
	}
	for _, file := range files {
		want, err := os.ReadFile(strings.TrimSuffix(file, ".pdf") + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		got, errs := read(t, "testdata", article.Options{}, file)
		if len(got) != 1 {
			t.Fatalf("%s: %v", file, errs)
		}
		if d := cmp.Diff(string(want), "title: "+got[0].Title+"\n\n"+got[0].Text+"\n"); d != "" {
			t.Errorf("%s: -want +got:\n%s", file, d)
		}
	}
}

func TestNoPDFIsReadFromTheWeb(t *testing.T) {
	file, err := os.ReadFile("testdata/columns.pdf")
	if err != nil {
		t.Fatal(err)
	}
	fetch := func(context.Context, string) (*article.Page, error) {
		return &article.Page{URL: "https://a.example/x.pdf", Body: file}, nil
	}
	got, errs := read(t, "", article.Options{Fetch: fetch}, "https://a.example/x.pdf")
	if got != nil || len(errs) != 1 || !strings.Contains(errs[0], "a PDF; hint: save it") {
		t.Errorf("%v %v", got, errs)
	}
}

// A book as the archive of its files; the cover and the table of contents are no articles.
func TestReadEPUB(t *testing.T) {
	const chapter = "<?xml version='1.0' encoding='utf-8'?><html xmlns='http://www.w3.org/1999/xhtml'><head><title>T</title></head><body>%</body></html>"
	var book bytes.Buffer
	z := zip.NewWriter(&book)
	for _, file := range [][2]string{
		{"mimetype", "application/epub+zip"},
		{"META-INF/container.xml", `<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/content.opf"/></rootfiles></container>`},
		{"OEBPS/content.opf", `<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:publisher>The Weekly</dc:publisher><dc:date>2025-03-04</dc:date></metadata>
			<manifest><item id="nav" href="nav.xhtml" properties="nav"/><item id="b" href="b%20two.xhtml"/><item id="a" href="a.xhtml"/><item id="c" href="cover.xhtml"/><item id="n" href="notes.xhtml"/><item id="g" href="gone.xhtml"/></manifest>
			<spine><itemref idref="c"/><itemref idref="nav"/><itemref idref="a"/><itemref idref="g"/><itemref idref="b"/><itemref idref="n" linear="no"/></spine></package>`},
		{"OEBPS/nav.xhtml", strings.Replace(chapter, "%", "<p>Norway met Sweden.</p>", 1)},
		{"OEBPS/b two.xhtml", strings.Replace(chapter, "%", "<p>Japan met India in Tokyo.</p>", 1)},
		{"OEBPS/a.xhtml", strings.Replace(chapter, "%", "<p>France praised Spain.</p>", 1)},
		{"OEBPS/cover.xhtml", strings.Replace(chapter, "%", "<img src='c.jpg'/>", 1)},
		{"OEBPS/notes.xhtml", strings.Replace(chapter, "%", "<p>Peru met Chile.</p>", 1)},
	} {
		w, err := z.CreateHeader(&zip.FileHeader{Name: file[0], Method: zip.Store})
		if err != nil {
			t.Fatal(err)
		}
		w.Write([]byte(file[1]))
	}
	z.Close()
	dir := write(t, map[string]string{"week.epub": book.String(), "bad.epub": strings.ReplaceAll(book.String(), "rootfile", "r00tfile")})
	date, _ := article.ParseDate("2025-03-04")
	want := []extract.Article{
		{ID: "week/OEBPS/a", Title: "T", Source: "The Weekly", Published: date, Text: "France praised Spain."},
		{ID: "week/OEBPS/b two", Title: "T", Source: "The Weekly", Published: date, Text: "Japan met India in Tokyo."},
	}
	got, errs := read(t, dir, article.Options{}, filepath.Join(dir, "week.epub"))
	if d := cmp.Diff(want, got); d != "" || errs != nil {
		t.Errorf("-want +got:\n%s\nerrors: %v", d, errs)
	}
	if got, errs := read(t, dir, article.Options{}, filepath.Join(dir, "bad.epub")); got != nil || len(errs) != 1 || !strings.Contains(errs[0], "hint: ") {
		t.Errorf("a damaged book: %v %v", got, errs)
	}
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
