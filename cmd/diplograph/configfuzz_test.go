package main

import (
	"os"
	"strings"
	"testing"
)

// FuzzParseConfig reads whatever may stand in a config file: a setting it takes is one there is, and an error
// names the file and says what to do.
func FuzzParseConfig(f *testing.F) {
	text, err := os.ReadFile("../../config.yaml")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(text))
	f.Add("store: [1, 2]\nneo4j: {password: 0123}")
	f.Add("reports:\n- {name: a, template: b, out: c, schedule: '@daily', params: {d: e}}\n- name: a")
	f.Add("sources:\n- name: a\n  url: x\n  schedule: '* * * * *'\n- name: a")
	f.Add("a: &a [*a]")
	f.Fuzz(func(t *testing.T, text string) {
		values, err := parseConfig("file", []byte(text))
		if err != nil && (!strings.Contains(err.Error(), "file") || !strings.Contains(err.Error(), "hint:")) {
			t.Errorf("error %v, want one with the file and a hint", err)
		}
		for key := range values {
			if key != "sources" && key != "reports" && !isSetting(key) {
				t.Errorf("%q is no setting", key)
			}
		}
	})
}

func isSetting(key string) bool {
	for _, s := range settings {
		if s.key == key {
			return true
		}
	}
	return false
}
