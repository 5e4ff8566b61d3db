// Package graph keeps triples as a graph: actors, the articles that name them, the evidence in the articles,
// and the direct edges that follow from the evidence.
//
// It holds the Store interface, the rows that a store keeps, and what all stores must agree on: how results
// become rows (NewBatch), what a new version of an article changes (NewDiff) and the canonical export.
package graph

import (
	"context"
	"io"
)

// Store keeps articles and the graph that follows from them. What it holds depends on the articles alone,
// not on the order or number of the calls that brought them. It is safe for concurrent use.
type Store interface {
	// Put stores the articles of the batch, each in place of what the store held under its id, in one
	// transaction. Some 500 to 2,000 articles a call is a good size. The copies of articles that the store held
	// stay and those of the batch are added, unless the store lacks the article or has one of the copy's own id.
	Put(ctx context.Context, b *Batch) (Change, error)
	// Delete removes articles, or copies, and whatever nothing else accounts for; unknown ids are no error.
	Delete(ctx context.Context, articles []string) (Change, error)
	// Known tells of the given articles, or of all if articles is nil, which the store holds and in what state.
	Known(ctx context.Context, articles []string) (map[string]State, error)
	// Load returns what the store holds of the given articles, ready to Put into another store.
	Load(ctx context.Context, articles []string) (*Batch, error)
	// Evidence returns one piece of evidence, or ErrNotFound.
	Evidence(ctx context.Context, id string) (Evidence, error)
	// Query runs a statement in the store's language, SQL or Cypher, and passes the rows to out.
	Query(ctx context.Context, q Statement, out Sink) error
	// Export writes the canonical form: NDJSON, sorted, byte for byte the same from every kind of store.
	Export(ctx context.Context, w io.Writer) error
	// Info tells what the store is and how much it holds.
	Info(ctx context.Context) (Info, error)
	Close() error
}

// State says which text of an article the store holds and which extractor read it. An article whose State
// is what an import would store need not be imported.
type State struct{ ContentHash, Version string }

// Statement is a query with its parameters: string, int64, float64, bool, nil or []any, by name. It may
// write only if Write is set; otherwise an attempt to write fails with ErrRefused.
type Statement struct {
	Text   string
	Params map[string]any
	Write  bool
}

// Sink takes the answer of a query. Columns is called once, before the rows and even if there are none. The
// values are int64, float64, string, bool, nil, []any or map[string]any.
type Sink interface {
	Columns(names []string) error
	Row(values []any) error
}

// Table is a Sink that keeps the answer.
type Table struct {
	Names []string
	Rows  [][]any
}

// Columns keeps the names.
func (t *Table) Columns(names []string) error { t.Names = names; return nil }

// Row keeps a row.
func (t *Table) Row(values []any) error { t.Rows = append(t.Rows, values); return nil }

// Change counts what a call changed.
type Change struct {
	ArticlesAdded     int `json:"articlesAdded"`
	ArticlesChanged   int `json:"articlesChanged"`
	ArticlesUnchanged int `json:"articlesUnchanged"`
	ArticlesRemoved   int `json:"articlesRemoved"`
	EvidenceAdded     int `json:"evidenceAdded"`
	EvidenceRemoved   int `json:"evidenceRemoved"`
	CopiesAdded       int `json:"copiesAdded"`
	CopiesRemoved     int `json:"copiesRemoved"`
}

// Add adds the counts of another change.
func (c *Change) Add(o Change) {
	c.ArticlesAdded += o.ArticlesAdded
	c.ArticlesChanged += o.ArticlesChanged
	c.ArticlesUnchanged += o.ArticlesUnchanged
	c.ArticlesRemoved += o.ArticlesRemoved
	c.EvidenceAdded += o.EvidenceAdded
	c.EvidenceRemoved += o.EvidenceRemoved
	c.CopiesAdded += o.CopiesAdded
	c.CopiesRemoved += o.CopiesRemoved
}

// None tells that nothing was changed.
func (c Change) None() bool {
	return c == Change{ArticlesUnchanged: c.ArticlesUnchanged}
}

// Info describes a store: the engine behind it, its schema and how much it holds.
type Info struct {
	Engine   string `json:"engine"`   // e.g. "SQLite 3.54.1", "Neo4j 5.26.30"
	Protocol string `json:"protocol"` // between it and this program, e.g. "Bolt 5.8"; "" for a file
	Location string `json:"location"` // file or address, without credentials
	Language string `json:"language"` // "sql" or "cypher"
	Schema   int    `json:"schema"`   // number of the last migration
	Articles int64  `json:"articles"`
	Copies   int64  `json:"copies"` // of the articles, from other sources
	Actors   int64  `json:"actors"`
	Evidence int64  `json:"evidence"`
	Edges    int64  `json:"edges"`
}
