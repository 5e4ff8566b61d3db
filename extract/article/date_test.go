package article_test

import (
	"testing"

	"diplograph/extract/article"
)

// The day of an article is that of the place where it was published: midnight of Berlin is not the day before.
func TestParseDateIsTheDayStated(t *testing.T) {
	for _, s := range []string{
		"2025-02-18", "2025-02-18T00:00:00+01:00", "2025-02-18T23:30:00-05:00", "2025-02-18 00:10:00.25+09:00",
		"2025-02-18 23:30", "2025-02-18T00:30", "20250218", "2025/02/18", "February 18, 2025",
		"Tue, 18 Feb 2025 00:10:00 +0200", "Tue, 18 Feb 2025 22:10:00 EST",
	} {
		got, err := article.ParseDate(s)
		if err != nil || got.Format("2006-01-02 MST") != "2025-02-18 UTC" {
			t.Errorf("%q reads %v, %v", s, got, err)
		}
	}
	for _, s := range []string{"02/03/2025", "2025-02", "1739836800", "today"} {
		if got, err := article.ParseDate(s); err == nil {
			t.Errorf("%q reads %v", s, got)
		}
	}
}
