package feeds

import (
	"errors"
	"net/http/httptest"
	"testing"
	"time"
)

func TestHealth(t *testing.T) {
	now := time.Date(2025, 2, 18, 10, 0, 0, 0, time.UTC)
	h := &Health{Now: func() time.Time { return now }}
	check := func(status int, want string) {
		t.Helper()
		r := httptest.NewRecorder()
		h.ServeHTTP(r, nil)
		if r.Code != status || r.Body.String() != want {
			t.Errorf("%d %q, want %d %q", r.Code, r.Body, status, want)
		}
	}
	h.Reset()
	check(200, "ok\n")
	down := func(source string) { h.Observe(Outcome{Source: source, Error: "not reachable"}) }
	h.Observe(Outcome{Source: "b"})
	for range 2 {
		down("a")
		check(200, "ok\n")
	}
	down("a")
	check(200, "ok\nsource a: 3 runs in a row failed: not reachable\n")
	for range 3 {
		down("b")
	}
	check(503, "failing\nno source can be read\nsource a: 3 runs in a row failed: not reachable\nsource b: 3 runs in a row failed: not reachable\n")
	h.Observe(Outcome{Source: "a"})
	h.Observe(Outcome{Source: "b"})
	check(200, "ok\n")

	h.Ended(errors.New("cannot reach bolt://a"))
	check(503, "failing\nthe last run failed: cannot reach bolt://a\n")
	h.Ended(nil)
	check(200, "ok\n")

	now = now.Add(stuck + time.Second)
	check(503, "failing\nnothing has moved for 1h0m1s\n")
	h.Moved()
	check(200, "ok\n")
	for range 3 {
		down("a")
	}
	h.Reset()
	check(200, "ok\n")
}
