package neo4j

import (
	"errors"
	"net"
	"strings"
	"sync"
	"testing"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"diplograph/graph"
)

const secret = "a-wrong-password"

func refused(t *testing.T, cfg Config, kind error) {
	t.Helper()
	s, err := Open(t.Context(), cfg)
	if err == nil {
		s.Close()
	}
	if !errors.Is(err, kind) || !strings.Contains(err.Error(), "hint:") {
		t.Errorf("error %v, want %v with a hint", err, kind)
	} else if cfg.Password != "" && strings.Contains(err.Error(), cfg.Password) {
		t.Errorf("the error shows the password: %v", err)
	}
}

func TestNobodyListens(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := l.Addr().String()
	l.Close()
	for _, scheme := range []string{"bolt://", "neo4j://"} {
		refused(t, Config{URI: scheme + address, Username: "neo4j", Password: secret}, graph.ErrUnreachable)
	}
}

// TestServerIsSilent reaches servers that take the connection and then say nothing, or nonsense.
func TestServerIsSilent(t *testing.T) {
	for name, answer := range map[string]string{"silent": "", "http": "HTTP/1.1 400 Bad Request\r\n\r\n"} {
		t.Run(name, func(t *testing.T) {
			l, err := net.Listen("tcp", "127.0.0.1:0")
			if err != nil {
				t.Fatal(err)
			}
			defer l.Close()
			go func() {
				for {
					c, err := l.Accept()
					if err != nil {
						return
					}
					defer c.Close()
					c.Write([]byte(answer))
				}
			}()
			refused(t, Config{URI: "bolt://" + l.Addr().String(), Username: "neo4j", Password: secret, Timeout: 400 * time.Millisecond}, graph.ErrUnreachable)
		})
	}
}

func TestWrongURI(t *testing.T) {
	if _, err := Open(t.Context(), Config{URI: "http://localhost:7474"}); err == nil || !strings.Contains(err.Error(), "hint:") {
		t.Errorf("error %v, want one with a hint", err)
	}
}

func TestWrongPassword(t *testing.T) {
	cfg := config(t)
	cfg.Password = secret
	refused(t, cfg, graph.ErrRefused)
	cfg.Username, cfg.Password = "nobody-of-that-name", secret
	refused(t, cfg, graph.ErrRefused)
}

// TestServerOutOfMemory explains what a server says that has no memory left for a transaction.
func TestServerOutOfMemory(t *testing.T) {
	s := &Store{uri: "bolt://localhost:7687"}
	once := error(&driver.Neo4jError{Code: "Neo.TransientError.General.MemoryPoolOutOfMemoryError"})
	for _, err := range []error{once, &driver.TransactionExecutionLimit{Cause: "timeout", Errors: []error{once}}} {
		err := s.explain(t.Context(), err)
		if !errors.Is(err, graph.ErrBusy) || !strings.Contains(err.Error(), "hint: store fewer articles at a time with --batch") {
			t.Errorf("error %v, want ErrBusy with a hint at --batch", err)
		}
	}
}

func TestWrongDatabase(t *testing.T) {
	cfg := config(t)
	cfg.Database = "no-such-database"
	refused(t, cfg, graph.ErrUnreachable)
}

func TestHomeDatabase(t *testing.T) {
	cfg := config(t)
	cfg.Database = ""
	s, err := Open(t.Context(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if s.database == "" {
		t.Error("the database has no name")
	}
}

func TestNewerSchema(t *testing.T) {
	s := open(t)
	write(t, s, `MATCH (s:DiplographSchema) SET s.version = 99`)
	defer write(t, s, `MATCH (s:DiplographSchema) SET s.version = 2`)
	refused(t, config(t), graph.ErrNewerSchema)
}

// TestOpenTogether makes the schema of an empty database from several processes at once.
func TestOpenTogether(t *testing.T) {
	s := open(t)
	write(t, s, `MATCH (s:DiplographSchema) DELETE s`)
	for _, name := range []string{"diplograph_schema_id", "actor_id", "article_id", "evidence_id", "copy_id"} {
		write(t, s, `DROP CONSTRAINT `+name)
	}
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			s, err := Open(t.Context(), config(t))
			if err != nil {
				t.Error(err)
				return
			}
			s.Close()
		})
	}
	group.Wait()
	var table graph.Table
	if err := s.Query(t.Context(), graph.Statement{Text: `SHOW CONSTRAINTS YIELD name RETURN count(*)`}, &table); err != nil || table.Rows[0][0] != int64(5) {
		t.Errorf("constraints %v, %v, want 5", table.Rows, err)
	}
	if info, err := s.Info(t.Context()); err != nil || info.Schema != 2 {
		t.Errorf("info %+v, %v", info, err)
	}
}

func write(t testing.TB, s graph.Store, cypher string) {
	t.Helper()
	if err := s.Query(t.Context(), graph.Statement{Text: cypher, Write: true}, &graph.Table{}); err != nil {
		t.Fatal(err)
	}
}

// TestOldDatabase opens a database of schema 1, which knew of no copies.
func TestOldDatabase(t *testing.T) {
	s := open(t)
	write(t, s, `DROP CONSTRAINT copy_id`)
	write(t, s, `MATCH (s:DiplographSchema) SET s.version = 1`)
	var table graph.Table
	if err := open(t).Query(t.Context(), graph.Statement{Text: `SHOW CONSTRAINTS YIELD name WHERE name = 'copy_id' RETURN count(*)`}, &table); err != nil || table.Rows[0][0] != int64(1) {
		t.Errorf("constraints %v, %v, want 1", table.Rows, err)
	}
}
