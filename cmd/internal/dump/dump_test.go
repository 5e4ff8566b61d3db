package dump

import (
	"encoding/csv"
	"encoding/xml"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const export = `{"kind":"actor","id":"country:FRA","name":"France <&>","actorKind":"country","country":"FRA","wikidata":""}
{"kind":"actor","id":"person:ann","name":"Ann \"O'Dow\"","actorKind":"person","country":"FRA","wikidata":"Q1"}
{"kind":"article","id":"a","url":"","title":"T","source":"s","publishedAt":"","contentHash":"h","text":"one\ntwo"}
{"kind":"copy","id":"b","article":"a","source":"t","url":""}
{"kind":"edge","subject":"person:ann","type":"MET","object":"country:FRA","mentions":1,"articles":1,"sources":1,"firstSeen":"","lastSeen":"","confidence":0.5,"class":"CONSULT","cameo":"040","goldstein":1}
{"kind":"evidence","id":"e","article":"a","type":"MET","class":"CONSULT","sentence":"Ann's, \"said\"","sentenceIndex":1,"start":0,"end":5,"subject":{"actor":"person:ann","text":"Ann","start":0,"end":3},"object":{"actor":"country:FRA","text":"France","start":4,"end":5},"assertedBy":{"actor":"country:FRA","text":"F","start":0,"end":1},"modality":"actual","date":"","confidence":0.5,"rule":"meet"}
{"kind":"mentions","article":"a","actor":"country:FRA","name":"France","country":"FRA"}
{"kind":"represents","person":"person:ann","country":"country:FRA","role":"minister","from":"2001","to":""}
`

func TestGraphMLIsXML(t *testing.T) {
	var out strings.Builder
	if err := GraphML(strings.NewReader(export), &out); err != nil {
		t.Fatal(err)
	}
	count := map[string]int{}
	dec := xml.NewDecoder(strings.NewReader(out.String()))
	for {
		token, err := dec.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if start, ok := token.(xml.StartElement); ok {
			count[start.Name.Local]++
		}
	}
	if count["node"] != 2 || count["edge"] != 2 || count["key"] != len(keys) {
		t.Errorf("elements: %v", count)
	}
}

func TestCypherKeepsToLines(t *testing.T) {
	var out strings.Builder
	if err := Cypher(strings.NewReader(export), &out); err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(out.String()) {
		if !strings.HasSuffix(line, ";\n") {
			t.Errorf("no statement: %s", line)
		}
	}
	for _, want := range []string{`name: 'Ann "O\'Dow"'`, `text: 'one\ntwo'`, "CREATE (a)-[:`MET` {mentions: 1,", "goldstein: 1.0", ":`ASSERTED_BY`", "CREATE (:Copy {id: 'b', source: 't'", ":`COPY_OF`"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %s in\n%s", want, out.String())
		}
	}
}

func TestCypherLiteralsCommandNoTerminal(t *testing.T) {
	const in, want = "a\x1b[31m\u009b5m\u202e\u2028\r\t\n\\u0027 'é😀'\x7f", `'a\u001b[31m\u009b5m\u202e\u2028\u000d\u0009\n\\u0027 \'é😀\'\u007f'`
	if got := literal(in); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestAdmin(t *testing.T) {
	dir := t.TempDir()
	command, err := Admin(strings.NewReader(export), dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, table := range all {
		if !strings.Contains(command, "="+filepath.Join(dir, table.file)) {
			t.Errorf("%s is not in %s", table.file, command)
		}
		f, err := os.Open(filepath.Join(dir, table.file))
		if err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(f).ReadAll()
		if err != nil || len(rows) < 2 && table.file != "members.csv" || len(rows[0]) != len(table.columns) {
			t.Errorf("%s: %v, header %v of %d rows", table.file, err, rows[0], len(rows))
		}
		f.Close()
	}
}

func TestBrokenExport(t *testing.T) {
	if err := Cypher(strings.NewReader(`{"kind":"actor"`), io.Discard); err == nil {
		t.Error("a broken export gives no error")
	}
	if err := Cypher(strings.NewReader(`{"kind":"planet"}`), io.Discard); err == nil {
		t.Error("an unknown kind gives no error")
	}
}
