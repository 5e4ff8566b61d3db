package main

import (
	"context"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"diplograph/extract"
	"diplograph/graph"
	"diplograph/queries"
)

// completeQuery offers the names of the queries, then the parameters of the one that is named, then values.
func (a *app) completeQuery(cmd *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
	if a.configure(cmd.Flags()) != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	all, err := a.queries()
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	if len(args) == 0 {
		var names []string
		for _, q := range all {
			names = append(names, q.Name+"\t"+q.Title)
		}
		return names, cobra.ShellCompDirectiveNoFileComp
	}
	q, err := queries.Find(all, args[0])
	if err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return a.completeParam(cmd.Context(), q, args[1:], typed)
}

func (a *app) completeParam(ctx context.Context, q queries.Query, given []string, typed string) ([]string, cobra.ShellCompDirective) {
	name, prefix, valued := strings.Cut(typed, "=")
	var words []string
	for _, p := range q.Params {
		switch isGiven := slices.ContainsFunc(given, func(g string) bool { return strings.HasPrefix(g, p.Name+"=") }); {
		case valued && p.Name == name:
			for _, value := range a.completeValue(ctx, p.Type, prefix) {
				words = append(words, name+"="+value)
			}
			return words, cobra.ShellCompDirectiveNoFileComp
		case !valued && !isGiven:
			words = append(words, p.Name+"=\t"+p.Description)
		}
	}
	return words, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
}

func (a *app) completeValue(ctx context.Context, t queries.Type, prefix string) (values []string) {
	switch t {
	case queries.Actor:
		values = a.actorNames(ctx, prefix)
	case queries.Relation, queries.Class:
		for _, rt := range extract.Ontology() {
			values = append(values, map[queries.Type]string{queries.Relation: rt.Type, queries.Class: rt.Class}[t])
		}
	case queries.Date:
		values = []string{"last-7-days", "last-30-days"}
	default:
		values = t.Choices()
	}
	slices.Sort(values)
	return slices.Compact(values)
}

// actorNames asks the store for names that start so. A shell that completes is no place for errors or for waiting.
func (a *app) actorNames(ctx context.Context, prefix string) []string {
	timed, cancel := context.WithTimeout(ctx, 2*time.Second)
	defer cancel()
	loc, err := a.location(a.config.Store)
	if err != nil {
		return nil
	}
	store, err := a.openStore(timed)
	if err != nil {
		return nil
	}
	defer store.Close()
	found, err := actorsByName(timed, store, loc, map[string]string{"prefix": prefix})
	if err != nil {
		return nil
	}
	var names []string
	for _, row := range found {
		names = append(names, row[0].(string))
	}
	return names
}

// actorsByName returns the rows of the saved query of that name.
func actorsByName(ctx context.Context, store graph.Store, loc graph.Location, args map[string]string) ([][]any, error) {
	q, err := queries.Get("actors-by-name")
	if err != nil {
		return nil, err
	}
	st, err := savedStatement(q, loc, args)
	if err != nil {
		return nil, err
	}
	var found graph.Table
	err = store.Query(ctx, st, &found)
	return found.Rows, err
}
