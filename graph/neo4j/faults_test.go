package neo4j

import (
	"context"
	"errors"
	"io"
	"net"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"diplograph/graph"
	"diplograph/graph/graphtest"
)

// proxy passes the bytes of connections on to a server and cuts connections when told to.
type proxy struct {
	net.Listener
	server string
	mu     sync.Mutex
	cut    func(toServer []byte) (before, after bool) // whether to cut before or after these bytes are passed on
	cuts   int
}

func newProxy(t *testing.T, uri string) (*proxy, string) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	scheme, server, _ := strings.Cut(uri, "://")
	p := &proxy{Listener: l, server: server}
	go p.serve()
	return p, scheme + "://" + l.Addr().String()
}

func (p *proxy) serve() {
	for {
		client, err := p.Accept()
		if err != nil {
			return
		}
		server, err := net.Dial("tcp", p.server)
		if err != nil {
			client.Close()
			continue
		}
		go func() { io.Copy(client, server); client.Close() }()
		go p.pass(client, server)
	}
}

// pass passes the client's bytes on, until it is time to cut.
func (p *proxy) pass(client, server net.Conn) {
	defer server.Close()
	defer client.Close()
	buffer := make([]byte, 1<<16)
	for {
		n, err := client.Read(buffer)
		if err != nil {
			return
		}
		before, after := p.judge(buffer[:n])
		if before {
			return
		}
		if after {
			client.Close() // the answer finds nobody
		}
		if _, err := server.Write(buffer[:n]); err != nil {
			return
		}
		if after {
			time.Sleep(300 * time.Millisecond) // the server does what it heard
			return
		}
	}
}

func (p *proxy) judge(bytes []byte) (before, after bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.cut == nil {
		return false, false
	}
	before, after = p.cut(bytes)
	if before || after {
		p.cuts++
	}
	return before, after
}

func (p *proxy) set(cut func([]byte) (bool, bool)) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.cut, p.cuts = cut, 0
}

// isCommit knows the message COMMIT of Bolt, a structure without fields and the tag 12 in a chunk of its own.
func isCommit(bytes []byte) bool { return string(bytes) == "\x00\x02\xb0\x12\x00\x00" }

// TestBrokenConnections puts batches over connections that break before the server hears a commit, after it has
// heard one, and among the statements. Nothing is lost and nothing comes twice, in the graph or in the counts.
func TestBrokenConnections(t *testing.T) {
	direct := open(t)
	p, uri := newProxy(t, config(t).URI)
	cfg := config(t)
	cfg.URI = uri
	s, err := Open(t.Context(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	nth := func(n int) func([]byte) (bool, bool) {
		seen := 0
		return func([]byte) (bool, bool) { seen++; return seen == n, false }
	}
	first := func(is func([]byte) bool, after bool) func([]byte) (bool, bool) {
		done := false
		return func(b []byte) (bool, bool) {
			if done || !is(b) {
				return false, false
			}
			done = true
			return !after, after
		}
	}
	var all []*graph.Batch
	for name, cut := range map[string]func([]byte) (bool, bool){
		"before the commit": first(isCommit, false), "after the commit": first(isCommit, true),
		"message 1": nth(1), "message 3": nth(3), "message 6": nth(6),
	} {
		b := small(t, len(all))
		all = append(all, b)
		p.set(cut)
		change, err := s.Put(t.Context(), b)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if want := (graph.Change{ArticlesAdded: len(b.Articles), EvidenceAdded: len(b.Evidence)}); change != want {
			t.Errorf("%s: change %+v, want %+v", name, change, want)
		}
		if p.cuts == 0 {
			t.Errorf("%s: no connection was cut", name)
		}
	}
	p.set(nil)
	var got, want strings.Builder
	if err := s.Export(t.Context(), &got); err != nil {
		t.Fatal(err)
	}
	again := open(t)
	for _, b := range all {
		if _, err := again.Put(t.Context(), b); err != nil {
			t.Fatal(err)
		}
	}
	if err := direct.Export(t.Context(), &want); err != nil || got.String() != want.String() {
		t.Errorf("the export has %d bytes, that of a quiet import %d; %v", got.Len(), want.Len(), err)
	}
}

// small returns a batch of 20 articles, the i-th of its kind.
func small(t testing.TB, i int) *graph.Batch {
	t.Helper()
	return graphtest.NewsRows(t, i*20, (i+1)*20)
}

// TestServerGone takes the server away for good: the error says so and has a hint.
func TestServerGone(t *testing.T) {
	open(t)
	p, uri := newProxy(t, config(t).URI)
	cfg := config(t)
	cfg.URI, cfg.Retry = uri, time.Second
	s, err := Open(t.Context(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	p.set(func([]byte) (bool, bool) { return true, false })
	if _, err := s.Put(t.Context(), small(t, 0)); !errors.Is(err, graph.ErrUnreachable) || !strings.Contains(err.Error(), "hint:") {
		t.Errorf("error %v, want ErrUnreachable with a hint", err)
	}
}

// TestDeadlock has another transaction hold the actors while it waits for the turn that a Put has taken: the
// server tells one of them off, and that one is run again.
func TestDeadlock(t *testing.T) {
	s := open(t).(*Store)
	ctx := t.Context()
	b := small(t, 0)
	if _, err := s.Put(ctx, b); err != nil {
		t.Fatal(err)
	}
	var tries atomic.Int32
	run := func(do func(tx runner) error) error {
		session := s.session(ctx, driver.AccessModeWrite)
		defer session.Close(ctx)
		_, err := session.ExecuteWrite(ctx, func(tx driver.ManagedTransaction) (any, error) {
			tries.Add(1)
			return nil, do(tx)
		})
		return err
	}
	turn, actors, done := make(chan bool), make(chan bool), make(chan error, 1)
	var held, took sync.Once
	go func() {
		done <- run(func(tx runner) error {
			<-turn
			w := &writer{ctx: ctx, tx: tx}
			w.run(`MATCH (a:Actor) SET a.locked = 1 REMOVE a.locked`, nil)
			held.Do(func() { close(actors) })
			w.run(takeTurn, nil)
			return w.err
		})
	}()
	err := run(func(tx runner) error {
		w := &writer{ctx: ctx, tx: tx}
		w.run(takeTurn, nil)
		took.Do(func() { close(turn) })
		<-actors
		if w.err != nil {
			return w.err
		}
		_, err := s.replaceIn(ctx, tx, b.ArticleIDs(), &graph.Batch{})
		return err
	})
	if err := errors.Join(err, <-done); err != nil || tries.Load() != 3 {
		t.Errorf("error %v, %d tries of two transactions, want 3", err, tries.Load())
	}
}

// TestReadsMayNotWrite tries statements and procedures that write.
func TestReadsMayNotWrite(t *testing.T) {
	s := open(t)
	for _, cypher := range []string{
		`CREATE (:Stray)`, `MATCH (n) DETACH DELETE n`, `CALL db.createLabel('Stray')`, `CALL db.createProperty('stray')`,
		`CREATE INDEX stray IF NOT EXISTS FOR (n:Stray) ON (n.x)`, `MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS`,
	} {
		err := s.Query(t.Context(), graph.Statement{Text: cypher}, &graph.Table{})
		if !errors.Is(err, graph.ErrRefused) || !strings.Contains(err.Error(), "--write") {
			t.Errorf("%s: error %v, want ErrRefused and a hint at --write", cypher, err)
		}
	}
}

// TestStatementsAreBounded puts the same batch into an empty store and into one that holds much more: it takes
// no more statements.
func TestStatementsAreBounded(t *testing.T) {
	s := open(t).(*Store)
	first := statementsOf(t, s, small(t, 0))
	for i := range 10 {
		if _, err := s.Put(t.Context(), small(t, i)); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := s.Delete(t.Context(), small(t, 0).ArticleIDs()); err != nil {
		t.Fatal(err)
	}
	if later := statementsOf(t, s, small(t, 0)); later > first {
		t.Errorf("%d statements into the empty store, %d into the larger one", first, later)
	}
}

func statementsOf(t *testing.T, s *Store, b *graph.Batch) int {
	t.Helper()
	ctx := t.Context()
	session := s.session(ctx, driver.AccessModeWrite)
	defer session.Close(ctx)
	n := 0
	if _, err := session.ExecuteWrite(ctx, func(tx driver.ManagedTransaction) (any, error) {
		return s.replaceIn(ctx, counting{tx, &n}, b.ArticleIDs(), b)
	}); err != nil {
		t.Fatal(err)
	}
	return n
}

// counting counts the statements of a transaction.
type counting struct {
	runner
	n *int
}

func (c counting) Run(ctx context.Context, cypher string, params map[string]any) (driver.ResultWithContext, error) {
	*c.n++
	return c.runner.Run(ctx, cypher, params)
}
