package queries

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// The header is the run of // lines that a .cypher file starts with:
//
//	// title: Who met whom
//	// description: What it answers; a line that starts with three spaces
//	//   goes on with the line above.
//	// param: actor actor = "" ; actor name or id, empty = all ; example "Marco Rubio"
//	// param: limit int = 20
//	// columns: a, b, mentions
//	// tags: meetings, dyad
//
// A parameter is NAME TYPE, "= DEFAULT" unless it is required, then optionally "; DESCRIPTION" and
// "; example VALUE". Values are bare words or Go strings in double quotes.
type headerLine struct {
	number     int
	key, value string
}

var headerKeys = []string{"title", "description", "param", "columns", "tags"}

var (
	queryName = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	wordName  = regexp.MustCompile(`^[a-z][A-Za-z0-9_]*$`)
)

// headerParser collects a query and its problems from the header of one file.
type headerParser struct {
	file     string
	query    Query
	seen     map[string]bool
	problems []Problem
}

func parseHeader(name, text string) (Query, []Problem) {
	p := &headerParser{file: name + ".cypher", query: Query{Name: name, Params: []Param{}, Tags: []string{}}, seen: map[string]bool{}}
	if !queryName.MatchString(name) {
		p.fail(0, fmt.Sprintf("query name %q", name), "use small letters, digits and hyphens")
	}
	for _, line := range p.lines(text) {
		p.take(line)
	}
	for _, key := range []string{"title", "description", "columns"} {
		if !p.seen[key] {
			p.fail(1, "the header has no "+key, "start the file with // "+key+": …")
		}
	}
	return p.query, p.problems
}

func (p *headerParser) fail(line int, text, hint string) {
	p.problems = append(p.problems, fatal(p.file, line, text, hint))
}

// lines returns the key and value of each header line, continuation lines joined to theirs.
func (p *headerParser) lines(text string) (lines []headerLine) {
	for i, line := range strings.Split(text, "\n") {
		comment, ok := strings.CutPrefix(line, "//")
		if !ok {
			break
		}
		key, value, found := strings.Cut(comment, ":")
		switch trimmed := strings.TrimSpace(comment); {
		case trimmed == "":
		case strings.HasPrefix(comment, "   ") && len(lines) > 0:
			lines[len(lines)-1].value += " " + trimmed
		case !found:
			p.fail(i+1, fmt.Sprintf("header line %q", trimmed), "write // KEY: VALUE, and leave an empty line after the header")
		default:
			lines = append(lines, headerLine{i + 1, strings.TrimSpace(key), strings.TrimSpace(value)})
		}
	}
	return lines
}

func (p *headerParser) take(l headerLine) {
	if !slices.Contains(headerKeys, l.key) {
		p.fail(l.number, fmt.Sprintf("unknown header key %q", l.key), DidYouMean(l.key, headerKeys)+"the keys are "+strings.Join(headerKeys, ", "))
		return
	}
	if l.key != "param" && p.seen[l.key] {
		p.fail(l.number, l.key+" is given twice", "keep one; a line that starts with three spaces goes on with the one above")
		return
	}
	p.seen[l.key] = true
	if l.value == "" {
		p.fail(l.number, l.key+" is empty", "write its value after the colon, or leave the line out")
		return
	}
	switch l.key {
	case "title":
		p.query.Title = l.value
	case "description":
		p.query.Description = l.value
	case "columns":
		p.query.Columns = p.words(l, wordName)
	case "tags":
		p.query.Tags = p.words(l, queryName)
	case "param":
		p.takeParam(l)
	}
}

// words splits a list at its commas; a name may stand only once.
func (p *headerParser) words(l headerLine, pattern *regexp.Regexp) (words []string) {
	for _, w := range strings.Split(l.value, ",") {
		w = strings.TrimSpace(w)
		if !pattern.MatchString(w) {
			p.fail(l.number, fmt.Sprintf("%s: name %q", l.key, w), "separate by commas names of letters and digits that start with a small letter")
		} else if slices.Contains(words, w) {
			p.fail(l.number, fmt.Sprintf("%s: %q stands twice", l.key, w), "keep one")
		}
		words = append(words, w)
	}
	return words
}
