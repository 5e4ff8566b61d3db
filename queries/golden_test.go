package queries_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"diplograph/extract"
	"diplograph/queries"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestGolden runs the SQL of every query on a small graph, once with the defaults and once with the examples
// of all parameters. The rows were checked by hand against the list of events below.
func TestGolden(t *testing.T) {
	run := openSQLite(t, small())
	for _, q := range queries.List() {
		t.Run(q.Name, func(t *testing.T) {
			var b strings.Builder
			for i, args := range []map[string]string{examples(q, true), examples(q, false)} {
				if i > 0 && maps.Equal(args, examples(q, true)) {
					continue
				}
				bound, err := q.Bind(args)
				check(t, err)
				b.WriteString("$ " + q.Name)
				for _, k := range slices.Sorted(maps.Keys(args)) {
					fmt.Fprintf(&b, " %s=%q", k, args[k])
				}
				b.WriteString("\n# " + strings.Join(q.Columns, ", ") + "\n")
				rows := run(t, q, bound)
				if len(rows) == 0 {
					t.Errorf("no rows for %v", args)
				}
				for _, row := range rows {
					line, err := json.Marshal(row)
					check(t, err)
					b.WriteString(string(line) + "\n")
				}
			}
			compareGolden(t, filepath.Join("testdata", q.Name+".golden"), b.String())
		})
	}
}

// examples returns the examples of the parameters of q.
func examples(q queries.Query, requiredOnly bool) map[string]string {
	args := map[string]string{}
	for _, p := range q.Params {
		if p.Example != "" && (p.Required || !requiredOnly) {
			args[p.Name] = p.Example
		}
	}
	return args
}

func compareGolden(t *testing.T, file, got string) {
	if *update {
		check(t, os.WriteFile(file, []byte(got), 0o666))
	}
	want, err := os.ReadFile(file)
	check(t, err)
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got); run the test with -update if it shall change:\n%s", file, diff)
	}
}

// small is a graph to read: four articles of two sources.
func small() []extract.Result {
	const usa, rus, ukr, fra, chn, eu, nato, rubio, dmitriev, trump, wang, officials = 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
	actors := []extract.Actor{
		country("USA", "United States"), country("RUS", "Russia"), country("UKR", "Ukraine"), country("FRA", "France"), country("CHN", "China"),
		actor("organization:eu", "European Union", extract.Organization, ""), actor("organization:nato", "NATO", extract.Organization, ""),
		actor("person:marco-rubio", "Marco Rubio", extract.Person, "USA"), actor("person:kirill-dmitriev", "Kirill Dmitriev", extract.Person, "RUS"),
		actor("person:donald-trump", "Donald Trump", extract.Person, "USA"), actor("person:wang-yi", "Wang Yi", extract.Person, "CHN"),
		actor("group:fra-official", "French officials", extract.Group, "FRA"),
	}
	actors[nato].Known, actors[nato].Members = true, []string{"country:FRA", "country:USA"}
	articles := []extract.Article{
		{ID: "a1", Title: "Talks in Washington", Source: "Wire", URL: "https://wire.example/1", Published: day("2025-04-04")},
		{ID: "a2", Title: "Sanctions grow", Source: "Wire", URL: "https://wire.example/2", Published: day("2025-04-10")},
		{ID: "a3", Title: "Blame and denial", Source: "Gazette", URL: "https://gazette.example/3", Published: day("2025-05-02")},
		{ID: "a4", Title: "Nothing of note", Source: "Gazette", URL: "https://gazette.example/4", Published: day("2025-05-03")},
	}
	that := func(article, subject int, kind string, object int, modality extract.Modality, by int, date string, confidence float64, sentence string) event {
		return event{article, subject, object, by, kind, modality, date, sentence, confidence}
	}
	return build(actors, articles, []event{
		that(0, rubio, "MET", dmitriev, extract.Actual, -1, "2025-04-03", 0.9, "Rubio sat down with Dmitriev on Thursday."),
		that(0, dmitriev, "MET", rubio, extract.Actual, -1, "", 0.8, "Dmitriev's talks with Rubio ran late."),
		that(0, rubio, "SPOKE_WITH", wang, extract.Actual, -1, "2025-04", 0.7, "Rubio had a call with Wang this month."),
		that(0, dmitriev, "VISITED", usa, extract.Actual, -1, "2025-04-02", 0.9, "Dmitriev flew to Washington."),
		that(0, trump, "VISITED", chn, extract.Planned, -1, "2025-05", 0.8, "Trump will travel to China in May."),
		that(0, trump, "MET", wang, extract.Planned, -1, "", 0.6, "Trump plans to meet Wang."),
		that(1, eu, "SANCTIONED", rus, extract.Actual, -1, "2025-04-09", 0.9, "The European Union put new sanctions on Russia."),
		that(1, fra, "SANCTIONED", rus, extract.Actual, -1, "2025-04-09", 0.9, "France joined with sanctions on Russia of its own."),
		that(1, usa, "SANCTIONED", rus, extract.Planned, -1, "2025", 0.5, "The United States will sanction Russia this year."),
		that(1, eu, "EASED_SANCTIONS_ON", rus, extract.Negated, -1, "", 0.7, "The union did not lift any sanction on Russia."),
		that(1, officials, "HOSTED", wang, extract.Actual, -1, "2025-04-08", 0.9, "French officials received Wang."),
		that(1, ukr, "SPOKE_WITH", wang, extract.Actual, -1, "", 0.6, "Kyiv spoke with Wang."),
		that(1, rus, "SPOKE_WITH", nato, extract.Actual, -1, "", 0.6, "Moscow called the alliance."),
		that(1, fra, "EASED_SANCTIONS_ON", rus, extract.Actual, -1, "2025-04-05", 0.8, "France lifted one ban on Russia."),
		that(1, dmitriev, "MET", trump, extract.Actual, -1, "2025-04-08", 0.8, "Dmitriev was received by Trump."),
		that(1, trump, "MET", dmitriev, extract.Negated, -1, "2025-04-08", 0.7, "Trump never met Dmitriev, an aide said."),
		that(1, rubio, "SPOKE_WITH", dmitriev, extract.Actual, -1, "2025-04-09", 0.8, "Rubio phoned Dmitriev."),
		that(1, rubio, "MET", dmitriev, extract.Planned, -1, "2025-05", 0.8, "Rubio will meet Dmitriev again."),
		that(1, rubio, "PRAISED", trump, extract.Actual, -1, "", 0.8, "Rubio praised Trump."),
		that(1, rus, "NEGOTIATED_WITH", wang, extract.Actual, -1, "2025-04-07", 0.6, "Moscow bargained with Wang."),
		that(2, ukr, "ACCUSED", rus, extract.Actual, -1, "2025-05-01", 0.9, "Kyiv blamed Moscow for the strike."),
		that(2, ukr, "ACCUSED", rus, extract.Actual, -1, "2025-05-02", 0.8, "Ukraine again accused Russia."),
		that(2, fra, "ACCUSED", rus, extract.Actual, -1, "2025-05-02", 0.8, "Paris accused Russia too."),
		that(2, rus, "ATTACKED", ukr, extract.Actual, ukr, "2025-05-01", 0.9, "Russia shelled a town, Ukraine said."),
		that(2, rus, "ATTACKED", ukr, extract.Negated, rus, "2025-05-01", 0.7, "Moscow denied that it shelled Ukraine."),
		that(2, rus, "ATTACKED", ukr, extract.Actual, nato, "", 0.8, "NATO said that Russia had fired."),
		that(2, ukr, "ACCUSED", chn, extract.Actual, -1, "2025-05-02", 0.7, "Kyiv blamed Beijing for its silence."),
		that(2, usa, "AIDED", ukr, extract.Planned, -1, "2025-06", 0.9, "The United States will send more relief to Ukraine."),
		that(2, usa, "AIDED", ukr, extract.Actual, -1, "", 0.9, "The United States sent relief to Ukraine."),
	})
}
