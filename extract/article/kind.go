package article

import (
	"bytes"
	"errors"
	"fmt"
	"net/http"
	"strings"
)

// read passes the input to the reader of its kind, which the first bytes tell, else the extension.
func (r *reader) read(in *input, head []byte) bool {
	start := bytes.ToLower(bytes.TrimSpace(head))
	kind, _, _ := strings.Cut(http.DetectContentType(head), ";")
	switch {
	case len(head) == 0:
		return r.fail(in.name, 0, errors.New("empty"), "an article needs some text")
	case bytes.HasPrefix(head, []byte("PK\x03\x04")), bytes.HasPrefix(head, []byte("PK\x05\x06")):
		return r.zip(in)
	case bytes.HasPrefix(head, []byte("%PDF-")):
		return r.pdf(in)
	case bytes.HasPrefix(head, []byte("WARC/")):
		return r.warc(in)
	case in.ext == ".csv" && strings.HasPrefix(kind, "text/"):
		return r.table(in, separator(head))
	case in.ext == ".tsv" && strings.HasPrefix(kind, "text/"):
		return r.table(in, '\t')
	case (in.ext == ".md" || in.ext == ".markdown") && strings.HasPrefix(kind, "text/"):
		return r.markdown(in)
	case kind == "text/xml" && !bytes.Contains(start, []byte("<html")), bytes.HasPrefix(start, []byte("<rss")):
		return r.fail(in.name, 0, errors.New("an XML file or a feed, not an article"), "save its articles as HTML or text; a feed is read from its address: `diplograph feeds --help`")
	case kind == "text/html", kind == "text/xml", in.ext == ".html", in.ext == ".htm":
		return r.html(in)
	case !strings.HasPrefix(kind, "text/"):
		return r.fail(in.name, 0, fmt.Errorf("not a text (%s)", kind), binaryHint())
	case isArray(start, in.ext):
		return r.fail(in.name, 0, errors.New("a JSON array"), "write one article a line: jq -c '.[]' FILE")
	case isObject(start), in.ext == ".ndjson", in.ext == ".jsonl":
		return r.ndjson(in)
	}
	return r.text(in)
}

// separator is the comma, or the semicolon that spreadsheets write where the comma stands in numbers.
func separator(head []byte) rune {
	header, _, _ := bytes.Cut(head, []byte("\n"))
	if bytes.IndexByte(header, ';') >= 0 && bytes.IndexByte(header, ',') < 0 {
		return ';'
	}
	return ','
}

func isObject(start []byte) bool {
	return len(start) > 0 && start[0] == '{' && bytes.HasPrefix(bytes.TrimSpace(start[1:]), []byte(`"`))
}

func isArray(start []byte, ext string) bool {
	return len(start) > 0 && start[0] == '[' && (ext == ".json" || isObject(bytes.TrimSpace(start[1:])))
}

func binaryHint() string {
	return "articles are read from plain text, Markdown, HTML, NDJSON, CSV, WARC, EPUB and PDF, in gzip or zip too"
}
