package extract

import (
	"strings"
	"testing"
)

func TestOntology(t *testing.T) {
	if n := len(Ontology()); n != 49 {
		t.Errorf("%d relation types, want 49", n)
	}
	met, ok := LookupType("MET")
	if !ok || !met.Symmetric || met.Class != "CONSULT" || met.Cameo != "040" || met.Goldstein != 1 {
		t.Errorf("MET = %+v, %v", met, ok)
	}
	if _, ok := LookupType("FOO"); ok {
		t.Error("FOO is known")
	}
}

func TestParseOntologyRefuses(t *testing.T) {
	row := "MET\tCONSULT\t040\t1.0\tverbal-cooperation\tyes\tmet\tmet"
	refuses(t, func(text string) error { _, err := ParseOntology("r.tsv", text); return err }, map[string]refusal{
		"header":    {"type\n", "r.tsv:1: unexpected header"},
		"fields":    {ontologyHeader + "\nMET\tCONSULT", "r.tsv:2: 2 fields"},
		"name":      {ontologyHeader + "\n" + strings.Replace(row, "MET", "met", 1), `r.tsv:2: type "met"`},
		"goldstein": {ontologyHeader + "\n" + strings.Replace(row, "1.0", "11", 1), `r.tsv:2: goldstein "11"`},
		"symmetric": {ontologyHeader + "\n" + strings.Replace(row, "yes", "maybe", 1), `r.tsv:2: symmetric "maybe"`},
		"twice":     {ontologyHeader + "\n" + row + "\n" + row, "r.tsv:3: type MET is listed twice"},
	})
}

type refusal struct{ text, want string }

// refuses parses each text, which must fail with that error and a hint.
func refuses(t *testing.T, parse func(text string) error, cases map[string]refusal) {
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			err := parse(c.text)
			if err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), "hint:") {
				t.Errorf("error %v, want %q and a hint", err, c.want)
			}
		})
	}
}
