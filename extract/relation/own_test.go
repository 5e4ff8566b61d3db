package relation

import (
	"strings"
	"testing"
	"testing/fstest"

	"diplograph/extract"
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

func TestExtendAddsCues(t *testing.T) {
	r, err := Extend(fstest.MapFS{"cues.yaml": {Data: []byte("verbs: {possible: [toy_with, plan]}\nspeech: [growl]\n")}})
	if err != nil {
		t.Fatal(err)
	}
	c, builtIn := &r.Cues, &Default().Cues
	if c.Verbs["toy_with"] != extract.Possible || !c.Speech["growl"] || len(c.Speech) != len(builtIn.Speech)+1 {
		t.Errorf("words of the own cues are missing, or those of the built-in ones")
	}
	if c.Verbs["plan"] != extract.Possible || c.Verbs["want"] != builtIn.Verbs["want"] {
		t.Errorf("plan is %q, want possible; want is %q", c.Verbs["plan"], c.Verbs["want"])
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
