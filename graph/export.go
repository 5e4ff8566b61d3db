package graph

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
)

// Exporter writes the lines of the canonical export. Stores pass their rows kind by kind, the kinds in
// alphabetical order (actor, article, copy, edge, evidence, implies, member_of, mentions, represents) and the
// rows of a kind by their keys, compared byte by byte.
type Exporter struct {
	out *bufio.Writer
	enc *json.Encoder
}

// NewExporter returns an exporter that writes to w. Call Flush at the end.
func NewExporter(w io.Writer) *Exporter {
	out := bufio.NewWriterSize(w, 1<<16)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	return &Exporter{out, enc}
}

// Flush writes what is buffered.
func (x *Exporter) Flush() error { return x.out.Flush() }

// Write adds the line of an Actor, Article, Copy, Edge, Evidence, Mention, Membership or Represents.
func (x *Exporter) Write(row any) error {
	switch r := row.(type) {
	case Actor:
		return x.enc.Encode(struct {
			Kind string `json:"kind"`
			Actor
		}{"actor", r})
	case Article:
		return x.enc.Encode(struct {
			Kind string `json:"kind"`
			Article
		}{"article", r})
	case Copy:
		return x.enc.Encode(struct {
			Kind string `json:"kind"`
			Copy
		}{"copy", r})
	case Edge:
		return x.enc.Encode(struct {
			Kind string `json:"kind"`
			Edge
		}{"edge", r})
	case Evidence:
		return x.enc.Encode(struct {
			Kind string `json:"kind"`
			Evidence
		}{"evidence", r})
	case Mention:
		kind := "mentions"
		if r.Implied {
			kind = "implies"
		}
		return x.enc.Encode(struct {
			Kind string `json:"kind"`
			Mention
		}{kind, r})
	}
	return x.writeLink(row)
}

func (x *Exporter) writeLink(row any) error {
	switch r := row.(type) {
	case Membership:
		return x.enc.Encode(struct {
			Kind string `json:"kind"`
			Membership
		}{"member_of", r})
	case Represents:
		return x.enc.Encode(struct {
			Kind string `json:"kind"`
			Represents
		}{"represents", r})
	}
	return fmt.Errorf("no line of the export for %T", row)
}
