package extract

import (
	"strings"
	"testing"
)

func TestCode(t *testing.T) {
	for _, c := range []struct {
		relation string
		modality Modality
		want     Code
	}{
		{"MET", Actual, Code{"CONSULT", "040", 1}},
		{"MET", Planned, Code{"AGREE", "036", 4}},
		{"MET", Negated, Code{"REJECT", "125", -5}},
		{"MET", Requested, Code{"CONSULT", "040", 1}},
		{"ATTACKED", Planned, Code{"THREATEN", "138", -7}},
		{"ATTACKED", Possible, Code{"ASSAULT", "190", -10}},
		{"SUPPORTED", Planned, Code{"SUPPORT", "050", 3.5}},
	} {
		rt, _ := LookupType(c.relation)
		if got := rt.Code(c.modality); got != c.want {
			t.Errorf("%s %s is counted as %+v, want %+v", c.modality, c.relation, got, c.want)
		}
	}
}

func TestParseCodingRefuses(t *testing.T) {
	row := "planned\tAID\tAGREE\t033\t5.2\taid"
	refuses(t, func(text string) error { _, err := parseCoding("c.tsv", text); return err }, map[string]refusal{
		"header":    {"class\n", "c.tsv:1: unexpected header"},
		"fields":    {codingHeader + "\nplanned\tAID", "c.tsv:2: 2 fields"},
		"modality":  {codingHeader + "\n" + strings.Replace(row, "planned", "actual", 1), `c.tsv:2: modality "actual"`},
		"class":     {codingHeader + "\n" + strings.Replace(row, "AGREE", "HELP", 1), `c.tsv:2: class "AID" or "HELP"`},
		"goldstein": {codingHeader + "\n" + strings.Replace(row, "5.2", "x", 1), `c.tsv:2: goldstein "x"`},
		"twice":     {codingHeader + "\n" + row + "\n" + row, "c.tsv:3: planned AID is listed twice"},
	})
}
