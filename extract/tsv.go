package extract

import (
	"fmt"
	"strings"
	"sync"
)

// embedded returns the function that parses an embedded table when it is first called; a table that is wrong was built wrong,
// so it panics then.
func embedded[T any](file, text string, parse func(file, text string) (T, error)) func() T {
	return sync.OnceValue(func() T {
		table, err := parse(file, text)
		if err != nil {
			panic(err)
		}
		return table
	})
}

// eachRow calls read with the fields of each line of a tab-separated table that must begin with the header. Errors name
// the file and the line.
func eachRow(file, text, header string, read func(fields []string) error) error {
	columns := strings.Count(header, "\t") + 1
	for i, line := range strings.Split(strings.TrimRight(text, "\n"), "\n") {
		var err error
		switch f := strings.Split(line, "\t"); {
		case i == 0 && line != header:
			err = fmt.Errorf("unexpected header %q; hint: it must read %q", line, header)
		case i == 0:
		case len(f) != columns:
			err = fmt.Errorf("%d fields instead of %d; hint: separate the columns by tabs", len(f), columns)
		default:
			err = read(f)
		}
		if err != nil {
			return fmt.Errorf("%s:%d: %w", file, i+1, err)
		}
	}
	return nil
}
