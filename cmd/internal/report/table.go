package report

import (
	"cmp"
	"fmt"
	"net/url"
	"slices"
	"strings"

	"diplograph/graph"
)

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

// tidy is the table as people read it: with links, and without columns in which nothing stands.
func tidy(t graph.Table) graph.Table {
	t = linked(t)
	full := graph.Table{Rows: make([][]any, len(t.Rows))}
	for i, name := range t.Names {
		if !slices.ContainsFunc(t.Rows, func(row []any) bool { return row[i] != nil && row[i] != "" }) {
			continue
		}
		full.Names = append(full.Names, name)
		for r, row := range t.Rows {
			full.Rows[r] = append(full.Rows[r], row[i])
		}
	}
	return full
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
