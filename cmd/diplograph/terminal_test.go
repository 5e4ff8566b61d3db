package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
)

// terminal is a program that runs in a terminal of its own.
type terminal struct {
	*exec.Cmd
	keys *os.File
	seen bytes.Buffer
}

// open runs the program, this test itself, in a terminal.
func open(t *testing.T, args ...string) *terminal {
	t.Helper()
	cmd := exec.Command(os.Args[0], args...)
	cmd.Dir = t.TempDir()
	cmd.Env = asProgram("NO_COLOR=1")
	keys, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 24, Cols: 80})
	if err != nil {
		t.Fatal(err)
	}
	late := time.AfterFunc(2*time.Minute, func() { cmd.Process.Kill() }) // or else the test would wait for ever
	t.Cleanup(func() { late.Stop(); cmd.Process.Kill(); keys.Close() })
	return &terminal{Cmd: cmd, keys: keys}
}

// see reads on until the text was there, or to the end for "".
func (c *terminal) see(t *testing.T, text string) string {
	t.Helper()
	buf := make([]byte, 4096)
	for text == "" || !strings.Contains(c.seen.String(), text) {
		n, err := c.keys.Read(buf)
		if c.seen.Write(buf[:n]); err != nil { // Linux ends a terminal with an error
			if text == "" {
				break
			}
			t.Fatalf("the program ended without %q:\n%s", text, c.seen.String())
		}
	}
	return c.seen.String()
}

const ctrlC = "\x03"

// news writes articles into a file, one a line.
func news(t *testing.T, articles int) string {
	var b strings.Builder
	for i := range articles {
		fmt.Fprintf(&b, `{"id":"a%d","text":"France praised Spain on Monday, and Italy accused Malta of lying. Rubio met Lavrov %d times in Riyadh."}`+"\n", i, i)
	}
	path := filepath.Join(t.TempDir(), "news.ndjson")
	if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestProgressOnATerminal(t *testing.T) {
	file := news(t, 1500)
	os.WriteFile(filepath.Join(filepath.Dir(file), "empty.txt"), nil, 0o644)
	for _, command := range []string{"import", "extract"} {
		c := open(t, command, filepath.Dir(file))
		screen := c.see(t, "")
		if c.Wait(); c.ProcessState.ExitCode() != exitPartial {
			t.Errorf("%s: %s", command, c.ProcessState)
		}
		bar := regexp.MustCompile(`\r[1-9]\d* articles, \d+/s, news\.ndjson +\d+% \|.{10}\| +\[\d+m?\d*s:\d+m?\d*s\]`)
		if !bar.MatchString(screen) || regexp.MustCompile(`\x1b\[[\d;]*m`).MatchString(screen) {
			t.Errorf("%s: no bar, or colours:\n%q", command, screen[:min(len(screen), 2000)])
		}
		for line := range strings.Lines(screen) {
			shown := line[strings.LastIndex(strings.TrimRight(line, "\r\n"), "\r")+1:]
			if i := strings.Index(shown, "empty.txt: "); i > 0 && !strings.HasPrefix(shown, "/") {
				t.Errorf("%s: what failed stands behind the bar: %q", command, shown)
			}
		}
	}
	if c := open(t, "import", "--quiet", file); c.see(t, "") != "" {
		t.Errorf("--quiet: %q", c.seen.String())
	}
	if c := open(t, "import", "--log-format", "json", file); !strings.HasPrefix(c.see(t, ""), `{"time":`) || strings.Count(c.seen.String(), "\n") != 1 {
		t.Errorf("--log-format json: %q", c.seen.String())
	}
}

func TestFeedsProgressOnATerminal(t *testing.T) {
	s, dir := newSite(t), t.TempDir()
	s.pages["/feed"] = rss("/met", "/slow", "/wire", "/empty")
	feedsIn(t, dir, "- {name: world, url: "+s.URL+"/feed}\n")
	c := open(t, "--config", filepath.Join(dir, "config.yaml"), "feeds", "run")
	screen := c.see(t, "")
	if !regexp.MustCompile(`\r[1-9] pages, \d+/s, world +0% \|.{10}\| \(0/1\)`).MatchString(screen) || !strings.Contains(screen, "2 new") {
		t.Errorf("%q", screen)
	}
}

// In a pipe nothing commands a terminal.
func TestNoControlCharactersInAPipe(t *testing.T) {
	s, dir, file := newSite(t), t.TempDir(), news(t, 50)
	feedsIn(t, dir, "- {name: world, url: "+s.URL+"/feed}\n")
	config := filepath.Join(dir, "config.yaml")
	for _, args := range [][]string{{"import", file}, {"extract", file}, {"feeds", "run"}, {"feeds", "status"}} {
		cmd := exec.Command(os.Args[0], append([]string{"--config", config}, args...)...)
		cmd.Env = asProgram()
		out, _ := cmd.CombinedOutput()
		if i := bytes.IndexFunc(out, func(r rune) bool { return r < ' ' && r != '\n' && r != '\t' }); i >= 0 || len(out) == 0 {
			t.Errorf("%v: byte %d of %q", args, i, out)
		}
	}
}

func TestCtrlCOnceFinishesTheBatch(t *testing.T) {
	file := news(t, 20_000)
	c := open(t, "import", "--batch", "100", file)
	c.see(t, "|█")
	c.keys.WriteString(ctrlC)
	c.see(t, "finishing what was begun")
	screen := c.see(t, "interrupted; what was finished before is kept")
	if c.Wait(); c.ProcessState.ExitCode() != exitError {
		t.Errorf("%s", c.ProcessState)
	}
	told := regexp.MustCompile(`(\d+) articles read: (\d+) new`).FindStringSubmatch(screen)
	if told == nil || told[1] == "20000" || told[2] == "0" {
		t.Fatalf("told %v in:\n%q", told, screen)
	}
	stats := exec.Command(os.Args[0], "stats", "--format", "csv")
	stats.Dir, stats.Env = c.Dir, c.Env
	if out, _ := stats.CombinedOutput(); !strings.Contains(string(out), told[2]) {
		t.Errorf("told %v, the store holds:\n%s", told, out)
	}
}

// The work at hand is one long article, so the first Ctrl-C has to wait.
func TestCtrlCTwiceStops(t *testing.T) {
	file := filepath.Join(t.TempDir(), "long.txt")
	if err := os.WriteFile(file, bytes.Repeat([]byte("France praised Spain, and Italy accused Malta of lying to Greece.\n"), 100_000), 0o644); err != nil {
		t.Fatal(err)
	}
	c := open(t, "extract", "--workers", "2", news(t, 1), file)
	c.see(t, `"article":"a0"`)
	c.keys.WriteString(ctrlC)
	c.see(t, "finishing what was begun")
	c.keys.WriteString(ctrlC)
	c.see(t, "")
	c.Wait()
	if status := c.ProcessState.Sys().(syscall.WaitStatus); !status.Signaled() || status.Signal() != syscall.SIGINT {
		t.Errorf("%s:\n%q", c.ProcessState, c.seen.String())
	}
}
