package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestNeo4jAdminLoadsTheExport runs the command that `export --format neo4j-admin` prints with the real neo4j-admin, in
// a home of its own beside that of the running server.
func TestNeo4jAdminLoadsTheExport(t *testing.T) {
	libraries, _ := filepath.Glob(filepath.Join(os.Getenv("NEO4J_HOME"), "lib-*", "neo4j-*.jar"))
	if os.Getenv("DIPLOGRAPH_TEST_FULL") == "" || len(libraries) == 0 {
		t.Skip("SKIPPED: needs DIPLOGRAPH_TEST_FULL=1 and in NEO4J_HOME the server of graph/neo4j/neo4j-local")
	}
	home, dir := t.TempDir(), t.TempDir()
	library := filepath.Dir(libraries[0])
	if err := os.Symlink(library, filepath.Join(home, filepath.Base(library))); err != nil {
		t.Fatal(err)
	}
	news, store := filepath.Join(dir, "news.ndjson"), "sqlite:"+filepath.Join(dir, "a.db")
	os.WriteFile(news, []byte(`{"id":"a","title":"\"One\"; two\\","text":"France praised Spain.\n\nItaly met Japan; \"Norway warned Iran.\"\\"}`+"\n"), 0o644)
	program(t, "import", "--store", store, "--text", news)
	command := program(t, "export", "--store", store, "--format", "neo4j-admin", "--out", filepath.Join(dir, "files"))
	loaded := neo4jAdmin(t, home, strings.Fields(command)[1:])
	for _, want := range []string{"  10 nodes", "  13 relationships"} {
		if !strings.Contains(loaded, want) {
			t.Errorf("no %q in:\n%s", want, loaded)
		}
	}
}

func neo4jAdmin(t *testing.T, home string, args []string) string {
	t.Helper()
	script, err := filepath.Abs("../../graph/neo4j/neo4j-local")
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(script, append([]string{"admin"}, args...)...)
	cmd.Dir, cmd.Env = home, append(os.Environ(), "NEO4J_HOME="+home) // it leaves a report where it runs
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("neo4j-admin: %v\n%s", err, out)
	}
	return string(out)
}
