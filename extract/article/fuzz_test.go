package article

import (
	"bytes"
	"context"
	"os"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// check holds what every article must hold, whatever was read.
func check(t *testing.T, data []byte) {
	n := 0
	for a, err := range Read(context.Background(), []string{"-"}, Options{Stdin: bytes.NewReader(data), MaxBytes: 1 << 16}) {
		n++
		switch {
		case err != nil && !strings.Contains(err.Error(), "; hint: "):
			t.Errorf("no hint: %v", err)
		case err == nil && (a.ID == "" || strings.TrimSpace(a.Text) == "" || !utf8.ValidString(a.Text)):
			t.Errorf("bad article %+q", a)
		case err == nil && strings.Contains(a.Text, "\r\n"):
			t.Errorf("line ends not normalised: %q", a.Text)
		}
	}
	if n == 0 && len(bytes.TrimSpace(data)) > 0 && !bytes.HasPrefix(data, []byte("{")) {
		t.Errorf("neither an article nor an error for %q", data)
	}
}

func FuzzNDJSON(f *testing.F) {
	for _, s := range []string{`{"id":"a","date":"2025-04-04","text":"x"}`, `{"text":1}`, "{\"text\":\"\xff\"}", `{"a":"\ud800"`, "{\"text\":\"a\"}\n\n\x00"} {
		f.Add([]byte(s))
	}
	f.Fuzz(check)
}

func FuzzText(f *testing.F) {
	for _, s := range []string{"One.\r\nTwo.", "\ufeffx", "\xff\xfea\x00", "a\x00b\x00", "\xe9", "é\xe9", "\x1f\x8b\x08"} {
		f.Add([]byte(s))
	}
	f.Fuzz(check)
}

func FuzzHTML(f *testing.F) {
	for _, name := range []string{"testdata/talks.html", "testdata/bare.html"} {
		page, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(page)
	}
	f.Add([]byte("<html><meta charset=utf-16><p>\xff"))
	f.Fuzz(func(t *testing.T, data []byte) { check(t, append([]byte("<html>"), data...)) })
}

func FuzzPDF(f *testing.F) {
	for _, name := range []string{"testdata/columns.pdf", "testdata/print.pdf"} {
		file, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(file)
	}
	f.Fuzz(func(t *testing.T, data []byte) { check(t, append([]byte("%PDF-1.4\n"), data...)) })
}

// FuzzParseDate reads whatever stands where a date should: what it takes is a day that reads as itself.
func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"2025-04-04", "Fri, 04 Apr 2025 10:00:00 +0200", "2025-04-04T23:30:00-05:00", "0000-00-00", "today"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		day, err := ParseDate(s)
		if err != nil || day.IsZero() {
			return
		}
		again, err := ParseDate(day.Format(time.RFC3339))
		if day.Year() > 0 && day.Year() < 10_000 && (err != nil || !again.Equal(day.Truncate(time.Second))) {
			t.Errorf("%q reads %v, then %v, %v", s, day, again, err)
		}
	})
}

// FuzzParseColumns reads whatever --columns may say: what it takes names fields, and an error says what to do.
func FuzzParseColumns(f *testing.F) {
	for _, s := range []string{"text=body,title=headline", "text=", "=,=", "text=a,text=b", "x=y"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if columns, err := ParseColumns(s); err != nil && (columns != nil || !strings.Contains(err.Error(), "hint: ")) {
			t.Errorf("%v, %v", columns, err)
		}
	})
}
