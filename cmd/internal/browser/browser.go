// Package browser makes the files that fit Neo4j Browser out for this graph.
package browser

import (
	"archive/zip"
	"bytes"
	_ "embed"
	"fmt"
	"math"
	"strings"

	"diplograph/extract"
	"diplograph/queries"
)

//go:embed guide.md
var guide string

//go:embed style.grass
var nodes string

// Files returns the files by their slashed names: favourites one by one and as the archive that Neo4j Browser
// imports, the style and the guide. The same queries give the same bytes.
func Files(qs []queries.Query) (map[string][]byte, error) {
	files := map[string][]byte{"style.grass": []byte(Style()), "guide.md": []byte(guide)}
	var archive bytes.Buffer
	z := zip.NewWriter(&archive)
	for _, q := range qs {
		name, text, err := favourite(q)
		if err != nil {
			return nil, err
		}
		w, err := z.Create(name)
		if err != nil {
			return nil, err
		}
		if _, err := w.Write(text); err != nil {
			return nil, err
		}
		files["favourites/"+name] = text
	}
	err := z.Close()
	files["favourites.zip"] = archive.Bytes()
	return files, err
}

// favourite is a query as Browser keeps it: its first line is the name in the list, the folder is that in the
// list, and its parameters are set to their defaults or, where there is none, to the example.
func favourite(q queries.Query) (name string, text []byte, err error) {
	args := map[string]string{}
	for _, p := range q.Params {
		if p.Required {
			args[p.Name] = p.Example
		}
	}
	bound, err := q.Bind(args)
	if err != nil {
		return "", nil, err
	}
	return "diplograph/" + q.Name + ".cypher", []byte("// " + q.Title + "\n" + queries.PasteCypher(q.Cypher, bound)), nil
}

// Style returns the style sheet: nodes by kind, relations green for cooperation and red for conflict, wider the
// further they are from neutral. (A style sheet of Neo4j Browser has no width by a property such as mentions.)
func Style() string {
	var b strings.Builder
	b.WriteString(nodes)
	for _, t := range extract.Ontology() {
		color := "#8a8f98"
		switch {
		case t.Goldstein > 0:
			color = "#2e8b57"
		case t.Goldstein < 0:
			color = "#c0392b"
		}
		fmt.Fprintf(&b, "\nrelationship.%s {\n  color: %s;\n  shaft-width: %.0fpx;\n}\n", t.Type, color, 1+math.Abs(t.Goldstein)/2)
	}
	return b.String()
}
