package neo4j

import (
	"context"
	"embed"
	"fmt"
	"strings"
	"sync"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"diplograph/graph"
)

//go:embed migrations
var migrationFiles embed.FS

var migrations = sync.OnceValues(func() ([]graph.Migration, error) {
	return graph.Migrations(migrationFiles, "migrations")
})

const (
	readSchema   = `MATCH (s:DiplographSchema {id: 'schema'}) RETURN s.version`
	writeSchema  = `MERGE (s:DiplographSchema {id: 'schema'}) SET s.version = $version`
	awaitIndexes = `CALL db.awaitIndexes(300)`
)

// migrate runs the missing migrations. Statements may run twice, by two processes that start at the same
// time, so each must be one that says IF NOT EXISTS or MERGE.
func (s *Store) migrate(ctx context.Context) error {
	all, err := migrations()
	if err != nil {
		return err
	}
	schema, err := s.schema(ctx)
	if err != nil || schema == len(all) {
		return err
	}
	if schema > len(all) {
		return graph.NewerSchema(s.location(), schema, len(all))
	}
	session := s.session(ctx, driver.AccessModeWrite)
	defer session.Close(ctx)
	for _, m := range all[schema:] {
		for _, statement := range append(statements(m.Text), awaitIndexes) {
			if err := runAlone(ctx, session, statement, nil); err != nil {
				return fmt.Errorf("%s: %w", m.File, err)
			}
		}
		if err := runAlone(ctx, session, writeSchema, map[string]any{"version": m.Version}); err != nil {
			return err
		}
	}
	return nil
}

// statements splits the text of a migration; a statement ends with a semicolon at the end of a line.
func statements(text string) (all []string) {
	for _, statement := range strings.Split(text, ";\n") {
		if strings.TrimSpace(statement) != "" {
			all = append(all, statement)
		}
	}
	return all
}

// runAlone runs a statement in a transaction of its own, as those that change the schema must be.
func runAlone(ctx context.Context, session driver.SessionWithContext, text string, params map[string]any) error {
	_, err := session.ExecuteWrite(ctx, func(tx driver.ManagedTransaction) (any, error) {
		w := &writer{ctx: ctx, tx: tx}
		w.run(text, params)
		return nil, w.err
	})
	return err
}

// schema returns the number of the last migration that the database has seen.
func (s *Store) schema(ctx context.Context) (schema int, err error) {
	err = s.each(ctx, readSchema, nil, func(values []any) error {
		schema = integer(values[0])
		return nil
	})
	return schema, err
}

func (s *Store) location() string { return s.uri + "/" + s.database }
