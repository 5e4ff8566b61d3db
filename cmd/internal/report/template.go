package report

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"diplograph/queries"
)

// Template is a report without its answers.
type Template struct {
	Title       string
	Description string
	Params      []Param
	file        string
	parts       []part
}

// Param is a parameter of a template.
type Param struct {
	Name        string
	Default     *string
	Description string
}

// part is Markdown text or a block, and the line that it starts in.
type part struct {
	line  int
	text  string
	block *block
}

// block is a query and how to show its rows.
type block struct {
	kind  string // query, timeline, heatmap or graph
	query queries.Query
	args  map[string]string
	empty string // Markdown for when there are no rows
}

// needs lists the kinds of block and the columns that each takes from its query.
var needs = map[string][]string{
	"query":    nil,
	"timeline": {"date"},
	"heatmap":  nil,
	"graph":    {"subject", "type", "object", "sentence", "title", "url"},
}

// Parse reads a template whose blocks name some of the known queries. Errors name the file and the line.
func Parse(file string, text []byte, known []queries.Query) (*Template, error) {
	t := &Template{file: file}
	body := strings.TrimPrefix(strings.ReplaceAll(string(text), "\r\n", "\n"), "\ufeff")
	line := 1
	if rest, ok := strings.CutPrefix(body, "---\n"); ok {
		head, after, closed := strings.Cut(rest, "\n---\n")
		if !closed {
			return nil, fmt.Errorf("%s:1: the front matter does not end; hint: close it with a line ---", file)
		}
		if err := t.frontMatter("---\n" + head); err != nil {
			return nil, err
		}
		line, body = strings.Count(head, "\n")+4, after
	}
	p := parser{t: t, known: known, line: line}
	return t, p.body(strings.Split(body, "\n"))
}

var yamlLine = regexp.MustCompile(`line (\d+): (.*)`)

func (t *Template) frontMatter(text string) error {
	var head struct {
		Title, Description string
		Params             []Param
	}
	d := yaml.NewDecoder(bytes.NewReader([]byte(text)))
	d.KnownFields(true)
	if err := d.Decode(&head); err != nil && !errors.Is(err, io.EOF) {
		m := yamlLine.FindStringSubmatch(err.Error())
		if m == nil {
			m = []string{"", "1", err.Error()}
		}
		return fmt.Errorf("%s:%s: %s; hint: the front matter takes title, description and params, a list of {name, default, description}", t.file, m[1], m[2])
	}
	t.Title, t.Description, t.Params = head.Title, head.Description, head.Params
	for i, p := range t.Params {
		twice := slices.ContainsFunc(t.Params[:i], func(o Param) bool { return o.Name == p.Name })
		if !paramName.MatchString(p.Name) || p.Default == nil || twice {
			return fmt.Errorf(`%s:1: parameter %q; hint: give each a name of letters, once, and a default, if only ""`, t.file, p.Name)
		}
	}
	return nil
}

var (
	paramName   = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9_]*$`)
	placeholder = regexp.MustCompile(`\{\{([^{}]*)\}\}`)
	fence       = regexp.MustCompile("^(```+|~~~+)(.*)$")
)

type parser struct {
	t     *Template
	known []queries.Query
	line  int // number of the first line
}

func (p *parser) fail(i int, format string, args ...any) error {
	return fmt.Errorf("%s:%d: %w", p.t.file, p.line+i, fmt.Errorf(format, args...))
}

// body cuts the lines into parts.
func (p *parser) body(lines []string) error {
	start := 0
	for i := 0; i < len(lines); i++ {
		if err := p.placeholders(i, lines[i]); err != nil {
			return err
		}
		m := fence.FindStringSubmatch(lines[i])
		if m == nil {
			continue
		}
		end := slices.Index(lines[i+1:], m[1])
		if end < 0 {
			return p.fail(i, "the block does not end; hint: close it with a line %s", m[1])
		}
		end += i + 1
		words, err := split(m[2])
		if err != nil {
			return p.fail(i, "%w", err)
		}
		if len(words) > 0 && isBlock(words[0]) {
			p.addText(start, lines[start:i])
			if err := p.addBlock(i, words, lines[i+1:end]); err != nil {
				return err
			}
			start = end + 1
		}
		i = end
	}
	p.addText(start, lines[start:])
	return nil
}

func isBlock(word string) bool { _, ok := needs[word]; return ok }

func (p *parser) placeholders(i int, line string) error {
	for _, m := range placeholder.FindAllStringSubmatch(line, -1) {
		if !slices.ContainsFunc(p.t.Params, func(o Param) bool { return o.Name == m[1] }) {
			return p.fail(i, "unknown parameter %s; hint: declare it under params in the front matter", m[0])
		}
	}
	return nil
}

func (p *parser) addText(i int, lines []string) {
	if text := strings.Trim(strings.Join(lines, "\n"), "\n"); text != "" {
		p.t.parts = append(p.t.parts, part{line: p.line + i, text: text + "\n"})
	}
}

func (p *parser) addBlock(i int, words, empty []string) error {
	if len(words) < 2 {
		return p.fail(i, "no query is named; hint: write ```%s NAME parameter=\"value\"", words[0])
	}
	q, err := queries.Find(p.known, words[1])
	if err != nil {
		return p.fail(i, "%w", err)
	}
	for _, column := range needs[words[0]] {
		if !slices.Contains(q.Columns, column) {
			return p.fail(i, "query %s has no column %s; hint: %s needs %s", q.Name, column, words[0], strings.Join(needs[words[0]], ", "))
		}
	}
	if words[0] == "heatmap" && len(q.Columns) < 3 {
		return p.fail(i, "query %s has less than three columns; hint: heatmap takes two axes and a number", q.Name)
	}
	args, err := blockArgs(q, words[2:])
	if err != nil {
		return p.fail(i, "%w", err)
	}
	b := &block{kind: words[0], query: q, args: args, empty: cmp.Or(strings.TrimSpace(strings.Join(empty, "\n")), "Nothing found.") + "\n"}
	p.t.parts = append(p.t.parts, part{line: p.line + i, block: b})
	return nil
}

func blockArgs(q queries.Query, words []string) (map[string]string, error) {
	var known []string
	for _, p := range q.Params {
		known = append(known, p.Name)
	}
	args := map[string]string{}
	for _, word := range words {
		name, value, ok := strings.Cut(word, "=")
		_, twice := args[name]
		if !ok || twice || !slices.Contains(known, name) {
			return nil, fmt.Errorf("%q is no parameter of query %s, or stands twice; hint: it takes %s", word, q.Name, orNone(known))
		}
		args[name] = value
	}
	for _, p := range q.Params {
		if _, given := args[p.Name]; p.Required && !given {
			return nil, fmt.Errorf("query %s: parameter %s is missing; hint: give %s=%q, for example", q.Name, p.Name, p.Name, p.Example)
		}
	}
	return args, nil
}

// split cuts a line at spaces outside of double quotes, which it drops.
func split(line string) (words []string, err error) {
	word, quoted, begun := "", false, false
	for _, r := range line + " " {
		switch {
		case r == '"':
			quoted, begun = !quoted, true
		case (r == ' ' || r == '\t') && !quoted:
			if begun {
				words = append(words, word)
			}
			word, begun = "", false
		default:
			word, begun = word+string(r), true
		}
	}
	if quoted {
		return nil, fmt.Errorf("a quote is not closed; hint: write parameter=\"value\"")
	}
	return words, nil
}

// fill puts the values, written by write, in the place of {{name}}.
func fill(text string, values Values, write func(string) string) string {
	return placeholder.ReplaceAllStringFunc(text, func(m string) string { return write(values[m[2:len(m)-2]]) })
}

func plain(s string) string { return s }
