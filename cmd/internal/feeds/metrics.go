package feeds

import (
	"fmt"
	"maps"
	"net/http"
	"slices"
	"sync"
)

// Metrics sums up outcomes by source and serves them in the text format of Prometheus.
type Metrics struct {
	mu      sync.Mutex
	sources map[string]*total
}

type total struct {
	Outcome // sums, but of Time, Waiting and Error the last
	runs    int
	broken  int
}

// Observe adds the outcome of a run.
func (m *Metrics) Observe(o Outcome) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.sources == nil {
		m.sources = map[string]*total{}
	}
	t := m.sources[o.Source]
	if t == nil {
		t = &total{}
		m.sources[o.Source] = t
	}
	t.runs++
	if o.Error != "" {
		t.broken++
	}
	t.Time, t.Waiting = o.Time, o.Waiting
	t.Seconds += o.Seconds
	t.Requests += o.Requests
	t.NotModified += o.NotModified
	t.Articles += o.Articles
	t.Copies += o.Copies
	t.Failed += o.Failed
}

// columns are the metrics: Prometheus wants all values of one together.
var columns = []struct {
	name, kind, help string
	of               func(*total) float64
}{
	{"runs_total", "counter", "Runs.", func(t *total) float64 { return float64(t.runs) }},
	{"run_failures_total", "counter", "Runs whose list could not be read.", func(t *total) float64 { return float64(t.broken) }},
	{"run_seconds_total", "counter", "Time spent fetching.", func(t *total) float64 { return t.Seconds }},
	{"last_run_timestamp_seconds", "gauge", "Begin of the last run.", func(t *total) float64 { return float64(t.Time.Unix()) }},
	{"requests_total", "counter", "Lists and pages asked for.", func(t *total) float64 { return float64(t.Requests) }},
	{"not_modified_total", "counter", "Answers that nothing had changed.", func(t *total) float64 { return float64(t.NotModified) }},
	{"articles_total", "counter", "Articles read.", func(t *total) float64 { return float64(t.Articles) }},
	{"copies_total", "counter", "Articles that are copies of others.", func(t *total) float64 { return float64(t.Copies) }},
	{"failed_pages_total", "counter", "Pages that gave no article.", func(t *total) float64 { return float64(t.Failed) }},
	{"waiting_pages", "gauge", "Pages left for a later run.", func(t *total) float64 { return float64(t.Waiting) }},
}

// ServeHTTP writes all metrics.
func (m *Metrics) ServeHTTP(w http.ResponseWriter, _ *http.Request) {
	m.mu.Lock()
	defer m.mu.Unlock()
	w.Header().Set("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
	names := slices.Sorted(maps.Keys(m.sources))
	for _, c := range columns {
		fmt.Fprintf(w, "# HELP diplograph_feed_%s %s\n# TYPE diplograph_feed_%[1]s %[3]s\n", c.name, c.help, c.kind)
		for _, n := range names {
			fmt.Fprintf(w, "diplograph_feed_%s{source=%q} %g\n", c.name, n, c.of(m.sources[n]))
		}
	}
}
