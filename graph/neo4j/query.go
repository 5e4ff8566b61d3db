package neo4j

import (
	"context"
	"errors"
	"fmt"
	"math"
	"strconv"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/dbtype"

	"diplograph/graph"
)

// Query implements graph.Store. The statement is Cypher with parameters $name. Nodes and relationships
// come as maps, dates and other values that JSON lacks as text.
func (s *Store) Query(ctx context.Context, q graph.Statement, out graph.Sink) error {
	session := s.session(ctx, driver.AccessModeWrite)
	defer session.Close(ctx)
	execute := session.ExecuteRead
	if q.Write {
		execute = session.ExecuteWrite
	}
	err := once(ctx, execute, func(tx runner, started *bool) error { return answer(ctx, tx, q, out, started) })
	if q.Write && wantsNoTransaction(err) {
		err = answer(ctx, alone{session}, q, out, new(bool))
	}
	return s.explain(ctx, err)
}

// wantsNoTransaction tells of a statement, such as CALL { … } IN TRANSACTIONS, that makes its own.
func wantsNoTransaction(err error) bool {
	var server *driver.Neo4jError
	return errors.As(err, &server) && server.Code == "Neo.DatabaseError.Transaction.TransactionStartFailed"
}

// alone is a session as a runner.
type alone struct{ driver.SessionWithContext }

func (a alone) Run(ctx context.Context, cypher string, params map[string]any) (driver.ResultWithContext, error) {
	return a.SessionWithContext.Run(ctx, cypher, params)
}

func answer(ctx context.Context, tx runner, q graph.Statement, out graph.Sink, started *bool) error {
	result, err := tx.Run(ctx, q.Text, q.Params)
	if err != nil {
		return err
	}
	names, err := result.Keys()
	if err != nil {
		return err
	}
	if !result.Peek(ctx) && result.Err() != nil {
		return result.Err()
	}
	*started = true
	if err := out.Columns(names); err != nil {
		return err
	}
	for result.Next(ctx) {
		values := result.Record().Values
		for i, v := range values {
			values[i] = plain(v)
		}
		if err := out.Row(values); err != nil {
			return err
		}
	}
	return result.Err()
}

// plain turns a value of Neo4j into one of graph.Sink.
func plain(v any) any {
	switch v := v.(type) {
	case nil, bool, int64, string:
		return v
	case float64:
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return strconv.FormatFloat(v, 'g', -1, 64)
		}
		return v
	case []any:
		return plainList(v)
	case map[string]any:
		return plainMap(v)
	case time.Time: // Sprint would not write ISO 8601
		return v.Format(time.RFC3339Nano)
	case dbtype.Node:
		return map[string]any{"labels": plainList(v.Labels), "properties": plainMap(v.Props)}
	case dbtype.Relationship:
		return map[string]any{"type": v.Type, "properties": plainMap(v.Props)}
	case dbtype.Path:
		return map[string]any{"nodes": plainList(v.Nodes), "relationships": plainList(v.Relationships)}
	}
	return fmt.Sprint(v)
}

func plainList[V any](list []V) []any {
	out := make([]any, len(list))
	for i, v := range list {
		out[i] = plain(v)
	}
	return out
}

func plainMap(m map[string]any) map[string]any {
	out := make(map[string]any, len(m))
	for k, v := range m {
		out[k] = plain(v)
	}
	return out
}
