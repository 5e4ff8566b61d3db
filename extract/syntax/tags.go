package syntax

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
)

//go:embed tags.tsv
var tagsTSV string

// readTags reads the table of the only tags that some forms can have, as bits by the model's tags.
func readTags(file, tsv string, tags []string) (map[string]uint64, error) {
	only := map[string]uint64{}
	for n, col := range rows(tsv) {
		if len(col) != 2 || only[col[0]] != 0 {
			return nil, fmt.Errorf("%s:%d: want a new form and its tags\nhint: columns are split by tabs, tags by blanks", file, n)
		}
		for _, tag := range strings.Fields(col[1]) {
			i := slices.Index(tags, tag)
			if i < 0 || i >= 64 {
				return nil, fmt.Errorf("%s:%d: unknown tag %q\nhint: tags are those of the Penn Treebank", file, n, tag)
			}
			only[col[0]] |= 1 << i
		}
	}
	return only, nil
}
