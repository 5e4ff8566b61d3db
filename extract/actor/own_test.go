package actor

import (
	"strings"
	"testing"
	"testing/fstest"
)

func TestExtendErrors(t *testing.T) {
	for _, c := range []struct{ file, text, want string }{
		{"aliases.tsv", "alias\tid\nthe Camp\tcountry:XXX\n", `aliases.tsv:2: no known actor "country:XXX"`},
		{"aliases.tsv", "alias\tid\nthe Camp\tFrance\n", `aliases.tsv:2: no known actor "France"`},
		{"stop.tsv", "name\nTrump\n", "stop.tsv:1: unexpected header"},
		{"alias.tsv", "alias\tid\n", "alias.tsv: no such table"},
		{"notes.txt", "", "no table in the folder"},
	} {
		_, err := Extend(fstest.MapFS{c.file: {Data: []byte(c.text)}})
		if err == nil || !strings.HasPrefix(err.Error(), c.want) || !strings.Contains(err.Error(), "hint: ") {
			t.Errorf("%s: %v, want %s… and a hint", c.file, err, c.want)
		}
	}
}

func TestExtendAdds(t *testing.T) {
	g, err := Extend(fstest.MapFS{"organizations.tsv": {Data: []byte(
		"id\tname\taliases\tclass\tcountry\tmembers\twikidata\nharbour-pact\tHarbour Pact\t\tigo\t\tFRA|DEU\t\n")}})
	if err != nil {
		t.Fatal(err)
	}
	if g.byBody["harbour-pact"] == nil || g.byBody["nato"] == nil {
		t.Error("the gazetteer lacks the user's or a built-in organization")
	}
	if g.Version() == Default().Version() {
		t.Error("the version does not tell that tables were added")
	}
}
