package report

import (
	"fmt"
	"slices"
	"strconv"
	"time"

	"diplograph/extract"
	"diplograph/graph"
)

// timeline counts events by day, month or year, without gaps.
type timeline struct {
	Unit    string // day, month or year
	Bars    []bar
	Inexact int // events whose date is less exact than Unit, left out
}

// bar is what happened in a period; events of a type with a Goldstein value below zero are conflict.
type bar struct {
	Period                string
	Cooperation, Conflict int
}

// newTimeline takes the columns date and, if there, type.
func newTimeline(t graph.Table) timeline {
	date, kind := slices.Index(t.Names, "date"), slices.Index(t.Names, "type")
	var dates []string
	for _, row := range t.Rows {
		dates = append(dates, cell(row[date]))
	}
	unit, width, periods := periodsOf(dates)
	c := timeline{Unit: unit}
	place := map[string]int{}
	for i, p := range periods {
		c.Bars, place[p] = append(c.Bars, bar{Period: p}), i
	}
	for i, row := range t.Rows {
		if len(dates[i]) < width {
			c.Inexact++
			continue
		}
		b := &c.Bars[place[dates[i][:width]]]
		if kind >= 0 && isConflict(cell(row[kind])) {
			b.Conflict++
		} else {
			b.Cooperation++
		}
	}
	return c
}

func isConflict(relation string) bool {
	t, _ := extract.LookupType(relation)
	return t.Goldstein < 0
}

// periodsOf chooses days up to two months, months up to five years, else years.
func periodsOf(dates []string) (unit string, width int, periods []string) {
	exact := slices.DeleteFunc(slices.Clone(dates), func(d string) bool { return len(d) < len("2006") })
	if len(exact) == 0 {
		return "year", len("2006"), nil
	}
	first, last := begin(slices.Min(exact)), begin(slices.Max(exact))
	unit, layout, days, months, years := "year", "2006", 0, 0, 1
	switch span := last.Sub(first).Hours() / 24; {
	case span <= 62:
		unit, layout, days, years = "day", time.DateOnly, 1, 0
	case span <= 5*366:
		unit, layout, months, years = "month", "2006-01", 1, 0
	}
	end := last.Format(layout)
	for d := first; d.Format(layout) <= end; d = d.AddDate(years, months, days) {
		periods = append(periods, d.Format(layout))
		if unit != "day" {
			d = d.AddDate(0, 0, 1-d.Day())
		}
	}
	return unit, len(layout), periods
}

// begin is the first day of a date that may be partial.
func begin(date string) time.Time {
	d, _ := time.Parse(time.DateOnly, (date + "-01-01")[:len(time.DateOnly)])
	return d
}

func abs(f float64) float64 { return max(f, -f) }

func number(v any) float64 {
	switch v := v.(type) {
	case int64:
		return float64(v)
	case float64:
		return v
	}
	return 0
}

func cell(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	return fmt.Sprint(v)
}
