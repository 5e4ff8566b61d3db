package main

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"diplograph/cmd/internal/feeds"
	"diplograph/cmd/internal/schedule"
)

func newFeeds(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "feeds",
		Short: "Import from the sources of the config file, once or on their schedule",
		Long: `Feeds reads the sources in config.yaml: addresses of RSS, Atom and JSON feeds, sitemaps and pages, or paths of
files and folders. Only what is new or has changed is fetched. Try: diplograph feeds run`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usagef("unknown command %q for feeds; hint: list, run, watch, status and reports are there", args[0])
			}
			return cmd.Help()
		},
	}
	cmd.PersistentFlags().String("state", "", "remember what was fetched in `DIR` (default diplograph-feeds)")
	cmd.AddCommand(newFeedsList(a), newFeedsRun(a), newFeedsWatch(a), newFeedsStatus(a), newFeedsReports(a))
	return cmd
}

func newFeedsRun(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "run [NAME]...",
		Short:   "Import once from all sources, or from those named; for cron and systemd",
		Example: "  diplograph feeds run\n  diplograph feeds run wire --store bolt://localhost",
		RunE: func(cmd *cobra.Command, names []string) error {
			chosen, err := a.chooseSources(names)
			if err != nil {
				return err
			}
			return a.runFeeds(cmd.Context(), chosen, nil)
		},
	}
	addExtractFlags(cmd)
	return cmd
}

func (a *app) chooseSources(names []string) ([]feeds.Source, error) {
	if len(a.sources) == 0 {
		return nil, usagef("no sources; hint: list some under sources: in config.yaml, each with name and url or path")
	}
	if len(names) == 0 {
		return a.sources, nil
	}
	var chosen []feeds.Source
	for _, s := range a.sources {
		if slices.Contains(names, s.Name) {
			chosen = append(chosen, s)
		}
	}
	for _, n := range names {
		if !slices.ContainsFunc(chosen, func(s feeds.Source) bool { return s.Name == n }) {
			return nil, usagef("no source %q; hint: `diplograph feeds list` lists them", n)
		}
	}
	return chosen, nil
}

// runFeeds imports from the sources and passes each outcome to done, unless that is nil.
func (a *app) runFeeds(ctx context.Context, chosen []feeds.Source, done func(feeds.Outcome)) error {
	store, err := a.createStore(ctx)
	if err != nil {
		return err
	}
	defer store.Close()
	im, err := a.newImporter(store)
	if err != nil {
		return err
	}
	r := &feedRun{app: a, importer: im, done: done}
	if err := r.run(ctx, chosen); err != nil {
		return err
	}
	if _, err := r.importer.renew(ctx); err != nil {
		return err
	}
	return r.result()
}

// feedRun runs sources into one store and counts what fails.
type feedRun struct {
	app         *app
	importer    *importer
	failedPages int
	broken      []error             // lists that could not be read
	good        int                 // sources
	done        func(feeds.Outcome) // or nil
}

func (r *feedRun) run(ctx context.Context, chosen []feeds.Source) error {
	c := r.app.config
	bar := r.app.newSourceProgress(len(chosen))
	defer bar.finish()
	defer r.app.sayItEnds(ctx)()
	runner := &feeds.Runner{
		Dir: feeds.Dir(c.Feeds.State), Web: r.app.newFetcher(), Hosts: c.Feeds.Hosts, Items: c.Feeds.Items,
		Batch: c.Import.Batch, MaxBytes: c.Extract.MaxBytes, Now: time.Now,
		Import: r.store, Known: r.known, Asked: bar.page,
		Report: func(o feeds.Outcome, problems []error) {
			r.report(o, problems)
			bar.source()
		},
	}
	err := runner.Run(ctx, r.app.sources, chosen)
	bar.finish()
	r.importer.summarize()
	if len(r.broken)+r.failedPages > 0 {
		r.app.tell(fmt.Sprintf("failed: %d of %d sources, %d pages", len(r.broken), len(chosen), r.failedPages))
	}
	return err
}

func (r *feedRun) report(o feeds.Outcome, problems []error) {
	for _, p := range problems {
		fmt.Fprintln(r.app.stderr, clean(o.Source+": "+p.Error()))
	}
	if r.done != nil {
		r.done(o)
	}
	r.failedPages += o.Failed
	if o.Error == "" {
		r.good++
	} else {
		r.broken = append(r.broken, problems[len(problems)-1])
	}
	line := fmt.Sprintf("%s: %d requests, %d not modified, %d articles, %d copies, %d failed, %d waiting",
		o.Source, o.Requests, o.NotModified, o.Articles, o.Copies, o.Failed, o.Waiting)
	if o.Moved != "" {
		line += "; moved to " + o.Moved + ", please correct the url"
	}
	r.app.tell(line)
}

func (r *feedRun) result() error {
	switch {
	case len(r.broken) > 0 && r.good == 0:
		return toldError{r.broken[0]}
	case len(r.broken) > 0, r.failedPages > 0, r.importer.failed.n > 0:
		return toldError{errPartial}
	}
	return nil
}

// entries are the sources and reports as the schedule sees them.
func (a *app) entries() []schedule.Entry {
	var list []schedule.Entry
	for _, s := range a.sources {
		zone, _ := time.LoadLocation(s.Timezone) // checked with the config file
		list = append(list, schedule.Entry{Name: s.Name, Cron: s.Schedule, Zone: zone, Jitter: a.config.Feeds.Jitter})
	}
	for i := range a.reports {
		list = append(list, a.reports[i].entry())
	}
	return list
}

func newFeedsList(a *app) *cobra.Command {
	f := format("table")
	cmd := &cobra.Command{
		Use: "list", Short: "List the sources", Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			p := newPrinter(a.stdout, f)
			p.Columns([]string{"name", "from", "schedule", "timezone", "tags"})
			for _, s := range a.sources {
				p.Row([]any{s.Name, s.From(), s.Schedule, s.Timezone, strings.Join(s.Tags, " ")})
			}
			return p.Close()
		},
	}
	f.addFlag(cmd)
	return cmd
}

func newFeedsStatus(a *app) *cobra.Command {
	f := format("table")
	cmd := &cobra.Command{
		Use: "status", Short: "Show each source's and report's last and next run, counts and errors", Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error { return a.feedsStatus(f, time.Now()) },
	}
	f.addFlag(cmd)
	return cmd
}

func (a *app) feedsStatus(f format, now time.Time) error {
	p := newPrinter(a.stdout, f)
	p.Columns([]string{"name", "last", "next", "runs", "failing", "pages", "copies", "waiting", "failed", "error"})
	entries := a.entries()
	for i, s := range a.sources {
		state, err := feeds.Dir(a.config.Feeds.State).Load(s)
		if err != nil {
			return err
		}
		last, next := state.Last.Time, entries[i].Next(orNow(state.Last.Time, now))
		pages, copies := 0, 0
		for _, page := range state.Pages {
			if page.CopyOf != "" {
				copies++
			}
			if page.Article != "" {
				pages++
			}
		}
		p.Row([]any{s.Name, stamp(last), stamp(next), state.Runs, state.Failed, pages, copies,
			state.Last.Waiting, state.Last.Failed, state.Last.Error})
	}
	for i := range a.reports {
		r := &a.reports[i]
		last := r.lastWritten()
		p.Row([]any{reportName(r.Name), stamp(last), stamp(r.entry().Next(orNow(last, now))), nil, nil, nil, nil, nil, nil, ""})
	}
	return p.Close()
}

func orNow(t, now time.Time) time.Time {
	if t.IsZero() {
		return now
	}
	return t
}

func stamp(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339)
}
