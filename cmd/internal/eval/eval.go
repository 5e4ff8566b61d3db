// Package eval scores what the extractor finds against fixtures: pairs of NAME.txt, an article, and
// NAME.triples, all triples that it holds.
package eval

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"

	"diplograph/extract"
)

// Row is a line of NAME.triples: sentence, subject, type, object, modality and asserter ("-" for none),
// separated by tabs.
type Row struct {
	Sentence                                  int
	Subject, Type, Object, Modality, Asserter string
}

// Fixture is a pair of files.
type Fixture struct {
	Name string
	Text string
	Want []Row
}

// Load reads the pairs of a folder, sorted by name. Errors name file and line.
func Load(dir fs.FS) ([]Fixture, error) {
	texts, err := fs.Glob(dir, "*.txt")
	if err != nil {
		return nil, err
	}
	if len(texts) == 0 {
		return nil, errors.New("no fixtures; hint: a fixture is NAME.txt with NAME.triples beside it")
	}
	slices.Sort(texts)
	var out []Fixture
	for _, file := range texts {
		text, err := fs.ReadFile(dir, file)
		if err != nil {
			return nil, err
		}
		name := strings.TrimSuffix(file, path.Ext(file))
		lines, err := fs.ReadFile(dir, name+".triples")
		if err != nil {
			return nil, fmt.Errorf("%w; hint: list the triples of %s there, or leave it empty for none", err, file)
		}
		want, err := parse(name+".triples", string(lines))
		if err != nil {
			return nil, err
		}
		out = append(out, Fixture{name, string(text), want})
	}
	return out, nil
}

func parse(file, text string) ([]Row, error) {
	var out []Row
	n := 0
	for line := range strings.Lines(text) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		row, err := parseLine(line)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, n, err)
		}
		out = append(out, row)
	}
	return out, nil
}

func parseLine(line string) (Row, error) {
	cell := strings.Split(line, "\t")
	if len(cell) != 6 {
		return Row{}, fmt.Errorf("%d cells; hint: sentence, subject, type, object, modality and asserter, separated by tabs", len(cell))
	}
	sentence, err := strconv.Atoi(cell[0])
	if err != nil || sentence < 1 {
		return Row{}, fmt.Errorf("sentence %q; hint: sentences are counted from 1", cell[0])
	}
	if _, ok := extract.LookupType(cell[2]); !ok {
		return Row{}, fmt.Errorf("unknown type %q; hint: diplograph relations lists them", cell[2])
	}
	return Row{sentence, cell[1], cell[2], cell[3], cell[4], cell[5]}, nil
}

// RowOf turns a triple into the line of a fixture.
func RowOf(t *extract.Triple) Row {
	by := "-"
	if t.AssertedBy != nil {
		by = t.AssertedBy.Name
	}
	return Row{t.Sentence, t.Subject.Name, t.Type, t.Object.Name, string(t.Modality), by}
}
