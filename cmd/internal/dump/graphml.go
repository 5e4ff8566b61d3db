package dump

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"diplograph/graph"
)

// GraphML writes actors and their direct edges, offices and memberships as GraphML 1.0, which Gephi, yEd and
// networkx read.
func GraphML(r io.Reader, w io.Writer) error {
	out := bufio.NewWriter(w)
	s := &graphML{out: out}
	fmt.Fprint(out, xml.Header, `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">`, "\n")
	for _, k := range keys {
		fmt.Fprintf(out, "<key id=%q for=%q attr.name=%q attr.type=%q/>\n", k.on+"_"+k.name, k.on, k.name, k.kind)
	}
	fmt.Fprint(out, `<graph edgedefault="directed">`, "\n")
	return pass(r, s)
}

var keys = []struct{ on, name, kind string }{
	{"node", "name", "string"}, {"node", "kind", "string"}, {"node", "country", "string"}, {"node", "wikidata", "string"},
	{"edge", "type", "string"}, {"edge", "class", "string"}, {"edge", "mentions", "int"}, {"edge", "articles", "int"},
	{"edge", "sources", "int"}, {"edge", "firstSeen", "string"}, {"edge", "lastSeen", "string"},
	{"edge", "confidence", "double"}, {"edge", "goldstein", "double"}, {"edge", "role", "string"},
}

// graphML is the sink of GraphML.
type graphML struct{ out *bufio.Writer }

func (s *graphML) row(row any) error {
	switch r := row.(type) {
	case graph.Actor:
		fmt.Fprintf(s.out, "<node id=\"%s\">", escape(r.ID))
		s.data("node", "name", r.Name, "kind", r.Kind, "country", r.Country, "wikidata", r.Wikidata)
		fmt.Fprint(s.out, "</node>\n")
	case graph.Edge:
		s.edge(r.Subject, r.Object, "type", r.Type, "class", r.Class, "mentions", fmt.Sprint(r.Mentions), "articles", fmt.Sprint(r.Articles),
			"sources", fmt.Sprint(r.Sources), "firstSeen", r.FirstSeen, "lastSeen", r.LastSeen, "confidence", number(r.Confidence),
			"goldstein", number(r.Goldstein))
	case graph.Represents:
		s.edge(r.Person, r.Country, "type", "REPRESENTS", "role", r.Role, "firstSeen", r.From, "lastSeen", r.To)
	case graph.Membership:
		s.edge(r.Country, r.Organization, "type", "MEMBER_OF")
	}
	return nil
}

func (s *graphML) edge(from, to string, pairs ...string) {
	fmt.Fprintf(s.out, "<edge source=\"%s\" target=\"%s\">", escape(from), escape(to))
	s.data("edge", pairs...)
	fmt.Fprint(s.out, "</edge>\n")
}

func (s *graphML) data(on string, pairs ...string) {
	for i := 0; i < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			fmt.Fprintf(s.out, "<data key=%q>%s</data>", on+"_"+pairs[i], escape(pairs[i+1]))
		}
	}
}

func (s *graphML) close() error {
	fmt.Fprint(s.out, "</graph>\n</graphml>\n")
	return s.out.Flush()
}

// escape makes text safe in XML; what XML cannot hold becomes U+FFFD.
func escape(text string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(text)) // a Builder takes everything
	return b.String()
}
