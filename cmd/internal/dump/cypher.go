package dump

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"

	"diplograph/graph"
)

// Cypher writes statements, one a line, that make the graph in an empty Neo4j database; cypher-shell runs them.
// It is a graph to look at: diplograph itself takes up a store by copy, not from these statements.
func Cypher(r io.Reader, w io.Writer) error {
	s := &cypher{out: bufio.NewWriter(w)}
	for _, label := range []string{"Actor", "Article", "Copy", "Evidence"} {
		fmt.Fprintf(s.out, "CREATE CONSTRAINT %s_id IF NOT EXISTS FOR (n:%s) REQUIRE n.id IS UNIQUE;\n", strings.ToLower(label), label)
	}
	return pass(r, s)
}

// cypher is the sink of Cypher statements.
type cypher struct{ out *bufio.Writer }

func (s *cypher) row(row any) error {
	switch r := row.(type) {
	case graph.Actor:
		s.node("Actor:"+labels[r.Kind], "id", r.ID, "name", r.Name, "kind", r.Kind, "country", r.Country, "wikidata", r.Wikidata)
	case graph.Article:
		s.node("Article", "id", r.ID, "url", r.URL, "title", r.Title, "source", r.Source, "publishedAt", r.PublishedAt,
			"contentHash", r.ContentHash, "text", r.Text)
	case graph.Copy:
		s.node("Copy", "id", r.ID, "source", r.Source, "url", r.URL)
		s.link("Copy", r.ID, "COPY_OF", "Article", r.Article)
	case graph.Evidence:
		s.evidence(r)
	case graph.Edge:
		s.link("Actor", r.Subject, r.Type, "Actor", r.Object, "mentions", r.Mentions, "articles", r.Articles, "sources", r.Sources,
			"firstSeen", r.FirstSeen, "lastSeen", r.LastSeen, "confidence", r.Confidence, "class", r.Class, "cameo", r.Cameo, "goldstein", r.Goldstein)
	case graph.Represents:
		s.link("Actor", r.Person, "REPRESENTS", "Actor", r.Country, "role", r.Role, "from", r.From, "to", r.To)
	case graph.Membership:
		s.link("Actor", r.Country, "MEMBER_OF", "Actor", r.Organization)
	}
	return nil
}

func (s *cypher) evidence(r graph.Evidence) {
	s.node("Evidence", "id", r.ID, "type", r.Type, "class", r.Class, "sentence", r.Sentence, "sentenceIndex", r.SentenceIndex,
		"start", r.Start, "end", r.End, "subjectText", r.Subject.Text, "objectText", r.Object.Text, "modality", r.Modality,
		"date", r.Date, "confidence", r.Confidence, "rule", r.Rule)
	s.link("Evidence", r.ID, "SUBJECT", "Actor", r.Subject.Actor)
	s.link("Evidence", r.ID, "OBJECT", "Actor", r.Object.Actor)
	if r.AssertedBy.Actor != "" {
		s.link("Evidence", r.ID, "ASSERTED_BY", "Actor", r.AssertedBy.Actor)
	}
	s.link("Evidence", r.ID, "REPORTED_IN", "Article", r.Article)
}

func (s *cypher) node(labels string, pairs ...any) {
	fmt.Fprintf(s.out, "CREATE (:%s %s);\n", labels, properties(pairs))
}

func (s *cypher) link(fromLabel, from, kind, toLabel, to string, pairs ...any) {
	fmt.Fprintf(s.out, "MATCH (a:%s {id: %s}) MATCH (b:%s {id: %s}) CREATE (a)-[:`%s` %s]->(b);\n",
		fromLabel, literal(from), toLabel, literal(to), strings.ReplaceAll(kind, "`", "``"), properties(pairs))
}

func (s *cypher) close() error { return s.out.Flush() }

func properties(pairs []any) string {
	var b strings.Builder
	for i := 0; i < len(pairs); i += 2 {
		if i > 0 {
			b.WriteString(", ")
		}
		fmt.Fprintf(&b, "%s: %s", pairs[i], literal(pairs[i+1]))
	}
	return "{" + b.String() + "}"
}

// literal writes a value as Cypher; strings keep to one line.
func literal(v any) string {
	switch x := v.(type) {
	case int:
		return strconv.Itoa(x)
	case float64:
		if s := number(x); strings.Contains(s, ".") {
			return s
		}
		return number(x) + ".0"
	}
	return "'" + escaped(fmt.Sprint(v)) + "'"
}

// escaped writes as escapes what would end a string or a line, and what could command a terminal that shows it.
func escaped(text string) string {
	var b strings.Builder
	for _, r := range text {
		switch {
		case r == '\\', r == '\'':
			b.WriteRune('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case unicode.IsControl(r), unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp) && r <= 0xffff:
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
