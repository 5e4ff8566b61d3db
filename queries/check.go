package queries

import (
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strings"
)

// Problem is something wrong with the files of a query.
type Problem struct {
	File  string `json:"file"`
	Line  int    `json:"line"` // 1-based; 0 when it is about the whole file
	Text  string `json:"text"`
	Hint  string `json:"hint"`
	Fatal bool   `json:"fatal"` // the query cannot run, so that LoadFS refuses it
}

func (p Problem) Error() string {
	place := p.File
	if p.Line > 0 {
		place = fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return place + ": " + p.Text + "; hint: " + p.Hint
}

func fatal(file string, line int, text, hint string) Problem {
	return Problem{file, line, text, hint, true}
}

// Check returns the problems of the embedded queries, by file and then by line. There should be none.
func Check() []Problem {
	problems, err := CheckFS(embedded)
	if err != nil {
		panic(err)
	}
	return problems
}

// CheckFS returns the problems of the queries in the root of a directory.
func CheckFS(fsys fs.FS) ([]Problem, error) {
	_, problems, err := load(fsys)
	return problems, err
}

// parse reads a query; sql is "" when it has no twin. Problems are in the order of the lines.
func parse(name, cypher, sql string) (Query, []Problem) {
	q, problems := parseHeader(name, cypher)
	q.Cypher, q.SQL = cypher, sql
	headerBroken := len(problems) > 0
	sources := []source{newSource(name+".cypher", cypher)}
	if sql == "" {
		problems = append(problems, Problem{name + ".cypher", 0, "the query has no SQL twin", "write " + name + ".sql, else the query needs Neo4j", false})
	} else {
		sources = append(sources, newSource(name+".sql", sql))
	}
	for _, s := range sources {
		if !headerBroken {
			problems = append(problems, q.checkColumns(s)...)
			problems = append(problems, q.checkParams(s)...)
		}
		problems = append(problems, checkBounds(s)...)
	}
	slices.SortStableFunc(problems, func(a, b Problem) int {
		if c := strings.Compare(a.File, b.File); c != 0 {
			return c
		}
		return a.Line - b.Line
	})
	return q, problems
}

func (q Query) checkColumns(s source) []Problem {
	from, _, ok := s.result()
	if !ok {
		return []Problem{fatal(s.file, 0, "the query returns nothing", "end it with RETURN in Cypher, start it with SELECT in SQL")}
	}
	if got := s.columns(); !slices.Equal(got, q.Columns) {
		return []Problem{fatal(s.file, s.line(from), fmt.Sprintf("returns the columns %q, the header says %q", got, q.Columns),
			"name every column by AS, in the order of the header")}
	}
	return nil
}

var (
	cypherParam = regexp.MustCompile(`\$([A-Za-z_]\w*)`)
	sqlParam    = regexp.MustCompile(`[$:@]([A-Za-z_]\w*)`)
)

func (q Query) checkParams(s source) (problems []Problem) {
	pattern := cypherParam
	if s.sql {
		pattern = sqlParam
	}
	used := map[string]bool{}
	var declared []string
	for _, p := range q.Params {
		declared = append(declared, p.Name)
	}
	for _, m := range pattern.FindAllStringSubmatchIndex(s.bare, -1) {
		name := s.bare[m[2]:m[3]]
		if !used[name] && !slices.Contains(declared, name) {
			problems = append(problems, fatal(s.file, s.line(m[0]), "undeclared parameter $"+name,
				DidYouMean(name, declared)+"declare it in the header of "+q.Name+".cypher: // param: "+name+" string = \"\""))
		}
		used[name] = true
	}
	for _, name := range declared {
		if !used[name] {
			problems = append(problems, Problem{s.file, 0, "parameter $" + name + " is declared but not used", "use it, or take it out of the header", false})
		}
	}
	return problems
}

var (
	orderBy = regexp.MustCompile(`(?i)\bORDER\s+BY\b`)
	limit   = regexp.MustCompile(`(?i)\sLIMIT\s`)
)

// checkBounds asks that the rows have an order and a bound.
func checkBounds(s source) (problems []Problem) {
	from, _, ok := s.result()
	if !ok {
		return nil
	}
	if !orderBy.MatchString(s.top[from:]) {
		problems = append(problems, Problem{s.file, s.line(from), "no ORDER BY", "order the rows down to the last tie, so that the same graph gives the same rows", false})
	}
	if !limit.MatchString(s.top[from:]) {
		problems = append(problems, Problem{s.file, s.line(from), "no LIMIT", "end with LIMIT $limit and declare // param: limit int = 20", false})
	}
	return problems
}
