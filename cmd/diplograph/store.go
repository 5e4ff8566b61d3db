package main

import (
	"cmp"
	"context"
	"fmt"

	"diplograph/graph"
	"diplograph/graph/sqlite"
)

// location is the store of the settings, with the credentials that its address lacks.
func (a *app) location() (graph.Location, error) {
	loc, err := graph.ParseLocation(a.config.Store)
	if err != nil {
		return loc, asUsage(err)
	}
	if loc.Scheme != "sqlite" {
		loc.Username = cmp.Or(loc.Username, a.config.Neo4j.Username)
		loc.Password = cmp.Or(loc.Password, a.config.Neo4j.Password)
		loc.Database = cmp.Or(loc.Database, a.config.Neo4j.Database)
	}
	return loc, nil
}

// openStore opens a store that must be there; createStore makes it if need be.
func (a *app) openStore(ctx context.Context) (graph.Store, error) { return a.store(ctx, true) }

func (a *app) createStore(ctx context.Context) (graph.Store, error) { return a.store(ctx, false) }

func (a *app) store(ctx context.Context, mustExist bool) (graph.Store, error) {
	loc, err := a.location()
	if err != nil {
		return nil, err
	}
	if loc.Scheme == "sqlite" {
		return openSQLite(ctx, loc.Path, mustExist)
	}
	return nil, fmt.Errorf("no Neo4j yet")
}

// openSQLite keeps a nil *sqlite.Store from becoming a graph.Store that is not nil.
func openSQLite(ctx context.Context, path string, mustExist bool) (graph.Store, error) {
	s, err := sqlite.Open(ctx, sqlite.Config{Path: path, MustExist: mustExist})
	if err != nil {
		return nil, err
	}
	return s, nil
}
