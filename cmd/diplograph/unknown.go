package main

import (
	"context"
	"fmt"
	"strings"

	"diplograph/graph"
	"diplograph/queries"
)

// counted is a printer that counts its rows.
type counted struct {
	printer
	rows int
}

func (c *counted) Row(values []any) error { c.rows++; return c.printer.Row(values) }

// actorsIn returns the actors that the arguments of a query name.
func actorsIn(q queries.Query, params map[string]any) (names []string) {
	for _, p := range q.Params {
		if name, _ := params[p.Name].(string); p.Type == queries.Actor && name != "" {
			names = append(names, name)
		}
	}
	return names
}

// tellUnknown explains an empty answer: which of the actors asked about the store does not have.
func (a *app) tellUnknown(ctx context.Context, store graph.Store, loc graph.Location, asked []string) error {
	if len(asked) == 0 {
		return nil
	}
	all, err := actorsByName(ctx, store, loc, map[string]string{"limit": "1000000"})
	if err != nil {
		return err
	}
	for _, name := range asked {
		if names, known := namesBeside(name, all); !known {
			a.tell(fmt.Sprintf("the store has no actor %q\nhint: %swrite the whole name or the id; query actors-by-name lists them", name, queries.DidYouMean(name, names)))
		}
	}
	return nil
}

// namesBeside returns the names of all actors, or that one of them bears this name, id or code of a country.
func namesBeside(name string, actors [][]any) (names []string, known bool) {
	for _, row := range actors {
		for _, column := range []int{0, 1, 3} { // name, id, country
			if strings.EqualFold(row[column].(string), name) {
				return nil, true
			}
		}
		names = append(names, row[0].(string))
	}
	return names, false
}
