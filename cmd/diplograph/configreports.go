package main

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// scheduledReport is a report that `feeds watch` writes again and again.
type scheduledReport struct {
	Name     string
	Template string // a built-in one, or a file
	Params   []string
	Out      string
	Schedule string
	Timezone string
}

// reports reads the list of scheduled reports.
func (r *configReader) reports(n *yaml.Node) error {
	var list []scheduledReport
	err := r.list("reports", "name: NAME, template:, out: and schedule:", n, func(item *yaml.Node) error {
		s, err := r.report(item)
		if err == nil && slices.ContainsFunc(list, func(o scheduledReport) bool { return strings.EqualFold(o.Name, s.Name) }) {
			return r.fail(item.Line, "report %q stands twice; hint: give each a name of its own", s.Name)
		}
		list = append(list, s)
		return err
	})
	if len(list) > 0 {
		r.values["reports"] = list
	}
	return err
}

func (r *configReader) report(n *yaml.Node) (s scheduledReport, err error) {
	fields := map[string]*string{"name": &s.Name, "template": &s.Template, "out": &s.Out, "schedule": &s.Schedule, "timezone": &s.Timezone}
	err = r.fields(n, "report", fields, "params", func(value *yaml.Node) error {
		params := map[string]string{}
		if err := value.Decode(&params); err != nil || value.Kind != yaml.MappingNode {
			return r.fail(value.Line, "params is no mapping; hint: write params: {country: Ukraine}")
		}
		for name, v := range params {
			s.Params = append(s.Params, name+"="+v)
		}
		slices.Sort(s.Params)
		return nil
	})
	switch {
	case err != nil:
		return s, err
	case !entryName.MatchString(s.Name):
		return s, r.fail(n.Line, "name %q of a report; hint: take letters, digits, - and _", s.Name)
	case s.Template == "" || s.Out == "" || s.Schedule == "":
		return s, r.fail(n.Line, "report %q; hint: give template, out and schedule", s.Name)
	}
	return s, r.checkTimes(n.Line, "report", s.Name, s.Schedule, s.Timezone)
}
