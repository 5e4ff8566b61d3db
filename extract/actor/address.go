package actor

import (
	"fmt"
	"net/url"
	"strings"

	"diplograph/extract"
)

// anyCode stands in hosts.tsv for the code of a country.
const anyCode = "CC"

func (g *Gazetteer) readHost(r row) error {
	if g.hosts[r[0]] != "" {
		return fmt.Errorf("host %q is listed twice; hint: keep one line", r[0])
	}
	if id, ok := strings.CutPrefix(r[1], "@"); ok {
		if g.byBody[id] == nil {
			return fmt.Errorf("unknown organization %q; hint: use an id of organizations.tsv", r[1])
		}
	} else if r[1] != anyCode {
		if c, err := g.country(r[1]); err != nil || c == nil {
			return fmt.Errorf("unknown country code %q; hint: a code of countries.tsv, CC, or @ and an organization", r[1])
		}
	}
	g.hosts[r[0]] = r[1]
	return nil
}

// hostOf returns the host of an address, or of a source that is a host: "GOV.UK".
func hostOf(address string) string {
	if u, err := url.Parse(address); err == nil && u.Host != "" {
		return strings.ToLower(u.Hostname())
	}
	if strings.ContainsAny(address, " /") {
		return ""
	}
	return strings.ToLower(address)
}

// publishing returns the state or organization on whose host something is published, or nil.
func (g *Gazetteer) publishing(host string) *extract.Actor {
	before, code, ok := cutLast(host)
	if code == "uk" {
		code = "gb"
	}
	c := g.byISO[strings.ToUpper(code)]
	for ; ok && host != ""; _, host, _ = strings.Cut(host, ".") {
		owner := g.hosts[host]
		if owner == "" && c != nil {
			owner = g.hosts[before+"."+anyCode]
		}
		switch {
		case owner == anyCode && c != nil:
			return c.actor
		case strings.HasPrefix(owner, "@"):
			return g.byBody[owner[1:]].actor
		case owner != "" && owner != anyCode:
			return g.byISO[owner].actor
		}
		_, before, _ = strings.Cut(before, ".")
	}
	return nil
}

// cutLast cuts a host around its last dot.
func cutLast(host string) (before, last string, ok bool) {
	i := strings.LastIndexByte(host, '.')
	if i < 0 {
		return host, "", false
	}
	return host[:i], host[i+1:], true
}
