package main

import (
	"encoding/json"
	"io"
)

// jsonWriter writes values as lines, or as the elements of one array.
type jsonWriter struct {
	w     io.Writer
	enc   *json.Encoder
	array bool
	n     int
}

func newJSONWriter(w io.Writer, f format) *jsonWriter {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return &jsonWriter{w: w, enc: enc, array: f == "json"}
}

func (j *jsonWriter) Encode(v any) error {
	if j.array {
		open := ","
		if j.n == 0 {
			open = "["
		}
		if _, err := io.WriteString(j.w, open); err != nil {
			return err
		}
	}
	j.n++
	return j.enc.Encode(v)
}

func (j *jsonWriter) Close() error {
	end := ""
	switch {
	case j.array && j.n == 0:
		end = "[]\n"
	case j.array:
		end = "]\n"
	}
	_, err := io.WriteString(j.w, end)
	return err
}

type jsonPrinter struct {
	*jsonWriter
	names []string
}

func (p *jsonPrinter) Columns(names []string) error { p.names = names; return nil }
func (p *jsonPrinter) Row(values []any) error       { return p.Encode(object{p.names, values}) }

// object is a JSON object that keeps the order of its keys.
type object struct {
	names  []string
	values []any
}

func (o object) MarshalJSON() ([]byte, error) {
	b := []byte{'{'}
	for i := range o.names {
		name, err := json.Marshal(o.names[i])
		if err != nil {
			return nil, err
		}
		value, err := json.Marshal(o.values[i])
		if err != nil {
			return nil, err
		}
		if i > 0 {
			b = append(b, ',')
		}
		b = append(append(append(b, name...), ':'), value...)
	}
	return append(b, '}'), nil
}
