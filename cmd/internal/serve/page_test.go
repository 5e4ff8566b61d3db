package serve_test

import (
	"net/http/httptest"
	"os"
	"os/exec"
	"testing"
)

// TestPage uses the page in a real Chromium. DIPLOGRAPH_TEST_PICTURES names a folder for its screenshots.
func TestPage(t *testing.T) {
	run(t, "page.mjs", httptest.NewServer(handler(t, openSQLite(t, fixture()))))
}

// TestFrames measures the drawing of 5,000 edges, if asked to.
func TestFrames(t *testing.T) {
	if os.Getenv("DIPLOGRAPH_TEST_FRAMES") == "" {
		t.Skip("SKIPPED: no measuring of frames: set DIPLOGRAPH_TEST_FRAMES=1")
	}
	run(t, "frames.mjs", httptest.NewServer(handler(t, openSQLite(t, crowd(5500)))))
}

func run(t *testing.T, script string, s *httptest.Server) {
	t.Cleanup(s.Close)
	chromium := chromium()
	_, noNode := exec.LookPath("node")
	_, noPlaywright := os.Stat("web/node_modules/playwright-core")
	if chromium == "" || noNode != nil || noPlaywright != nil {
		t.Skip("SKIPPED: the page is not tried in a browser: install chromium and node, and run `npm ci` in cmd/internal/serve/web")
	}
	pictures := os.Getenv("DIPLOGRAPH_TEST_PICTURES")
	if pictures == "" {
		pictures = t.TempDir()
	}
	out, err := exec.Command("node", "web/test/"+script, chromium, s.URL+"/", pictures).CombinedOutput()
	t.Logf("%s", out)
	check(t, err)
}

func chromium() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}
