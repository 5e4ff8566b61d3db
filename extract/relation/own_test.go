package relation

import (
	"strings"
	"testing"
	"testing/fstest"
)

const ownRule = "- id: meet\n  type: PRAISED\n  verbs: [meet]\n  examples:\n    - {text: \"France met Spain.\", triples: [France PRAISED Spain]}\n"

func TestExtendReplaces(t *testing.T) {
	r, err := Extend(fstest.MapFS{"own.yaml": {Data: []byte(ownRule)}})
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, rule := range r.All {
		if rule.ID == "meet" {
			n++
		}
	}
	if n != 1 || r.All[0].Type != "PRAISED" || len(r.All) != len(Default().All) {
		t.Errorf("%d rules are called meet, the first is %s, %d rules in all", n, r.All[0].Type, len(r.All))
	}
	if r.Version == Default().Version {
		t.Error("the version does not tell that a rule was replaced")
	}
}

func TestExtendErrors(t *testing.T) {
	for text, want := range map[string]string{
		strings.Replace(ownRule, "verbs", "verb", 1):     "own.yaml: yaml",
		strings.Replace(ownRule, "type: PRAISED", "", 1): "own.yaml:1: rule \"meet\": unknown type",
		ownRule + ownRule: "own.yaml:6: rule \"meet\": the id is taken",
		strings.Replace(ownRule, "PRAISED", "LOVED", 1):                     "own.yaml:1: rule \"meet\": unknown type \"LOVED\"",
		strings.Replace(ownRule, "  examples", "  skip: []\n  exampels", 1): "own.yaml: yaml",
	} {
		_, err := Extend(fstest.MapFS{"own.yaml": {Data: []byte(text)}})
		if err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%v, want %s…", err, want)
		}
	}
}
