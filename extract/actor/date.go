package actor

import (
	"fmt"
	"time"
)

// span is a stretch of days, both ends included; a zero end is open.
type span struct{ from, to time.Time }

func parseSpan(from, to string) (span, error) {
	first, _, err := parseDate(from)
	if err != nil {
		return span{}, err
	}
	_, last, err := parseDate(to)
	if err != nil {
		return span{}, err
	}
	if !last.IsZero() && last.Before(first) {
		return span{}, fmt.Errorf("from %s is after to %s; hint: swap them", from, to)
	}
	return span{first, last}, nil
}

// parseDate reads YYYY, YYYY-MM or YYYY-MM-DD and returns the first and the last day that it may mean.
func parseDate(s string) (first, last time.Time, err error) {
	switch {
	case s == "":
		return
	case len(s) == len("2006"):
		first, err = time.Parse("2006", s)
		last = first.AddDate(1, 0, -1)
	case len(s) == len("2006-01"):
		first, err = time.Parse("2006-01", s)
		last = first.AddDate(0, 1, -1)
	default:
		first, err = time.Parse(time.DateOnly, s)
		last = first
	}
	if err != nil {
		err = fmt.Errorf("date %q; hint: write YYYY, YYYY-MM or YYYY-MM-DD", s)
	}
	return first, last, err
}

// distance is 0 on a day inside the span, else how many days outside it the day lies.
func (s span) distance(day time.Time) int {
	switch {
	case !s.from.IsZero() && day.Before(s.from):
		return days(day, s.from)
	case !s.to.IsZero() && day.After(s.to):
		return days(s.to, day)
	}
	return 0
}

func days(from, to time.Time) int { return int(to.Sub(from).Hours() / 24) }
