package neo4j

import (
	"context"
	"errors"
	"fmt"
	"strings"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"diplograph/graph"
)

// explain gives the errors that a user can do something about their kind and a hint. An error that comes of
// a cancelled context is that of the context.
func (s *Store) explain(ctx context.Context, err error) error {
	var known *graph.Error
	if err == nil || errors.As(err, &known) {
		return err
	}
	if ctx.Err() != nil {
		return fmt.Errorf("%s: %w", s.location(), context.Cause(ctx))
	}
	var limit *driver.TransactionExecutionLimit
	last := err
	if errors.As(err, &limit) && len(limit.Errors) > 0 { // the driver has tried again in vain
		last = limit.Errors[len(limit.Errors)-1]
	}
	var server *driver.Neo4jError
	if errors.As(last, &server) && (limit == nil || outOfMemory(server.Code)) {
		return s.explainServer(server, err)
	}
	var connectivity *driver.ConnectivityError
	if errors.As(err, &connectivity) || errors.As(err, &limit) {
		return s.unreachable(err)
	}
	return err
}

// explainConnect explains why connecting failed, within the time of short: whatever no server says means
// that there is no server to talk to.
func (s *Store) explainConnect(ctx, short context.Context, err error) error {
	if short.Err() != nil && ctx.Err() == nil {
		return s.unreachable(errors.New("no answer in time"))
	}
	var server *driver.Neo4jError
	if ctx.Err() == nil && !errors.As(err, &server) {
		return s.unreachable(err)
	}
	return s.explain(ctx, err)
}

func (s *Store) explainServer(server *driver.Neo4jError, err error) error {
	e := &graph.Error{Kind: graph.ErrRefused, Text: s.location() + " refuses", Err: err}
	switch code := server.Code; {
	case code == "Neo.ClientError.Database.DatabaseNotFound":
		e.Kind, e.Text, e.Hint = graph.ErrUnreachable, s.uri+" has no such database", "check NEO4J_DATABASE; SHOW DATABASES lists them"
	case code == "Neo.ClientError.Statement.AccessMode":
		e.Hint = "a query writes only with --write"
	case code == "Neo.ClientError.Security.AuthenticationRateLimit":
		e.Hint = "too many wrong passwords: wait some seconds, then check NEO4J_USERNAME and NEO4J_PASSWORD"
	case code == "Neo.ClientError.Security.CredentialsExpired":
		e.Hint = "set a new password first, for example in the Neo4j Browser"
	case code == "Neo.ClientError.Security.Forbidden":
		e.Hint = "ask for the permission, or use another user with NEO4J_USERNAME"
	case strings.HasPrefix(code, "Neo.ClientError.Security."):
		e.Hint = "check NEO4J_USERNAME and NEO4J_PASSWORD"
	case code == "Neo.ClientError.Statement.ParameterMissing":
		return fmt.Errorf("%w; hint: give each as NAME=VALUE", err)
	case strings.HasPrefix(code, "Neo.ClientError.Statement."):
		return fmt.Errorf("%w; hint: mend the Cypher", err)
	case outOfMemory(code):
		e.Kind, e.Text, e.Hint = graph.ErrBusy, s.location()+" has no memory left for the transaction", "store fewer articles at a time with --batch, or give the server a larger heap (server.memory.heap.max_size)"
	case strings.HasPrefix(code, "Neo.TransientError.General.DatabaseUnavailable"):
		return s.unreachable(err)
	default:
		return err
	}
	return e
}

func outOfMemory(code string) bool {
	return strings.HasPrefix(code, "Neo.TransientError.General.MemoryPool") || strings.HasPrefix(code, "Neo.TransientError.General.OutOfMemory")
}

func (s *Store) unreachable(err error) error {
	return &graph.Error{Kind: graph.ErrUnreachable, Text: "cannot reach " + s.uri, Err: err, Hint: unreachableHint(s.uri, err)}
}

// unreachableHint knows the driver's errors over TLS and routing by their texts, as it hides their types.
func unreachableHint(uri string, err error) string {
	has := func(part string) bool { return err != nil && strings.Contains(err.Error(), part) }
	ended := has("EOF") || has("connection reset")
	switch encrypted := strings.Contains(uri, "+s"); {
	case has("x509: ") && has("unknown authority"):
		return "the certificate is not of an authority that this machine trusts: install the authority's, or use +ssc instead of +s to trust any"
	case has("x509: "), has("tls: failed to verify"):
		return "the server's certificate does not fit: check the host name in NEO4J_URI and the certificate's dates"
	case has("responded HTTP"):
		return "that is a web server's port: Neo4j Browser's is 7474, Bolt's is 7687"
	case has("tls: "), has("check that TLS is enabled"), encrypted && ended:
		return "the server does not speak TLS there: use bolt:// or neo4j:// without +s, or turn on TLS for Bolt"
	case ended && strings.Contains(uri, ".databases.neo4j.io"):
		return "Aura speaks TLS only: use neo4j+s://"
	case has("no such host"):
		return "check the host name in NEO4J_URI"
	case ended:
		return "check that Neo4j runs there: the connection was ended; if the server wants TLS, use bolt+s:// or neo4j+s://"
	case has("routing table"), has("No routing server"):
		return "no member of the cluster gives a routing table: check that Neo4j runs there, or use bolt:// for a single server"
	}
	return "check that Neo4j runs there and NEO4J_URI names it, for example bolt://localhost:7687"
}
