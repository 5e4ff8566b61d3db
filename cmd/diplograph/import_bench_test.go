//go:build linux

package main

import (
	"fmt"
	"path/filepath"
	"syscall"
	"testing"
)

// BenchmarkImport runs the whole program over files of made-up articles and reports the most memory that the process
// has held. Run it with -benchtime 1x; the largest file takes minutes.
func BenchmarkImport(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		b.Run(fmt.Sprint("articles=", n), func(b *testing.B) {
			news := filepath.Join(b.TempDir(), "news.ndjson")
			writeNews(b, news, n)
			for i := 0; b.Loop(); i++ {
				cmd := command("import", "--store", fmt.Sprint("sqlite:", filepath.Join(b.TempDir(), "a.db")), news)
				if out, err := cmd.CombinedOutput(); err != nil {
					b.Fatalf("%v\n%s", err, out)
				}
				usage := cmd.ProcessState.SysUsage().(*syscall.Rusage)
				b.ReportMetric(float64(usage.Maxrss)/1024, "peak-MB")
			}
			b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "articles/s")
		})
	}
}
