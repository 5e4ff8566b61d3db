package browser

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"diplograph/extract"
	"diplograph/queries"
)

func TestFiles(t *testing.T) {
	files, err := Files(queries.List())
	check(t, err)
	again, err := Files(queries.List())
	check(t, err)
	if diff := cmp.Diff(files, again); diff != "" {
		t.Errorf("the bytes differ: %s", diff)
	}
	archive, err := zip.NewReader(bytes.NewReader(files["favourites.zip"]), int64(len(files["favourites.zip"])))
	check(t, err)
	if len(archive.File) != len(queries.List()) {
		t.Errorf("the archive has %d files", len(archive.File))
	}
	for _, f := range archive.File {
		r, err := f.Open()
		check(t, err)
		text, err := io.ReadAll(r)
		check(t, err)
		if !bytes.Equal(text, files["favourites/"+f.Name]) || strings.Contains(f.Name, `\`) {
			t.Errorf("%s differs from the file of its name", f.Name)
		}
	}
	got := string(files["favourites/diplograph/brokers.cypher"])
	want := "// Brokers around an actor\n:param actor => 'Russia';\n:param among => 40;\n:param limit => 20;\n// title: "
	if !strings.HasPrefix(got, want) || !strings.HasSuffix(got, ";\n") {
		t.Errorf("a favourite starts %q", got)
	}
}

func TestStyle(t *testing.T) {
	style := Style()
	for _, rt := range extract.Ontology() {
		if !strings.Contains(style, "\nrelationship."+rt.Type+" {\n  color: #") {
			t.Errorf("no style for %s", rt.Type)
		}
	}
	for rule, want := range map[string]string{"ATTACKED": "#c0392b;\n  shaft-width: 6px", "MET": "#2e8b57;\n  shaft-width: 2px"} {
		if !strings.Contains(style, "relationship."+rule+" {\n  color: "+want) {
			t.Errorf("%s has not %q", rule, want)
		}
	}
	if strings.Count(style, "{") != strings.Count(style, "}") {
		t.Error("a bracket is missing")
	}
}

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
