// Package dump turns the canonical export of a store into the forms that other programs read: tables (CSV),
// GraphML, Cypher statements and the files of neo4j-admin database import.
package dump

import (
	"encoding/json"
	"fmt"
	"io"

	"diplograph/graph"
)

// sink takes the rows of an export: a graph.Actor, Article, Copy, Edge, Evidence, Membership or Represents.
type sink interface {
	row(row any) error
	close() error
}

// pass reads the canonical export from r and hands its rows on. What only counts namings is left out.
func pass(r io.Reader, to sink) error {
	dec := json.NewDecoder(r)
	for {
		var raw json.RawMessage
		if err := dec.Decode(&raw); err == io.EOF {
			return to.close()
		} else if err != nil {
			return fmt.Errorf("the export breaks off: %w", err)
		}
		row, err := decode(raw)
		if err != nil {
			return err
		}
		if row == nil {
			continue
		}
		if err := to.row(row); err != nil {
			return err
		}
	}
}

func decode(raw json.RawMessage) (any, error) {
	var line struct{ Kind string }
	if err := json.Unmarshal(raw, &line); err != nil {
		return nil, err
	}
	switch line.Kind {
	case "actor":
		return as[graph.Actor](raw)
	case "article":
		return as[graph.Article](raw)
	case "copy":
		return as[graph.Copy](raw)
	case "edge":
		return as[graph.Edge](raw)
	case "evidence":
		return as[graph.Evidence](raw)
	case "member_of":
		return as[graph.Membership](raw)
	case "represents":
		return as[graph.Represents](raw)
	case "mentions", "implies":
		return nil, nil
	}
	return nil, fmt.Errorf("no row is called %q", line.Kind)
}

func as[R any](raw json.RawMessage) (any, error) {
	var row R
	err := json.Unmarshal(raw, &row)
	return row, err
}

// labels are the second labels of actors by kind.
var labels = map[string]string{"person": "Person", "country": "Country", "organization": "Organization", "group": "Group"}
