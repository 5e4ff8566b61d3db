package main

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// neo4jLocal runs the server of the tests, if it is one that neo4j-local has started here.
func neo4jLocal(t *testing.T, action string) {
	t.Helper()
	if out, err := exec.Command("../../graph/neo4j/neo4j-local", action).CombinedOutput(); err != nil {
		t.Fatalf("neo4j-local %s: %v\n%s", action, err, out)
	}
}

// TestServerRestarted stops the real server while an import runs, which gets half of the articles only then. If it comes
// back in time the import goes on as if nothing had been; if not, the import tells what is stored and exits with 3, and
// can be completed later.
func TestServerRestarted(t *testing.T) {
	uri := os.Getenv("NEO4J_URI")
	if os.Getenv("DIPLOGRAPH_TEST_FULL") == "" || os.Getenv("DIPLOGRAPH_TEST_NEO4J") == "" || os.Getenv("NEO4J_HOME") == "" || exec.Command("../../graph/neo4j/neo4j-local", "status").Run() != nil {
		t.Skip("SKIPPED: needs DIPLOGRAPH_TEST_FULL=1, DIPLOGRAPH_TEST_NEO4J=1 and a Neo4j of neo4j-local in NEO4J_HOME; see TestScripts")
	}
	dir := t.TempDir()
	news := filepath.Join(dir, "news.ndjson")
	writeNews(t, news, 600)
	want := importAll(t, "sqlite:"+filepath.Join(dir, "whole.db"), news)
	t.Cleanup(func() { neo4jLocal(t, "start") })
	for retry, code := range map[string]int{"180s": 0, "1s": exitUnreachable} {
		emptyNeo4j(t, uri)
		cmd := command("import", "--store", uri, "--batch", "10", "-")
		cmd.Env = append(cmd.Env, "DIPLOGRAPH_NEO4J_RETRY="+retry)
		var told bytes.Buffer
		cmd.Stderr = &told
		first, second := halves(t, news)
		in, err := cmd.StdinPipe()
		if err == nil {
			err = cmd.Start()
		}
		if err == nil {
			_, err = io.WriteString(in, first)
		}
		if err != nil {
			t.Fatal(err)
		}
		waitForArticles(t, uri)
		neo4jLocal(t, "stop")
		if code == 0 {
			neo4jLocal(t, "start")
		}
		io.WriteString(in, second) // fails if the import has given up
		in.Close()
		cmd.Wait()
		if got := cmd.ProcessState.ExitCode(); got != code {
			t.Errorf("retrying for %s: exit code %d, want %d\n%s", retry, got, code, told.String())
		}
		if code != 0 {
			if !strings.Contains(told.String(), "articles are stored (") || !strings.Contains(told.String(), "all after them are not") {
				t.Errorf("what is stored is not told:\n%s", told.String())
			}
			neo4jLocal(t, "start")
			program(t, "import", "--store", uri, news)
		}
		if got := program(t, "export", "--store", uri); got != want {
			t.Errorf("retrying for %s: the store exports %d bytes, want %d", retry, len(got), len(want))
		}
	}
}

// halves returns the lines of a file in two parts.
func halves(t *testing.T, file string) (first, second string) {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.SplitAfter(string(text), "\n")
	return strings.Join(lines[:len(lines)/2], ""), strings.Join(lines[len(lines)/2:], "")
}

// waitForArticles waits until an import has stored its first articles.
func waitForArticles(t *testing.T, uri string) {
	t.Helper()
	for end := time.Now().Add(time.Minute); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		out := program(t, "query", "--store", uri, "--format", "csv", "--cypher", "MATCH (d:Article) RETURN count(d) AS n")
		if n, _ := strconv.Atoi(strings.TrimSpace(strings.TrimPrefix(out, "n"))); n > 0 {
			return
		}
	}
	t.Fatal("nothing is stored")
}
