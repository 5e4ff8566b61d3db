package graph

import (
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"strconv"
)

// Migration brings a store from schema Version-1 to Version.
type Migration struct {
	Version int
	File    string
	Text    string
}

var migrationName = regexp.MustCompile(`^V(\d{3})__[A-Z][A-Za-z0-9]*\.(sql|cypher)$`)

// Migrations reads the files V001__Name.sql or .cypher of a folder, which must be numbered from 1 without
// a gap.
func Migrations(files fs.FS, dir string) ([]Migration, error) {
	entries, err := fs.ReadDir(files, dir)
	if err != nil {
		return nil, err
	}
	var all []Migration
	for i, e := range entries {
		file := path.Join(dir, e.Name())
		m := migrationName.FindStringSubmatch(e.Name())
		if m == nil {
			return nil, fmt.Errorf("%s: not the name of a migration; hint: V%03d__Name.sql or .cypher", file, i+1)
		}
		if v, _ := strconv.Atoi(m[1]); v != i+1 {
			return nil, fmt.Errorf("%s: migration %d stands where %d belongs; hint: number them from 1 without a gap", file, v, i+1)
		}
		text, err := fs.ReadFile(files, file)
		if err != nil {
			return nil, err
		}
		all = append(all, Migration{i + 1, file, string(text)})
	}
	return all, nil
}
