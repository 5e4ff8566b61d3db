package queries

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

func (p *headerParser) takeParam(l headerLine) {
	param, err := parseParam(l.value)
	if err != nil {
		text, hint, hinted := strings.Cut(err.Error(), "; hint: ")
		if !hinted {
			hint = `write NAME TYPE = DEFAULT ; description ; example "value"`
		}
		p.fail(l.number, "param: "+text, hint)
		return
	}
	if slices.ContainsFunc(p.query.Params, func(o Param) bool { return o.Name == param.Name }) {
		p.fail(l.number, "param "+param.Name+" is declared twice", "keep one")
		return
	}
	p.query.Params = append(p.query.Params, param)
}

func parseParam(s string) (Param, error) {
	parts, err := splitOutsideQuotes(s)
	if err != nil {
		return Param{}, err
	}
	p, err := parseDeclaration(parts[0])
	if err != nil {
		return Param{}, err
	}
	for _, part := range parts[1:] {
		example, isExample := strings.CutPrefix(part, "example ")
		switch {
		case isExample && p.Example == "":
			if p.Example, _, err = p.Type.literal(example); err != nil {
				return Param{}, fmt.Errorf("example of %s: %w", p.Name, err)
			}
		case !isExample && part != "" && p.Description == "":
			p.Description = part
		default:
			return Param{}, fmt.Errorf("%q is one part too many", part)
		}
	}
	if p.Required && p.Example == "" {
		return Param{}, fmt.Errorf("%s has neither a default nor an example", p.Name)
	}
	return p, nil
}

func parseDeclaration(s string) (p Param, err error) {
	declared, value, hasDefault := strings.Cut(s, "=")
	fields := strings.Fields(declared)
	if len(fields) != 2 || !wordName.MatchString(fields[0]) {
		return p, fmt.Errorf("%q is no name and type", strings.TrimSpace(declared))
	}
	p = Param{Name: fields[0], Type: Type(fields[1]), Required: !hasDefault}
	if !slices.Contains(types, p.Type) {
		return p, fmt.Errorf("type %q is none of %v", fields[1], types)
	}
	if hasDefault {
		if _, p.Default, err = p.Type.literal(value); err != nil {
			return p, fmt.Errorf("default of %s: %w", p.Name, err)
		}
	}
	return p, nil
}

// literal reads a bare word or a quoted string, and the value that the type makes of it.
func (t Type) literal(s string) (text string, value any, err error) {
	text = strings.TrimSpace(s)
	if strings.HasPrefix(text, `"`) {
		if text, err = strconv.Unquote(text); err != nil {
			return "", nil, fmt.Errorf("%s is no quoted string", strings.TrimSpace(s))
		}
	} else if text == "" || strings.ContainsAny(text, " \t\"'`") {
		return "", nil, fmt.Errorf("value %q needs double quotes", text)
	}
	value, err = t.convert(text)
	return text, value, err
}

func splitOutsideQuotes(s string) ([]string, error) {
	var parts []string
	quoted, from := false, 0
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\\' && quoted:
			i++
		case s[i] == '"':
			quoted = !quoted
		case s[i] == ';' && !quoted:
			parts, from = append(parts, strings.TrimSpace(s[from:i])), i+1
		}
	}
	if quoted {
		return nil, fmt.Errorf("a quotation mark is not closed")
	}
	return append(parts, strings.TrimSpace(s[from:])), nil
}
