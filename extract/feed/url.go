package feed

import (
	"net/url"
	"path"
	"slices"
	"strings"
)

// tracking are the query parameters that tell a site where a reader came from, not what to show.
var tracking = []string{
	"utm_*", "at_*", "mc_*", "pk_*", "mtm_*", "hsa_*", "ns_*", "stm_*", "oly_*", "vero_*", "cmpid", "cmp", "icid", "ito", "xtor", "smid",
	"fbclid", "gclid", "gclsrc", "dclid", "msclkid", "yclid", "twclid", "igshid", "wbraid", "gbraid", "_ga", "_hsenc", "_hsmi",
	"ref_src", "ref_url", "ocid", "traffic_source", "feedtype", "ftag", "guccounter",
}

// CanonicalURL brings the addresses of one page to one form: scheme and host in lower case, no default port,
// fragment, password or tracking parameters. What is not an http address is returned as it is.
func CanonicalURL(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Host == "" || !strings.EqualFold(u.Scheme, "http") && !strings.EqualFold(u.Scheme, "https") {
		return address
	}
	u.Scheme, u.Host = strings.ToLower(u.Scheme), strings.ToLower(u.Host)
	if port := u.Port(); u.Scheme == "http" && port == "80" || u.Scheme == "https" && port == "443" {
		u.Host = strings.TrimSuffix(u.Host, ":"+port)
	}
	if u.Path == "" {
		u.Path = "/"
	}
	u.User, u.Fragment, u.RawFragment, u.ForceQuery = nil, "", "", false
	u.RawQuery = withoutTracking(u.RawQuery)
	return u.String()
}

// withoutTracking keeps the order and the writing of the other parameters.
func withoutTracking(query string) string {
	kept := slices.DeleteFunc(strings.Split(query, "&"), func(pair string) bool {
		name, _, _ := strings.Cut(strings.ToLower(pair), "=")
		return name == "" || slices.ContainsFunc(tracking, func(pattern string) bool {
			ok, _ := path.Match(pattern, name)
			return ok
		})
	})
	return strings.Join(kept, "&")
}
