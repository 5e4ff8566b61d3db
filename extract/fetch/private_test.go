package fetch

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"sync/atomic"
	"syscall"
	"testing"

	"golang.org/x/net/dns/dnsmessage"
)

func TestPrivateAddressesAreRefused(t *testing.T) {
	srv := httptest.NewServer(text("secret"))
	defer srv.Close()
	_, port, _ := net.SplitHostPort(srv.Listener.Addr().String())
	for _, host := range []string{"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "0.0.0.0", "[::]", "127.0.0.1%2f"} {
		if p, err := New(Options{}).Get(context.Background(), "http://"+host+":"+port, Validators{}); !errors.Is(err, ErrRefused) {
			t.Errorf("%s: %v %v", host, p, err)
		}
	}
	// Some resolvers read these as 127.0.0.1, others know no such host.
	for _, host := range []string{"LOCALHOST.", "2130706433", "0x7f000001", "0177.0.0.1", "127.1", "①②⑦.0.0.1"} {
		if p, err := New(Options{}).Get(context.Background(), "http://"+host+":"+port, Validators{}); !errors.Is(err, ErrRefused) && !errors.Is(err, ErrUnreachable) {
			t.Errorf("%s: %v %v", host, p, err)
		}
	}
}

// A public site sends us to a private one: here the first server alone counts as public.
func TestRedirectToPrivateAddressIsRefused(t *testing.T) {
	inner := httptest.NewServer(text("secret"))
	defer inner.Close()
	outer := httptest.NewServer(to(inner.URL, 302))
	defer outer.Close()
	c := New(Options{})
	d := &net.Dialer{Control: func(network, address string, raw syscall.RawConn) error {
		if address == outer.Listener.Addr().String() {
			return nil
		}
		return refusePrivate(network, address, raw)
	}}
	c.http.Transport.(*http.Transport).DialContext = d.DialContext
	if p, err := c.Get(context.Background(), outer.URL, Validators{}); !errors.Is(err, ErrRefused) {
		t.Error(p, err)
	}
}

func TestPublic(t *testing.T) {
	for address, want := range map[string]bool{
		"8.8.8.8": true, "2606:4700::1111": true, "10.1.2.3": false, "172.16.0.1": false, "192.168.1.1": false,
		"169.254.169.254": false, "100.64.0.1": false, "127.9.9.9": false, "0.0.0.0": false, "255.255.255.255": false,
		"::1": false, "fe80::1": false, "fd00::1": false, "::ffff:10.0.0.1": false, "64:ff9b::a00:1": false, "2002:a00:1::": false,
		"224.0.0.1": false, "ff02::1": false, "198.18.0.1": false,
	} {
		if public(netip.MustParseAddr(address)) != want {
			t.Errorf("public(%s) is not %v", address, want)
		}
	}
}

// nameServer answers every question for an IPv4 address with the next of the addresses, the last one for ever.
func nameServer(t *testing.T, addresses ...[4]byte) *net.Resolver {
	conn, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	go func() {
		buf := make([]byte, 512)
		for {
			n, from, err := conn.ReadFrom(buf)
			if err != nil {
				return
			}
			var m dnsmessage.Message
			if m.Unpack(buf[:n]) != nil {
				continue
			}
			m.Response = true
			m.Additionals = nil
			if q := m.Questions[0]; q.Type == dnsmessage.TypeA {
				m.Answers = []dnsmessage.Resource{{
					Header: dnsmessage.ResourceHeader{Name: q.Name, Type: q.Type, Class: q.Class},
					Body:   &dnsmessage.AResource{A: addresses[0]},
				}}
				addresses = addresses[min(1, len(addresses)-1):]
			}
			answer, _ := m.Pack()
			conn.WriteTo(answer, from)
		}
	}()
	return &net.Resolver{PreferGo: true, Dial: func(ctx context.Context, _, _ string) (net.Conn, error) {
		return (&net.Dialer{}).DialContext(ctx, "udp", conn.LocalAddr().String())
	}}
}

// A name that first means a public address, and then a private one: here 127.0.0.2 counts as public.
func TestNameThatTurnsPrivateIsRefused(t *testing.T) {
	l, err := net.Listen("tcp", "0.0.0.0:0")
	if err != nil {
		t.Skip(err)
	}
	var inside atomic.Int32
	srv := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if host, _, _ := net.SplitHostPort(r.Context().Value(http.LocalAddrContextKey).(net.Addr).String()); host == "127.0.0.1" {
			inside.Add(1)
		}
	})}
	go srv.Serve(l)
	defer srv.Close()
	public, private := [4]byte{127, 0, 0, 2}, [4]byte{127, 0, 0, 1}
	c := New(Options{})
	transport := c.http.Transport.(*http.Transport)
	transport.DisableKeepAlives = true
	transport.DialContext = (&net.Dialer{Resolver: nameServer(t, public, public, private), Control: func(network, address string, raw syscall.RawConn) error {
		if ap, err := netip.ParseAddrPort(address); err == nil && ap.Addr().As4() == public {
			return nil
		}
		return refusePrivate(network, address, raw)
	}}).DialContext
	_, port, _ := net.SplitHostPort(l.Addr().String())
	address := "http://rebind.example:" + port + "/"
	if _, err := c.Get(context.Background(), address, Validators{}); err != nil { // asks for robots.txt, then for the page
		t.Skip("no second loopback address: ", err)
	}
	if p, err := c.Get(context.Background(), address, Validators{}); !errors.Is(err, ErrRefused) || inside.Load() != 0 {
		t.Errorf("%v %v, %d requests inside", p, err, inside.Load())
	}
}
