package main

import (
	"errors"
	"fmt"
	"io/fs"

	"diplograph/extract/article"
	"diplograph/extract/fetch"
)

// failures tells of each article that failed, and counts.
type failures struct {
	app      *app
	n        int
	unopened int // of them, sources that could not even be opened
	skipped  int // articles passed over that did not fail: in another language
	first    error
}

// add tells of a failed article. Any other error is none of its business and is returned.
func (f *failures) add(err error) error {
	if !errors.As(err, new(*article.Error)) {
		return err
	}
	if errors.Is(err, article.ErrSkipped) {
		f.skipped++
		fmt.Fprintln(f.app.stderr, clean(err.Error()))
		return nil
	}
	if f.n++; f.n == 1 {
		f.first = err
	}
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrPermission) || errors.Is(err, fetch.ErrUnreachable) || errors.Is(err, fetch.ErrRefused) {
		f.unopened++
	}
	fmt.Fprintln(f.app.stderr, clean(err.Error()))
	return nil
}

// result is the error that ends a run with so many good articles: none, "some failed", or, if no source
// could be opened at all, what was wrong with the first.
func (f *failures) result(good int) error {
	switch {
	case f.n == 0:
		return nil
	case good == 0 && f.n == f.unopened:
		return toldError{f.first}
	}
	return toldError{errPartial}
}
