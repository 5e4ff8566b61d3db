package graph

import (
	"os"
	"strings"
	"testing"
)

func TestParseLocation(t *testing.T) {
	for in, want := range map[string]struct {
		loc  Location
		text string
	}{
		"sqlite:a.db":                  {Location{Scheme: "sqlite", Path: "a.db"}, "sqlite:a.db"},
		"SQLite:a b?#%.db":             {Location{Scheme: "sqlite", Path: "a b?#%.db"}, "sqlite:a b?#%.db"},
		"sqlite:///tmp/a.db":           {Location{Scheme: "sqlite", Path: "/tmp/a.db"}, "sqlite:/tmp/a.db"},
		"sqlite:/tmp/a.db":             {Location{Scheme: "sqlite", Path: "/tmp/a.db"}, "sqlite:/tmp/a.db"},
		`sqlite:C:\data\a.db`:          {Location{Scheme: "sqlite", Path: `C:\data\a.db`}, `sqlite:C:\data\a.db`},
		"sqlite:////tmp/a.db":          {Location{Scheme: "sqlite", Path: "/tmp/a.db"}, "sqlite:/tmp/a.db"},
		"neo4j://h":                    {Location{Scheme: "neo4j", Address: "neo4j://h"}, "neo4j://h"},
		"bolt://h:7687/":               {Location{Scheme: "bolt", Address: "bolt://h:7687"}, "bolt://h:7687"},
		"neo4j+s://u:p%40w@h:1/news":   {Location{Scheme: "neo4j+s", Address: "neo4j+s://h:1", Username: "u", Password: "p@w", Database: "news"}, "neo4j+s://h:1/news"},
		"bolt+ssc://u@[::1]:7687":      {Location{Scheme: "bolt+ssc", Address: "bolt+ssc://[::1]:7687", Username: "u"}, "bolt+ssc://[::1]:7687"},
		"neo4j://h:1/news?policy=west": {Location{Scheme: "neo4j", Address: "neo4j://h:1?policy=west", Database: "news"}, "neo4j://h:1/news"},
	} {
		got, err := ParseLocation(in)
		if err != nil || got != want.loc || got.String() != want.text {
			t.Errorf("ParseLocation(%q) = %+v, %v, as text %q; want %+v, %q", in, got, err, got, want.loc, want.text)
		}
	}
}

func TestParseLocationRefuses(t *testing.T) {
	for in, want := range map[string]string{
		"":                        "without a kind",
		"a.db":                    "without a kind",
		"sqlite:":                 "without a file",
		"sqlite://":               "without a file",
		"http://h:7474":           `unknown kind of store "http"`,
		"bolt:":                   "without a valid host",
		"bolt://u:secret@":        "without a valid host",
		"neo4j://u:sec%ret@h":     "without a valid host",
		"neo4j://u:secret@h:port": "without a valid host",
		"neo4j://u:secret@h/a/b":  "with a path",
		"neo4j://h/a%3Fb":         "with a path",
		"neo4j://u:secret@h#a":    "with a path",
		"me:secret@h":             "without a kind",
	} {
		_, err := ParseLocation(in)
		if err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "hint:") {
			t.Errorf("ParseLocation(%q): error %v, want %q and a hint", in, err, want)
		} else if strings.Contains(err.Error(), "sec") {
			t.Errorf("ParseLocation(%q): the error shows the password: %v", in, err)
		}
	}
}

func FuzzParseLocation(f *testing.F) {
	for _, s := range []string{"sqlite:a.db", "neo4j://user:passw0rd@host:7687/db?x=y", "bolt+s://[::1]", "bolt:// ", "a:b"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		loc, err := ParseLocation(s)
		if err != nil {
			if !strings.Contains(err.Error(), "hint:") {
				t.Errorf("%v: no hint", err)
			}
			return
		}
		again, err := ParseLocation(loc.String())
		loc.Username, loc.Password = "", ""
		loc.Address, _, _ = strings.Cut(loc.Address, "?")
		if err != nil || again != loc {
			t.Errorf("%q reads %+v, then %+v, %v", s, loc, again, err)
		}
	})
}

func TestSame(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("a.db", nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Link("a.db", "link.db"); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"sqlite:a.db", "sqlite:./a.db", true}, {"sqlite:a.db", "sqlite:link.db", true}, {"sqlite:new.db", "sqlite:./new.db", true},
		{"sqlite:a.db", "sqlite:b.db", false}, {"sqlite:a.db", "bolt://a.db", false},
		{"bolt://h", "neo4j://H:7687/neo4j", true}, {"bolt://h", "bolt://h:7688", false}, {"bolt://h/a", "bolt://h/b", false},
		{"bolt://x:y@h", "bolt://h", true},
	} {
		a, errA := ParseLocation(c.a)
		b, errB := ParseLocation(c.b)
		if got := a.Same(b); errA != nil || errB != nil || got != c.same || b.Same(a) != c.same {
			t.Errorf("%s and %s the same: %v, want %v", c.a, c.b, got, c.same)
		}
	}
}
