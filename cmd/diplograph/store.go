package main

import (
	"cmp"
	"context"

	"diplograph/graph"
	"diplograph/graph/neo4j"
	"diplograph/graph/sqlite"
)

// location reads a store's address and adds the credentials of the settings that it lacks.
func (a *app) location(address string) (graph.Location, error) {
	loc, err := graph.ParseLocation(address)
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
func (a *app) openStore(ctx context.Context) (graph.Store, error) {
	return a.storeAt(ctx, a.config.Store, true)
}

func (a *app) createStore(ctx context.Context) (graph.Store, error) {
	return a.storeAt(ctx, a.config.Store, false)
}

func (a *app) storeAt(ctx context.Context, address string, mustExist bool) (graph.Store, error) {
	loc, err := a.location(address)
	if err != nil {
		return nil, err
	}
	if loc.Scheme == "sqlite" {
		return opened(sqlite.Open(ctx, sqlite.Config{Path: loc.Path, MustExist: mustExist}))
	}
	return opened(neo4j.Open(ctx, neo4j.Config{URI: loc.Address, Username: loc.Username, Password: loc.Password, Database: loc.Database, Retry: a.config.Neo4j.Retry}))
}

// opened keeps a nil pointer from becoming a Store that is not nil.
func opened[S graph.Store](s S, err error) (graph.Store, error) {
	if err != nil {
		return nil, err
	}
	return s, nil
}
