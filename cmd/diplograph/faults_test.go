package main

import (
	"bytes"
	"io"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
)

// TestServerGoneInMidImport takes Neo4j away while an import runs: it tells what is stored, exits with 3, and
// completed later gives the graph of an undisturbed one.
func TestServerGoneInMidImport(t *testing.T) {
	if os.Getenv("DIPLOGRAPH_TEST_NEO4J") == "" {
		t.Skip("SKIPPED: needs Neo4j; see TestScripts")
	}
	uri, dir := os.Getenv("NEO4J_URI"), t.TempDir()
	news := filepath.Join(dir, "news.ndjson")
	writeNews(t, news, 300)
	want := importAll(t, "sqlite:"+filepath.Join(dir, "whole.db"), news)
	emptyNeo4j(t, uri)

	cmd := command("import", "--store", failingProxy(t, uri, 100), "--batch", "20", news)
	cmd.Env = append(cmd.Env, "DIPLOGRAPH_NEO4J_RETRY=1s")
	var told bytes.Buffer
	cmd.Stderr = &told
	cmd.Run()
	if code := cmd.ProcessState.ExitCode(); code != exitUnreachable {
		t.Errorf("exit code %d, want %d", code, exitUnreachable)
	}
	for _, part := range []string{"stopped: ", "articles are stored (", "all after them are not", "hint: run the same import again", "hint: check that Neo4j runs"} {
		if !strings.Contains(told.String(), part) {
			t.Errorf("%q is not told:\n%s", part, told.String())
		}
	}
	if strings.Contains(told.String(), "stopped: 0 ") {
		t.Error("the server went too soon for the test")
	}
	if got := importAll(t, uri, news); got != want {
		t.Errorf("completed, the store exports %d bytes, want %d", len(got), len(want))
	}
}

// failingProxy returns a URI that leads to the server for so many messages and then to nothing.
func failingProxy(t *testing.T, uri string, messages int64) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	scheme, address, _ := strings.Cut(uri, "://")
	var passed atomic.Int64
	pass := func(client net.Conn) {
		defer client.Close()
		server, err := net.Dial("tcp", address)
		if err != nil {
			return
		}
		defer server.Close()
		go io.Copy(client, server)
		buffer := make([]byte, 1<<16)
		for passed.Add(1) <= messages {
			n, err := client.Read(buffer)
			if err != nil {
				return
			}
			server.Write(buffer[:n])
		}
	}
	go func() {
		for client, err := l.Accept(); err == nil; client, err = l.Accept() {
			go pass(client)
		}
	}()
	return scheme + "://" + l.Addr().String()
}

// TestTwoImportsAtOnce runs two processes that import into one store, one of them the articles backwards.
func TestTwoImportsAtOnce(t *testing.T) {
	dir := t.TempDir()
	news, backwards := filepath.Join(dir, "news.ndjson"), filepath.Join(dir, "backwards.ndjson")
	writeNews(t, news, 300)
	turnLines(t, news, backwards)
	want := importAll(t, "sqlite:"+filepath.Join(dir, "one.db"), news)
	for _, store := range testStores(t, "sqlite:"+filepath.Join(dir, "two.db")) {
		first, second := command("import", "--store", store, "--batch", "5", news), command("import", "--store", store, "--batch", "5", backwards)
		if err := first.Start(); err != nil {
			t.Fatal(err)
		}
		out, err := second.CombinedOutput()
		if err != nil {
			t.Errorf("%s: the second import: %v\n%s", store, err, out)
		}
		if err := first.Wait(); err != nil {
			t.Errorf("%s: the first import: %v", store, err)
		}
		if got := program(t, "export", "--store", store); got != want {
			t.Errorf("%s: two imports at once give %d bytes, one gives %d", store, len(got), len(want))
		}
	}
}

// turnLines writes the lines of a file backwards into another.
func turnLines(t *testing.T, from, to string) {
	t.Helper()
	text, err := os.ReadFile(from)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.SplitAfter(string(text), "\n")
	slices.Reverse(lines)
	if err := os.WriteFile(to, []byte(strings.Join(lines, "")), 0o644); err != nil {
		t.Fatal(err)
	}
}
