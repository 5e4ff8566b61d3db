package neo4j

import (
	"crypto/tls"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"diplograph/graph"
)

// answering serves each connection what it is told to answer, to the first bytes that come, and closes it.
func answering(t *testing.T, l net.Listener, err error, answer string) (port string) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	go func() {
		for c, err := l.Accept(); err == nil; c, err = l.Accept() {
			go func() {
				c.Read(make([]byte, 100))
				c.Write([]byte(answer))
				c.Close()
			}()
		}
	}()
	_, port, _ = net.SplitHostPort(l.Addr().String())
	return port
}

// TestWrongEncryption tries each way to take a server of one kind for one of another: what to do is told.
func TestWrongEncryption(t *testing.T) {
	web := httptest.NewTLSServer(http.NotFoundHandler()) // for its certificate, of 127.0.0.1 and signed by itself
	defer web.Close()
	l, err := tls.Listen("tcp", "127.0.0.1:0", &tls.Config{Certificates: web.TLS.Certificates})
	encrypted := answering(t, l, err, "")
	l, err = net.Listen("tcp", "127.0.0.1:0")
	plain := answering(t, l, err, "")
	l, err = net.Listen("tcp", "127.0.0.1:0")
	browser := answering(t, l, err, "HTTP/1.1 400 Bad Request\r\n\r\n")
	for uri, hint := range map[string]string{
		"bolt+s://127.0.0.1:" + encrypted:   "use +ssc instead of +s",
		"neo4j+s://127.0.0.1:" + encrypted:  "use +ssc instead of +s",
		"bolt+s://localhost:" + encrypted:   "certificate does not fit",
		"bolt://127.0.0.1:" + encrypted:     "if the server wants TLS, use bolt+s://",
		"neo4j://127.0.0.1:" + encrypted:    "if the server wants TLS, use bolt+s://",
		"bolt+s://127.0.0.1:" + plain:       "does not speak TLS",
		"neo4j+ssc://127.0.0.1:" + plain:    "does not speak TLS",
		"neo4j+s://127.0.0.1:" + browser:    "does not speak TLS",
		"bolt://127.0.0.1:" + browser:       "Bolt's is 7687",
		"neo4j://no-such-host.invalid:7687": "check the host name",
	} {
		cfg := Config{URI: uri, Username: "neo4j", Password: secret, Timeout: 5 * time.Second}
		refused(t, cfg, graph.ErrUnreachable)
		if _, err := Open(t.Context(), cfg); err == nil || !strings.Contains(err.Error(), hint) {
			t.Errorf("%s: error %v, want the hint %q", uri, err, hint)
		}
	}
}
