package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"maps"
	"slices"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"diplograph/graph"
)

// Query implements graph.Store. The statement is SQL with parameters :name; a list comes as JSON text, to be
// read with json_each.
func (s *Store) Query(ctx context.Context, q graph.Statement, out graph.Sink) error {
	args, err := namedArgs(q.Params)
	if err != nil {
		return err
	}
	if q.Write {
		return s.explain(s.queryWriting(ctx, q.Text, args, out))
	}
	conn, err := s.read.Conn(ctx)
	if err != nil {
		return s.explain(err)
	}
	defer conn.Close()
	if _, err := sqlite.Limit(conn, sqlite3.SQLITE_LIMIT_ATTACHED, 0); err != nil {
		return err
	}
	return s.explain(answer(ctx, conn, q.Text, args, out))
}

// queryWriting runs a user's statement on a connection that refuses what would leave rows referring to nothing.
func (s *Store) queryWriting(ctx context.Context, text string, args []any, out graph.Sink) error {
	db, err := openPool(Config{Path: s.path, Wait: s.wait}, 1, "_txlock=immediate", "_pragma=foreign_keys(1)")
	if err != nil {
		return err
	}
	defer db.Close()
	return inTx(ctx, db, func(tx *sql.Tx) error { return answer(ctx, tx, text, args, out) })
}

func namedArgs(params map[string]any) (args []any, err error) {
	for _, name := range slices.Sorted(maps.Keys(params)) {
		value := params[name]
		if l, ok := value.([]any); ok {
			text, err := json.Marshal(l)
			if err != nil {
				return nil, err
			}
			value = string(text)
		}
		args = append(args, sql.Named(name, value))
	}
	return args, nil
}

func answer(ctx context.Context, q querier, text string, args []any, out graph.Sink) error {
	rows, err := q.QueryContext(ctx, text, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	names, err := rows.Columns()
	if err != nil {
		return err
	}
	if err := out.Columns(names); err != nil {
		return err
	}
	for rows.Next() {
		if err := passRow(rows, len(names), out); err != nil {
			return err
		}
	}
	return rows.Err()
}

func passRow(row scanner, columns int, out graph.Sink) error {
	values := make([]any, columns)
	into := make([]any, columns)
	for i := range values {
		into[i] = &values[i]
	}
	if err := row.Scan(into...); err != nil {
		return err
	}
	for i, v := range values {
		if b, ok := v.([]byte); ok {
			values[i] = string(b)
		}
	}
	return out.Row(values)
}
