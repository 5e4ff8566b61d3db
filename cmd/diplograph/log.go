package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"time"
)

func (a *app) startLog() error {
	switch a.logFormat {
	case "text":
	case "json":
		a.stderr = &jsonLog{w: a.stderr}
	default:
		return usagef("--log-format %q; hint: text and json are there", a.logFormat)
	}
	return nil
}

// tell prints what is good to know but no failure.
func (a *app) tell(line string) {
	if !a.quiet {
		fmt.Fprintln(a.stderr, clean(line))
	}
}

// jsonLog turns each line into {"time","message","hint"}.
type jsonLog struct {
	w    io.Writer
	rest []byte
}

func (l *jsonLog) Write(p []byte) (int, error) {
	l.rest = append(l.rest, p...)
	for {
		line, rest, ok := bytes.Cut(l.rest, []byte("\n"))
		if !ok {
			return len(p), nil
		}
		l.rest = rest
		message, hint, _ := strings.Cut(string(line), "; hint: ")
		text, err := json.Marshal(struct {
			Time    string `json:"time"`
			Message string `json:"message"`
			Hint    string `json:"hint,omitempty"`
		}{time.Now().UTC().Format(time.RFC3339), message, hint})
		if err != nil {
			return 0, err
		}
		if _, err := l.w.Write(append(text, '\n')); err != nil {
			return 0, err
		}
	}
}
