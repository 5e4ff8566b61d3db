package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"sync"
	"time"

	"github.com/schollz/progressbar/v3"
)

// console is standard error: lines of text or JSON objects, and on a terminal a progress bar below them. It is
// safe for concurrent use.
type console struct {
	mu   sync.Mutex
	w    io.Writer
	json bool
	rest []byte                   // of a line that is to become JSON
	bar  *progressbar.ProgressBar // or nil
}

func (c *console) Write(p []byte) (int, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.json {
		return len(p), c.writeJSON(p)
	}
	c.clear()
	return c.w.Write(p)
}

// writeJSON turns each line into {"time","message","hint"}.
func (c *console) writeJSON(p []byte) error {
	c.rest = append(c.rest, p...)
	for {
		line, rest, ok := bytes.Cut(c.rest, []byte("\n"))
		if !ok {
			return nil
		}
		c.rest = rest
		message, hint, _ := strings.Cut(string(line), "; hint: ")
		text, err := json.Marshal(struct {
			Time    string `json:"time"`
			Message string `json:"message"`
			Hint    string `json:"hint,omitempty"`
		}{time.Now().UTC().Format(time.RFC3339), message, hint})
		if err != nil {
			return err
		}
		if _, err := c.w.Write(append(text, '\n')); err != nil {
			return err
		}
	}
}

// show puts a bar below the lines; nil takes it away.
func (c *console) show(bar *progressbar.ProgressBar) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.clear()
	c.bar = bar
}

// makeRoom takes the bar off the screen until it moves on, for lines of standard output.
func (c *console) makeRoom() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.clear()
}

func (c *console) clear() {
	if c.bar != nil {
		c.bar.Clear()
	}
}

func (a *app) startLog() error {
	switch a.logFormat {
	case "text":
	case "json":
		a.stderr.json = true
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

// sayItEnds tells the user at the first signal that the work is being finished, until done is called.
func (a *app) sayItEnds(ctx context.Context) (done func()) {
	told := make(chan struct{})
	stop := context.AfterFunc(ctx, func() {
		defer close(told)
		a.tell("finishing what was begun; Ctrl-C again stops at once")
	})
	return func() {
		if !stop() {
			<-told
		}
	}
}
