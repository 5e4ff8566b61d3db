package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"diplograph/graph"
)

// markdown renders a report as Markdown. What comes from articles is escaped.
type markdown struct{ out strings.Builder }

var escaper = strings.NewReplacer("\n", " ", "\r", " ", "\\", "\\\\", "`", "\\`", "*", "\\*", "_", "\\_", "[", "\\[", "]", "\\]",
	"<", "&lt;", ">", "&gt;", "&", "&amp;", "|", "\\|", "~", "\\~", "#", "\\#", "!", "\\!")

func escape(s string) string { return escaper.Replace(s) }

func (m *markdown) text(s string) error { m.out.WriteString(s + "\n"); return nil }

func (m *markdown) row(cells ...string) { fmt.Fprintf(&m.out, "| %s |\n", strings.Join(cells, " | ")) }

func (m *markdown) header(names ...string) {
	m.row(names...)
	m.out.WriteString("|" + strings.Repeat(" --- |", len(names)) + "\n")
}

func (m *markdown) table(t graph.Table) {
	t = tidy(t)
	m.header(escapeAll(t.Names)...)
	for _, row := range t.Rows {
		var cells []string
		for _, v := range row {
			cells = append(cells, markdownCell(v))
		}
		m.row(cells...)
	}
	m.out.WriteString("\n")
}

func escapeAll(texts []string) (all []string) {
	for _, s := range texts {
		all = append(all, escape(s))
	}
	return all
}

func markdownCell(v any) string {
	if l, ok := v.(link); ok {
		return l.markdown()
	}
	return escape(cell(v))
}

func (m *markdown) timeline(c timeline) {
	m.header(c.Unit, "cooperation", "conflict")
	for _, b := range c.Bars {
		if b.Cooperation+b.Conflict == 0 {
			continue
		}
		m.row(b.Period, tally(b.Cooperation, "▇"), tally(b.Conflict, "▒"))
	}
	if c.Inexact > 0 {
		fmt.Fprintf(&m.out, "\n%s\n", c.Note())
	}
	m.out.WriteString("\n")
}

// Note says what is left out.
func (c timeline) Note() string {
	return fmt.Sprintf("Left out: %d with a date less exact than a %s.", c.Inexact, c.Unit)
}

func tally(n int, block string) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("%s %d", strings.Repeat(block, min(n, 40)), n)
}

func (m *markdown) heatmap(h heatmap) {
	m.header(append([]string{escape(h.Value)}, escapeAll(h.Columns)...)...)
	for i, a := range h.Rows {
		m.row(append([]string{escape(a)}, escapeAll(h.Cells[i])...)...)
	}
	m.out.WriteString("\n")
}

func (m *markdown) network(n network) {
	for _, e := range n.Edges {
		fmt.Fprintf(&m.out, "- **%s** %s **%s** (%d)\n", escape(n.Nodes[e.Subject].Name), escape(e.Type), escape(n.Nodes[e.Object].Name), len(e.Evidence))
		for _, s := range e.quoted() {
			fmt.Fprintf(&m.out, "  - %s\n", strings.Join(slices.DeleteFunc([]string{s.Date, "“" + escape(s.Text) + "”", linkTo(s.Title, s.URL).markdown()},
				func(s string) bool { return s == "" }), " "))
		}
		if more := len(e.Evidence) - len(e.quoted()); more > 0 {
			fmt.Fprintf(&m.out, "  - … and %d more\n", more)
		}
	}
	if n.Left > 0 {
		fmt.Fprintf(&m.out, "\n%s\n", n.Note())
	}
	m.out.WriteString("\n")
}

// Note says what is left out.
func (n network) Note() string {
	return fmt.Sprintf("Left out: %d with fewer sentences.", n.Left)
}

func (m *markdown) finish(_ string, w io.Writer) error {
	_, err := io.WriteString(w, m.out.String())
	return err
}
