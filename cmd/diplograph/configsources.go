package main

import (
	"regexp"
	"slices"
	"strings"
	"time"
	_ "time/tzdata" // zones are known on every machine

	"go.yaml.in/yaml/v3"

	"diplograph/cmd/internal/feeds"
	"diplograph/cmd/internal/schedule"
)

var sourceName = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$`) // it names a file too

// sources reads the list of sources.
func (r *configReader) sources(n *yaml.Node) error {
	if n.Tag == "!!null" {
		return nil
	}
	if n.Kind != yaml.SequenceNode {
		return r.fail(n.Line, "sources is no list; hint: write - name: NAME, and url: or path: below")
	}
	if r.values["sources"] != nil {
		return r.fail(n.Line, "sources stands twice; hint: keep one list")
	}
	var list []feeds.Source
	for _, item := range n.Content {
		s, err := r.source(item)
		if err != nil {
			return err
		}
		if slices.ContainsFunc(list, func(o feeds.Source) bool { return strings.EqualFold(o.Name, s.Name) }) {
			return r.fail(item.Line, "source %q stands twice; hint: give each a name of its own", s.Name)
		}
		list = append(list, s)
	}
	if len(list) > 0 {
		r.values["sources"] = list
	}
	return nil
}

func (r *configReader) source(n *yaml.Node) (s feeds.Source, err error) {
	if n.Kind != yaml.MappingNode {
		return s, r.fail(n.Line, "no source; hint: write name: NAME, and url: or path: below")
	}
	fields := map[string]*string{"name": &s.Name, "url": &s.URL, "path": &s.Path, "schedule": &s.Schedule, "timezone": &s.Timezone}
	for i := 0; i < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		field := fields[key.Value]
		switch {
		case key.Value == "tags":
			if err := value.Decode(&s.Tags); err != nil || value.Kind != yaml.SequenceNode {
				return s, r.fail(value.Line, "tags is no list; hint: write tags: [one, two]")
			}
		case field == nil:
			return s, r.fail(key.Line, "unknown key %q of a source; hint: the keys are name, url, path, schedule, timezone, tags", key.Value)
		case value.Kind != yaml.ScalarNode || *field != "":
			return s, r.fail(key.Line, "key %q of a source needs one value; hint: write %s: VALUE once", key.Value, key.Value)
		case value.Tag != "!!null":
			*field = value.Value
		}
	}
	return s, r.checkSource(n.Line, s)
}

func (r *configReader) checkSource(line int, s feeds.Source) error {
	isWeb := strings.HasPrefix(s.URL, "http://") || strings.HasPrefix(s.URL, "https://")
	switch {
	case !sourceName.MatchString(s.Name):
		return r.fail(line, "name %q of a source; hint: take letters, digits, - and _", s.Name)
	case (s.URL == "") == (s.Path == ""):
		return r.fail(line, "source %q; hint: give either url or path", s.Name)
	case s.URL != "" && !isWeb:
		return r.fail(line, "source %q: the url is no http address; hint: for a file or folder write path: PATH", s.Name)
	}
	if _, err := time.LoadLocation(s.Timezone); err != nil {
		return r.fail(line, "source %q: unknown timezone %q; hint: write one such as Europe/Berlin", s.Name, s.Timezone)
	}
	if s.Schedule != "" {
		if err := schedule.Check(s.Schedule); err != nil {
			return r.fail(line, "source %q: schedule %w", s.Name, err)
		}
	}
	return nil
}
