package graph

import (
	"errors"
	"strconv"
)

// What can be wrong with a store, beside plain errors. Test with errors.Is.
var (
	ErrUnreachable = errors.New("store unreachable")                       // no server, no file, no database
	ErrRefused     = errors.New("refused")                                 // authentication, permission, a write in a read
	ErrNewerSchema = errors.New("store was written by a newer diplograph") // this program is too old for it
	ErrBusy        = errors.New("store is busy")                           // another process is writing
	ErrFull        = errors.New("disk full")                               // nothing of the batch is stored
	ErrNotFound    = errors.New("not found")                               // no evidence of that id
	ErrNotStore    = errors.New("not a diplograph store")                  // a file or database of something else
)

// Error is a failure that the user can do something about. Its text never holds a password.
type Error struct {
	Kind error  // one of the errors above
	Text string // what failed
	Hint string // what to do
	Err  error  // cause, may be nil
}

func (e *Error) Error() string {
	text := e.Text
	if e.Err != nil {
		text += ": " + e.Err.Error()
	}
	return text + "; hint: " + e.Hint
}

// Unwrap gives the kind and the cause.
func (e *Error) Unwrap() []error {
	if e.Err == nil {
		return []error{e.Kind}
	}
	return []error{e.Kind, e.Err}
}

// NewerSchema returns the error for a store whose schema has a higher number than the last known migration.
func NewerSchema(location string, schema, known int) error {
	return &Error{
		Kind: ErrNewerSchema,
		Text: location + " has schema " + strconv.Itoa(schema) + ", newer than " + strconv.Itoa(known),
		Hint: "update diplograph, or use another store",
	}
}

// NoEvidence returns the error for an id that no evidence has.
func NoEvidence(id string) error {
	return &Error{Kind: ErrNotFound, Text: "no evidence " + strconv.Quote(id), Hint: "queries such as `evidence` list the ids"}
}
