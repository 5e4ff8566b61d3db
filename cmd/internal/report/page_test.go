package report

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// TestPage reads the report in a real Chromium. DIPLOGRAPH_TEST_PICTURES names a folder for its screenshots.
func TestPage(t *testing.T) {
	const web = "../serve/web"
	chromium, noChromium := exec.LookPath("chromium")
	_, noNode := exec.LookPath("node")
	_, noPlaywright := os.Stat(web + "/node_modules/playwright-core")
	if noChromium != nil || noNode != nil || noPlaywright != nil {
		t.Skip("SKIPPED: reports are not tried in a browser: install chromium and node, and run `npm ci` in cmd/internal/serve/web")
	}
	pictures := os.Getenv("DIPLOGRAPH_TEST_PICTURES")
	if pictures == "" {
		pictures = t.TempDir()
	}
	file := filepath.Join(t.TempDir(), "all.html")
	if err := os.WriteFile(file, []byte(render(t, "html", nil)), 0o644); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("node", web+"/test/report.mjs", chromium, file, pictures).CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}
