package schedule

import (
	"strings"
	"time"

	"github.com/adhocore/gronx"
)

// tick returns the first time after another that a cron expression means, by the clock of that time's zone; it is
// zero for never. When the clock goes forward, what falls into the hour that is left out is due once, as much later.
// When it goes back, what has an hour of its own is due once, and what is due in every hour in both.
func tick(cron string, after time.Time) time.Time {
	at, orAt := after, false
	for {
		name, offset := at.Zone()
		next, err := gronx.NextTickAfter(cron, at.In(time.FixedZone(name, offset)), orAt)
		if err != nil {
			return time.Time{}
		}
		_, change := at.ZoneBounds()
		if change.IsZero() || next.Before(change) {
			return next
		}
		_, then := change.Zone()
		forward := time.Duration(then-offset) * time.Second
		if next.Before(change.Add(forward)) {
			return next
		}
		if at, orAt = change, true; forward < 0 && !everyHour(cron) {
			at = change.Add(-forward)
		}
	}
}

func everyHour(cron string) bool {
	const hour = 2 // after seconds and minutes
	fields, err := gronx.Segments(cron)
	return err == nil && strings.HasPrefix(fields[hour], "*")
}
