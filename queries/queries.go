// Package queries holds the saved queries. Each is a pair of texts that give the same rows: NAME.cypher for
// Neo4j, with the header that describes the query, and NAME.sql for SQLite.
//
// Both texts name their parameters $name. Actors are matched by id or by name without regard to case, Cypher
// by toLower and SQL by lower; importing this package makes lower know Unicode in every SQLite connection.
package queries

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"
)

//go:embed *.cypher *.sql
var embedded embed.FS

// Query is one saved query.
type Query struct {
	Name        string   `json:"name"` // file name without its ending, e.g. "who-met-whom"
	Title       string   `json:"title"`
	Description string   `json:"description"`
	Params      []Param  `json:"params"`
	Tags        []string `json:"tags"`
	Columns     []string `json:"-"` // in the order that both texts return them
	Cypher      string   `json:"-"` // the whole file, header included: comments to Neo4j
	SQL         string   `json:"-"` // "" when the query has no twin and so needs Neo4j
}

// Param is a parameter that a query takes.
type Param struct {
	Name        string `json:"name"`
	Type        Type   `json:"type"`
	Default     any    `json:"default"` // string, int64 or float64 as Type says; nil when Required
	Required    bool   `json:"required"`
	Example     string `json:"example"` // never "" when Required
	Description string `json:"description"`
}

var builtin = sync.OnceValue(func() []Query {
	qs, err := LoadFS(embedded)
	if err != nil {
		panic(err)
	}
	return qs
})

// List returns the embedded queries, sorted by name.
func List() []Query { return slices.Clone(builtin()) }

// Get returns the embedded query of that name. The error for an unknown name suggests near ones.
func Get(name string) (Query, error) { return Find(builtin(), name) }

// Find returns the query of that name among qs. The error for an unknown name suggests near ones.
func Find(qs []Query, name string) (Query, error) {
	names := make([]string, len(qs))
	for i, q := range qs {
		if q.Name == name {
			return q, nil
		}
		names[i] = q.Name
	}
	return Query{}, fmt.Errorf("unknown query %q; hint: %s`diplograph queries list` shows every query", name, DidYouMean(name, names))
}

// LoadFS reads the queries in the root of a directory, sorted by name. It fails when a query cannot run: a
// broken header, an undeclared parameter, columns that differ from the header. What Check would only
// complain about, such as a missing twin, is no error here. Files of other endings are passed over.
func LoadFS(fsys fs.FS) ([]Query, error) {
	qs, problems, err := load(fsys)
	if err != nil {
		return nil, err
	}
	var errs []error
	for _, p := range problems {
		if p.Fatal {
			errs = append(errs, p)
		}
	}
	return qs, errors.Join(errs...)
}

func load(fsys fs.FS) (qs []Query, problems []Problem, err error) {
	files, err := readFiles(fsys)
	if err != nil {
		return nil, nil, fmt.Errorf("read queries: %w; hint: name a readable directory of .cypher and .sql files", err)
	}
	for _, file := range slices.Sorted(maps.Keys(files)) {
		if name, ok := strings.CutSuffix(file, ".cypher"); ok {
			q, found := parse(name, files[file], files[name+".sql"])
			qs, problems = append(qs, q), append(problems, found...)
			continue
		}
		name := strings.TrimSuffix(file, ".sql")
		if _, ok := files[name+".cypher"]; !ok {
			problems = append(problems, fatal(file, 0, "no "+name+".cypher stands beside it", "the header is read from the .cypher file"))
		}
	}
	return qs, problems, nil
}

// readFiles returns the texts by file name, without byte order mark and with plain line ends.
func readFiles(fsys fs.FS) (map[string]string, error) {
	entries, err := fs.ReadDir(fsys, ".")
	if err != nil {
		return nil, err
	}
	files := map[string]string{}
	for _, e := range entries {
		if ext := path.Ext(e.Name()); e.IsDir() || ext != ".cypher" && ext != ".sql" {
			continue
		}
		b, err := fs.ReadFile(fsys, e.Name())
		if err != nil {
			return nil, err
		}
		files[e.Name()] = strings.ReplaceAll(strings.TrimPrefix(string(b), "\ufeff"), "\r\n", "\n")
	}
	return files, nil
}
