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

// heatmap has a row and a column for each actor and the values of pairs, whichever comes first.
type heatmap struct {
	Value  string // what the numbers are
	Actors []string
	Cells  [][]string // "" for no value
	Heat   [][]int    // -4 to 4: the value in quarters of the largest absolute one, away from zero
}

const heatmapActors = 15

// newHeatmap takes the first two columns as the pair and the third as its value.
func newHeatmap(t graph.Table) heatmap {
	h := heatmap{Value: t.Names[2]}
	values, largest := map[[2]string]any{}, 0.0
	for _, row := range t.Rows {
		a, b := cell(row[0]), cell(row[1])
		if !h.admit(a, b) {
			continue
		}
		values[[2]string{a, b}] = row[2]
		largest = max(largest, abs(number(row[2])))
	}
	slices.Sort(h.Actors)
	for _, a := range h.Actors {
		var texts []string
		var heats []int
		for _, b := range h.Actors {
			v, ok := values[[2]string{a, b}]
			if !ok {
				v = values[[2]string{b, a}]
			}
			texts, heats = append(texts, cell(v)), append(heats, heat(number(v), largest))
		}
		h.Cells, h.Heat = append(h.Cells, texts), append(h.Heat, heats)
	}
	return h
}

// admit gives both actors a row unless there are too many.
func (h *heatmap) admit(pair ...string) bool {
	fresh := slices.DeleteFunc(pair, func(a string) bool { return slices.Contains(h.Actors, a) })
	if len(h.Actors)+len(fresh) > heatmapActors {
		return false
	}
	h.Actors = append(h.Actors, fresh...)
	slices.Sort(h.Actors)
	h.Actors = slices.Compact(h.Actors)
	return true
}

func heat(v, largest float64) int {
	switch {
	case v == 0:
		return 0
	case v < 0:
		return -heat(-v, largest)
	}
	return min(4, 1+int(4*v/largest))
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
