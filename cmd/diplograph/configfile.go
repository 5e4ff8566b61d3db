package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"go.yaml.in/yaml/v3"
)

// readConfigFile reads the file named by --config or DIPLOGRAPH_CONFIG, else ./config.yaml, else that of
// the user's configuration directory. It returns the file's name, "" if there is none, and values by key.
func (a *app) readConfigFile() (path string, values map[string]any, err error) {
	candidates, named := []string{"config.yaml", a.userConfig()}, a.configFile
	if named == "" {
		named = a.env["DIPLOGRAPH_CONFIG"]
	}
	if named != "" {
		candidates = []string{named}
	}
	for _, path := range candidates {
		text, err := os.ReadFile(path)
		if named == "" && errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return "", nil, fmt.Errorf("config file: %w; hint: name a file that can be read", err)
		}
		values, err := parseConfig(path, text)
		return path, values, err
	}
	return "", nil, nil
}

func (a *app) userConfig() string {
	dir := a.env["XDG_CONFIG_HOME"]
	if dir == "" {
		dir = filepath.Join(a.env["HOME"], ".config")
	}
	return filepath.Join(dir, "diplograph", "config.yaml")
}

// parseConfig reads the settings of a YAML text. Errors name file and line.
func parseConfig(path string, text []byte) (map[string]any, error) {
	var doc yaml.Node
	if err := yaml.Unmarshal(text, &doc); err != nil {
		return nil, fmt.Errorf("%s: %w; hint: the file must be YAML", path, err)
	}
	r := configReader{path: path, values: map[string]any{}}
	if len(doc.Content) == 0 || doc.Content[0].Tag == "!!null" {
		return r.values, nil
	}
	return r.values, r.section("", doc.Content[0])
}

type configReader struct {
	path   string
	values map[string]any
}

func (r *configReader) fail(line int, format string, args ...any) error {
	return fmt.Errorf("%s:%d: %w", r.path, line, fmt.Errorf(format, args...))
}

func (r *configReader) section(prefix string, n *yaml.Node) error {
	if n.Kind != yaml.MappingNode {
		return r.fail(n.Line, "no keys here; hint: write KEY: VALUE lines")
	}
	for i := 0; i < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if err := r.entry(prefix+key.Value, key.Line, value); err != nil {
			return err
		}
	}
	return nil
}

func (r *configReader) entry(key string, line int, value *yaml.Node) error {
	if key == "sources" {
		return r.sources(value)
	}
	if key == "reports" {
		return r.reports(value)
	}
	if isSection(key) {
		if value.Tag == "!!null" {
			return nil
		}
		return r.section(key+".", value)
	}
	i := slices.IndexFunc(settings, func(s setting) bool { return s.key == key })
	switch {
	case i < 0:
		return r.fail(line, "unknown key %q; hint: `diplograph config show` lists the keys", key)
	case r.values[key] != nil:
		return r.fail(line, "key %q stands twice; hint: keep one", key)
	case value.Kind != yaml.ScalarNode:
		return r.fail(line, "key %q has no single value; hint: write %s: VALUE", key, key)
	case value.Tag == "!!null":
		return nil
	}
	v, err := settings[i].parse(value.Value)
	if err != nil {
		return r.fail(line, "%w", err)
	}
	r.values[key] = v
	return nil
}

// isSection reports that settings stand under the key.
func isSection(key string) bool {
	return slices.ContainsFunc(settings, func(s setting) bool { return len(s.key) > len(key) && s.key[:len(key)+1] == key+"." })
}
