// Package article reads news articles from files, directories, streams and web pages.
//
// What a file is comes from its content: NDJSON, HTML, WARC, EPUB, PDF or plain text; Markdown, CSV and TSV are told by
// the extension. Each may be in gzip or zip and in UTF-8, UTF-16 or windows-1252. A file or line that cannot be
// read is an error of its own; reading goes on.
package article

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"

	"diplograph/extract"
)

// DefaultMaxBytes is the size from which an article is refused: 10 MB.
const DefaultMaxBytes = 10 << 20

const maxIDBytes = 512 // a store's index takes no long keys

// Options say how to read. The zero value reads no standard input and no addresses and takes DefaultMaxBytes.
type Options struct {
	Stdin    io.Reader         // what the path "-" stands for
	MaxBytes int               // largest article: bytes of a text or page, or of a line of NDJSON
	Columns  map[string]string // names of the columns and keys that hold the fields; see ParseColumns
	// Canonical brings the addresses of one page to one form, so that they give one id; nil leaves them.
	Canonical func(address string) string
	Fetch     func(ctx context.Context, address string) (*Page, error)
	Progress  func(name string, bytes int) // is told of each piece read of a file or page, packed as it is; or nil
}

// Page is what a server gave for an address.
type Page struct {
	URL         string // after redirects
	ContentType string // as the server says, or ""
	Body        []byte
}

// Error says why one file, or one line of it, gave no article.
type Error struct {
	File string
	Line int // 1-based; 0 for the whole file
	Err  error
	Hint string
}

func (e *Error) Error() string {
	at := e.File
	if e.Line > 0 {
		at = fmt.Sprintf("%s:%d", e.File, e.Line)
	}
	return fmt.Sprintf("%s: %v; hint: %s", at, e.Err, e.Hint)
}

func (e *Error) Unwrap() error { return e.Err }

// Read yields the articles of the paths in their order. A path is a file, a directory (read recursively,
// sorted by name, hidden files left out), an http(s) address, or "-" for standard input. Every error is an
// *Error and about one file or line only. An article met twice is yielded once.
func Read(ctx context.Context, paths []string, o Options) iter.Seq2[extract.Article, error] {
	if o.MaxBytes == 0 {
		o.MaxBytes = DefaultMaxBytes
	}
	return func(yield func(extract.Article, error) bool) {
		r := &reader{ctx: ctx, opts: o, yield: yield, seen: map[string]string{}}
		for _, p := range paths {
			if ctx.Err() != nil || !r.path(p) {
				return
			}
		}
	}
}

// reader is one run over the paths. Its methods return false once the consumer wants no more.
type reader struct {
	ctx   context.Context
	opts  Options
	yield func(extract.Article, error) bool
	seen  map[string]string // content hash by article id
}

func (r *reader) fail(file string, line int, err error, hint string) bool {
	if r.ctx.Err() != nil { // a read broken off says nothing about the article
		return false
	}
	return r.yield(extract.Article{}, &Error{File: file, Line: line, Err: err, Hint: hint})
}

// emit completes an article and yields it, unless it says nothing or was there before.
func (r *reader) emit(in *input, line int, a extract.Article) bool {
	a.Text = normalize(a.Text)
	if strings.TrimSpace(a.Text) == "" {
		return r.fail(in.name, line, errors.New("no text"), `an article needs some text; in NDJSON it is the key "text", or the one that --columns text=KEY names`)
	}
	if language := otherLanguage(a.Text); language != "" {
		return r.fail(in.name, line, skippedLanguage(language), skippedHint)
	}
	a.AssignID()
	if len(a.ID) > maxIDBytes {
		return r.fail(in.name, line, fmt.Errorf("an id of %d bytes", len(a.ID)), fmt.Sprintf("at most %d", maxIDBytes))
	}
	hash := a.ContentHash()
	if before, ok := r.seen[a.ID]; ok {
		if before == hash {
			return true
		}
		return r.fail(in.name, line, fmt.Errorf("another article before it has the id %q", a.ID),
			`give each article an id of its own: the file name, or in NDJSON the key "id"`)
	}
	r.seen[a.ID] = hash
	return r.yield(a, nil)
}

// normalize drops a byte order mark and gives every line the same end; offsets refer to the result.
func normalize(text string) string {
	return strings.ReplaceAll(strings.TrimPrefix(text, "\ufeff"), "\r\n", "\n")
}
