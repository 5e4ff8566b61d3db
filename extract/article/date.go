package article

import (
	"fmt"
	"strings"
	"time"
)

var dateLayouts = []string{
	time.DateOnly, time.RFC3339, "2006-01-02T15:04:05", time.DateTime, "2006-01-02T15:04:05-0700",
	time.RFC1123Z, time.RFC1123, "2 January 2006", "January 2, 2006", "2006/01/02", "20060102",
}

// ParseDate reads the date of an article, in UTC: year first, or with the month's name. It is zero for "".
func ParseDate(s string) (time.Time, error) {
	s = strings.TrimSpace(s)
	if s == "" {
		return time.Time{}, nil
	}
	for _, layout := range dateLayouts {
		if t, err := time.Parse(layout, s); err == nil {
			return t.UTC(), nil
		}
	}
	return time.Time{}, fmt.Errorf("date %q is none; write it as 2025-04-04", s)
}
