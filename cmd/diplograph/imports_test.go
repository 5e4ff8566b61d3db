package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// rooms lists the folders of the project and which others each may import.
var rooms = map[string][]string{
	"extract":               {},
	"extract/article":       {"extract"},
	"extract/fetch":         {},
	"extract/feed":          {},
	"extract/syntax":        {"extract"},
	"extract/actor":         {"extract"},
	"extract/relation":      {"extract"},
	"graph":                 {"extract"},
	"graph/graphtest":       {"extract", "graph"},
	"graph/sqlite":          {"extract", "graph"},
	"graph/neo4j":           {"extract", "graph"},
	"queries":               {},
	"cmd/internal/report":   {"extract", "graph", "queries"},
	"cmd/internal/browser":  {"extract", "queries"},
	"cmd/internal/schedule": {},
	"cmd/internal/eval":     {"extract"},
	"cmd/internal/dump":     {"graph"},
	"cmd/internal/serve":    {"extract", "graph"},
	"cmd/internal/feeds":    {"extract", "extract/article", "extract/feed", "extract/fetch", "graph"},
	"cmd/diplograph": {"cmd/internal/browser", "cmd/internal/dump", "cmd/internal/eval", "cmd/internal/feeds", "cmd/internal/report", "cmd/internal/schedule", "cmd/internal/serve", "extract", "extract/article", "extract/feed", "extract/fetch", "extract/syntax", "extract/actor", "extract/relation",
		"graph", "graph/sqlite", "graph/neo4j", "queries"},
}

// only says which rooms alone may import a library.
var only = map[string][]string{
	"github.com/spf13/viper": {"cmd/diplograph"},
	"github.com/spf13/cobra": {"cmd/diplograph"},
	"github.com/jdkato/":     {"extract/syntax"},
	"github.com/neo4j/":      {"graph/neo4j"},
	"github.com/mmcdole/":    {"extract/feed"},
	"github.com/temoto/":     {"extract/fetch"},
	"github.com/adhocore/":   {"cmd/internal/schedule"},
	"modernc.org/sqlite":     {"graph/sqlite", "queries"}, // queries gives it a lower() that knows Unicode
}

func TestImportsPointOneWay(t *testing.T) {
	n := 0
	err := filepath.WalkDir("../..", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := d.Name()
		if d.IsDir() && len(name) > 2 && (name[0] == '.' || name == "testdata" || name == "node_modules") {
			return fs.SkipDir
		}
		if slices.Contains([]string{"util", "utils", "common", "helpers", "models"}, name) {
			t.Errorf("%s: a folder that says nothing of what it holds", path)
		}
		if strings.HasSuffix(name, ".go") {
			n++
			checkImports(t, path)
		}
		return nil
	})
	if err != nil || n == 0 {
		t.Errorf("%d files, %v", n, err)
	}
}

func checkImports(t *testing.T, path string) {
	f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
	if err != nil {
		t.Error(err)
		return
	}
	if strings.HasSuffix(f.Name.Name, "_test") { // a test from outside may use anything
		return
	}
	here := roomOf(filepath.ToSlash(strings.TrimPrefix(filepath.Dir(path), "../../")))
	for _, spec := range f.Imports {
		imported, _ := strconv.Unquote(spec.Path.Value)
		if ours, ok := strings.CutPrefix(imported, "diplograph/"); ok {
			there := roomOf(ours)
			testing := there == "graph/graphtest" && strings.HasSuffix(path, "_test.go")
			if there != here && !testing && !slices.Contains(rooms[here], there) {
				t.Errorf("%s: %s must not import %s", path, here, imported)
			}
		}
		for library, owners := range only {
			if strings.HasPrefix(imported, library) && !slices.Contains(owners, here) {
				t.Errorf("%s: only %v may import %s", path, owners, imported)
			}
		}
	}
}

// roomOf returns the room that a folder belongs to, or the folder itself, which then may import nothing.
func roomOf(dir string) string {
	for d := dir; d != "."; d = filepath.ToSlash(filepath.Dir(d)) {
		if _, ok := rooms[d]; ok && d != "extract" && d != "graph" || d == dir && ok {
			return d
		}
	}
	return dir
}
