package main

import (
	"bufio"
	"context"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// asProgram is the environment in which this test runs as the program. Its store is a file unless a flag says
// otherwise, also where the tests have a Neo4j.
func asProgram(more ...string) []string {
	return append(append(os.Environ(), "DIPLOGRAPH_TEST_AS_PROGRAM=1", "NEO4J_URI="), more...)
}

// start runs the program, this test itself, and returns it with the lines of its standard error.
func start(t *testing.T, args ...string) (*exec.Cmd, *bufio.Scanner) {
	t.Helper()
	cmd := exec.Command(os.Args[0], args...)
	cmd.Env = asProgram()
	errs, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cmd.Process.Kill() })
	return cmd, bufio.NewScanner(errs)
}

// await reads up to a line with the text and returns it.
func await(t *testing.T, lines *bufio.Scanner, text string) string {
	t.Helper()
	for lines.Scan() {
		if strings.Contains(lines.Text(), text) {
			return lines.Text()
		}
	}
	t.Fatalf("the program ended without %q", text)
	return ""
}

func TestFeedsWatch(t *testing.T) {
	dir := t.TempDir()
	news := filepath.Join(dir, "news")
	os.Mkdir(news, 0o755)
	do := feedsIn(t, dir, "- {name: folder, path: "+news+"}\n")
	config := filepath.Join(dir, "config.yaml")
	watch, lines := start(t, "--config", config, "feeds", "watch", "--listen", ":0")
	serving := await(t, lines, "serving ")
	await(t, lines, "watching 1 sources and 0 reports")

	os.WriteFile(filepath.Join(news, "a.txt"), []byte("Marco Rubio met Sergei Lavrov."), 0o644)
	await(t, lines, "1 articles read: 1 new")
	metrics := get(t, strings.TrimPrefix(serving, "serving "))
	if !strings.Contains(metrics, "# TYPE diplograph_feed_runs_total counter\ndiplograph_feed_runs_total{source=\"folder\"} 1\n") || !strings.HasPrefix(serving, "serving http://127.0.0.1:") {
		t.Errorf("%s: %s", serving, metrics)
	}

	text, _ := os.ReadFile(config)
	os.WriteFile(config, append(text, []byte("- {nme: wrong}\n")...), 0o644)
	await(t, lines, `unknown key "nme"`)
	os.WriteFile(config, append(text, []byte("- {name: more, path: "+news+"}\n")...), 0o644)
	await(t, lines, "config.yaml: 2 sources")

	began := time.Now()
	watch.Process.Signal(syscall.SIGTERM)
	await(t, lines, "stopped")
	if err := watch.Wait(); err != nil || time.Since(began) > 10*time.Second {
		t.Errorf("after %s: %v", time.Since(began), err)
	}
	if _, status, errs := do("feeds", "status", "--format", "csv"); !strings.Contains(status, "\nfolder,20") {
		t.Error(status, errs)
	}
}

// A report that should have been written while nothing ran is made up for, after the sources; a source that is
// due at the same time is in it.
func TestFeedsWatchWritesReports(t *testing.T) {
	dir := t.TempDir()
	out, article := filepath.Join(dir, "briefing.html"), filepath.Join(dir, "a.txt")
	os.WriteFile(article, []byte("Marco Rubio met Sergei Lavrov."), 0o644)
	os.WriteFile(out, []byte("of last week"), 0o644)
	old := time.Now().Add(-2 * time.Hour)
	os.Chtimes(out, old, old)
	do := feedsIn(t, dir, "- {name: a, path: "+article+"}\nreports:\n- {name: daily, template: country-profile, params: {country: Russia}, out: "+out+", schedule: '@hourly'}\n")
	if code, _, errs := do("feeds", "run"); code != 0 {
		t.Fatal(errs)
	}
	watch, lines := start(t, "--config", filepath.Join(dir, "config.yaml"), "feeds", "watch")
	await(t, lines, "watching 1 sources and 1 reports")
	await(t, lines, "report daily: "+out)
	watch.Process.Signal(syscall.SIGTERM)
	await(t, lines, "stopped")
	if text, _ := os.ReadFile(out); !strings.Contains(string(text), "<html") || !strings.Contains(string(text), "Russia") {
		t.Errorf("%s", text)
	}
	if _, status, _ := do("feeds", "status", "--format", "csv"); !strings.Contains(status, "\nreport daily,"+time.Now().UTC().Format("2006-01-02")) {
		t.Error(status)
	}
}

// What /healthz says follows the store: away at first, then there.
func TestFeedsWatchTellsThatTheStoreIsAway(t *testing.T) {
	dir := t.TempDir()
	news, folder := filepath.Join(dir, "news"), filepath.Join(dir, "later")
	os.Mkdir(news, 0o755)
	feedsIn(t, dir, "- {name: folder, path: "+news+"}\n")
	watch, lines := start(t, "--config", filepath.Join(dir, "config.yaml"), "--store", "sqlite:"+filepath.Join(folder, "a.db"), "feeds", "watch", "--listen", ":0")
	health := strings.Replace(strings.TrimPrefix(await(t, lines, "serving "), "serving "), "/metrics", "/healthz", 1)
	await(t, lines, "watching 1 sources")
	if text := get(t, health); text != "ok\n" {
		t.Errorf("at first: %q", text)
	}
	bring := func(article, want string) {
		os.WriteFile(filepath.Join(news, article), []byte("Marco Rubio met Sergei Lavrov."), 0o644)
		text := ""
		for i := 0; i < 500 && !strings.HasPrefix(text, want); i++ {
			time.Sleep(20 * time.Millisecond)
			text = get(t, health)
		}
		if !strings.HasPrefix(text, want) {
			t.Errorf("after %s: %q, want %q", article, text, want)
		}
	}
	bring("a.txt", "failing\nthe last run failed: no folder for the store "+folder)
	os.Mkdir(folder, 0o755)
	bring("b.txt", "ok\n")
	watch.Process.Signal(syscall.SIGTERM)
	await(t, lines, "stopped")
}

func get(t *testing.T, address string) string {
	t.Helper()
	res, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	text, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// Killed at any moment, the program leaves states that can be read, and a further run completes the store.
func TestFeedsSurviveKill(t *testing.T) {
	s := newSite(t)
	s.pages["/feed"] = rss("/met", "/moved", "/wire")
	sources := "- {name: one, url: " + s.URL + "/feed}\n- {name: two, url: " + s.URL + "/wire}\n"
	want := exported(t, feedsIn(t, t.TempDir(), sources))
	dir := t.TempDir()
	do := feedsIn(t, dir, sources)
	for wait := range 6 {
		cmd, lines := start(t, "--config", filepath.Join(dir, "config.yaml"), "feeds", "run")
		go func() {
			for lines.Scan() {
			}
		}()
		time.Sleep(time.Duration(wait) * 40 * time.Millisecond)
		cmd.Process.Kill()
		cmd.Wait()
	}
	if got := exported(t, do); got != want {
		t.Errorf("after kills the store holds:\n%s\nwant:\n%s", got, want)
	}
}

func exported(t *testing.T, do func(...string) (int, string, string)) string {
	t.Helper()
	if code, _, errs := do("feeds", "run"); code != 0 {
		t.Fatal(code, errs)
	}
	_, out, _ := do("export")
	return out
}

func TestFeedsStopAtAnInterrupt(t *testing.T) {
	s := newSite(t)
	s.pages["/feed"] = rss("/met", "/slow", "/wire")
	dir := t.TempDir()
	feedsIn(t, dir, "- {name: one, url: "+s.URL+"/feed}\n")
	text, _ := os.ReadFile(filepath.Join(dir, "config.yaml"))
	os.WriteFile(filepath.Join(dir, "config.yaml"), []byte(strings.Replace(string(text), "300ms", "1h", 1)), 0o644)
	ctx, cancel := context.WithCancel(context.Background())
	var errs strings.Builder
	done := make(chan int)
	go func() {
		done <- run(ctx, nil, strings.NewReader(""), io.Discard, &errs, []string{"--config", filepath.Join(dir, "config.yaml"), "feeds", "run"})
	}()
	for asked := 0; asked == 0; time.Sleep(time.Millisecond) {
		s.mu.Lock()
		asked = s.asked["/slow"]
		s.mu.Unlock()
	}
	cancel()
	if code := <-done; code != exitError || !strings.Contains(errs.String(), "1 new") || !strings.Contains(errs.String(), "1 waiting") {
		t.Errorf("exit %d: %s", code, errs.String())
	}
	s.mu.Lock()
	s.pages["/slow"] = ""
	clear(s.asked)
	s.mu.Unlock()
	do := feedsIn(t, dir, "- {name: one, url: "+s.URL+"/feed}\n")
	if _, _, errs := do("feeds", "run"); s.asked["/met"] != 0 || s.asked["/wire"] != 1 || !strings.Contains(errs, "1 new") {
		t.Error(s.asked, errs)
	}
}
