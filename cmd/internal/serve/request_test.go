package serve

import (
	"encoding/json"
	"net/http/httptest"
	"testing"
)

func TestHighlight(t *testing.T) {
	row := func(subject string, subjectAt int64, object string, objectAt int64) map[string]any {
		return map[string]any{"sentence": "🙂 Ann met Bob.", "start": int64(100), "subjectText": subject, "subjectStart": subjectAt, "objectText": object, "objectStart": objectAt}
	}
	for want, r := range map[string]map[string]any{
		`[{"text":"🙂 "},{"text":"Ann","role":"subject"},{"text":" met "},{"text":"Bob","role":"object"},{"text":"."}]`: row("Ann", 102, "Bob", 110),
		`[{"text":"🙂 "},{"text":"Ann met Bob","role":"subject"},{"text":"."}]`:                                         row("Ann met Bob", 102, "Bob", 110),
		`[{"text":"🙂 Ann met "},{"text":"Bob","role":"object"},{"text":"."}]`:                                          row("Ann", 20, "Bob", 110),
		`[{"text":"🙂 Ann met Bob."}]`: row("Ann", 104, "Bob", 113),
	} {
		got, _ := json.Marshal(highlight(r))
		if string(got) != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
	for address, want := range map[any]string{"https://x.example/a": "https://x.example/a", "javascript:alert(1)": "", "//x": "", "data:text/html,x": "", nil: ""} {
		if got := webAddress(address); got != want {
			t.Errorf("%v: %q", address, got)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("actors=a&actors=b&limit=3&from=2025-01")
	f.Fuzz(func(t *testing.T, query string) {
		r := httptest.NewRequest("GET", "/", nil)
		r.URL.RawQuery = query
		params, err := parse(r.URL.Query(), append(filters, "from", "to", "limit")...)
		if err == nil && (len(params) != 8 || params["limit"].(int64) < 1 || params["limit"].(int64) > maxLimit) {
			t.Errorf("%q: %v", query, params)
		}
	})
}
