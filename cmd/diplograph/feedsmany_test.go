package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const manyFeedsMB = 300 // of memory; the articles and pages of all feeds together would take more

// manyFeeds puts n feeds of some articles each on the site, of which every second feed repeats the one before it, and
// returns the list of sources.
func manyFeeds(s *site, n, each int) string {
	var sources strings.Builder
	for f := range n {
		var links []string
		for i := range each {
			link := fmt.Sprintf("/page/%d/%d", f, i)
			links = append(links, link)
			s.pages[link] = page("A page", "Marco Rubio met Sergei Lavrov. The words were "+gibberish(f/2*each+i)+".")
		}
		feed := fmt.Sprintf("/feed/%d", f)
		s.pages[feed] = rss(links...)
		fmt.Fprintf(&sources, "- {name: s%d, url: %s%s}\n", f, s.URL, feed)
	}
	return sources.String()
}

func gibberish(seed int) string {
	var words strings.Builder
	for k := range 80 {
		fmt.Fprintf(&words, "w%d ", seed*1000+k)
	}
	return words.String()
}

// TestManyFeeds imports many feeds twice, in little memory: the second time only what changed is fetched and written.
// DIPLOGRAPH_TEST_FULL is for a computer of its own.
func TestManyFeeds(t *testing.T) {
	n, each := 10, 5
	if os.Getenv("DIPLOGRAPH_TEST_FULL") != "" {
		n, each = 500, 20
	}
	s, dir := newSite(t), t.TempDir()
	do := feedsIn(t, dir, manyFeeds(s, n, each))
	patiently(t, dir)
	errs := runFeedsAlone(t, dir)
	if want := fmt.Sprintf("%d articles read: %[1]d new", n*each/2); !strings.Contains(errs, want) {
		t.Fatalf("no %q in %s", want, errs[max(0, len(errs)-500):])
	}
	_, before, _ := do("export")

	clear(s.asked)
	clear(s.full)
	s.pages["/page/6/0"] = page("A page", "Marco Rubio accused Sergei Lavrov. The words were "+gibberish(-1)+".")
	s.pages["/feed/6"] = strings.Replace(s.pages["/feed/6"], "<title>/page", "<title>Corrected: /page", 1)
	s.pages["/page/8/new"] = page("A page", "Emmanuel Macron met Friedrich Merz. The words were "+gibberish(-2)+".")
	s.pages["/feed/8"] = rss("/page/8/new", "/page/8/0")
	errs = runFeedsAlone(t, dir)
	fetched := map[string]int{"/robots.txt": 1, "/feed/6": 1, "/feed/8": 1, "/page/6/0": 1, "/page/8/new": 1}
	if d := cmp.Diff(fetched, s.full); d != "" || len(s.asked) != n+3 {
		t.Errorf("the second run asked for %d addresses and fetched:\n%s", len(s.asked), d)
	}
	if want := "2 articles read: 1 new, 1 changed, 0 unchanged"; !strings.Contains(errs, want) {
		t.Errorf("no %q in %s", want, errs[max(0, len(errs)-500):])
	}
	_, after, _ := do("export")
	if gone, come := changedLines(before, after); len(gone) > 4 || len(come) > 18 || strings.Count(strings.Join(come, ""), `"kind":"article"`) != 2 {
		t.Errorf("the second run took:\n%s\nand put:\n%s", strings.Join(gone, ""), strings.Join(come, ""))
	}
}

// patiently lets requests take as long as they may on a busy computer.
func patiently(t *testing.T, dir string) {
	t.Helper()
	path := filepath.Join(dir, "config.yaml")
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(strings.Replace(string(text), "timeout: 300ms", "timeout: 1m", 1)), 0o644); err != nil {
		t.Fatal(err)
	}
}

// runFeedsAlone runs all feeds in a process of its own, whose memory is measured, and returns its standard error.
func runFeedsAlone(t *testing.T, dir string) string {
	t.Helper()
	cmd, lines := start(t, "--config", filepath.Join(dir, "config.yaml"), "feeds", "run")
	var errs strings.Builder
	for lines.Scan() {
		errs.WriteString(lines.Text() + "\n")
	}
	if err := cmd.Wait(); err != nil {
		t.Fatalf("%v: %s", err, errs.String())
	}
	mb := int(cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss) >> 10 // kilobytes on Linux
	t.Logf("%d sources: at most %d MB of memory, %.1f s of processor time", strings.Count(errs.String(), " requests, "), mb,
		(cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()).Seconds())
	if mb > manyFeedsMB {
		t.Errorf("%d MB of memory", mb)
	}
	return errs.String()
}

// changedLines returns the lines that only one of two texts has.
func changedLines(before, after string) (gone, come []string) {
	old := map[string]bool{}
	for line := range strings.Lines(before) {
		old[line] = true
	}
	for line := range strings.Lines(after) {
		if !old[line] {
			come = append(come, line)
		}
		delete(old, line)
	}
	for line := range old {
		gone = append(gone, line)
	}
	return gone, come
}
