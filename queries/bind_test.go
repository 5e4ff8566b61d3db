package queries_test

import (
	"strings"
	"testing"

	"diplograph/queries"

	"github.com/google/go-cmp/cmp"
)

var everyType = queries.Query{Name: "q", Params: []queries.Param{
	{Name: "who", Type: queries.Actor, Required: true, Example: "Marco Rubio"},
	{Name: "text", Type: queries.String, Default: ""},
	{Name: "limit", Type: queries.Int, Default: int64(20)},
	{Name: "share", Type: queries.Float, Default: 0.5},
	{Name: "from", Type: queries.Date, Default: ""},
	{Name: "class", Type: queries.Class, Default: ""},
	{Name: "type", Type: queries.Relation, Default: ""},
	{Name: "kind", Type: queries.Kind, Default: ""},
	{Name: "modality", Type: queries.Modality, Default: "actual"},
	{Name: "by", Type: queries.Period, Default: "month"},
}}

func TestBind(t *testing.T) {
	defaults := map[string]any{"who": "Rubio", "text": "", "limit": int64(20), "share": 0.5, "from": "", "class": "",
		"type": "", "kind": "", "modality": "actual", "by": "month"}
	for _, c := range []struct {
		name, value string
		want        any
	}{
		{"who", "  Łódź council ", "Łódź council"}, {"text", " kept as it is ", " kept as it is "}, {"text", "", ""},
		{"limit", "0", int64(0)}, {"limit", " 7 ", int64(7)}, {"limit", "9223372036854775807", int64(9223372036854775807)},
		{"share", "-1.25", -1.25}, {"share", "3", 3.0},
		{"from", "2025", "2025"}, {"from", "2025-04", "2025-04"}, {"from", "2024-02-29", "2024-02-29"}, {"from", "", ""},
		{"class", "consult", "CONSULT"}, {"type", "spoke with", "SPOKE_WITH"}, {"type", "spoke-with", "SPOKE_WITH"}, {"type", "", ""},
		{"kind", "Person", "person"}, {"modality", "", ""}, {"by", "Week", "week"},
	} {
		args := map[string]string{"who": "Rubio", c.name: c.value}
		got, err := everyType.Bind(args)
		check(t, err)
		want := map[string]any{}
		for k, v := range defaults {
			want[k] = v
		}
		want[c.name] = c.want
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s=%q (-want +got):\n%s", c.name, c.value, diff)
		}
	}
}

func TestBindRefuses(t *testing.T) {
	for _, c := range []struct{ name, value, want string }{
		{"", "", `parameter who is missing; hint: give who="Marco Rubio", for example`},
		{"who", " ", "parameter who is missing"},
		{"who", "a\x00b", "no text"}, {"text", "\xff", "no text"},
		{"limt", "3", `unknown parameter "limt"; hint: did you mean "limit"? it takes who, text, limit`},
		{"zzz", "3", `unknown parameter "zzz"; hint: it takes who`},
		{"limit", "ten", `parameter limit: "ten" is no whole number`}, {"limit", "-1", "from 0 up"}, {"limit", "", "no whole number"},
		{"limit", "1.5", "no whole number"}, {"limit", "9223372036854775808", "no whole number"},
		{"share", "half", "no number"}, {"share", "NaN", "no number"}, {"share", "inf", "no number"}, {"share", "1e999", "no number"},
		{"from", "2025-4", "no date"}, {"from", "2025-02-30", "no date"}, {"from", "April", "no date"}, {"from", "2025-04-03T10:00", "no date"},
		{"class", "con5", "no class"}, {"type", "MET;", "no relation"}, {"type", "_", "no relation"},
		{"kind", "persons", `"persons" is no kind; hint: did you mean "person"? it is one of person, country`},
		{"modality", "actually", `did you mean "actual"?`}, {"by", "day", "it is one of week, month, year"}, {"by", "", "no period"},
	} {
		args := map[string]string{"who": "Rubio", c.name: c.value}
		if c.name == "" {
			args = nil
		}
		got, err := everyType.Bind(args)
		if err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), "hint: ") || !strings.HasPrefix(err.Error(), "query q: ") {
			t.Errorf("%s=%q: %v, error %v, want %q", c.name, c.value, got, err, c.want)
		}
	}
	if _, err := (queries.Query{Name: "bare"}).Bind(map[string]string{"b": "", "a": ""}); err == nil || !strings.Contains(err.Error(), `unknown parameter "a"; hint: it takes no parameters`) {
		t.Errorf("error %v", err)
	}
}
