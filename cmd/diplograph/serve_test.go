package main

import (
	"bufio"
	"context"
	"io"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
)

// It serves the page until it is told to end, and ends in order.
func TestServe(t *testing.T) {
	env := []string{"DIPLOGRAPH_STORE=sqlite:" + filepath.Join(t.TempDir(), "g.db")}
	articles := `{"id":"a1","text":"Rubio met Lavrov in Riyadh on Tuesday."}`
	if code := run(context.Background(), env, strings.NewReader(articles), io.Discard, io.Discard, []string{"import", "-"}); code != 0 {
		t.Fatalf("import: exit %d", code)
	}
	ctx, stop := context.WithCancel(context.Background())
	told, stderr := io.Pipe()
	ended := make(chan int, 1)
	go func() {
		ended <- run(ctx, env, strings.NewReader(""), io.Discard, stderr, []string{"serve", "--listen", "127.0.0.1:0"})
		stderr.Close()
	}()
	line, err := bufio.NewReader(told).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	res, err := http.Get(strings.Fields(line)[0] + "api/edges")
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	if body, err := io.ReadAll(res.Body); err != nil || !strings.Contains(string(body), `"type":"MET"`) {
		t.Errorf("%s, %v", body, err)
	}
	stop()
	if code := <-ended; code != 0 {
		t.Errorf("exit %d", code)
	}
}
