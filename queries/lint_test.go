package queries_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"strings"
	"testing"

	"diplograph/extract"
	"diplograph/queries"
)

// TestLint has Neo4j's language tools read every query, in Cypher 5, with the labels and types that the graph has.
func TestLint(t *testing.T) {
	_, noNode := exec.LookPath("node")
	_, noTools := os.Stat("lint/node_modules")
	if noNode != nil || noTools != nil {
		t.Skip("SKIPPED: the queries are not linted: install node, and run `npm ci` in queries/lint")
	}
	texts := map[string]string{}
	for _, q := range queries.List() {
		texts[q.Name+".cypher"] = q.Cypher
	}
	if said := lint(t, texts); said != "" {
		t.Errorf("the language tools say:\n%s", said)
	}
	wrong := lint(t, map[string]string{"a.cypher": "MATCH (a:Actr)\nRETURN b"})
	for _, want := range []string{"a.cypher:1:10: Label Actr", "a.cypher:2:8: Variable `b` not defined"} {
		if !strings.Contains(wrong, want) {
			t.Errorf("of a wrong query they say %q, want %q", wrong, want)
		}
	}
}

func lint(t *testing.T, texts map[string]string) string {
	types := []string{"SUBJECT", "OBJECT", "ASSERTED_BY", "REPORTED_IN", "MENTIONS", "IMPLIES", "COPY_OF", "REPRESENTS", "MEMBER_OF"}
	for _, rt := range extract.Ontology() {
		types = append(types, rt.Type)
	}
	params := map[string]any{}
	for _, q := range queries.List() {
		for _, p := range q.Params {
			params[p.Name] = ""
		}
	}
	input, err := json.Marshal(map[string]any{"queries": texts, "schema": map[string]any{
		"defaultLanguage": "CYPHER 5", "parameters": params, "relationshipTypes": types,
		"labels": []string{"Actor", "Person", "Country", "Organization", "Group", "Article", "Copy", "Evidence"},
	}})
	check(t, err)
	cmd := exec.Command("node", "lint/lint.cjs")
	cmd.Stdin, cmd.Stderr = bytes.NewReader(input), os.Stderr
	said, err := cmd.Output()
	check(t, err)
	return string(said)
}
