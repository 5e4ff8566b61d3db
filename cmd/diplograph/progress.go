package main

import (
	"fmt"
	"iter"
	"path/filepath"
	"time"

	"github.com/schollz/progressbar/v3"

	"diplograph/extract"
	"diplograph/extract/article"
)

// progress shows on a terminal how much is done, how much in a second, what is left and where it is. It
// is silent elsewhere, and safe for concurrent use.
type progress struct {
	console *console // its lock guards the bar and all that follows
	bar     *progressbar.ProgressBar
	start   time.Time
	what    string // is done: articles or pages

	total int64            // of what the bar measures, -1 if not known
	read  int64            // bytes of the sources
	ends  map[string]int64 // what had been read with each article that is not done
	done  int
	where string
}

// newProgress counts what is done, and measures by a total of sources, articles or bytes; -1 if that is not known.
func (a *app) newProgress(what string, total int64, options ...progressbar.Option) *progress {
	p := &progress{console: a.stderr, start: time.Now(), what: what, total: total, ends: map[string]int64{}}
	p.bar = progressbar.NewOptions64(total, append(options,
		progressbar.OptionSetWriter(a.stderr.w),
		progressbar.OptionSetVisibility(isTerminal(a.stderr.w) && !a.quiet && !a.stderr.json),
		progressbar.OptionSetWidth(10),
		progressbar.OptionSetPredictTime(total > 0),
		progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionClearOnFinish(),
	)...)
	a.stderr.show(p.bar)
	p.console.mu.Lock()
	defer p.console.mu.Unlock()
	p.describe()
	return p
}

// newReadProgress measures by the bytes of the paths.
func (a *app) newReadProgress(paths []string) *progress {
	return a.newProgress("articles", article.Size(paths))
}

// newSourceProgress counts sources.
func (a *app) newSourceProgress(n int) *progress {
	return a.newProgress("pages", int64(n), progressbar.OptionShowCount())
}

// reading is told of what is read.
func (p *progress) reading(name string, n int) {
	p.console.mu.Lock()
	defer p.console.mu.Unlock()
	p.read, p.where = p.read+int64(n), filepath.Base(name)
}

// follow notes how much had been read with each article.
func (p *progress) follow(articles iter.Seq2[extract.Article, error]) iter.Seq2[extract.Article, error] {
	return func(yield func(extract.Article, error) bool) {
		for a, err := range articles {
			p.console.mu.Lock()
			p.ends[a.ID] = p.read
			p.console.mu.Unlock()
			if !yield(a, err) {
				return
			}
		}
	}
}

// article counts an article that is done. The bar ends with finish alone, so it stays below its total.
func (p *progress) article(id string) {
	p.console.mu.Lock()
	defer p.console.mu.Unlock()
	p.done++
	p.describe()
	if at, ok := p.ends[id]; ok && p.total > 0 {
		p.bar.Set64(max(int64(p.bar.State().CurrentNum), min(at, p.total-1)))
		delete(p.ends, id)
	}
}

// page counts a page of a source, one of several that are asked at once.
func (p *progress) page(source string) {
	p.console.mu.Lock()
	defer p.console.mu.Unlock()
	p.done, p.where = p.done+1, source
	p.describe()
}

// set tells that n of a total are done.
func (p *progress) set(n, total int) {
	p.console.mu.Lock()
	defer p.console.mu.Unlock()
	p.bar.ChangeMax(total)
	p.bar.Set(n)
}

// source counts a source that is done.
func (p *progress) source() {
	p.console.mu.Lock()
	defer p.console.mu.Unlock()
	p.bar.Add(1)
}

func (p *progress) describe() {
	const width = 24
	where := []rune(clean(p.where))
	if len(where) > width {
		where = append(where[:width-1], '…')
	}
	rate := float64(p.done) / max(time.Since(p.start).Seconds(), .001)
	p.bar.Describe(fmt.Sprintf("%d %s, %.0f/s, %s", p.done, p.what, rate, string(where)))
}

func (p *progress) finish() {
	p.console.show(nil)
	p.console.mu.Lock()
	defer p.console.mu.Unlock()
	p.bar.Finish()
}
