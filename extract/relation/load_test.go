package relation

import (
	"strings"
	"testing"
	"testing/fstest"
)

const goodRule = `- id: met
  type: MET
  verbs: [meet]
  examples: [{text: "A met B.", triples: [A MET B]}]
`

func TestLoadRefuses(t *testing.T) {
	for name, c := range map[string]struct{ file, text, want string }{
		"unknown key":  {"a.yaml", strings.Replace(goodRule, "verbs", "verb", 1), "a.yaml: yaml: unmarshal errors:\n  line 3: field verb not found"},
		"unknown type": {"a.yaml", strings.Replace(goodRule, "MET\n", "MEET\n", 1), `a.yaml:1: rule "met": unknown type "MEET"`},
		"unknown code": {"a.yaml", strings.Replace(goodRule, "MET\n", "MET\n  cameo: \"999\"\n", 1), `a.yaml:1: rule "met": unknown CAMEO code "999"`},
		"no words":     {"a.yaml", strings.Replace(goodRule, "[meet]", "[]", 1), `a.yaml:1: rule "met": no id, or neither`},
		"twice":        {"a.yaml", goodRule + goodRule, `a.yaml:5: rule "met": the id is taken`},
		"no example":   {"a.yaml", "- {id: met, type: MET, verbs: [meet]}", "no example"},
		"confidence":   {"a.yaml", goodRule + "  confidence: 2\n", "confidence 2"},
		"slot":         {"a.yaml", goodRule + "  object: [obj.]\n", `unknown slot "obj."`},
		"modality":     {"cues.yaml", "modals: {sure: [will]}", `unknown modality "sure"`},
		"two cues":     {"cues.yaml", "nouns: {planned: [plan], possible: [plan]}", `"plan" stands under two modalities`},
		"cue key":      {"cues.yaml", "verb: {}", "line 1: field verb not found"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Load(fstest.MapFS{c.file: {Data: []byte(c.text)}})
			if err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), "hint:") {
				t.Errorf("error %v\nwant %q and a hint", err, c.want)
			}
		})
	}
}

func TestVersionFollowsContent(t *testing.T) {
	load := func(text string) string {
		r, err := Load(fstest.MapFS{"a.yaml": {Data: []byte(text)}})
		if err != nil {
			t.Fatal(err)
		}
		return r.Version
	}
	if load(goodRule) != load(goodRule) || load(goodRule) == load(goodRule+"# more\n") {
		t.Error("the version does not follow the content")
	}
}

func FuzzLoad(f *testing.F) {
	f.Add(goodRule)
	f.Add("- {id: x}\n- 3")
	f.Add("modals: {}")
	f.Fuzz(func(t *testing.T, text string) {
		r, err := Load(fstest.MapFS{"a.yaml": {Data: []byte(text)}})
		if err == nil && r == nil {
			t.Error("neither rules nor an error")
		}
	})
}
