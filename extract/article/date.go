package article

import (
	"fmt"
	"strings"
	"time"
)

var dateLayouts = []string{
	time.DateOnly, time.RFC3339, "2006-01-02T15:04:05", time.DateTime, "2006-01-02T15:04:05-0700",
	"2006-01-02 15:04:05Z07:00", "2006-01-02 15:04", "2006-01-02T15:04", time.RFC1123Z, time.RFC1123, "2 January 2006", "January 2, 2006", "2006/01/02", "20060102",
}

// ParseDate reads the date of an article: year first, or with the month's name. It is zero for "". The day is that
// of the place where the article was published, see asStated.
func ParseDate(s string) (time.Time, error) {
	s = strings.TrimSpace(s)
	if s == "" {
		return time.Time{}, nil
	}
	for _, layout := range dateLayouts {
		if t, err := time.Parse(layout, s); err == nil {
			return asStated(t), nil
		}
	}
	return time.Time{}, fmt.Errorf("date %q is none; write it as 2025-04-04", s)
}

// asStated is what the calendar and the clock at the place of t showed, as a time in UTC: a page that bears the
// midnight of Berlin is of that day, and so is what it calls today.
func asStated(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, time.UTC)
}
