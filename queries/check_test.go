package queries

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

func TestEmbeddedQueriesHaveNoProblems(t *testing.T) {
	for _, p := range Check() {
		t.Error(p)
	}
}

const (
	goodHeader = "// title: T\n// description: D\n// param: limit int = 20\n// columns: a, b\n// tags: x\n"
	goodCypher = goodHeader + "\nMATCH (a)-->(b)\nRETURN a.name AS a, b.name AS b\nORDER BY a, b\nLIMIT $limit\n"
	goodSQL    = "SELECT x.a, b AS b\nFROM x\nORDER BY a, b\nLIMIT $limit\n"
)

// TestProblems changes one thing in a good query at a time.
func TestProblems(t *testing.T) {
	for _, c := range []struct{ in, old, new, want string }{
		{"cypher", "// title: T", "// titel: T", `q.cypher:1: unknown header key "titel"; hint: did you mean "title"?`},
		{"cypher", "// title: T", "// title:", "q.cypher:1: title is empty"},
		{"cypher", "// title: T\n", "", "q.cypher:1: the header has no title"},
		{"cypher", "// title: T\n", "\n// title: T\n", "q.cypher:1: the header has no columns"},
		{"cypher", "// tags: x", "// tags: x, X", `q.cypher:5: tags: name "X"`},
		{"cypher", "// tags: x", "// tags: x, x", `q.cypher:5: tags: "x" stands twice`},
		{"cypher", "// tags: x", "// tags: x,", `q.cypher:5: tags: name ""`},
		{"cypher", "// tags: x", "// title: U", "q.cypher:5: title is given twice"},
		{"cypher", "// tags: x", "// just a remark", `q.cypher:5: header line "just a remark"`},
		{"cypher", "a, b\n//", "a, a\n//", `q.cypher:4: columns: "a" stands twice`},
		{"cypher", "int = 20", "", `q.cypher:3: param: "limit" is no name and type`},
		{"cypher", "int = 20", "integer = 20", `q.cypher:3: param: type "integer" is none of`},
		{"cypher", "int = 20", "int = many", `q.cypher:3: param: default of limit: "many" is no whole number from 0 up; hint: write it in digits`},
		{"cypher", "int = 20", "int =", `q.cypher:3: param: default of limit: value "" needs double quotes`},
		{"cypher", "int = 20", "int", "q.cypher:3: param: limit has neither a default nor an example"},
		{"cypher", "int = 20", "int ; example x", "q.cypher:3: param: example of limit: \"x\" is no whole number"},
		{"cypher", "int = 20", `int = "20`, "q.cypher:3: param: a quotation mark is not closed"},
		{"cypher", "int = 20", "int = 20 ; one ; two", `q.cypher:3: param: "two" is one part too many`},
		{"cypher", "int = 20", "int = 20 ; example 1 ; example 2", `q.cypher:3: param: "example 2" is one part too many`},
		{"cypher", "// tags: x", "// param: limit int = 1", "q.cypher:5: param limit is declared twice"},
		{"cypher", "limit int", "Limit int", `q.cypher:3: param: "Limit int" is no name and type`},
		{"cypher", "LIMIT $limit", "LIMIT $limt", `q.cypher:10: undeclared parameter $limt; hint: did you mean "limit"?`},
		{"cypher", "LIMIT $limit", "LIMIT 20 // $limit", "q.cypher: parameter $limit is declared but not used"},
		{"cypher", "LIMIT $limit", "LIMIT toInteger('$limit')", "q.cypher: parameter $limit is declared but not used"},
		{"cypher", "LIMIT $limit", "SKIP $limit // LIMIT", "q.cypher:8: no LIMIT"},
		{"cypher", "ORDER BY a, b\n", "", "q.cypher:8: no ORDER BY"},
		{"cypher", "a.name AS a", "a.name", `q.cypher:8: returns the columns ["" "b"], the header says ["a" "b"]`},
		{"cypher", "AS b", "AS c", `q.cypher:8: returns the columns ["a" "c"]`},
		{"cypher", "RETURN", "WITH", "q.cypher: the query returns nothing"},
		{"cypher", "MATCH", "CALL { RETURN 1 AS z ORDER BY z LIMIT 1 } MATCH", ""},
		{"cypher", "b.name AS b", "{x: [1, 2], y: 'a,b'} AS `b`", ""},
		{"cypher", "b.name AS b", "head(COLLECT { MATCH (n) RETURN n.x AS y ORDER BY y LIMIT 1 }) AS b // , c", ""},
		{"cypher", "D\n", "D\n//   and more: with a colon\n//\n", ""},
		{"cypher", "int = 20", `int = "20" ; at most; hm`, `q.cypher:3: param: "hm" is one part too many`},
		{"cypher", "int = 20", `int = 20 ; a "quoted; part" ; example 3`, ""},
		{"sql", "$limit", ":limit", ""}, {"sql", "$limit", "@limit", ""},
		{"sql", "$limit", ":limt", `q.sql:4: undeclared parameter $limt`},
		{"sql", "$limit", "20 -- $limit", "q.sql: parameter $limit is declared but not used"},
		{"sql", "$limit", "20 /* $limit */", "q.sql: parameter $limit is declared but not used"},
		{"sql", "ORDER BY a, b", "", "q.sql:1: no ORDER BY"},
		{"sql", "LIMIT $limit", "", "q.sql:1: no LIMIT"},
		{"sql", "x.a, b AS b", "b, a", `q.sql:1: returns the columns ["b" "a"], the header says ["a" "b"]`},
		{"sql", "x.a, b AS b", "x.a, b AS b, 1", `q.sql:1: returns the columns ["a" "b" ""]`},
		{"sql", "x.a, b AS b", "DISTINCT max(x.a, 1) AS a, ' , it''s ' || b AS \"b\"", ""},
		{"sql", "SELECT", "WITH y AS (SELECT 1 AS z FROM x) SELECT", ""},
		{"sql", "SELECT", "VALUES", "q.sql: the query returns nothing"},
	} {
		files := map[string]string{"cypher": goodCypher, "sql": goodSQL}
		if !strings.Contains(files[c.in], c.old) {
			t.Fatalf("%q is not in the good query", c.old)
		}
		files[c.in] = strings.Replace(files[c.in], c.old, c.new, 1)
		_, problems := parse("q", files["cypher"], files["sql"])
		var got []string
		for _, p := range problems {
			got = append(got, p.Error())
		}
		found := slices.ContainsFunc(got, func(s string) bool { return strings.HasPrefix(s, c.want) && strings.Contains(s, "; hint: ") })
		if c.want == "" && len(got) > 0 || c.want != "" && !found {
			t.Errorf("%q -> %q: problems %q, want %q", c.old, c.new, got, c.want)
		}
	}
}

func TestCheckFSAndWhatIsFatal(t *testing.T) {
	for name, c := range map[string]struct {
		files map[string]string
		want  string
		fatal bool
	}{
		"good":       {map[string]string{"q.cypher": goodCypher, "q.sql": goodSQL}, "", false},
		"no twin":    {map[string]string{"q.cypher": goodCypher}, "q.cypher: the query has no SQL twin", false},
		"no cypher":  {map[string]string{"q.sql": goodSQL}, "q.sql: no q.cypher stands beside it", true},
		"empty":      {map[string]string{"q.cypher": "", "q.sql": goodSQL}, "q.cypher:1: the header has no title", true},
		"bad name":   {map[string]string{"Q 1.cypher": goodCypher, "Q 1.sql": goodSQL}, `Q 1.cypher: query name "Q 1"`, true},
		"no order":   {map[string]string{"q.cypher": goodCypher, "q.sql": "SELECT a, b FROM x LIMIT $limit"}, "q.sql:1: no ORDER BY", false},
		"undeclared": {map[string]string{"q.cypher": goodCypher, "q.sql": goodSQL + "+ $x"}, "q.sql:5: undeclared parameter $x", true},
	} {
		fsys := fstest.MapFS{}
		for file, text := range c.files {
			fsys[file] = &fstest.MapFile{Data: []byte(text)}
		}
		problems, err := CheckFS(fsys)
		if err != nil {
			t.Fatal(err)
		}
		if c.want == "" && len(problems) > 0 || c.want != "" && !strings.Contains(fmt.Sprint(problems), c.want) {
			t.Errorf("%s: problems %v, want %q", name, problems, c.want)
		}
		if _, err := LoadFS(fsys); (err != nil) != c.fatal {
			t.Errorf("%s: LoadFS: %v, want an error: %v", name, err, c.fatal)
		}
	}
	if _, err := CheckFS(os.DirFS(filepath.Join(t.TempDir(), "none"))); err == nil || !strings.Contains(err.Error(), "hint: ") {
		t.Errorf("a missing directory gives %v", err)
	}
}

var problemForm = regexp.MustCompile(`(?s)^q\.(cypher|sql)(:\d+)?: .+; hint: .+`)

// FuzzParse reads any two texts: it must not panic, name a line that exists, give every problem a hint, and
// what it accepts must bind its own defaults and examples.
func FuzzParse(f *testing.F) {
	f.Add(goodCypher, goodSQL)
	for _, q := range List() {
		f.Add(q.Cypher, q.SQL)
	}
	f.Add("// param: a string = \"x\\\"; y\" ; d ; example \"\\u00e9\"\n//\n//   more\nRETURN `a``b`, \"", "SELECT 'a''b /* -- \"")
	f.Fuzz(func(t *testing.T, cypher, sql string) {
		q, problems := parse("q", cypher, sql)
		for _, p := range problems {
			text := map[string]string{"q.cypher": cypher, "q.sql": sql}[p.File]
			if !problemForm.MatchString(p.Error()) || p.Line < 0 || p.Line > 1+strings.Count(text, "\n") {
				t.Errorf("problem %q", p.Error())
			}
		}
		if slices.ContainsFunc(problems, func(p Problem) bool { return p.Fatal }) {
			return
		}
		args := map[string]string{}
		for _, p := range q.Params {
			if p.Example != "" {
				args[p.Name] = p.Example
			}
		}
		if bound, err := q.Bind(args); err != nil || len(bound) != len(q.Params) {
			t.Errorf("Bind(%q) = %v, %v", args, bound, err)
		}
	})
}

// FuzzSource masks any text: the three texts stay equally long, with the same lines.
func FuzzSource(f *testing.F) {
	f.Add("RETURN 'it\\'s' AS a, {b: \"c\"} AS `d` // e\n/* f", true)
	f.Add("SELECT 'a''b' AS \"c\" -- d\nFROM (x)) /* e */ ]", false)
	f.Fuzz(func(t *testing.T, text string, sql bool) {
		s := newSource(map[bool]string{true: "q.sql", false: "q.cypher"}[sql], text)
		if len(s.bare) != len(text) || len(s.top) != len(text) || strings.Count(s.top, "\n") != strings.Count(text, "\n") {
			t.Errorf("bare %q, top %q", s.bare, s.top)
		}
		s.columns()
	})
}
