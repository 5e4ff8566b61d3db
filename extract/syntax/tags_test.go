package syntax

import (
	"strings"
	"testing"
)

func TestReadTagsRefuses(t *testing.T) {
	for tsv, want := range map[string]string{
		"met\tVBD\nmet\tVBN\n": "tags.tsv:2: want a new form",
		"# met\nmet VBD\n":     "tags.tsv:2: want a new form",
		"met\tVBD XYZ\n":       `tags.tsv:1: unknown tag "XYZ"`,
	} {
		if _, err := readTags("tags.tsv", tsv, []string{"VBD", "VBN"}); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("readTags(%q): %v, want %q", tsv, err, want)
		}
	}
}

func TestOnlyTags(t *testing.T) {
	for _, s := range New().Parse("The UK condemns in the strongest terms the attack.") {
		if got := s.Tokens[2].Tag; got != "VBZ" {
			t.Errorf("condemns is %s, want VBZ", got)
		}
	}
}
