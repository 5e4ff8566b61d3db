// Package schedule tells when what is due by cron expressions, and waits for it.
package schedule

import (
	"context"
	"fmt"
	"hash/fnv"
	"strings"
	"time"

	"github.com/adhocore/gronx"
)

// Entry is something to do again and again.
type Entry struct {
	Name   string
	Cron   string         // five fields or @hourly and the like; "" is never due
	Zone   *time.Location // whose clock Cron means; nil is UTC
	Jitter time.Duration  // the entry is late by a fixed part of this, which depends on its name
}

// Check returns an error for a cron expression that cannot be understood.
func Check(cron string) error {
	if n := len(strings.Fields(cron)); !gronx.IsValid(cron) || n != 5 && !strings.HasPrefix(cron, "@") {
		return fmt.Errorf("%q is no cron expression; hint: write five fields such as \"*/15 6-22 * * *\", or @hourly or @daily", cron)
	}
	return nil
}

// Next returns when the entry is due first after its last run; it is zero for never.
func (e Entry) Next(last time.Time) time.Time {
	if e.Cron == "" {
		return time.Time{}
	}
	zone := e.Zone
	if zone == nil {
		zone = time.UTC
	}
	late := e.late()
	next := tick(e.Cron, last.Add(-late).In(zone))
	if next.IsZero() {
		return next
	}
	return next.Add(late).In(zone)
}

func (e Entry) late() time.Duration {
	if e.Jitter <= 0 {
		return 0
	}
	h := fnv.New64a()
	h.Write([]byte(e.Name))
	return time.Duration(h.Sum64() % uint64(e.Jitter)).Truncate(time.Second)
}

// Due returns the entries that should have run by now. Runs that were missed, as the machine slept, are made
// up for by one. An entry that never ran is due at its first time after since.
func Due(entries []Entry, last func(name string) time.Time, since, now time.Time) (due []string) {
	for _, e := range entries {
		if next := e.Next(orElse(last(e.Name), since)); !next.IsZero() && !next.After(now) {
			due = append(due, e.Name)
		}
	}
	return due
}

func orElse(t, other time.Time) time.Time {
	if t.IsZero() {
		return other
	}
	return t
}

// Clock is time as it passes, or as a test lets it pass.
type Clock interface {
	Now() time.Time
	Sleep(ctx context.Context, d time.Duration, wake <-chan string) (name string)
}

// look is the longest sleep: a clock that was set, or a machine that slept, is noticed after it.
const look = 30 * time.Second

// Loop runs what is due until the context ends. Names from wake are run at once. The entries and their last
// runs are asked for anew each time, so they may change.
func Loop(ctx context.Context, c Clock, entries func() []Entry, last func(name string) time.Time, wake <-chan string, run func(context.Context, []string)) {
	since := c.Now()
	for ctx.Err() == nil {
		now := c.Now()
		due := Due(entries(), last, since, now)
		if len(due) == 0 {
			if name := c.Sleep(ctx, nap(entries(), last, since, now), wake); name != "" {
				due = []string{name}
			}
		}
		if len(due) > 0 && ctx.Err() == nil {
			run(ctx, due)
		}
	}
}

func nap(entries []Entry, last func(string) time.Time, since, now time.Time) time.Duration {
	d := look
	for _, e := range entries {
		if next := e.Next(orElse(last(e.Name), since)); !next.IsZero() {
			d = min(d, next.Sub(now))
		}
	}
	return max(d, time.Millisecond)
}

// Wall is the clock on the wall. Its times carry no monotonic reading, which stands still while a machine sleeps.
type Wall struct{}

// Now returns the time.
func (Wall) Now() time.Time { return time.Now().Round(0) }

// Sleep waits, but no longer than to the context's end or a name from wake, which it returns.
func (Wall) Sleep(ctx context.Context, d time.Duration, wake <-chan string) string {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case name := <-wake:
		return name
	case <-t.C:
	case <-ctx.Done():
	}
	return ""
}
