// Package neo4j is the store in a Neo4j server, 5 or newer. It uses neither APOC nor GDS.
package neo4j

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
	settings "github.com/neo4j/neo4j-go-driver/v5/neo4j/config"

	"diplograph/graph"
)

// Config says which server to use and as whom.
type Config struct {
	URI      string // neo4j://, bolt:// and their +s and +ssc forms, without user and password
	Username string // "" for a server without authentication
	Password string
	Database string        // "" for the user's home database
	Timeout  time.Duration // for reaching the server; 0 is 10 s
	Retry    time.Duration // how long to try again when a transaction fails for what passes; 0 is 30 s
}

const defaultTimeout = 10 * time.Second

// Store is a graph.Store in one database of a Neo4j server.
type Store struct {
	driver   driver.DriverWithContext
	seen     driver.BookmarkManager // so that in a cluster a read sees what was written before
	uri      string
	database string
	engine   string
	protocol string
	large    int // of how many pieces of evidence an edge is rather added to than summed up again
}

var _ graph.Store = (*Store)(nil)

// Open reaches the server, checks the user and brings the schema of the database up to date.
func Open(ctx context.Context, cfg Config) (*Store, error) {
	address, _, _ := strings.Cut(cfg.URI, "?") // what follows may hold anything
	s := &Store{uri: address, database: cfg.Database, large: large, seen: driver.NewBookmarkManager(driver.BookmarkManagerConfig{})}
	if cfg.Timeout == 0 {
		cfg.Timeout = defaultTimeout
	}
	token := driver.NoAuth()
	if cfg.Username != "" || cfg.Password != "" {
		token = driver.BasicAuth(cfg.Username, cfg.Password, "")
	}
	var err error
	if s.driver, err = driver.NewDriverWithContext(cfg.URI, token, func(c *settings.Config) {
		c.SocketConnectTimeout = cfg.Timeout / 2
		c.ConnectionAcquisitionTimeout = cfg.Timeout
		c.UserAgent = "diplograph"
		if cfg.Retry != 0 {
			c.MaxTransactionRetryTime = cfg.Retry
		}
		c.TelemetryDisabled = true
	}); err != nil {
		return nil, fmt.Errorf("%s: %w; hint: write neo4j://HOST:7687 or bolt://HOST:7687", s.uri, err)
	}
	if err := s.prepare(ctx, cfg.Timeout); err != nil {
		s.driver.Close(ctx)
		return nil, err
	}
	return s, nil
}

func (s *Store) prepare(ctx context.Context, timeout time.Duration) error {
	if err := s.connect(ctx, timeout); err != nil {
		return err
	}
	return s.explain(ctx, s.migrate(ctx))
}

// connect makes sure that a server answers, lets the user in and is new enough.
func (s *Store) connect(ctx context.Context, timeout time.Duration) error {
	short, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	info, err := s.driver.GetServerInfo(short)
	if err == nil && s.database == "" {
		err = s.findHome(short)
	}
	if err != nil {
		return s.explainConnect(ctx, short, err)
	}
	s.engine = strings.Replace(info.Agent(), "/", " ", 1)
	s.protocol = fmt.Sprintf("Bolt %d.%d", info.ProtocolVersion().Major, info.ProtocolVersion().Minor)
	version := strings.TrimLeft(strings.TrimPrefix(s.engine, "Neo4j "), "v")
	major, _, _ := strings.Cut(version, ".")
	if n, err := strconv.Atoi(major); err == nil && n < 5 {
		return fmt.Errorf("%s runs %s; hint: diplograph needs Neo4j 5 or newer", s.uri, s.engine)
	}
	return nil
}

// findHome asks for the user's home database, so that every session can name its database.
func (s *Store) findHome(ctx context.Context) error {
	session := s.driver.NewSession(ctx, driver.SessionConfig{DatabaseName: "system", AccessMode: driver.AccessModeRead})
	defer session.Close(ctx)
	name, err := driver.ExecuteRead(ctx, session, func(tx driver.ManagedTransaction) (name string, err error) {
		err = eachOf(ctx, tx, "SHOW HOME DATABASE YIELD name", nil, func(v []any) error { name = text(v[0]); return nil })
		return name, err
	})
	s.database = name
	return err
}

func (s *Store) session(ctx context.Context, mode driver.AccessMode) driver.SessionWithContext {
	return s.driver.NewSession(ctx, driver.SessionConfig{DatabaseName: s.database, AccessMode: mode, BookmarkManager: s.seen})
}

// Close ends all connections.
func (s *Store) Close() error { return s.driver.Close(context.Background()) }
