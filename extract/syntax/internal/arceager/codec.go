package arceager

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Format is the first line of a model file: its name and the version of features and layout.
const Format = "diplograph syntax model 2\n"

var errTruncated = errors.New("truncated model")

// streams is how many sections the rows of one perceptron take: keys, heads, classes and values, each on its
// own, because like compresses best with like.
const streams = 4

// Encode returns the model file: the format line, then a section for the inventories and some for the tagger and
// the parser. Their rows must have ascending keys.
func Encode(m *Model, tagger, parser []Row) ([]byte, error) {
	sections := [][]byte{encodeInventory(m)}
	sections = append(sections, encodeRows(tagger)...)
	sections = append(sections, encodeRows(parser)...)
	out := []byte(Format)
	for _, raw := range sections {
		var err error
		if out, err = appendSection(out, raw); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// Decode reads a model file.
func Decode(file []byte) (*Model, error) {
	body, ok := bytes.CutPrefix(file, []byte(Format))
	if !ok {
		return nil, fmt.Errorf("not a model of this version, want %q", strings.TrimSpace(Format))
	}
	sections, err := readSections(body, 1+2*streams)
	if err != nil {
		return nil, err
	}
	m := &Model{}
	if err := decodeInventory(sections[0], m); err != nil {
		return nil, err
	}
	if err := m.Prepare(); err != nil {
		return nil, err
	}
	if m.Tagger, err = decodeRows(len(m.Tags), sections[1:1+streams]); err != nil {
		return nil, err
	}
	m.Parser, err = decodeRows(len(m.Actions), sections[1+streams:])
	return m, err
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

// encodeRows writes the differences of the keys, the lengths with the shifts, the classes and the values.
func encodeRows(rows []Row) [][]byte {
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
	return [][]byte{keys, heads, class, value}
}

func decodeRows(classes int, sections [][]byte) (*Weights, error) {
	keys, heads, class, value := sections[0], sections[1], sections[2], sections[3]
	if len(heads)%2 != 0 || len(class) != len(value) || len(class) > maxWeights || len(class) > 0 && int(slices.Max(class)) >= classes {
		return nil, errTruncated
	}
	w := newWeights(classes, len(heads)/2, len(class))
	key := uint64(0)
	for ; len(heads) > 0; heads = heads[2:] {
		diff, k := binary.Uvarint(keys)
		n := int(heads[0])
		if k <= 0 || n > len(class) || heads[1] > maxShift {
			return nil, errTruncated
		}
		key, keys = key+diff, keys[k:]
		w.add(uint32(key), heads[1], class[:n], value[:n])
		class, value = class[n:], value[n:]
	}
	return w, nil
}
