package main

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/spf13/pflag"
)

// The config.yaml of the project holds every key, with its default.
func TestConfigFileHoldsTheDefaults(t *testing.T) {
	text, err := os.ReadFile("../../config.yaml")
	if err != nil {
		t.Fatal(err)
	}
	got, err := parseConfig("config.yaml", text)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]any{}
	for _, s := range settings {
		want[s.key] = s.fallback
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("-settings +config.yaml:\n%s", d)
	}
}

func TestParseConfigRefuses(t *testing.T) {
	for text, want := range map[string]string{
		"stor: x":                          `c:1: unknown key "stor"; hint: `,
		"\nneo4j:\n  user: x":              `c:3: unknown key "neo4j.user"; hint: `,
		"import:\n  batch: many":           `c:2: import.batch: "many" does not fit; hint: give a whole number`,
		"import:\n  batch: -1":             `c:2: import.batch: "-1" does not fit`,
		"import:\n  text: perhaps":         `c:2: import.text: "perhaps" does not fit; hint: give true or false`,
		"queries:\n  timeout: 5":           `c:2: queries.timeout: "5" does not fit; hint: give a duration`,
		"store: [a]":                       `c:1: key "store" has no single value; hint: `,
		"store: a\nstore: b":               `c:2: key "store" stands twice; hint: `,
		"neo4j: x":                         `c:1: no keys here; hint: `,
		"- a":                              `c:1: no keys here; hint: `,
		"a: b: c":                          `c: yaml: `,
		"neo4j: {password: {geheim: 1}}\n": `c:1: key "neo4j.password" has no single value`,
	} {
		_, err := parseConfig("c", []byte(text))
		if err == nil || !strings.HasPrefix(err.Error(), want) || !strings.Contains(err.Error(), "hint: ") {
			t.Errorf("%q: error %v, want %s", text, err, want)
		}
		if err != nil && strings.Contains(err.Error(), "geheim") {
			t.Errorf("%q: the error tells a password: %v", text, err)
		}
	}
	for _, text := range []string{"", "# nothing\n", "neo4j:\n", "neo4j:\n  password:\n"} {
		if values, err := parseConfig("c", []byte(text)); err != nil || len(values) > 0 {
			t.Errorf("%q: %v, %v", text, values, err)
		}
	}
}

func TestConfigurePrecedence(t *testing.T) {
	file := t.TempDir() + "/c.yaml"
	os.WriteFile(file, []byte("store: sqlite:file\nneo4j:\n  password: 0123\nimport:\n  batch: 7\n"), 0o600)
	for name, c := range map[string]struct {
		env        []string
		flag       string
		want, from string
	}{
		"file":         {nil, "", "sqlite:file", file},
		"empty":        {[]string{"NEO4J_URI="}, "", "sqlite:file", file},
		"environment":  {[]string{"NEO4J_URI=bolt://env"}, "", "bolt://env", "environment NEO4J_URI"},
		"own name":     {[]string{"NEO4J_URI=bolt://env", "DIPLOGRAPH_STORE=bolt://own"}, "", "bolt://own", "environment DIPLOGRAPH_STORE"},
		"flag":         {[]string{"NEO4J_URI=bolt://env"}, "sqlite:flag", "sqlite:flag", "flag --store"},
		"another flag": {nil, "bolt://flag", "bolt://flag", "flag --store"},
	} {
		t.Run(name, func(t *testing.T) {
			a := newApp(c.env, nil, &bytes.Buffer{}, &bytes.Buffer{})
			a.configFile = file
			flags := pflag.NewFlagSet("", pflag.ContinueOnError)
			flags.String("store", "", "")
			if c.flag != "" {
				flags.Set("store", c.flag)
			}
			if err := a.configure(flags); err != nil {
				t.Fatal(err)
			}
			if a.config.Store != c.want || a.origins["store"] != c.from {
				t.Errorf("%q from %q, want %q from %q", a.config.Store, a.origins["store"], c.want, c.from)
			}
			if a.config.Neo4j.Password != "0123" || a.config.Import.Batch != 7 || a.config.Neo4j.Database != "neo4j" {
				t.Errorf("%+v", a.config)
			}
		})
	}
}
