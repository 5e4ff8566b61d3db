package sqlite

import (
	"errors"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"diplograph/graph"
)

// explain gives the errors of SQLite that a user can do something about their kind and a hint.
func (s *Store) explain(err error) error {
	var e *sqlite.Error
	var known *graph.Error
	if !errors.As(err, &e) || errors.As(err, &known) {
		return err
	}
	if e.Code() == sqlite3.SQLITE_READONLY_DIRECTORY {
		return &graph.Error{Kind: graph.ErrRefused, Text: "cannot open " + s.path, Hint: "SQLite keeps its log beside the file even to read: copy the file into a folder that you may write", Err: err}
	}
	switch e.Code() & 0xff {
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return &graph.Error{Kind: graph.ErrBusy, Text: s.path + " is being written by another process", Hint: "wait for the other import to end, then run this again", Err: err}
	case sqlite3.SQLITE_READONLY:
		return &graph.Error{Kind: graph.ErrRefused, Text: "cannot write to " + s.path, Hint: "a query writes only with --write; otherwise check the permissions of the file and its folder", Err: err}
	case sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH, sqlite3.SQLITE_CANTOPEN:
		return &graph.Error{Kind: graph.ErrRefused, Text: "cannot open " + s.path, Hint: "check the permissions of the file and its folder", Err: err}
	case sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT:
		return &graph.Error{Kind: graph.ErrNotStore, Text: s.path + " is not a SQLite database, or a damaged one", Hint: "give another file with --store, or restore it from a backup", Err: err}
	case sqlite3.SQLITE_FULL:
		return &graph.Error{Kind: graph.ErrFull, Text: "no space left for " + s.path, Hint: "free some space on the disk", Err: err}
	}
	return err
}
