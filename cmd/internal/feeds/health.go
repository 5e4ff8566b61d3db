package feeds

import (
	"fmt"
	"maps"
	"net/http"
	"slices"
	"sync"
	"time"
)

// Health tells whether news still comes in: it answers 503 and why if the last run could not use the store, if no
// source could be read for some runs, or if nothing has moved for long.
type Health struct {
	Now func() time.Time

	mu      sync.Mutex
	moved   time.Time
	broken  error           // of the last run as a whole
	sources map[string]lost // by source, since the last Reset
}

// lost counts the runs in a row in which a source could not be read, and says why.
type lost struct {
	runs int
	why  string
}

const (
	lostFrom = 3         // runs in a row, from when on a source counts as lost
	stuck    = time.Hour // without a step
)

// Reset forgets the sources, as others may have come in their place.
func (h *Health) Reset() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.sources, h.moved = map[string]lost{}, h.Now()
}

// Moved tells that the program is at work or waiting for it.
func (h *Health) Moved() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.moved = h.Now()
}

// Ended tells what became of a run apart from its sources, nil if nothing failed.
func (h *Health) Ended(err error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.broken, h.moved = err, h.Now()
}

// Observe adds the outcome of a source.
func (h *Health) Observe(o Outcome) {
	h.mu.Lock()
	defer h.mu.Unlock()
	l := lost{}
	if o.Error != "" {
		l = lost{h.sources[o.Source].runs + 1, o.Error}
	}
	h.sources[o.Source], h.moved = l, h.Now()
}

// ServeHTTP answers "ok" or "failing", then the reasons and the sources that are lost, a line each.
func (h *Health) ServeHTTP(w http.ResponseWriter, _ *http.Request) {
	h.mu.Lock()
	defer h.mu.Unlock()
	var gone, why []string
	for _, name := range slices.Sorted(maps.Keys(h.sources)) {
		if l := h.sources[name]; l.runs >= lostFrom {
			gone = append(gone, fmt.Sprintf("source %s: %d runs in a row failed: %s", name, l.runs, l.why))
		}
	}
	if h.broken != nil {
		why = append(why, "the last run failed: "+h.broken.Error())
	}
	if len(gone) > 0 && len(gone) == len(h.sources) {
		why = append(why, "no source can be read")
	}
	if still := h.Now().Sub(h.moved); still > stuck {
		why = append(why, fmt.Sprintf("nothing has moved for %s", still.Round(time.Second)))
	}
	answer(w, why, gone)
}

func answer(w http.ResponseWriter, why, gone []string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	status := "ok"
	if len(why) > 0 {
		status = "failing"
		w.WriteHeader(http.StatusServiceUnavailable)
	}
	for _, line := range slices.Concat([]string{status}, why, gone) {
		fmt.Fprintln(w, line)
	}
}
