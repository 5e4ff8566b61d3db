package article

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"diplograph/extract"
)

var fields = []string{"id", "title", "date", "url", "source", "text"}

// ParseColumns reads "text=body,title=headline": which column or key of the input holds which field of an
// article. The fields are id, title, date, url, source and text; one not named is in the column of its own name.
func ParseColumns(s string) (map[string]string, error) {
	columns := map[string]string{}
	for _, f := range fields {
		columns[f] = f
	}
	for _, pair := range strings.Split(s, ",") {
		field, column, ok := strings.Cut(strings.TrimSpace(pair), "=")
		switch {
		case strings.TrimSpace(s) == "":
		case !ok || column == "":
			return nil, fmt.Errorf("columns: %q is no pair; hint: write FIELD=COLUMN, as in text=body,title=headline", pair)
		case !slices.Contains(fields, field):
			return nil, fmt.Errorf("columns: %q is no field; hint: one of %s", field, strings.Join(fields, ", "))
		default:
			columns[field] = column
		}
	}
	return columns, nil
}

// budget lets a record have so many bytes: a quote that is never closed would take the whole file.
type budget struct {
	r    io.Reader
	left int
}

func (b *budget) Read(p []byte) (int, error) {
	if b.left <= 0 {
		return 0, errTooLong
	}
	n, err := b.r.Read(p)
	b.left -= n
	return n, err
}

// table reads CSV or TSV with a header, one article a row.
func (r *reader) table(in *input, comma rune) bool {
	limited := &budget{r: in.r, left: r.opts.MaxBytes + 2*peekBytes}
	rows := csv.NewReader(limited)
	rows.Comma, rows.FieldsPerRecord, rows.LazyQuotes = comma, 0, comma == '\t'
	header, err := rows.Read()
	if err != nil {
		return r.fail(in.name, 1, rowError(err, r.opts.MaxBytes), "the first line names the columns")
	}
	at := r.columnsOf(header)
	if at["text"] < 0 {
		return r.fail(in.name, 1, fmt.Errorf("no column %q", r.column("text")), "name the columns with --columns text=COLUMN")
	}
	for r.ctx.Err() == nil {
		limited.left = r.opts.MaxBytes + 2*peekBytes
		row, err := rows.Read()
		if err == io.EOF {
			return true
		}
		if parse := new(csv.ParseError); errors.As(err, &parse) {
			if !r.fail(in.name, parse.Line, rowError(err, r.opts.MaxBytes), "quote a field that holds a comma, a quote or a line end, and double the quotes in it") {
				return false
			}
			continue
		} else if err != nil {
			return r.fail(in.name, 0, rowError(err, r.opts.MaxBytes), "a quote may not be closed, or the file be cut off")
		}
		line, _ := rows.FieldPos(0)
		if !r.row(in, line, row, at) {
			return false
		}
	}
	return false
}

func rowError(err error, limit int) error {
	if parse := new(csv.ParseError); errors.As(err, &parse) {
		return parse.Err
	}
	if errors.Is(err, errTooLong) {
		return tooLong(limit)
	}
	return fmt.Errorf("cannot be read on: %w", err)
}

// column is the name under which the input keeps a field.
func (r *reader) column(field string) string {
	if c := r.opts.Columns[field]; c != "" {
		return c
	}
	return field
}

func (r *reader) columnsOf(header []string) map[string]int {
	at := map[string]int{}
	for _, f := range fields {
		at[f] = slices.IndexFunc(header, func(h string) bool { return strings.TrimSpace(h) == r.column(f) })
	}
	return at
}

func (r *reader) row(in *input, line int, row []string, at map[string]int) bool {
	value := map[string]string{}
	for f, i := range at {
		if i >= 0 {
			text, err := decode([]byte(row[i]))
			if err != nil {
				return r.fail(in.name, line, err, "convert it: iconv -f ENCODING -t UTF-8 FILE")
			}
			value[f] = text
		}
	}
	published, err := ParseDate(value["date"])
	if err != nil {
		return r.fail(in.name, line, err, "one date format for the column")
	}
	return r.emit(in, line, extract.Article{ID: value["id"], Title: value["title"], URL: value["url"],
		Source: value["source"], Published: published, Text: value["text"]})
}
