package article

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"diplograph/extract"
)

const ndjsonHint = `one article a line: {"id","title","date","url","source","text"}, all strings, only "text" required`

// record is one line of NDJSON. Other keys are let through unread.
type record struct {
	ID     string `json:"id"`
	Title  string `json:"title"`
	Date   string `json:"date"`
	URL    string `json:"url"`
	Source string `json:"source"`
	Text   string `json:"text"`
}

func (r *reader) ndjson(in *input) bool {
	var buf []byte
	for n := 1; r.ctx.Err() == nil; n++ {
		line, err := readLine(in.r, buf[:0], r.opts.MaxBytes)
		if err != nil && err != io.EOF && err != errTooLong {
			return r.failRead(in, n, err)
		}
		if err == io.EOF && len(line) == 0 {
			return true
		}
		if !r.line(in, n, line, err) {
			return false
		}
		buf = line
	}
	return true
}

func (r *reader) line(in *input, n int, line []byte, err error) bool {
	if err == errTooLong {
		return r.fail(in.name, n, tooLong(r.opts.MaxBytes), "split the article; the other lines are read")
	}
	line = bytes.TrimSpace(line)
	if len(line) == 0 {
		return true
	}
	if line, err = r.rename(line); err != nil {
		return r.fail(in.name, n, err, ndjsonHint)
	}
	a, err := parseRecord(line)
	if err != nil {
		return r.fail(in.name, n, err, ndjsonHint)
	}
	return r.emit(in, n, a)
}

// rename gives the keys that the columns name the names of the fields.
func (r *reader) rename(line []byte) ([]byte, error) {
	if len(r.opts.Columns) == 0 || !utf8.Valid(line) {
		return line, nil
	}
	var values map[string]json.RawMessage
	if err := json.Unmarshal(line, &values); err != nil {
		return nil, jsonError(err)
	}
	record := map[string]json.RawMessage{}
	for _, f := range fields {
		if v, ok := values[r.column(f)]; ok {
			record[f] = v
		}
	}
	return json.Marshal(record)
}

func parseRecord(line []byte) (extract.Article, error) {
	if !utf8.Valid(line) {
		return extract.Article{}, errors.New("broken UTF-8")
	}
	var rec record
	if err := json.Unmarshal(line, &rec); err != nil {
		return extract.Article{}, jsonError(err)
	}
	published, err := ParseDate(rec.Date)
	if err != nil {
		return extract.Article{}, err
	}
	return extract.Article{ID: rec.ID, Title: rec.Title, URL: rec.URL, Source: rec.Source,
		Published: published, Text: rec.Text}, nil
}

func jsonError(err error) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return fmt.Errorf("malformed JSON at byte %d: %w", syntax.Offset, err)
	case errors.As(err, &kind) && kind.Field != "":
		return fmt.Errorf("%q is a %s, not a string", kind.Field, kind.Value)
	case errors.As(err, &kind):
		return fmt.Errorf("JSON of kind %s, not an object", kind.Value)
	}
	return err
}

var errTooLong = errors.New("line too long")

// readLine appends the next line to buf. Of a line over limit bytes it keeps nothing but reads to its end.
func readLine(r *bufio.Reader, buf []byte, limit int) ([]byte, error) {
	long := false
	for {
		part, err := r.ReadSlice('\n')
		if long = long || len(buf)+len(part) > limit+1; !long {
			buf = append(buf, part...)
		}
		switch {
		case err == bufio.ErrBufferFull:
		case long && (err == nil || err == io.EOF):
			return buf[:0], errTooLong
		default:
			return buf, err
		}
	}
}
