package article

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Size returns how many bytes Read will read of files and directories, packed as they are; -1 if another source
// is among the paths.
func Size(paths []string) (total int64) {
	for _, path := range paths {
		info, err := os.Stat(path)
		switch {
		case err != nil: // standard input, an address, or nothing
			return -1
		case info.IsDir():
			total += dirSize(path)
		default:
			total += info.Size()
		}
	}
	return total
}

func dirSize(root string) (total int64) {
	filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
		case path != root && strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return fs.SkipDir
			}
		default:
			if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() {
				total += info.Size()
			}
		}
		return nil
	})
	return total
}
