package serve

import (
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"unicode/utf8"

	"diplograph/extract"
)

const (
	defaultLimit = 300
	maxLimit     = 10000
	maxValues    = 500 // of one parameter
	maxLength    = 200 // of one value, in bytes
)

var date = regexp.MustCompile(`^(\d{4}(-\d\d(-\d\d)?)?)?$`)

// isList names the parameters that may be given several times; none stands for no restriction.
var isList = map[string]bool{"actors": true, "among": true, "classes": true, "types": true, "sources": true, "modalities": true}

// parse returns a value for each allowed parameter, and refuses any other.
func parse(v url.Values, allowed ...string) (map[string]any, error) {
	for name, values := range v {
		if !slices.Contains(allowed, name) {
			return nil, badRequest{fmt.Errorf("unknown parameter %q", name)}
		}
		if len(values) > maxValues || len(values) > 1 && !isList[name] {
			return nil, badRequest{fmt.Errorf("parameter %s is given %d times", name, len(values))}
		}
		for _, value := range values {
			if len(value) > maxLength || !utf8.ValidString(value) {
				return nil, badRequest{fmt.Errorf("parameter %s is too long or no text", name)}
			}
		}
	}
	params := map[string]any{}
	for _, name := range allowed {
		value, err := convert(name, v)
		if err != nil {
			return nil, badRequest{err}
		}
		params[name] = value
	}
	return params, nil
}

func convert(name string, v url.Values) (any, error) {
	value := v.Get(name)
	switch {
	case name == "classes":
		return typesOf(v[name])
	case isList[name]:
		list := []any{}
		for _, value := range v[name] {
			list = append(list, value)
		}
		return list, nil
	case name == "limit":
		return convertLimit(value)
	case (name == "from" || name == "to") && !date.MatchString(value):
		return nil, fmt.Errorf("%s: %q is no date; hint: write YYYY-MM-DD, YYYY-MM or YYYY", name, value)
	}
	return value, nil
}

func convertLimit(value string) (any, error) {
	if value == "" {
		return int64(defaultLimit), nil
	}
	n, err := strconv.ParseInt(value, 10, 64)
	if err != nil || n < 1 || n > maxLimit {
		return nil, fmt.Errorf("limit: %q; hint: give a number from 1 to %d", value, maxLimit)
	}
	return n, nil
}

// typesOf returns the relation types of the classes; an act that is counted in another class for its modality or a finer
// code is still found where its type stands.
func typesOf(classes []string) (any, error) {
	types := []any{}
	for _, class := range classes {
		before := len(types)
		for _, t := range extract.Ontology() {
			if t.Class == class {
				types = append(types, t.Type)
			}
		}
		if len(types) == before {
			return nil, fmt.Errorf("classes: %q is no class; hint: `diplograph relations` lists them", class)
		}
	}
	return types, nil
}
