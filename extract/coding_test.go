package extract

import (
	"strings"
	"testing"
)

func TestCode(t *testing.T) {
	for _, c := range []struct {
		relation string
		modality Modality
		finer    string
		want     Code
	}{
		{"MET", Actual, "", Code{"CONSULT", "040", 1}},
		{"MET", Planned, "", Code{"AGREE", "036", 4}},
		{"MET", Negated, "", Code{"REJECT", "125", -5}},
		{"MET", Requested, "", Code{"CONSULT", "040", 1}},
		{"ATTACKED", Planned, "", Code{"THREATEN", "138", -7}},
		{"ATTACKED", Possible, "", Code{"ASSAULT", "190", -10}},
		{"SIGNED_WITH", Actual, "", Code{"SUPPORT", "057", 8}},
		{"SIGNED_WITH", Planned, "", Code{"AGREE", "057", 8}},
		{"EXPELLED", Actual, "174", Code{"COERCE", "174", -5}},
		{"EXPELLED", Planned, "174", Code{"THREATEN", "131", -5.8}},
		{"SUPPORTED", Planned, "", Code{"SUPPORT", "050", 3.5}},
	} {
		rt, _ := LookupType(c.relation)
		if got := rt.Code(c.modality, c.finer); got != c.want {
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

func TestParseCameoRefuses(t *testing.T) {
	row := "057\tSUPPORT\t8.0\tsign formal agreement"
	refuses(t, func(text string) error { _, err := parseCameo("c.tsv", text); return err }, map[string]refusal{
		"header":    {"class\n", "c.tsv:1: unexpected header"},
		"fields":    {cameoHeader + "\n057\tSUPPORT", "c.tsv:2: 2 fields"},
		"class":     {cameoHeader + "\n" + strings.Replace(row, "SUPPORT", "HELP", 1), `c.tsv:2: class "HELP"`},
		"goldstein": {cameoHeader + "\n" + strings.Replace(row, "8.0", "80", 1), `c.tsv:2: goldstein "80"`},
		"twice":     {cameoHeader + "\n" + row + "\n" + row, "c.tsv:3: 057 is listed twice"},
	})
}
