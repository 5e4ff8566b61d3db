package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"diplograph/extract/fetch"
	"diplograph/graph"
)

// The exit codes.
const (
	exitDone        = 0
	exitError       = 1
	exitUsage       = 2
	exitUnreachable = 3 // the store, or the source of the articles
	exitRefused     = 4 // authentication, permission, robots.txt, a private address, a write where only reading is allowed
	exitPartial     = 5 // done, but some articles failed
)

// usageError is a command line that asks for what there is not.
type usageError struct{ error }

func (e usageError) Unwrap() error { return e.error }

func asUsage(err error) error {
	if err == nil {
		return nil
	}
	return usageError{err}
}

func usagef(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

// toldError is an error that the user has seen already.
type toldError struct{ error }

func (e toldError) Unwrap() error { return e.error }

// errPartial ends a run in which some articles failed; each was told when it did.
var errPartial = errors.New("some articles failed")

func exitCode(err error) int {
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errPartial):
		return exitPartial
	case errors.As(err, new(usageError)):
		return exitUsage
	case errors.Is(err, graph.ErrUnreachable), errors.Is(err, fetch.ErrUnreachable):
		return exitUnreachable
	case errors.Is(err, graph.ErrRefused), errors.Is(err, fetch.ErrRefused):
		return exitRefused
	}
	return exitError
}

// report tells the user what failed and what to do about it, and returns the exit code.
func (a *app) report(ctx context.Context, err error) int {
	code := exitCode(err)
	switch {
	case code == exitDone:
		return code
	case ctx.Err() != nil:
		fmt.Fprintln(a.stderr, "diplograph: interrupted; what was finished before is kept")
		return exitError
	case errors.As(err, new(toldError)):
		return code
	}
	text := err.Error()
	if !strings.Contains(text, "hint: ") {
		text += "; hint: " + a.defaultHint(code)
	}
	a.complain("diplograph: " + text)
	return code
}

func (a *app) defaultHint(code int) string {
	if code == exitUsage {
		return "`" + a.command + " --help` shows what it takes"
	}
	return "`diplograph stats` checks the store, `diplograph config show` the settings"
}

// complain prints what failed, with the hint on a line of its own, unless JSON has a field for it.
func (a *app) complain(text string) {
	if !a.stderr.json {
		text = strings.ReplaceAll(text, "; hint: ", "\nhint: ")
	}
	fmt.Fprintln(a.stderr, clean(text))
}
