package article

import (
	"fmt"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
	"go.yaml.in/yaml/v3"

	"diplograph/extract"
)

// frontMatter is what may stand in YAML between two lines "---" before the text. Other keys are let through.
type frontMatter struct {
	Title  string `yaml:"title"`
	Date   string `yaml:"date"`
	URL    string `yaml:"url"`
	Source string `yaml:"source"`
}

// markdown reads the paragraphs and list items without their marks. The first heading is the title; code,
// HTML and the other headings give no text.
func (r *reader) markdown(in *input) bool {
	data, ok, more := r.all(in)
	if !ok {
		return more
	}
	source, err := decode(data)
	if err != nil {
		return r.fail(in.name, lineOf(data, firstInvalid(data)), err, "convert it: iconv -f ENCODING -t UTF-8 FILE")
	}
	a, err := parseMarkdown(normalize(source))
	if err != nil {
		return r.fail(in.name, 1, err, `between the lines "---" stand title, date, url and source in YAML`)
	}
	a.ID = in.id
	return r.emit(in, 0, a)
}

func parseMarkdown(source string) (a extract.Article, err error) {
	var front frontMatter
	if rest, ok := strings.CutPrefix(source, "---\n"); ok {
		if head, body, ok := strings.Cut(rest, "\n---\n"); ok {
			if err := yaml.Unmarshal([]byte(head), &front); err != nil {
				return a, fmt.Errorf("front matter: %w", err)
			}
			source = body
		}
	}
	a = extract.Article{Title: front.Title, URL: front.URL, Source: front.Source}
	if a.Published, err = ParseDate(front.Date); err != nil {
		return a, err
	}
	var blocks []string
	src := []byte(source)
	ast.Walk(goldmark.DefaultParser().Parse(text.NewReader(src)), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n.(type) {
		case *ast.Heading:
			if a.Title == "" {
				a.Title = inline(n, src)
			}
			return ast.WalkSkipChildren, nil
		case *ast.Paragraph, *ast.TextBlock:
			blocks = append(blocks, inline(n, src))
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	})
	a.Text = withoutFurniture(a.Title, "", strings.Join(blocks, "\n\n"))
	return a, nil
}

// inline is the text of a block: of a link its words, of an image nothing.
func inline(block ast.Node, src []byte) string {
	var b strings.Builder
	ast.Walk(block, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Image, *ast.RawHTML:
			return ast.WalkSkipChildren, nil
		case *ast.Text:
			b.Write(n.Value(src))
			if n.SoftLineBreak() || n.HardLineBreak() {
				b.WriteByte(' ')
			}
		case *ast.String:
			b.Write(n.Value)
		case *ast.AutoLink:
			b.Write(n.Label(src))
		}
		return ast.WalkContinue, nil
	})
	return strings.TrimSpace(b.String())
}
