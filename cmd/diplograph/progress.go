package main

import (
	"time"

	"github.com/schollz/progressbar/v3"
)

// newProgress counts on stderr if that is a terminal, and is silent elsewhere.
func (a *app) newProgress(what string) *progressbar.ProgressBar {
	return progressbar.NewOptions64(-1,
		progressbar.OptionSetWriter(a.stderr),
		progressbar.OptionSetVisibility(isTerminal(a.stderr)),
		progressbar.OptionSetDescription(what),
		progressbar.OptionShowCount(),
		progressbar.OptionShowIts(),
		progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionClearOnFinish(),
	)
}
