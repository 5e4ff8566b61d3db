package main

import (
	"context"
	"fmt"
	"net"
	"net/url"
	"strings"

	"diplograph/graph"
)

func examineNeo4j(ctx context.Context, store graph.Store, info graph.Info) []finding {
	return []finding{
		serverEdition(ctx, store),
		{"bolt", "ok", info.Protocol},
		keyed(ctx, store, "constraints", neededConstraints, "SHOW CONSTRAINTS YIELD type, labelsOrTypes, properties WHERE type = 'UNIQUENESS' AND size(properties) = 1 RETURN labelsOrTypes[0] + '.' + properties[0]",
			"CREATE CONSTRAINT FOR (n:%s) REQUIRE n.%s IS UNIQUE"),
		keyed(ctx, store, "indexes", neededIndexes, "SHOW INDEXES YIELD labelsOrTypes, properties, state WHERE state = 'ONLINE' AND size(properties) = 1 RETURN labelsOrTypes[0] + '.' + properties[0]",
			"CREATE INDEX FOR (n:%s) ON (n.%s)"),
		serverDisk(ctx, store, info),
	}
}

// What the migrations of graph/neo4j make, as label and property.
var (
	neededConstraints = []string{"Actor.id", "Article.id", "Copy.id", "DiplographSchema.id", "Evidence.id"}
	neededIndexes     = append([]string{"Actor.name", "Evidence.edge"}, neededConstraints...)
)

// keyed tells whether what a statement lists holds all that is needed, and how to make what is missing.
func keyed(ctx context.Context, store graph.Store, what string, needed []string, statement, remedy string) finding {
	has, err := column(ctx, store, statement)
	if err != nil {
		return finding{what, "warning", err.Error()}
	}
	for _, key := range needed {
		if !has[key] {
			label, property, _ := strings.Cut(key, ".")
			return finding{what, "warning", "none online for " + key + "; hint: wait if the server still fills it, else run " + fmt.Sprintf(remedy, label, property)}
		}
	}
	return finding{what, "ok", strings.Join(needed, " ")}
}

// column returns the texts of a statement's first column.
func column(ctx context.Context, store graph.Store, statement string) (map[string]bool, error) {
	var t graph.Table
	err := store.Query(ctx, graph.Statement{Text: statement}, &t)
	texts := map[string]bool{}
	for _, row := range t.Rows {
		texts[fmt.Sprint(row[0])] = true
	}
	return texts, err
}

func serverEdition(ctx context.Context, store graph.Store) finding {
	var t graph.Table
	err := store.Query(ctx, graph.Statement{Text: "CALL dbms.components() YIELD name, versions, edition RETURN name, versions[0], edition"}, &t)
	if err != nil || len(t.Rows) == 0 {
		return finding{"server", "warning", fmt.Sprintf("does not tell its edition: %v; hint: nothing needs to be done", err)}
	}
	return finding{"server", "ok", fmt.Sprintf("%v %v, %v edition", t.Rows[0]...)}
}

// serverDisk looks at the disk of a server on this machine; of another one Neo4j tells nothing.
func serverDisk(ctx context.Context, store graph.Store, info graph.Info) finding {
	dirs, err := column(ctx, store, "SHOW SETTINGS YIELD name, value WHERE name = 'server.directories.data' RETURN value")
	u, bad := url.Parse(info.Location)
	if err == nil && bad == nil && onThisMachine(u.Hostname()) {
		for dir := range dirs {
			if found := diskFree(dir); found.state == "ok" || !strings.Contains(found.detail, "no such file") {
				return found
			}
		}
	}
	return finding{"disk", "unknown", "the server is elsewhere; hint: look there for free space, about 2 KB for each piece of evidence"}
}

func onThisMachine(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}
