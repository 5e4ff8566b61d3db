package arceager

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Format is the first line of a model file: its name and the version of features and layout.
const Format = "diplograph syntax model 1\n"

var errTruncated = errors.New("truncated model")

// Encode returns the model file: the format line, then three sections (inventories, tagger, parser), each
// gzipped and preceded by its length. The rows of the two models must have ascending keys.
func Encode(m *Model, tagger, parser []Row) ([]byte, error) {
	out := []byte(Format)
	for _, raw := range [][]byte{encodeInventory(m), encodeRows(len(m.Tags), tagger), encodeRows(len(m.Actions), parser)} {
		var z bytes.Buffer
		w, err := gzip.NewWriterLevel(&z, gzip.BestCompression)
		if err != nil {
			return nil, err
		}
		if _, err := w.Write(raw); err != nil {
			return nil, err
		}
		if err := w.Close(); err != nil {
			return nil, err
		}
		out = binary.AppendUvarint(out, uint64(z.Len()))
		out = append(out, z.Bytes()...)
	}
	return out, nil
}

// Decode reads a model file.
func Decode(file []byte) (*Model, error) {
	body, ok := bytes.CutPrefix(file, []byte(Format))
	if !ok {
		return nil, fmt.Errorf("not a model of this version, want %q", strings.TrimSpace(Format))
	}
	m := &Model{}
	decoders := []func([]byte) error{
		func(b []byte) error { return decodeInventory(b, m) },
		func(b []byte) (err error) { m.Tagger, err = decodeRows(b); return err },
		func(b []byte) (err error) { m.Parser, err = decodeRows(b); return err },
	}
	results := make(chan error, len(decoders))
	for _, decode := range decoders {
		n, k := binary.Uvarint(body)
		if k <= 0 || n > uint64(len(body)-k) {
			return nil, errTruncated
		}
		section := body[k : k+int(n)]
		body = body[k+int(n):]
		go func() { results <- inflate(section, decode) }()
	}
	var errs error
	for range decoders {
		errs = errors.Join(errs, <-results)
	}
	if errs != nil {
		return nil, errs
	}
	return m, m.Prepare()
}

func inflate(section []byte, decode func([]byte) error) error {
	z, err := gzip.NewReader(bytes.NewReader(section))
	if err != nil {
		return err
	}
	raw, err := io.ReadAll(z)
	if err != nil {
		return err
	}
	return decode(raw)
}

func encodeInventory(m *Model) []byte {
	var actions []byte
	for _, a := range m.Actions {
		actions = append(actions, byte(a.Kind), a.Label)
	}
	return slices.Concat([]byte(strings.Join(m.Tags, " ")+"\n"+strings.Join(m.Labels, " ")+"\n"), actions)
}

func decodeInventory(b []byte, m *Model) error {
	tags, rest, ok1 := bytes.Cut(b, []byte("\n"))
	labels, actions, ok2 := bytes.Cut(rest, []byte("\n"))
	if !ok1 || !ok2 || len(actions)%2 != 0 {
		return errTruncated
	}
	m.Tags, m.Labels = strings.Fields(string(tags)), strings.Fields(string(labels))
	for i := 0; i < len(actions); i += 2 {
		m.Actions = append(m.Actions, Action{Kind(actions[i]), actions[i+1]})
	}
	return nil
}

// encodeRows writes streams of one kind each, which compress best: key differences, lengths with shifts,
// classes, values.
func encodeRows(classes int, rows []Row) []byte {
	var keys, heads, class, value []byte
	last := uint32(0)
	for _, r := range rows {
		keys = binary.AppendUvarint(keys, uint64(r.Key-last))
		last = r.Key
		heads = append(heads, byte(len(r.Class)), r.Shift)
		class = append(class, r.Class...)
		for _, v := range r.Value {
			value = append(value, byte(v))
		}
	}
	var out []byte
	for _, n := range []int{classes, len(rows), len(keys), len(class)} {
		out = binary.AppendUvarint(out, uint64(n))
	}
	return slices.Concat(out, keys, heads, class, value)
}

func decodeRows(b []byte) (*Weights, error) {
	var head [4]int // classes, rows, bytes of keys, weights
	for i := range head {
		n, k := binary.Uvarint(b)
		if k <= 0 || n > 1<<31 {
			return nil, errTruncated
		}
		head[i], b = int(n), b[k:]
	}
	classes, rows, keyBytes, weights := head[0], head[1], head[2], head[3]
	if classes > 255 || len(b) != keyBytes+2*rows+2*weights {
		return nil, errTruncated
	}
	w := NewWeights(classes, nil)
	w.reserve(rows, weights)
	return w, w.fill(b[:keyBytes], b[keyBytes:keyBytes+2*rows], b[keyBytes+2*rows:])
}

func (w *Weights) reserve(rows, weights int) {
	w.slots = make([]uint64, slotCount(rows))
	w.rows = make([]uint8, 0, 2*rows+2*weights)
}

func (w *Weights) fill(keys, heads, pairs []byte) error {
	class, value := pairs[:len(pairs)/2], pairs[len(pairs)/2:]
	key := uint64(0)
	for ; len(heads) > 0; heads = heads[2:] {
		diff, k := binary.Uvarint(keys)
		n := int(heads[0])
		if k <= 0 || n > len(class) {
			return errTruncated
		}
		key, keys = key+diff, keys[k:]
		w.place(uint32(key), len(w.rows))
		w.rows = append(w.rows, heads[0], heads[1])
		for i, c := range class[:n] {
			w.rows = append(w.rows, c, value[i])
		}
		class, value = class[n:], value[n:]
	}
	return nil
}
