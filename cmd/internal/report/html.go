package report

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"

	"diplograph/extract"
	"diplograph/graph"
)

//go:embed page.html
var pageHTML string

//go:embed page.css
var pageCSS string

var pageTemplate = template.Must(template.New("page").Funcs(template.FuncMap{
	"cell":   cell,
	"isLink": func(v any) bool { _, ok := v.(link); return ok },
	"class":  cellClass,
	"quad":   quad,
	"quads": func() []string {
		return []string{"verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict"}
	},
}).Parse(pageHTML))

// quad is what colours a type of relation.
func quad(relation string) string {
	t, _ := extract.LookupType(relation)
	return t.Quad
}

// toHTML leaves raw HTML and addresses such as javascript: out.
var toHTML = goldmark.New(goldmark.WithExtensions(extension.Table))

// page renders a report as one HTML file without script; its policy allows nothing but its own style sheet.
type page struct{ parts []htmlPart }

// htmlPart holds one of its kinds.
type htmlPart struct {
	Number   int // of the part, for ids
	Text     template.HTML
	Table    *setTable
	Timeline *drawnTimeline
	Heatmap  *heatmap
	Network  *drawnNetwork
}

func (p *page) add(h htmlPart) {
	h.Number = len(p.parts) + 1
	p.parts = append(p.parts, h)
}

func (p *page) text(markdown string) error {
	var out bytes.Buffer
	if err := toHTML.Convert([]byte(markdown), &out); err != nil {
		return err
	}
	p.add(htmlPart{Text: template.HTML(out.String())})
	return nil
}

func (p *page) table(t graph.Table) {
	set := newSetTable(tidy(t))
	p.add(htmlPart{Table: &set})
}

func (p *page) timeline(c timeline) { p.add(htmlPart{Timeline: drawTimeline(c)}) }
func (p *page) heatmap(h heatmap)   { p.add(htmlPart{Heatmap: &h}) }
func (p *page) network(n network)   { p.add(htmlPart{Network: drawNetwork(n)}) }

func (p *page) finish(title string, w io.Writer) error {
	sum := sha256.Sum256([]byte(pageCSS))
	return pageTemplate.Execute(w, map[string]any{
		"Title": title, "Parts": p.parts, "CSS": template.CSS(pageCSS),
		"Policy": fmt.Sprintf("default-src 'none'; style-src 'sha256-%s'", base64.StdEncoding.EncodeToString(sum[:])),
	})
}
