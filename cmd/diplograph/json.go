package main

import (
	"bytes"
	"encoding/json"
	"io"
)

// marshal is json.Marshal that leaves <, > and & as they are.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}

// jsonWriter writes values one a line, or as the elements of one array.
type jsonWriter struct {
	w     io.Writer
	array bool
	n     int
}

func (j *jsonWriter) Encode(v any) error {
	b, err := marshal(v)
	if err != nil {
		return err
	}
	before, after := "", "\n"
	switch {
	case j.array && j.n == 0:
		before, after = "[\n", ""
	case j.array:
		before, after = ",\n", ""
	}
	j.n++
	_, err = io.WriteString(j.w, before+string(b)+after)
	return err
}

func (j *jsonWriter) Close() error {
	end := ""
	switch {
	case j.array && j.n == 0:
		end = "[]\n"
	case j.array:
		end = "\n]\n"
	}
	_, err := io.WriteString(j.w, end)
	return err
}

type jsonPrinter struct {
	jsonWriter
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
		name, err := marshal(o.names[i])
		if err != nil {
			return nil, err
		}
		value, err := marshal(o.values[i])
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
