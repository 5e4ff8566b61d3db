package main

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	if os.Getenv("DIPLOGRAPH_TEST_AS_PROGRAM") != "" { // see start
		main()
	}
	testscript.Main(m, map[string]func(){"diplograph": main})
}

// TestScripts runs testdata/script/*.txtar. Beside the commands of testscript they have
//
//	exits CODE COMMAND...   run a command and hold its exit code
//	bytes FILE "QUOTED"     write a file from a quoted Go string
//	longline FILE MB        append an NDJSON article of so many megabytes
//	evidence FILE           put the id of the first evidence in an export into $EVIDENCE
//	takeneo4j               set NEO4J_* to a server that no other script uses until this one ends, and empty it
//
// and the condition [neo4j], a server that may be written to.
func TestScripts(t *testing.T) {
	neo4j := os.Getenv("DIPLOGRAPH_TEST_NEO4J") != "" && os.Getenv("NEO4J_URI") != ""
	if !neo4j {
		t.Log("SKIPPED: the scripts' Neo4j parts; set NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD and DIPLOGRAPH_TEST_NEO4J=1; the database is WIPED")
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Condition: func(cond string) (bool, error) {
			if cond != "neo4j" {
				return false, errors.New("unknown condition " + cond)
			}
			return neo4j, nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits, "bytes": writeBytes, "longline": longLine, "evidence": findEvidence,
			"takeneo4j": takeNeo4j,
		},
	})
}

func exits(ts *testscript.TestScript, _ bool, args []string) {
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var e *exec.ExitError
		if !errors.As(err, &e) {
			ts.Fatalf("%v", err)
		}
		got = e.ExitCode()
	}
	if strconv.Itoa(got) != args[0] {
		ts.Fatalf("exit code %d, want %s", got, args[0])
	}
}

func writeBytes(ts *testscript.TestScript, _ bool, args []string) {
	content, err := strconv.Unquote(`"` + args[1] + `"`)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(content), 0o644))
}

func longLine(ts *testscript.TestScript, _ bool, args []string) {
	mb, err := strconv.Atoi(args[1])
	ts.Check(err)
	f, err := os.OpenFile(ts.MkAbs(args[0]), os.O_APPEND|os.O_WRONLY, 0)
	ts.Check(err)
	_, err = f.WriteString(`{"id":"long","text":"` + strings.Repeat("France met Spain. ", mb<<20/18) + `"}` + "\n")
	ts.Check(errors.Join(err, f.Close()))
}

// Scripts run side by side; theServer is held by the one that uses Neo4j.
var theServer sync.Mutex

func takeNeo4j(ts *testscript.TestScript, _ bool, _ []string) {
	theServer.Lock()
	ts.Defer(theServer.Unlock)
	for _, name := range []string{"NEO4J_URI", "NEO4J_USERNAME", "NEO4J_PASSWORD", "NEO4J_DATABASE"} {
		ts.Setenv(name, os.Getenv(name))
	}
	ts.Check(ts.Exec("diplograph", "query", "--write", "--cypher", "MATCH (n) WHERE NOT n:DiplographSchema WITH n ORDER BY n:Actor CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS"))
}

func findEvidence(ts *testscript.TestScript, _ bool, args []string) {
	_, after, ok := strings.Cut(ts.ReadFile(args[0]), `"kind":"evidence","id":"`)
	if !ok {
		ts.Fatalf("no evidence in %s", args[0])
	}
	ts.Setenv("EVIDENCE", after[:16])
}

// A run in this process keeps to the streams it was given.
func TestRun(t *testing.T) {
	var out, errs strings.Builder
	code := run(context.Background(), []string{"DIPLOGRAPH_STORE=sqlite:none.db"}, strings.NewReader(""), &out, &errs, []string{"config", "show", "--format", "csv"})
	if code != 0 || errs.String() != "" || !strings.Contains(out.String(), "store,sqlite:none.db,environment DIPLOGRAPH_STORE\n") {
		t.Errorf("exit %d, stdout %q, stderr %q", code, out.String(), errs.String())
	}
}
