package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"sync"
	"sync/atomic"
	"time"

	"github.com/fsnotify/fsnotify"
	"github.com/spf13/cobra"

	"diplograph/cmd/internal/feeds"
	"diplograph/cmd/internal/schedule"
)

func newFeedsWatch(a *app) *cobra.Command {
	listen := ""
	cmd := &cobra.Command{
		Use:   "watch",
		Short: "Import and write reports on their schedule until stopped",
		Long: `Watch runs each source when its schedule says so, and a folder also when something in it changes, and writes the
reports of the config file when theirs says so. Runs that were missed are made up for by one. A changed config file is read anew. SIGTERM or Ctrl-C ends it in order.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if _, err := a.chooseSources(nil); err != nil && len(a.reports) == 0 {
				return err
			}
			return newWatcher(a).watch(cmd.Context(), listen)
		},
	}
	addExtractFlags(cmd)
	cmd.Flags().StringVar(&listen, "listen", "", "serve /healthz and /metrics on `[HOST]:PORT`; without HOST on this machine only")
	return cmd
}

// watcher runs the sources on their schedule.
type watcher struct {
	app     *app
	mu      sync.Mutex // guards app.sources and app.reports, which the loop alone changes
	last    map[string]time.Time
	stale   atomic.Bool // the config file has changed
	wake    chan string
	metrics feeds.Metrics
	health  feeds.Health
}

func newWatcher(a *app) *watcher {
	w := &watcher{app: a, last: map[string]time.Time{}, wake: make(chan string), health: feeds.Health{Now: time.Now}}
	w.health.Reset()
	return w
}

func (w *watcher) watch(ctx context.Context, listen string) error {
	if err := w.serve(ctx, listen); err != nil {
		return err
	}
	for _, s := range w.app.sources {
		state, err := feeds.Dir(w.app.config.Feeds.State).Load(s)
		if err != nil {
			return err
		}
		w.last[s.Name] = state.Last.Time
	}
	for i := range w.app.reports {
		r := &w.app.reports[i]
		w.last[reportName(r.Name)] = r.lastWritten()
	}
	files, err := fsnotify.NewWatcher()
	if err != nil {
		return err
	}
	defer files.Close()
	w.lookAt(files)
	go w.listen(ctx, files)
	w.app.tell(fmt.Sprintf("watching %d sources and %d reports", len(w.app.sources), len(w.app.reports)))
	schedule.Loop(ctx, schedule.Wall{}, func() []schedule.Entry { return w.entries(files) },
		func(name string) time.Time { return w.last[name] }, w.wake, w.run)
	w.app.tell("stopped")
	return nil
}

func (w *watcher) entries(files *fsnotify.Watcher) []schedule.Entry {
	w.health.Moved()
	if w.stale.Swap(false) {
		w.reload()
		w.lookAt(files)
	}
	return w.app.entries()
}

// reload takes the sources of a changed config file, unless something is wrong with it.
func (w *watcher) reload() {
	path, values, err := w.app.readConfigFile()
	if err != nil {
		fmt.Fprintln(w.app.stderr, clean(err.Error()))
		return
	}
	w.mu.Lock()
	w.app.sources, _ = values["sources"].([]feeds.Source)
	w.app.reports, _ = values["reports"].([]scheduledReport)
	w.mu.Unlock()
	w.health.Reset()
	w.app.tell(fmt.Sprintf("%s: %d sources and %d reports", path, len(w.app.sources), len(w.app.reports)))
}

// run runs the sources, then writes the reports. What fails is told and tried again at the next time.
func (w *watcher) run(ctx context.Context, names []string) {
	if names[0] == wakeToReload {
		return
	}
	for _, n := range names {
		w.last[n] = time.Now().Round(0)
	}
	var failed error
	sources, reports := splitNames(names)
	if len(sources) > 0 {
		failed = w.tellFailure(ctx, w.runSources(ctx, sources))
	}
	if len(reports) > 0 && ctx.Err() == nil {
		failed = cmp.Or(failed, w.tellFailure(ctx, w.runReports(ctx, reports)))
	}
	w.health.Ended(failed)
}

func (w *watcher) runSources(ctx context.Context, names []string) error {
	chosen, err := w.app.chooseSources(names)
	if err != nil {
		return err
	}
	return w.app.runFeeds(ctx, chosen, func(o feeds.Outcome) {
		w.metrics.Observe(o)
		w.health.Observe(o)
	})
}

func (w *watcher) runReports(ctx context.Context, names []string) error {
	chosen, err := w.app.chooseReports(names)
	if err != nil {
		return err
	}
	return w.app.writeReports(ctx, chosen)
}

// tellFailure tells an error and returns it, unless it comes of what failed at single sources, which was told then.
func (w *watcher) tellFailure(ctx context.Context, err error) error {
	if err == nil || ctx.Err() != nil || errors.As(err, new(toldError)) {
		return nil
	}
	fmt.Fprintln(w.app.stderr, clean(err.Error()))
	return err
}

func (w *watcher) serve(ctx context.Context, address string) error {
	if address == "" {
		return nil
	}
	host, port, err := net.SplitHostPort(address)
	if err != nil {
		return usagef("--listen %q; hint: write [HOST]:PORT such as :9464", address)
	}
	if host == "" {
		host = "127.0.0.1"
	}
	l, err := net.Listen("tcp", net.JoinHostPort(host, port))
	if err != nil {
		return fmt.Errorf("--listen: %w; hint: choose another port", err)
	}
	mux := http.NewServeMux()
	mux.Handle("/healthz", &w.health)
	mux.Handle("/metrics", &w.metrics)
	server := &http.Server{Handler: mux, ReadHeaderTimeout: 5 * time.Second, WriteTimeout: 10 * time.Second}
	go server.Serve(l)
	context.AfterFunc(ctx, func() { server.Close() })
	w.app.tell("serving http://" + l.Addr().String() + "/metrics")
	return nil
}
