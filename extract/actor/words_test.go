package actor

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestWordsAreUsed compares the sets of words.tsv with those that the code asks for.
func TestWordsAreUsed(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	asked := map[string]bool{}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(`wordSet\("(\w+)"\)`).FindAllStringSubmatch(string(text), -1) {
			asked[m[1]] = true
		}
	}
	if diff := cmp.Diff(slices.Sorted(maps.Keys(asked)), slices.Sorted(maps.Keys(lexicon))); diff != "" {
		t.Errorf("-asked for +in words.tsv\n%s", diff)
	}
}

func TestWordsRefuse(t *testing.T) {
	for text, want := range map[string]string{
		"lands\n":                    "words.tsv:1: want a new set",
		"lands\t\n":                  "words.tsv:1: want a new set",
		"lands\tkingdom\nlands\ta\n": "words.tsv:2: want a new set",
		"# sets\nlands\ta  b\n":      "words.tsv:2: stray blank",
		"lands\ta b a\n":             "words.tsv:1: stray blank or \"a\" twice",
	} {
		if _, err := readWords("words.tsv", text); err == nil || !strings.HasPrefix(err.Error(), want) || !strings.Contains(err.Error(), "hint: ") {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}
