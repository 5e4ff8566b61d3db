package actor

import (
	"strings"
	"testing"
	"testing/fstest"
)

func TestSensesRefuse(t *testing.T) {
	for text, want := range map[string]string{
		"halves\tPRK\tNorth\n":                                  "senses.tsv:1: unexpected header",
		"set\tsense\twords\nhalves\tPRK\n":                      "senses.tsv:2: 2 cells",
		"set\tsense\twords\nhalves\tPRK\t\n":                    "senses.tsv:2: no words for PRK",
		"set\tsense\twords\nhalves\tPRK\tNorth|North\n":         "senses.tsv:2: \"North\" twice",
		"set\tsense\twords\nh\tPRK\tNorth\nh\tKOR\tA|North\n":   "senses.tsv:3: \"North\" twice",
		"# all\nset\tsense\twords\nhalves\tPRK\tNorth| South\n": "senses.tsv:3: stray blank",
	} {
		_, err := readSenses(fstest.MapFS{"senses.tsv": {Data: []byte(text)}})
		if err == nil || !strings.HasPrefix(err.Error(), want) || !strings.Contains(err.Error(), "hint: ") {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}
