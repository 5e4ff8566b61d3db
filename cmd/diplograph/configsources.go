package main

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"time"
	_ "time/tzdata" // zones are known on every machine

	"go.yaml.in/yaml/v3"

	"diplograph/cmd/internal/feeds"
	"diplograph/cmd/internal/schedule"
)

var entryName = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$`) // that of a source names a file too

// sources reads the list of sources.
func (r *configReader) sources(n *yaml.Node) error {
	var list []feeds.Source
	err := r.list("sources", "name: NAME, and url: or path:", n, func(item *yaml.Node) error {
		s, err := r.source(item)
		if err == nil && slices.ContainsFunc(list, func(o feeds.Source) bool { return strings.EqualFold(o.Name, s.Name) }) {
			return r.fail(item.Line, "source %q stands twice; hint: give each a name of its own", s.Name)
		}
		list = append(list, s)
		return err
	})
	if len(list) > 0 {
		r.values["sources"] = list
	}
	return err
}

// list reads the items of a list; none is as good as an empty one.
func (r *configReader) list(key, wanted string, n *yaml.Node, item func(*yaml.Node) error) error {
	switch {
	case n.Tag == "!!null":
		return nil
	case n.Kind != yaml.SequenceNode:
		return r.fail(n.Line, "%s is no list; hint: write - %s below", key, wanted)
	case r.values[key] != nil:
		return r.fail(n.Line, "%s stands twice; hint: keep one list", key)
	}
	for _, i := range n.Content {
		if i.Kind != yaml.MappingNode {
			return r.fail(i.Line, "no entry of %s; hint: write %s below", key, wanted)
		}
		if err := item(i); err != nil {
			return err
		}
	}
	return nil
}

// fields reads the keys of a mapping: those of one text each, and one that special reads.
func (r *configReader) fields(n *yaml.Node, what string, fields map[string]*string, name string, special func(*yaml.Node) error) error {
	keys := strings.Join(slices.Sorted(maps.Keys(fields)), ", ") + ", " + name
	for i := 0; i < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		field := fields[key.Value]
		switch {
		case key.Value == name:
			if err := special(value); err != nil {
				return err
			}
		case field == nil:
			return r.fail(key.Line, "unknown key %q of a %s; hint: the keys are %s", key.Value, what, keys)
		case value.Kind != yaml.ScalarNode || *field != "":
			return r.fail(key.Line, "key %q of a %s needs one value; hint: write %s: VALUE once", key.Value, what, key.Value)
		case value.Tag != "!!null":
			*field = value.Value
		}
	}
	return nil
}

func (r *configReader) source(n *yaml.Node) (s feeds.Source, err error) {
	fields := map[string]*string{"name": &s.Name, "url": &s.URL, "path": &s.Path, "schedule": &s.Schedule, "timezone": &s.Timezone}
	err = r.fields(n, "source", fields, "tags", func(value *yaml.Node) error {
		if err := value.Decode(&s.Tags); err != nil || value.Kind != yaml.SequenceNode {
			return r.fail(value.Line, "tags is no list; hint: write tags: [one, two]")
		}
		return nil
	})
	if err != nil {
		return s, err
	}
	return s, r.checkSource(n.Line, s)
}

func (r *configReader) checkSource(line int, s feeds.Source) error {
	isWeb := strings.HasPrefix(s.URL, "http://") || strings.HasPrefix(s.URL, "https://")
	switch {
	case !entryName.MatchString(s.Name):
		return r.fail(line, "name %q of a source; hint: take letters, digits, - and _", s.Name)
	case (s.URL == "") == (s.Path == ""):
		return r.fail(line, "source %q; hint: give either url or path", s.Name)
	case s.URL != "" && !isWeb:
		return r.fail(line, "source %q: the url is no http address; hint: for a file or folder write path: PATH", s.Name)
	}
	return r.checkTimes(line, "source", s.Name, s.Schedule, s.Timezone)
}

func (r *configReader) checkTimes(line int, what, name, cron, zone string) error {
	if _, err := time.LoadLocation(zone); err != nil {
		return r.fail(line, "%s %q: unknown timezone %q; hint: write one such as Europe/Berlin", what, name, zone)
	}
	if cron != "" {
		if err := schedule.Check(cron); err != nil {
			return r.fail(line, "%s %q: schedule %w", what, name, err)
		}
	}
	return nil
}
