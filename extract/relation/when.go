package relation

import (
	"strconv"
	"strings"
	"time"

	"diplograph/extract"
)

var months = map[string]time.Month{}
var weekdays = map[string]time.Weekday{}

func init() {
	for m := time.January; m <= time.December; m++ {
		months[strings.ToLower(m.String())] = m
		months[strings.ToLower(m.String()[:3])] = m
		months[strings.ToLower(m.String()[:3])+"."] = m
	}
	months["sept."], months["sept"] = time.September, time.September
	for d := time.Sunday; d <= time.Saturday; d++ {
		weekdays[strings.ToLower(d.String())] = d
	}
}

// date returns when the event at token i happened: what the clause says, resolved against the article's
// date, else the article's date; as YYYY-MM-DD, YYYY-MM or YYYY, "" when neither is known.
func (f *frame) date(i int, m extract.Modality) string {
	pub := f.doc.Article.Published
	for c := f.first[i]; c >= 0; c = f.next[c] {
		switch f.rel(c) {
		case "obl", "advmod", "nmod", "obj":
			if d := f.readDate(c, pub, m); d != "" {
				return d
			}
		}
	}
	if pub.IsZero() {
		return ""
	}
	return pub.Format(time.DateOnly)
}

// readDate reads the time expression headed by token i, "" for none.
func (f *frame) readDate(i int, pub time.Time, m extract.Modality) string {
	word := strings.ToLower(f.toks[i].Form)
	if day, ok := weekdays[word]; ok && !pub.IsZero() {
		return nearest(pub, day, m == extract.Planned || m == extract.Requested).Format(time.DateOnly)
	}
	if month, ok := f.monthIn(i); ok {
		return f.calendarDate(i, month, pub)
	}
	if year := asYear(word); year > 0 && f.caseOf(i) == "in" {
		return strconv.Itoa(year)
	}
	if pub.IsZero() {
		return ""
	}
	return f.relativeDate(i, word, pub)
}

func (f *frame) relativeDate(i int, word string, pub time.Time) string {
	step := f.direction(i)
	switch word {
	case "today", "tonight":
		return pub.Format(time.DateOnly)
	case "yesterday":
		return pub.AddDate(0, 0, -1).Format(time.DateOnly)
	case "tomorrow":
		return pub.AddDate(0, 0, 1).Format(time.DateOnly)
	case "month":
		if step != none {
			first := time.Date(pub.Year(), pub.Month(), 1, 0, 0, 0, 0, time.UTC)
			return first.AddDate(0, int(step), 0).Format("2006-01")
		}
	case "year":
		if step != none {
			return strconv.Itoa(pub.Year() + int(step))
		}
	}
	return ""
}

type direction int

const none direction = 99

// direction reads "last", "this" or "next" before token i.
func (f *frame) direction(i int) direction {
	for c := f.first[i]; c >= 0; c = f.next[c] {
		switch f.lemma(c) {
		case "last", "past", "previous":
			return -1
		case "this":
			return 0
		case "next":
			return 1
		}
	}
	return none
}

// nearest is the last such weekday up to the date, or the next one after it.
func nearest(date time.Time, day time.Weekday, after bool) time.Time {
	if after {
		return date.AddDate(0, 0, (int(day-date.Weekday())+6)%7+1)
	}
	return date.AddDate(0, 0, -(int(date.Weekday()-day)+7)%7)
}

// monthIn finds a month's name at token i or below it.
func (f *frame) monthIn(i int) (time.Month, bool) {
	if m, ok := months[strings.ToLower(f.toks[i].Form)]; ok && f.tag(i) == "NNP" {
		return m, true
	}
	for c := f.first[i]; c >= 0; c = f.next[c] {
		if m, ok := months[strings.ToLower(f.toks[c].Form)]; ok && f.tag(c) == "NNP" {
			return m, true
		}
	}
	return 0, false
}

// calendarDate reads the day and the year around a month: "on 19 December", "December 25, 2011", "May 2016".
func (f *frame) calendarDate(i int, month time.Month, pub time.Time) string {
	day, year := 0, 0
	for k := max(i-3, 0); k < min(i+5, len(f.toks)); k++ {
		if k != i && !f.inside(k, i) {
			continue
		}
		n, err := strconv.Atoi(strings.TrimRight(f.toks[k].Form, "stndrh"))
		switch {
		case err != nil:
		case n >= 1900 && n <= 2100:
			year = n
		case n >= 1 && n <= 31:
			day = n
		}
	}
	if year == 0 {
		if pub.IsZero() {
			return ""
		}
		year = yearNear(pub, month)
	}
	if day == 0 {
		return time.Date(year, month, 1, 0, 0, 0, 0, time.UTC).Format("2006-01")
	}
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
}

// yearNear is the year that puts the month within half a year of the date.
func yearNear(pub time.Time, month time.Month) int {
	switch d := int(month) - int(pub.Month()); {
	case d > 6:
		return pub.Year() - 1
	case d < -6:
		return pub.Year() + 1
	}
	return pub.Year()
}

func asYear(s string) int {
	if n, err := strconv.Atoi(s); err == nil && len(s) == 4 && n >= 1900 && n <= 2100 {
		return n
	}
	return 0
}

// dated tells whether token i is a day, a month or a number.
func (f *frame) dated(i int) bool {
	word := strings.ToLower(f.toks[i].Form)
	_, day := weekdays[word]
	_, month := months[word]
	return day || month || f.tag(i) == "CD"
}
