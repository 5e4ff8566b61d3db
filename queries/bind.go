package queries

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// Type says which texts a parameter takes and what they become.
type Type string

// The types of a parameter.
const (
	String   Type = "string"   // any text
	Int      Type = "int"      // a whole number from 0 up -> int64
	Float    Type = "float"    // a finite number -> float64
	Date     Type = "date"     // YYYY-MM-DD, YYYY-MM or YYYY, or "" for no bound
	Actor    Type = "actor"    // an actor's id or its name, in any case
	Class    Type = "class"    // a class of relations such as CONSULT, in any case, or ""
	Relation Type = "relation" // a relation type such as SPOKE_WITH; "spoke with" is taken too, or ""
	Kind     Type = "kind"     // person, country, organization or group, or "" for all
	Modality Type = "modality" // actual, planned, possible, requested or negated, or "" for all
	Period   Type = "period"   // week, month or year
)

var types = []Type{String, Int, Float, Date, Actor, Class, Relation, Kind, Modality, Period}

var choices = map[Type][]string{
	Kind:     {"person", "country", "organization", "group"},
	Modality: {"actual", "planned", "possible", "requested", "negated"},
	Period:   {"week", "month", "year"},
}

// Choices returns the values of a type that has few, else none.
func (t Type) Choices() []string { return slices.Clone(choices[t]) }

// Bind converts arguments to the values that both texts of the query take: every declared parameter, with
// its default where args has none. It fails on an unknown or missing parameter and on a wrong type.
func (q Query) Bind(args map[string]string) (map[string]any, error) {
	if err := q.checkNames(args); err != nil {
		return nil, err
	}
	bound := make(map[string]any, len(q.Params))
	for _, p := range q.Params {
		raw, given := args[p.Name]
		switch {
		case p.Required && strings.TrimSpace(raw) == "":
			return nil, fmt.Errorf("query %s: parameter %s is missing; hint: give %s=%q, for example", q.Name, p.Name, p.Name, p.Example)
		case !given:
			bound[p.Name] = p.Default
		default:
			v, err := p.Type.convert(raw)
			if err != nil {
				return nil, fmt.Errorf("query %s: parameter %s: %w", q.Name, p.Name, err)
			}
			bound[p.Name] = v
		}
	}
	return bound, nil
}

func (q Query) checkNames(args map[string]string) error {
	var known []string
	for _, p := range q.Params {
		known = append(known, p.Name)
	}
	for _, name := range slices.Sorted(maps.Keys(args)) {
		if !slices.Contains(known, name) {
			takes := cmp.Or(strings.Join(known, ", "), "no parameters")
			return fmt.Errorf("query %s: unknown parameter %q; hint: %sit takes %s", q.Name, name, DidYouMean(name, known), takes)
		}
	}
	return nil
}

var capitals = regexp.MustCompile(`^([A-Z]+(_[A-Z]+)*)?$`)

// convert returns the value of a text: string, int64 or float64.
func (t Type) convert(raw string) (any, error) {
	if !utf8.ValidString(raw) || strings.ContainsRune(raw, 0) {
		return nil, fmt.Errorf("%q is no text; hint: use UTF-8 without NUL", raw)
	}
	trimmed := strings.TrimSpace(raw)
	switch t {
	case Int:
		return convertInt(trimmed)
	case Float:
		return convertFloat(trimmed)
	case Date:
		return convertDate(trimmed)
	case Class, Relation:
		return t.convertCapitals(trimmed)
	case Kind, Modality, Period:
		return t.convertChoice(strings.ToLower(trimmed))
	case Actor:
		return trimmed, nil
	}
	return raw, nil
}

func (t Type) convertCapitals(s string) (any, error) {
	name := strings.ToUpper(strings.NewReplacer(" ", "_", "-", "_").Replace(s))
	if !capitals.MatchString(name) {
		return nil, fmt.Errorf("%q is no %s; hint: `diplograph relations` lists them, e.g. CONSULT (class) and MET (relation)", s, t)
	}
	return name, nil
}

func (t Type) convertChoice(s string) (any, error) {
	if s == "" && t != Period || slices.Contains(choices[t], s) {
		return s, nil
	}
	return nil, fmt.Errorf("%q is no %s; hint: %sit is one of %s", s, t, DidYouMean(s, choices[t]), strings.Join(choices[t], ", "))
}

func convertInt(s string) (any, error) {
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil || n < 0 {
		return nil, fmt.Errorf("%q is no whole number from 0 up; hint: write it in digits, e.g. 20", s)
	}
	return n, nil
}

func convertFloat(s string) (any, error) {
	f, err := strconv.ParseFloat(s, 64)
	if err != nil || math.IsInf(f, 0) || math.IsNaN(f) {
		return nil, fmt.Errorf("%q is no number; hint: write it with a point, e.g. 0.5", s)
	}
	return f, nil
}

func convertDate(s string) (any, error) {
	for _, layout := range []string{"", "2006", "2006-01", time.DateOnly} {
		if _, err := time.Parse(layout, s); err == nil {
			return s, nil
		}
	}
	return nil, fmt.Errorf("%q is no date; hint: write YYYY-MM-DD, YYYY-MM, YYYY or last-30-days", s)
}
