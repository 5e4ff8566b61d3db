package graph

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/fstest"
)

func TestMigrations(t *testing.T) {
	file := func(names ...string) fstest.MapFS {
		files := fstest.MapFS{}
		for _, n := range names {
			files["m/"+n] = &fstest.MapFile{Data: []byte(n)}
		}
		return files
	}
	all, err := Migrations(file("V002__More.sql", "V001__Initial.sql"), "m")
	if err != nil || len(all) != 2 || all[1] != (Migration{2, "m/V002__More.sql", "V002__More.sql"}) {
		t.Errorf("migrations %v, %v", all, err)
	}
	for want, files := range map[string]fstest.MapFS{
		"m/V003__More.sql: migration 3 stands where 2": file("V001__Initial.sql", "V003__More.sql"),
		"m/V001__B.sql: migration 1 stands where 2":    file("V001__A.sql", "V001__B.sql"),
		"m/readme.txt: not the name":                   file("readme.txt"),
		"m/V001__initial.sql: not the name":            file("V001__initial.sql"),
	} {
		if _, err := Migrations(files, "m"); err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "hint:") {
			t.Errorf("error %v, want %q and a hint", err, want)
		}
	}
}

func TestError(t *testing.T) {
	err := error(&Error{Kind: ErrUnreachable, Text: "cannot reach x", Hint: "start it", Err: io.ErrUnexpectedEOF})
	if err.Error() != "cannot reach x: unexpected EOF; hint: start it" {
		t.Error(err)
	}
	if !errors.Is(err, ErrUnreachable) || !errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, ErrRefused) {
		t.Errorf("%#v is of the wrong kind", err)
	}
	if err := NewerSchema("x", 3, 2); !errors.Is(err, ErrNewerSchema) || err.Error() != "x has schema 3, newer than 2; hint: update diplograph, or use another store" {
		t.Error(err)
	}
}

func TestExporterRefusesOtherRows(t *testing.T) {
	if err := NewExporter(io.Discard).Write(42); err == nil {
		t.Error("an int is written")
	}
}

func TestChangeAdd(t *testing.T) {
	c := Change{1, 2, 3, 4, 5, 6, 7, 8}
	c.Add(c)
	if want := (Change{2, 4, 6, 8, 10, 12, 14, 16}); c != want {
		t.Errorf("%+v, want %+v", c, want)
	}
}
