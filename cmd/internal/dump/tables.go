package dump

import (
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"diplograph/graph"
)

// table is one file: its columns for people and for neo4j-admin.
type table struct {
	file          string
	columns       []string
	admin         []string
	relationships bool
}

// The tables, in the order of the import.
var (
	actors = table{file: "actors.csv", columns: []string{"id", "name", "kind", "country", "wikidata", "label"},
		admin: []string{"id:ID(Actor)", "name", "kind", "country", "wikidata", ":LABEL"}}
	articles = table{file: "articles.csv", columns: []string{"id", "url", "title", "source", "publishedAt", "contentHash", "text", "label"},
		admin: []string{"id:ID(Article)", "url", "title", "source", "publishedAt", "contentHash", "text", ":LABEL"}}
	copies = table{file: "copies.csv", columns: []string{"id", "article", "source", "url", "label"},
		admin: []string{"id:ID(Copy)", "article", "source", "url", ":LABEL"}}
	evidence = table{file: "evidence.csv", columns: []string{"id", "article", "subject", "type", "object", "assertedBy", "class", "sentence", "sentenceIndex",
		"start", "end", "subjectText", "objectText", "modality", "date", "confidence", "rule", "label"},
		admin: []string{"id:ID(Evidence)", "article", "subject", "type", "object", "assertedBy", "class", "sentence", "sentenceIndex:long",
			"start:long", "end:long", "subjectText", "objectText", "modality", "date", "confidence:double", "rule", ":LABEL"}}
	edges = table{file: "edges.csv", columns: []string{"subject", "type", "object", "mentions", "articles", "sources", "firstSeen", "lastSeen", "confidence", "class", "cameo", "goldstein"},
		admin: []string{":START_ID(Actor)", ":TYPE", ":END_ID(Actor)", "mentions:long", "articles:long", "sources:long", "firstSeen", "lastSeen",
			"confidence:double", "class", "cameo", "goldstein:double"}, relationships: true}
	roles = table{file: "roles.csv", columns: []string{"evidence", "role", "actor"},
		admin: []string{":START_ID(Evidence)", ":TYPE", ":END_ID(Actor)"}, relationships: true}
	reports = table{file: "reports.csv", columns: []string{"evidence", "role", "article"},
		admin: []string{":START_ID(Evidence)", ":TYPE", ":END_ID(Article)"}, relationships: true}
	repeats = table{file: "repeats.csv", columns: []string{"copy", "type", "article"},
		admin: []string{":START_ID(Copy)", ":TYPE", ":END_ID(Article)"}, relationships: true}
	offices = table{file: "offices.csv", columns: []string{"person", "type", "country", "role", "from", "to"},
		admin: []string{":START_ID(Actor)", ":TYPE", ":END_ID(Actor)", "role", "from", "to"}, relationships: true}
	members = table{file: "members.csv", columns: []string{"country", "type", "organization"},
		admin: []string{":START_ID(Actor)", ":TYPE", ":END_ID(Actor)"}, relationships: true}
	all = []table{actors, articles, copies, evidence, edges, roles, reports, repeats, offices, members}
)

// Tables writes the export as CSV files with a header into a folder, which it makes.
func Tables(r io.Reader, dir string) error {
	return files(r, dir, func(t table) []string { return t.columns })
}

// Admin writes the export as the files of neo4j-admin and returns the command that loads them into an empty
// database. It is a graph to look at, with empty values left out: a store of diplograph is moved by copy.
func Admin(r io.Reader, dir string) (command string, err error) {
	if err := files(r, dir, func(t table) []string { return t.admin }); err != nil {
		return "", err
	}
	command = "neo4j-admin database import full neo4j --multiline-fields=true"
	for _, t := range all {
		option := "--nodes"
		if t.relationships {
			option = "--relationships"
		}
		command += fmt.Sprintf(" %s=%s", option, quote(filepath.Join(dir, t.file)))
	}
	return command, nil
}

// quote protects a path from the shell, if need be.
func quote(path string) string {
	if strings.ContainsFunc(path, func(r rune) bool {
		return !strings.ContainsRune("/._-+=", r) && !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}) {
		return "'" + strings.ReplaceAll(path, "'", `'\''`) + "'"
	}
	return path
}

func files(r io.Reader, dir string, header func(table) []string) (err error) {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	s := &tables{out: map[string]*csv.Writer{}}
	for _, t := range all {
		f, err := os.Create(filepath.Join(dir, t.file))
		if err != nil {
			return err
		}
		defer f.Close()
		s.out[t.file] = csv.NewWriter(f)
		s.write(t, header(t)...)
	}
	return pass(r, s)
}

// tables is the sink of CSV files.
type tables struct{ out map[string]*csv.Writer }

func (s *tables) write(t table, cells ...string) { s.out[t.file].Write(cells) } // errors stay for close

func (s *tables) row(row any) error {
	switch r := row.(type) {
	case graph.Actor:
		s.write(actors, r.ID, r.Name, r.Kind, r.Country, r.Wikidata, "Actor;"+labels[r.Kind])
	case graph.Article:
		s.write(articles, r.ID, r.URL, r.Title, r.Source, r.PublishedAt, r.ContentHash, r.Text, "Article")
	case graph.Copy:
		s.write(copies, r.ID, r.Article, r.Source, r.URL, "Copy")
		s.write(repeats, r.ID, "COPY_OF", r.Article)
	case graph.Evidence:
		s.evidence(r)
	case graph.Edge:
		s.write(edges, r.Subject, r.Type, r.Object, strconv.Itoa(r.Mentions), strconv.Itoa(r.Articles), strconv.Itoa(r.Sources),
			r.FirstSeen, r.LastSeen, number(r.Confidence), r.Class, r.Cameo, number(r.Goldstein))
	case graph.Represents:
		s.write(offices, r.Person, "REPRESENTS", r.Country, r.Role, r.From, r.To)
	case graph.Membership:
		s.write(members, r.Country, "MEMBER_OF", r.Organization)
	}
	return nil
}

func (s *tables) evidence(r graph.Evidence) {
	s.write(evidence, r.ID, r.Article, r.Subject.Actor, r.Type, r.Object.Actor, r.AssertedBy.Actor, r.Class, r.Sentence, strconv.Itoa(r.SentenceIndex),
		strconv.Itoa(r.Start), strconv.Itoa(r.End), r.Subject.Text, r.Object.Text, r.Modality, r.Date, number(r.Confidence), r.Rule, "Evidence")
	s.write(roles, r.ID, "SUBJECT", r.Subject.Actor)
	s.write(roles, r.ID, "OBJECT", r.Object.Actor)
	if r.AssertedBy.Actor != "" {
		s.write(roles, r.ID, "ASSERTED_BY", r.AssertedBy.Actor)
	}
	s.write(reports, r.ID, "REPORTED_IN", r.Article)
}

func (s *tables) close() error {
	var files []string
	for file := range s.out {
		files = append(files, file)
	}
	slices.Sort(files)
	for _, file := range files {
		w := s.out[file]
		w.Flush()
		if err := w.Error(); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
	}
	return nil
}

func number(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }
