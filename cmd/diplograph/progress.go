package main

import (
	"time"

	"github.com/schollz/progressbar/v3"
)

// newProgress counts on stderr if that is a terminal, and is silent elsewhere. A total of -1 is not known.
func (a *app) newProgress(what string, total int) *progressbar.ProgressBar {
	return progressbar.NewOptions(total,
		progressbar.OptionSetWriter(a.stderr),
		progressbar.OptionSetVisibility(isTerminal(a.stderr) && !a.quiet),
		progressbar.OptionSetDescription(what),
		progressbar.OptionShowCount(),
		progressbar.OptionShowIts(),
		progressbar.OptionSetPredictTime(total > 0),
		progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionClearOnFinish(),
	)
}
