package queries_test

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"diplograph/extract"
	"diplograph/queries"

	"github.com/google/go-cmp/cmp"
)

func TestList(t *testing.T) {
	var got []string
	for _, q := range queries.List() {
		got = append(got, q.Name)
		if len(q.Tags) == 0 || !strings.HasPrefix(q.Cypher, "// title: ") || q.SQL == "" {
			t.Errorf("%s: tags %v, or a text is missing", q.Name, q.Tags)
		}
	}
	for _, want := range []string{"who-met-whom", "relations-between", "actor-profile", "most-active", "timeline",
		"accusations", "evidence-for-edge", "country-balance"} {
		if !slices.Contains(got, want) {
			t.Errorf("%s is not listed", want)
		}
	}
	if !slices.IsSorted(got) {
		t.Errorf("not sorted: %v", got)
	}
	queries.List()[0].Name = "changed"
	if queries.List()[0].Name == "changed" {
		t.Error("List gives its own memory away")
	}
}

func TestJSON(t *testing.T) {
	q, err := queries.Get("who-met-whom")
	check(t, err)
	b, err := json.Marshal(q)
	check(t, err)
	var got map[string]any
	check(t, json.Unmarshal(b, &got))
	if diff := cmp.Diff([]string{"description", "name", "params", "tags", "title"}, slices.Sorted(maps.Keys(got))); diff != "" {
		t.Error(diff)
	}
	want := map[string]any{"name": "limit", "type": "int", "default": 20.0, "required": false, "example": "", "description": "at most so many rows"}
	if diff := cmp.Diff(want, got["params"].([]any)[1]); diff != "" {
		t.Error(diff)
	}
}

func TestGetSuggests(t *testing.T) {
	for name, want := range map[string]string{
		"who-meet-whom": `did you mean "who-met-whom"?`,
		"Timeline":      `did you mean "timeline" or "dyad-timeline"?`,
		"balance":       `did you mean "dyad-balance" or "country-balance"?`,
		"whomet":        `did you mean "who-met-whom"?`,
		"xyzzy":         "hint: `diplograph queries list`",
		"":              "hint: `diplograph queries list`",
	} {
		if _, err := queries.Get(name); err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "hint: ") {
			t.Errorf("%q: error %v, want %q", name, err, want)
		}
	}
}

// TestVocabulary holds the queries to the ontology, of which they must know which types are symmetric.
func TestVocabulary(t *testing.T) {
	var symmetric []string
	for _, rt := range extract.Ontology() {
		if rt.Symmetric {
			symmetric = append(symmetric, rt.Type)
		}
	}
	slices.Sort(symmetric)
	list := "'" + strings.Join(symmetric, "','") + "'"
	for _, q := range queries.List() {
		for _, text := range []string{q.Cypher, q.SQL} {
			if squeezed := strings.Join(strings.Fields(text), ""); strings.Contains(squeezed, "'SPOKE_WITH'") && !strings.Contains(squeezed, list) {
				t.Errorf("%s does not list the symmetric types %s", q.Name, list)
			}
		}
	}
	q := queries.Query{Params: []queries.Param{{Name: "kind", Type: queries.Kind}, {Name: "modality", Type: queries.Modality}}}
	for _, kind := range []extract.Kind{extract.Person, extract.Country, extract.Organization, extract.Group} {
		_, err := q.Bind(map[string]string{"kind": string(kind)})
		check(t, err)
	}
	for _, m := range []extract.Modality{extract.Actual, extract.Planned, extract.Possible, extract.Requested, extract.Negated} {
		_, err := q.Bind(map[string]string{"modality": string(m)})
		check(t, err)
	}
}

func TestLoadFS(t *testing.T) {
	const header = "// title: T\n// description: D\n// columns: n\n\n"
	fsys := fstest.MapFS{
		"b.cypher":        {Data: []byte(header + "MATCH (n) RETURN count(n) AS n ORDER BY n LIMIT 1")},
		"a.cypher":        {Data: []byte("\ufeff" + strings.ReplaceAll(header+"RETURN 1 AS n", "\n", "\r\n"))},
		"a.sql":           {Data: []byte("SELECT 1 AS n")},
		"README.md":       {Data: []byte("no query")},
		"deeper/c.cypher": {Data: []byte("no header")},
		"odd.cypher/x":    {Data: []byte("a folder named like a query")},
	}
	qs, err := queries.LoadFS(fsys)
	check(t, err)
	if len(qs) != 2 || qs[0].Name != "a" || qs[0].SQL == "" || qs[1].Name != "b" || qs[1].SQL != "" || qs[1].Title != "T" {
		t.Errorf("loaded %+v", qs)
	}
	if b, _ := json.Marshal(qs[0]); !strings.Contains(string(b), `"params":[],"tags":[]`) {
		t.Errorf("an empty list is no array: %s", b)
	}
	fsys["lone.sql"] = &fstest.MapFile{Data: []byte("SELECT 1")}
	fsys["b.cypher"] = &fstest.MapFile{Data: []byte(header + "RETURN 1 AS m")}
	_, err = queries.LoadFS(fsys)
	for _, want := range []string{"lone.sql: no lone.cypher", `b.cypher:5: returns the columns ["m"], the header says ["n"]`, "hint: "} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v, want %q", err, want)
		}
	}
}
