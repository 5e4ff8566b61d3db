package report

import (
	"cmp"
	"fmt"
	"io"
	"net/url"
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
	t = linked(t)
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

// link is the title of an article with its address.
type link struct{ Title, URL string }

func (l link) markdown() string {
	if l.URL == "" {
		return escape(l.Title)
	}
	return fmt.Sprintf("[%s](<%s>)", escape(l.Title), l.URL)
}

// linkTo leaves out an address that is not of the web.
func linkTo(title, address string) link {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return link{Title: title}
	}
	return link{cmp.Or(title, u.Host), strings.NewReplacer("<", "%3C", ">", "%3E", "\n", "").Replace(u.String())}
}

// linked joins the columns title and url, if both are there, to one of links.
func linked(t graph.Table) graph.Table {
	title, address := slices.Index(t.Names, "title"), slices.Index(t.Names, "url")
	if title < 0 || address < 0 {
		return t
	}
	out := graph.Table{Names: slices.Delete(slices.Clone(t.Names), address, address+1)}
	for _, row := range t.Rows {
		r := slices.Clone(row)
		r[title] = linkTo(cell(row[title]), cell(row[address]))
		out.Rows = append(out.Rows, slices.Delete(r, address, address+1))
	}
	return out
}

func (m *markdown) timeline(c timeline) {
	m.header(c.Unit, "cooperation", "conflict")
	for _, b := range c.Bars {
		m.row(b.Period, tally(b.Cooperation, "▇"), tally(b.Conflict, "▒"))
	}
	if c.Inexact > 0 {
		fmt.Fprintf(&m.out, "\n%s\n", c.Note())
	}
	m.out.WriteString("\n")
}

// Note says what is left out.
func (c timeline) Note() string {
	return fmt.Sprintf("%d events with a date less exact than a %s are left out.", c.Inexact, c.Unit)
}

func tally(n int, block string) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("%s %d", strings.Repeat(block, min(n, 40)), n)
}

func (m *markdown) heatmap(h heatmap) {
	m.header(append([]string{escape(h.Value)}, escapeAll(h.Actors)...)...)
	for i, a := range h.Actors {
		m.row(append([]string{escape(a)}, escapeAll(h.Cells[i])...)...)
	}
	m.out.WriteString("\n")
}

func (m *markdown) network(n network) {
	for _, e := range n.Edges {
		fmt.Fprintf(&m.out, "- **%s** %s **%s** (%d)\n", escape(n.Nodes[e.Subject].Name), escape(e.Type), escape(n.Nodes[e.Object].Name), len(e.Evidence))
		for _, s := range e.Evidence {
			fmt.Fprintf(&m.out, "  - %s “%s” %s\n", s.Date, escape(s.Text), linkTo(s.Title, s.URL).markdown())
		}
	}
	m.out.WriteString("\n")
}

func (m *markdown) finish(_ string, w io.Writer) error {
	_, err := io.WriteString(w, m.out.String())
	return err
}
