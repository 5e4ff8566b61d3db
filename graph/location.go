package graph

import (
	"cmp"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// Location says where a store is. Only Password is a secret; String leaves it out.
type Location struct {
	Scheme   string // sqlite, neo4j, neo4j+s, neo4j+ssc, bolt, bolt+s or bolt+ssc
	Path     string // file of a sqlite store
	Address  string // URI of a Neo4j server without user, password and database
	Username string
	Password string
	Database string
}

var neo4jSchemes = []string{"neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"}

var databaseName = regexp.MustCompile(`^[A-Za-z0-9._-]*$`)

const storeHint = "write sqlite:FILE, neo4j://HOST:7687 or bolt://HOST:7687"

// ParseLocation reads "sqlite:FILE" or a Neo4j URI "SCHEME://[USER[:PASSWORD]@]HOST[:PORT][/DATABASE]".
// Errors never repeat the text, which may hold a password.
func ParseLocation(s string) (Location, error) {
	scheme, rest, ok := strings.Cut(s, ":")
	scheme = strings.ToLower(scheme)
	switch {
	case ok && scheme == "sqlite":
		return parseSQLite(rest)
	case ok && slices.Contains(neo4jSchemes, scheme):
		return parseNeo4j(scheme, s)
	case ok && scheme != "" && strings.HasPrefix(rest, "//"):
		return Location{}, fmt.Errorf("unknown kind of store %q; hint: %s", scheme, storeHint)
	}
	return Location{}, fmt.Errorf("store without a kind; hint: %s", storeHint)
}

func parseSQLite(path string) (Location, error) {
	path = strings.TrimPrefix(path, "//")
	for strings.HasPrefix(path, "//") {
		path = path[1:]
	}
	if path == "" || strings.ContainsRune(path, 0) {
		return Location{}, fmt.Errorf("sqlite store without a file; hint: write sqlite:diplograph.db")
	}
	return Location{Scheme: "sqlite", Path: path}, nil
}

func parseNeo4j(scheme, s string) (Location, error) {
	u, err := url.Parse(s)
	if err != nil || u.Hostname() == "" {
		return Location{}, fmt.Errorf("%s store without a valid host; hint: write %s://HOST:7687, with special characters of a password as %%XX or the password in NEO4J_PASSWORD", scheme, scheme)
	}
	loc := Location{Scheme: scheme, Database: strings.Trim(u.Path, "/")}
	if u.RawQuery != "" && !strings.HasPrefix(scheme, "neo4j") {
		return Location{}, fmt.Errorf("%s store with ?; hint: only neo4j:// takes a routing context after it; user and password go before the host or into the environment", scheme)
	}
	if !databaseName.MatchString(loc.Database) || u.Fragment != "" {
		return Location{}, fmt.Errorf("%s store with a path; hint: write %s://HOST:7687/DATABASE", scheme, scheme)
	}
	loc.Username = u.User.Username()
	loc.Password, _ = u.User.Password()
	address := url.URL{Scheme: scheme, Host: u.Host, RawQuery: u.RawQuery}
	loc.Address = address.String()
	return loc, nil
}

// String returns the location without user, password and routing context.
func (l Location) String() string {
	if l.Scheme == "sqlite" {
		return "sqlite:" + l.Path
	}
	address, _, _ := strings.Cut(l.Address, "?")
	if l.Database != "" {
		address += "/" + l.Database
	}
	return address
}

// Same tells whether both name one store: the same file, by whatever path, or the same database of a server. A
// database without a name is taken for the server's usual one, neo4j.
func (l Location) Same(o Location) bool {
	if l.Scheme == "sqlite" || o.Scheme == "sqlite" {
		return l.Scheme == o.Scheme && sameFile(l.Path, o.Path)
	}
	return l.server() == o.server() && strings.EqualFold(cmp.Or(l.Database, "neo4j"), cmp.Or(o.Database, "neo4j"))
}

// server is the host and port that the location leads to, without the protocol.
func (l Location) server() string {
	u, err := url.Parse(l.Address)
	if err != nil {
		return l.Address
	}
	return strings.ToLower(u.Hostname()) + ":" + cmp.Or(u.Port(), "7687")
}

func sameFile(a, b string) bool {
	x, errX := os.Stat(a)
	y, errY := os.Stat(b)
	if errX == nil && errY == nil {
		return os.SameFile(x, y)
	}
	absA, errA := filepath.Abs(a)
	absB, errB := filepath.Abs(b)
	return errA == nil && errB == nil && absA == absB
}
