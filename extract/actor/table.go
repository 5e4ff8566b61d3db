package actor

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"unicode/utf8"
)

// row is one line of a table; cells are read by position in the header.
type row []string

// list splits a cell of alternatives.
func (r row) list(i int) []string {
	if r[i] == "" {
		return nil
	}
	return strings.Split(r[i], "|")
}

// readTable calls each for every row of the file, whose first line must be the header. An error names the
// file and the line.
func readTable(fsys fs.FS, name, header string, each func(row) error) error {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return fmt.Errorf("gazetteer: %w; hint: the folder must hold %s", err, path.Base(name))
	}
	if !utf8.Valid(data) {
		return fmt.Errorf("%s: not UTF-8; hint: save the table as UTF-8 text", name)
	}
	lines := strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
	started := false
	for i, line := range lines {
		if strings.HasPrefix(line, "#") {
			continue
		}
		if err := readLine(line, header, &started, each); err != nil {
			return fmt.Errorf("%s:%d: %w", name, i+1, err)
		}
	}
	if !started {
		return fmt.Errorf("%s:1: no header; hint: it must read %q", name, header)
	}
	return nil
}

func readLine(line, header string, started *bool, each func(row) error) error {
	if !*started {
		if line != header {
			return fmt.Errorf("unexpected header %q; hint: it must read %q", line, header)
		}
		*started = true
		return nil
	}
	cells := strings.Split(line, "\t")
	if want := strings.Count(header, "\t") + 1; len(cells) != want {
		return fmt.Errorf("%d cells instead of %d; hint: separate the columns by tabs", len(cells), want)
	}
	if err := checkCells(cells); err != nil {
		return err
	}
	return each(cells)
}

func checkCells(cells []string) error {
	if cells[0] == "" {
		return errors.New("the first cell is empty; hint: it names the row")
	}
	for _, cell := range cells {
		for part := range strings.SplitSeq(cell, "|") {
			if part != strings.TrimSpace(part) || part == "" && cell != "" {
				return fmt.Errorf("stray blank or | in %q; hint: write a|b without blanks around", cell)
			}
		}
	}
	return nil
}
