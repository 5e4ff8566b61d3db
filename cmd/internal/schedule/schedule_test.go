package schedule

import (
	"cmp"
	"context"
	"fmt"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"
)

// fake is a clock on which sleeping takes no time; once, the machine itself sleeps for long.
type fake struct {
	now, end    time.Time
	sleepAt     time.Time
	sleepFor    time.Duration
	cancel      context.CancelFunc
	takes       time.Duration // a run; 10 seconds if zero
	transitions int
}

func (f *fake) Now() time.Time { return f.now }

func (f *fake) Sleep(_ context.Context, d time.Duration, _ <-chan string) string {
	if f.now = f.now.Add(d); f.sleepFor > 0 && f.now.After(f.sleepAt) {
		f.now, f.sleepFor = f.now.Add(f.sleepFor), 0
	}
	if f.now.After(f.end) {
		f.cancel()
	}
	f.transitions++
	return ""
}

func simulate(start time.Time, days int, f *fake, entries ...Entry) map[string][]string {
	ctx, cancel := context.WithCancel(context.Background())
	f.now, f.end, f.cancel = start, start.AddDate(0, 0, days), cancel
	runs, last := map[string][]string{}, map[string]time.Time{}
	Loop(ctx, f, func() []Entry { return entries }, func(n string) time.Time { return last[n] }, nil, func(_ context.Context, names []string) {
		for _, n := range names {
			last[n] = f.now
			runs[n] = append(runs[n], f.now.UTC().Format("02T15:04:05"))
		}
		if f.now = f.now.Add(cmp.Or(f.takes, 10*time.Second)); f.now.After(f.end) {
			cancel()
		}
	})
	return runs
}

func TestTwoDays(t *testing.T) {
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Skip(err)
	}
	start := time.Date(2025, 3, 29, 0, 30, 0, 0, time.UTC) // the clocks of Berlin go forward in the second night
	runs := simulate(start, 2, &fake{},
		Entry{Name: "hourly", Cron: "@hourly"}, Entry{Name: "often", Cron: "*/15 * * * *"},
		Entry{Name: "morning", Cron: "0 7 * * *", Zone: berlin}, Entry{Name: "never"})
	if len(runs["hourly"]) != 48 || len(runs["often"]) != 192 {
		t.Errorf("hourly %d, every quarter %d", len(runs["hourly"]), len(runs["often"]))
	}
	if d := gocmp.Diff([]string{"29T06:00:00", "30T05:00:00"}, runs["morning"]); d != "" || len(runs["never"]) != 0 {
		t.Errorf("at seven in Berlin: %s, never: %v", d, runs["never"])
	}
}

// Runs that take longer than the time between them follow each other, and do not pile up.
func TestLongRuns(t *testing.T) {
	start := time.Date(2025, 1, 1, 0, 5, 0, 0, time.UTC)
	runs := simulate(start, 1, &fake{takes: 40 * time.Minute}, Entry{Name: "often", Cron: "*/15 * * * *"})["often"]
	want := []string{"01T00:15:00", "01T00:55:00", "01T01:35:00", "01T02:15:00"}
	if d := gocmp.Diff(want, runs[:4]); d != "" || len(runs) != 36 {
		t.Errorf("%d runs, -want +got:\n%s", len(runs), d)
	}
}

// The clocks go forward at 01:00 UTC on March 30 and back at 01:00 UTC on October 26.
func TestClocksThatAreChanged(t *testing.T) {
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Skip(err)
	}
	for _, test := range []struct {
		cron string
		day  time.Time
		want []string
	}{
		{"30 2 * * *", time.Date(2025, 3, 29, 0, 0, 0, 0, time.UTC), []string{"29T01:30:00", "30T01:30:00", "31T00:30:00"}},
		{"0 3 * * *", time.Date(2025, 3, 29, 0, 0, 0, 0, time.UTC), []string{"29T02:00:00", "30T01:00:00", "31T01:00:00"}},
		{"*/30 2 * * *", time.Date(2025, 3, 29, 12, 0, 0, 0, time.UTC), []string{"30T01:00:00", "31T00:00:00", "31T00:30:00"}},
		{"15 * * * *", time.Date(2025, 3, 29, 23, 0, 0, 0, time.UTC), []string{"29T23:15:00", "30T00:15:00", "30T01:15:00", "30T02:15:00"}},
		{"30 2 * * *", time.Date(2025, 10, 25, 0, 0, 0, 0, time.UTC), []string{"25T00:30:00", "26T00:30:00", "27T01:30:00"}},
		{"0 3 * * *", time.Date(2025, 10, 25, 0, 0, 0, 0, time.UTC), []string{"25T01:00:00", "26T02:00:00", "27T02:00:00"}},
		{"15 * * * *", time.Date(2025, 10, 25, 23, 0, 0, 0, time.UTC), []string{"25T23:15:00", "26T00:15:00", "26T01:15:00", "26T02:15:00"}},
		{"@daily", time.Date(2025, 10, 25, 12, 0, 0, 0, time.UTC), []string{"25T22:00:00", "26T23:00:00"}},
		{"0 0 29 2 *", time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC), []string{"28T23:00:00"}},
	} {
		e, at := Entry{Cron: test.cron, Zone: berlin}, test.day
		for i, want := range test.want {
			if at = e.Next(at); at.UTC().Format("02T15:04:05") != want {
				t.Errorf("%s after %s: run %d at %s, want %s", test.cron, test.day, i, at.UTC(), want)
				break
			}
		}
	}
}

func TestCatchUpAfterSleep(t *testing.T) {
	start := time.Date(2025, 1, 1, 0, 30, 0, 0, time.UTC)
	runs := simulate(start, 1, &fake{sleepAt: start.Add(2 * time.Hour), sleepFor: 10*time.Hour + 15*time.Minute}, Entry{Name: "hourly", Cron: "@hourly"})
	want := []string{"01T01:00:00", "01T02:00:00"}
	got := runs["hourly"]
	if d := gocmp.Diff(want, got[:2]); d != "" || got[2][:6] != "01T12:" || got[3] != "01T13:00:00" || len(got) != 15 {
		t.Errorf("one run makes up for ten: %v", got)
	}
}

func TestJitterSpreads(t *testing.T) {
	minutes := map[int]int{}
	at := time.Date(2025, 1, 1, 0, 30, 0, 0, time.UTC)
	for i := range 100 {
		e := Entry{Name: fmt.Sprint("source", i), Cron: "@hourly", Jitter: 10 * time.Minute}
		next := e.Next(at)
		if again := e.Next(next); again.Sub(next) != time.Hour || next != e.Next(at) {
			t.Fatalf("%s: %s, then %s", e.Name, next, again)
		}
		minutes[next.Minute()]++
	}
	if len(minutes) != 10 {
		t.Errorf("the runs fall on the minutes %v", minutes)
	}
}

func TestCheck(t *testing.T) {
	for cron, ok := range map[string]bool{"@hourly": true, "*/5 * * * *": true, "": false, "x": false, "61 * * * *": false, "* * * * * *": false, "* * *": false} {
		if (Check(cron) == nil) != ok {
			t.Errorf("%q: %v", cron, Check(cron))
		}
	}
}
