package feeds

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"

	"diplograph/extract"
	"diplograph/extract/feed"
	"diplograph/extract/fetch"
	"diplograph/graph"
)

// Runner runs sources. At any time it holds about Batch articles and those of Hosts sources.
type Runner struct {
	Dir      Dir
	Web      *fetch.Client
	Hosts    int // sources to fetch at once
	Items    int // pages to fetch from a source, at most
	Batch    int // articles to import at once
	MaxBytes int
	Now      func() time.Time
	// Import stores articles and then copies, which may be of stored ones. It returns the ids of those of both that are
	// in the store now.
	Import func(context.Context, []extract.Article, []graph.Copy) (map[string]bool, error)
	// Known returns those of the ids that the store holds articles of.
	Known func(context.Context, []string) (map[string]bool, error)
	// Asked is told the source of each page that was asked for, by several goroutines; or nil.
	Asked func(source string)
	// Report tells of a source that is done, and of what failed there.
	Report func(Outcome, []error)

	copies feed.Copies
	group  []*harvest // fetched and not yet imported
	size   int        // articles in it
}

const (
	lockWait = time.Minute
	grace    = 5 * time.Second // for what was fetched to be stored after an interrupt
)

// Run fetches the sources, several at once, and imports what they give in their order. All are the sources
// among which copies are looked for. Only one run at a time works on a folder of states.
func (r *Runner) Run(ctx context.Context, all, chosen []Source) error {
	unlock, err := r.lock(ctx)
	if err != nil {
		return err
	}
	defer unlock()
	if err := r.remember(ctx, all); err != nil {
		return err
	}
	for h, err := range r.harvests(ctx, chosen) {
		if err != nil {
			return err
		}
		r.partCopies(h)
		r.group, r.size = append(r.group, h), r.size+len(h.crop)
		if r.size >= r.Batch {
			if err := r.flush(ctx); err != nil {
				return err
			}
		}
	}
	return errors.Join(r.flush(ctx), ctx.Err())
}

func (r *Runner) lock(ctx context.Context) (unlock func() error, err error) {
	if err := os.MkdirAll(string(r.Dir), 0o755); err != nil {
		return nil, err
	}
	l := flock.New(filepath.Join(string(r.Dir), "lock"))
	limited, cancel := context.WithTimeout(ctx, lockWait)
	defer cancel()
	if ok, err := l.TryLockContext(limited, 100*time.Millisecond); !ok {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		return nil, fmt.Errorf("another run works on %s (%w); hint: wait for it, or set feeds.state to another folder", r.Dir, err)
	}
	return l.Unlock, nil
}

// remember makes the texts of earlier runs known, as far as the store still holds them.
func (r *Runner) remember(ctx context.Context, all []Source) error {
	var ids []string
	var signatures []feed.Signature
	for _, s := range all {
		state, err := r.Dir.Load(s)
		if err != nil {
			return err
		}
		for _, p := range state.Pages {
			if sig, ok := feed.ParseSignature(p.Signature); ok && p.CopyOf == "" {
				ids, signatures = append(ids, p.Article), append(signatures, sig)
			}
		}
	}
	known, err := r.Known(ctx, ids)
	r.copies = feed.Copies{}
	for i, id := range ids {
		if known[id] {
			r.copies.Add(id, signatures[i])
		}
	}
	return err
}

// harvests fetches the sources, several at once, and yields them in their order.
func (r *Runner) harvests(ctx context.Context, sources []Source) func(func(*harvest, error) bool) {
	type result struct {
		h   *harvest
		err error
	}
	return func(yield func(*harvest, error) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		queue := make(chan chan result, max(1, r.Hosts)-1)
		go func() {
			defer close(queue)
			for _, s := range sources {
				done := make(chan result, 1)
				select {
				case queue <- done:
				case <-ctx.Done():
					return
				}
				go func() {
					h, err := r.harvest(ctx, s)
					done <- result{h, err}
				}()
			}
		}()
		for done := range queue {
			if x := <-done; !yield(x.h, x.err) {
				return
			}
		}
	}
}

func (r *Runner) harvest(ctx context.Context, s Source) (*harvest, error) {
	state, err := r.Dir.Load(s)
	if err != nil {
		return nil, err
	}
	h := &harvest{Runner: r, state: state}
	h.fetchAll(ctx, s)
	return h, nil
}

// partCopies tells the articles that repeat another one, and remembers of which.
func (r *Runner) partCopies(h *harvest) {
	h.outcome.Articles = len(h.crop)
	for _, f := range h.crop {
		if f.page != nil && r.isCopy(f) {
			h.outcome.Copies++
		}
	}
}

func (r *Runner) isCopy(f found) bool {
	p, first := f.page, f.page.Article == "" || f.page.CopyOf != ""
	p.Article, p.CopyOf, p.Signature, p.Error, p.Tries = f.article.ID, "", "", "", 0
	sig, ok := feed.Sign(f.article.Text)
	if !ok {
		return false
	}
	if of, found := r.copies.Find(sig); found && first && of != p.Article {
		p.CopyOf = of
		return true
	}
	p.Signature = sig.String()
	r.copies.Add(p.Article, sig)
	return false
}

// flush imports what was fetched. Only what is in the store then counts as done; the rest is fetched again.
func (r *Runner) flush(ctx context.Context) error {
	group := r.group
	r.group, r.size = nil, 0
	if len(group) == 0 {
		return nil
	}
	late, cancel := later(ctx, grace)
	defer cancel()
	articles, copies := reap(group)
	stored, err := r.Import(late, articles, copies)
	for _, h := range group {
		h.finish(stored)
		if e := errors.Join(r.Dir.Save(h.state), r.Dir.Log(h.outcome)); e != nil {
			return e
		}
		r.Report(h.outcome, h.problems)
	}
	return err
}

// reap returns what was fetched, the copies apart.
func reap(group []*harvest) (articles []extract.Article, copies []graph.Copy) {
	for _, h := range group {
		for _, f := range h.crop {
			if a := f.article; f.page != nil && f.page.CopyOf != "" {
				copies = append(copies, graph.Copy{ID: a.ID, Article: f.page.CopyOf, Source: a.Source, URL: a.URL})
			} else {
				articles = append(articles, a)
			}
		}
	}
	return articles, copies
}

func (h *harvest) finish(stored map[string]bool) {
	for _, f := range h.crop {
		switch {
		case f.page == nil:
		case stored[f.article.ID]:
			f.page.Mark = f.page.Wanted
		default:
			f.page.Validators, f.page.Article, f.page.CopyOf, f.page.Signature = fetch.Validators{}, "", "", ""
		}
	}
	h.state.Last = h.outcome
	h.state.Runs++
	h.state.Failed++
	if h.outcome.Error == "" {
		h.state.Failed = 0
	}
}

// later returns a context that ends so long after another.
func later(ctx context.Context, d time.Duration) (context.Context, context.CancelFunc) {
	l, cancel := context.WithCancel(context.WithoutCancel(ctx))
	stop := context.AfterFunc(ctx, func() {
		t := time.AfterFunc(d, cancel)
		context.AfterFunc(l, func() { t.Stop() })
	})
	return l, func() { stop(); cancel() }
}
