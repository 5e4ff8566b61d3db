package main

import (
	"bytes"
	"fmt"
	"math/rand"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// killRounds is how often an import is killed; DIPLOGRAPH_TEST_FULL asks for more.
func killRounds() int {
	if os.Getenv("DIPLOGRAPH_TEST_FULL") != "" {
		return 20
	}
	return 5
}

// TestKilledImport kills imports at random moments. Completed, the store holds what an undisturbed import gives.
func TestKilledImport(t *testing.T) {
	dir := t.TempDir()
	news := filepath.Join(dir, "news.ndjson")
	writeNews(t, news, 1500)
	want := importAll(t, "sqlite:"+filepath.Join(dir, "whole.db"), news)
	for _, store := range testStores(t, "sqlite:"+filepath.Join(dir, "killed.db")) {
		r := rand.New(rand.NewSource(1))
		for range killRounds() {
			cmd := command("import", "--store", store, "--batch", "7", news)
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			time.Sleep(time.Duration(250+r.Intn(600)) * time.Millisecond)
			cmd.Process.Kill()
			cmd.Wait()
		}
		if got := importAll(t, store, news); got != want {
			t.Errorf("%s holds %d bytes after kills, want %d", store, len(got), len(want))
		}
	}
}

// testStores returns the store given and, if the tests may wipe it, the Neo4j of the environment, emptied.
func testStores(t *testing.T, file string) []string {
	t.Helper()
	if os.Getenv("DIPLOGRAPH_TEST_NEO4J") == "" {
		t.Log("SKIPPED: Neo4j; set NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD and DIPLOGRAPH_TEST_NEO4J=1; the database is WIPED")
		return []string{file}
	}
	uri := os.Getenv("NEO4J_URI")
	emptyNeo4j(t, uri)
	return []string{file, uri}
}

func emptyNeo4j(t *testing.T, uri string) {
	t.Helper()
	program(t, "query", "--store", uri, "--write", "--cypher", "MATCH (n) WHERE NOT n:DiplographSchema WITH n ORDER BY n:Actor CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS")
}

// writeNews makes articles that share their actors.
func writeNews(t testing.TB, file string, n int) {
	t.Helper()
	countries := []string{"France", "Spain", "Japan", "Brazil", "Norway", "Egypt", "India", "Poland"}
	verbs := []string{"praised", "condemned", "met", "attacked", "thanked", "visited"}
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `{"id":"n%d","date":"2025-03-%02d","source":"wire %d","text":"%s %s %s. %s %s %s."}`+"\n", i, 1+i%28, i%3,
			countries[i%8], verbs[i%6], countries[(i+1+i%5)%8], countries[(i+3)%8], verbs[(i+2)%6], countries[(i+4)%8])
	}
	if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

func importAll(t *testing.T, store, news string) string {
	t.Helper()
	program(t, "import", "--store", store, news)
	return program(t, "export", "--store", store)
}

// program runs the program, this test itself, and returns what it prints.
func program(t *testing.T, args ...string) string {
	t.Helper()
	cmd := command(args...)
	var errs bytes.Buffer
	cmd.Stderr = &errs
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v: %v\n%s", args, err, errs.String())
	}
	return string(out)
}

func command(args ...string) *exec.Cmd {
	cmd := exec.Command(os.Args[0], args...)
	cmd.Env = asProgram()
	return cmd
}
