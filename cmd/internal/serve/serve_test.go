package serve_test

import (
	"context"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"diplograph/cmd/internal/serve"
	"diplograph/graph"

	_ "diplograph/queries" // for a lower() that knows Unicode, as in the program
)

func handler(t testing.TB, s graph.Store) http.Handler {
	h, err := serve.New(context.Background(), serve.Config{Store: s, Timeout: time.Minute, Hosts: []string{"news-desk"}})
	check(t, err)
	return h
}

func get(h http.Handler, target string) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	r := httptest.NewRequest("GET", target, nil)
	r.Host = "127.0.0.1:8620"
	h.ServeHTTP(w, r)
	return w
}

// questions are requests with the text that their answer must contain.
var questions = map[string]string{
	"/api/facets":                                                         `"source":"Valley News"`,
	"/api/actors?text=n%C3%96RL":                                          `"id":"country:NOR"`,
	"/api/actors?text=":                                                   `[]`,
	"/api/actors?text=%27+OR+1%3D1":                                       `[]`,
	"/api/actors?actors=person:anna-berg":                                 `"name":"Anna Berg"`,
	"/api/edges":                                                          `"mentions":2`,
	"/api/edges?modalities=planned":                                       `"type":"VISITED"`,
	"/api/edges?modalities=actual&from=2025-03":                           `"first":"2025-03"`,
	"/api/edges?from=2025-02-10&to=2025-02-12":                            `"type":"WARNED"`,
	"/api/edges?to=2024":                                                  `"type":"CRITICIZED"`,
	"/api/edges?actors=person:mallory":                                    `"type":"WARNED"`,
	"/api/edges?actors=person:mallory%27--":                               `[]`,
	"/api/edges?classes=ACCUSE&classes=SUPPORT":                           `"type":"SUPPORTED"`,
	"/api/edges?types=MET&sources=Valley+News":                            `"first":"2025-03"`,
	"/api/edges?limit=1":                                                  `"mentions":2`,
	"/api/edges?among=country:NOR&among=person:anna-berg":                 `"type":"SUPPORTED"`,
	"/api/active":                                                         `"id":"country:SUD","kind":"country","mentions":5`,
	"/api/active?from=2025-03&to=2025-03&limit=1":                         `[{"country":"NOR","id":"country:NOR"`,
	"/api/periods?unit=month":                                             `{"mentions":1,"period":"2025-01","type":"ACCUSED"}`,
	"/api/periods?unit=month&actors=country:NOR&types=MET":                `"period":"2025-03"`,
	"/api/periods?unit=day&types=MET":                                     `[{"mentions":1,"period":"2025-01-09","type":"MET"}]`,
	"/api/evidence?" + met + "&modalities=actual":                         `{"text":"Nörland 🏔","role":"subject"}`,
	"/api/evidence?" + met + "&from=2025-02":                              `again.`,
	"/api/evidence?subject=person:mallory&type=WARNED&object=country:SUD": `"role":"subject"},{"text":" warned "}`,
}

const met = "subject=country:NOR&type=MET&object=country:SUD"

func TestAnswers(t *testing.T) {
	h := handler(t, openSQLite(t, fixture()))
	for target, want := range questions {
		if w := get(h, target); w.Code != 200 || !strings.Contains(w.Body.String(), want) {
			t.Errorf("%s: %d, no %s in %s", target, w.Code, want, w.Body)
		}
	}
}

func TestParity(t *testing.T) {
	inNeo4j, inSQLite := handler(t, openNeo4j(t, append(fixture(), crowd(60)...))), handler(t, openSQLite(t, append(fixture(), crowd(60)...)))
	for target := range questions {
		if diff := cmp.Diff(get(inSQLite, target).Body.String(), get(inNeo4j, target).Body.String()); diff != "" {
			t.Errorf("%s: SQLite (-) and Neo4j (+) differ:\n%s", target, diff)
		}
	}
}

func TestRefuses(t *testing.T) {
	h := handler(t, openSQLite(t, nil))
	for _, target := range []string{"/api/edges?x=1", "/api/edges?classes=NONE", "/api/edges?limit=0", "/api/edges?limit=99999", "/api/edges?from=soon", "/api/edges?from=2025&from=2024",
		"/api/edges?actors=%ff", "/api/edges?sources=" + strings.Repeat("x", 300), "/api/evidence?subject=a", "/api/edges?a;b", "/api/periods?unit=week"} {
		w := get(h, target)
		var body struct{ Error string }
		if err := json.Unmarshal(w.Body.Bytes(), &body); w.Code != 400 || err != nil || body.Error == "" {
			t.Errorf("%s: %d %s", target, w.Code, w.Body)
		}
	}
	for _, target := range []string{"/api/nothing", "/dist/../serve.go", "/src/main.js", "/web/index.html"} {
		if w := get(h, target); w.Code == 200 {
			t.Errorf("%s: %d", target, w.Code)
		}
	}
	w := httptest.NewRecorder()
	r := httptest.NewRequest("POST", "/api/edges", nil)
	r.Host = "localhost"
	if h.ServeHTTP(w, r); w.Code != http.StatusMethodNotAllowed {
		t.Errorf("POST: %d", w.Code)
	}
}

func TestGuard(t *testing.T) {
	h := handler(t, openSQLite(t, nil))
	for host, want := range map[string]int{"127.0.0.1:8620": 200, "localhost:1": 200, "LOCALHOST": 200, "[::1]:8620": 200, "192.168.1.2:80": 200,
		"news-desk:8620": 200, "evil.example": 403, "localhost.evil.example:8620": 403, "": 403} {
		w := httptest.NewRecorder()
		r := httptest.NewRequest("GET", "/", nil)
		r.Host = host
		if h.ServeHTTP(w, r); w.Code != want {
			t.Errorf("host %q: %d, want %d", host, w.Code, want)
		}
		if p := w.Header().Get("Content-Security-Policy"); !strings.Contains(p, "default-src 'none'; script-src 'self'") || strings.Contains(p, "unsafe") {
			t.Errorf("the policy is %q", p)
		}
	}
	for address, want := range map[string]bool{"127.0.0.1:1": true, "localhost:0": true, "[::1]:1": true, "0.0.0.0:1": false, ":1": false, "10.0.0.1:1": false, "x": false} {
		if serve.IsLoopback(address) != want {
			t.Errorf("IsLoopback(%s) is not %v", address, want)
		}
	}
}

// Run lets a request under way finish when it is told to end.
func TestRun(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	check(t, err)
	ctx, stop := context.WithCancel(context.Background())
	slow := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		stop()
		time.Sleep(50 * time.Millisecond)
		io.WriteString(w, "done")
	})
	ended := make(chan error, 1)
	go func() { ended <- serve.Run(ctx, l, slow) }()
	res, err := http.Get("http://" + l.Addr().String())
	check(t, err)
	defer res.Body.Close()
	if body, err := io.ReadAll(res.Body); err != nil || string(body) != "done" {
		t.Errorf("%q, %v", body, err)
	}
	check(t, <-ended)
}
