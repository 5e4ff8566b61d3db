// Package sqlite is the embedded store: one SQLite file, no server.
package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"sync"
	"time"

	_ "modernc.org/sqlite" // the driver

	"diplograph/graph"
)

//go:embed migrations
var migrationFiles embed.FS

var migrations = sync.OnceValues(func() ([]graph.Migration, error) {
	return graph.Migrations(migrationFiles, "migrations")
})

// Config says which file to open.
type Config struct {
	Path      string
	MustExist bool          // fail with ErrUnreachable instead of making a new file
	Wait      time.Duration // for another process to end its transaction; 0 is 10 s
}

const defaultWait = 10 * time.Second

// Store is a graph.Store in a SQLite file. One connection writes, others read snapshots beside it.
type Store struct {
	path  string
	wait  time.Duration
	write *sql.DB
	read  *sql.DB
}

var _ graph.Store = (*Store)(nil)

// readers is how many queries may run at a time.
const readers = 4

// Of the connection that writes. Its batches refer to no row that is not there, and having SQLite look for each
// would take a sixth of the time; so foreign keys are left to the tests and the doctor. With larger pages a batch
// touches fewer. A cache larger than 4 MB makes little faster, the system keeps the file in memory anyway, and an import larger.
var writing = []string{"_txlock=immediate", "_pragma=page_size(16384)", "_pragma=synchronous(NORMAL)", "_pragma=cache_size(-4096)", "_pragma=wal_autocheckpoint(8192)"}

// Open opens the file, makes it if need be and brings its schema up to date.
func Open(ctx context.Context, cfg Config) (*Store, error) {
	if err := checkFile(cfg); err != nil {
		return nil, err
	}
	cfg.Wait = cmp.Or(cfg.Wait, defaultWait)
	s := &Store{path: cfg.Path, wait: cfg.Wait}
	var err error
	if s.write, err = openPool(cfg, 1, writing...); err != nil {
		return nil, err
	}
	if err := s.migrate(ctx); err != nil {
		s.write.Close()
		return nil, s.explain(err)
	}
	if s.read, err = openPool(cfg, readers, "mode=ro"); err != nil {
		s.write.Close()
		return nil, err
	}
	return s, nil
}

func checkFile(cfg Config) error {
	hint := "run `diplograph import` first, or give another file with --store"
	if _, err := os.Stat(cfg.Path); cfg.MustExist && os.IsNotExist(err) {
		return &graph.Error{Kind: graph.ErrUnreachable, Text: "no store at " + cfg.Path, Hint: hint}
	}
	info, err := os.Stat(filepath.Dir(cfg.Path))
	if err != nil || !info.IsDir() {
		return &graph.Error{Kind: graph.ErrUnreachable, Text: "no folder for the store " + cfg.Path, Hint: "make the folder, or give another file with --store"}
	}
	return nil
}

// openPool returns a pool of connections. Each refuses to attach other files and to damage its own.
func openPool(cfg Config, size int, options ...string) (*sql.DB, error) {
	dsn := "file:" + (&url.URL{Path: filepath.ToSlash(cfg.Path)}).EscapedPath() +
		fmt.Sprintf("?_pragma=busy_timeout(%d)&_pragma=temp_store(MEMORY)&_defensive=1&_dqs=0&_error_rc=1", cfg.Wait.Milliseconds())
	for _, o := range options {
		dsn += "&" + o
	}
	db, err := sql.Open("sqlite", dsn)
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(size)
	return db, nil
}

// migrate runs the missing migrations in one transaction. It looks before it writes anything, the write-ahead
// mode included, and once more when it is alone.
func (s *Store) migrate(ctx context.Context) error {
	all, err := migrations()
	if err != nil {
		return err
	}
	schema, err := s.schema(ctx, s.write, len(all))
	if err != nil {
		return err
	}
	if err := s.logAhead(ctx); err != nil || schema == len(all) {
		return err
	}
	return inTx(ctx, s.write, func(tx *sql.Tx) error {
		schema, err := s.schema(ctx, tx, len(all))
		if err != nil {
			return err
		}
		for _, m := range all[schema:] {
			if _, err := tx.ExecContext(ctx, m.Text); err != nil {
				return fmt.Errorf("%s: %w", m.File, err)
			}
			if _, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", m.Version)); err != nil {
				return err
			}
		}
		return nil
	})
}

// logAhead turns on the write-ahead log, which lets readers read while one writes. Here SQLite does not wait
// by itself for another process that has just made the same new file.
func (s *Store) logAhead(ctx context.Context) error {
	for end := time.Now().Add(s.wait); ; {
		_, err := s.write.ExecContext(ctx, "PRAGMA journal_mode = WAL")
		if err == nil || !errors.Is(s.explain(err), graph.ErrBusy) || time.Now().After(end) {
			return err
		}
		time.Sleep(5 * time.Millisecond)
	}
}

// schema returns the number of the last migration that the file has seen, of those known.
func (s *Store) schema(ctx context.Context, q querier, known int) (int, error) {
	var version, tables int
	err := q.QueryRowContext(ctx, "SELECT user_version, (SELECT COUNT(*) FROM sqlite_schema) FROM pragma_user_version").Scan(&version, &tables)
	switch {
	case err != nil:
		return 0, err
	case version > known:
		return 0, graph.NewerSchema(s.path, version, known)
	case version == 0 && tables > 0:
		return 0, &graph.Error{Kind: graph.ErrNotStore, Text: s.path + " is the database of another program", Hint: "give another file with --store"}
	}
	return version, nil
}

func inTx(ctx context.Context, db *sql.DB, do func(*sql.Tx) error) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err := do(tx); err != nil {
		return err
	}
	return tx.Commit()
}

// Close ends all connections. The readers go first: the last writer tidies up the write-ahead log.
func (s *Store) Close() error {
	err := s.read.Close()
	if closeErr := s.write.Close(); err == nil {
		err = closeErr
	}
	return err
}
