package main

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"diplograph/cmd/internal/report"
	"diplograph/graph"
	"diplograph/queries"
)

func newQuery(a *app) *cobra.Command {
	q := ask{app: a, format: "table"}
	cmd := &cobra.Command{
		Use:   "query NAME [PARAMETER=VALUE]...",
		Short: "Answer a saved query, or one of your own",
		Long: `Query answers a saved query (see: diplograph queries list) from the store. Cypher of your own, by --cypher
or --file, needs a Neo4j store; it may only read unless --write is given.`,
		Example: `  diplograph query who-met-whom
  diplograph query timeline actor="Marco Rubio" --format csv
  diplograph query --store bolt://localhost --cypher 'MATCH (a:Actor) RETURN count(a) AS actors'`,
		RunE:              func(cmd *cobra.Command, args []string) error { return q.run(cmd.Context(), args) },
		ValidArgsFunction: a.completeQuery,
	}
	q.format.addFlag(cmd)
	flags := cmd.Flags()
	flags.StringVar(&q.cypher, "cypher", "", "run this Cypher `TEXT`")
	flags.StringVar(&q.file, "file", "", "run the Cypher in `FILE`")
	flags.BoolVar(&q.write, "write", false, "let the Cypher change the graph")
	flags.BoolVar(&q.explain, "explain", false, "print the statement with its parameters, for pasting, instead of running it")
	flags.Duration("timeout", 0, "give up after this `TIME` (default 1m0s)")
	addQueriesFlag(cmd)
	return cmd
}

func addQueriesFlag(cmd *cobra.Command) {
	cmd.Flags().String("query-dir", "", "add the queries in `DIR` to the built-in ones")
}

// ask is one question to the store.
type ask struct {
	app          *app
	format       format
	cypher, file string
	write        bool
	explain      bool     // print the statement instead of running it
	actors       []string // that the arguments of a saved query name
}

func (q *ask) run(ctx context.Context, args []string) error {
	loc, err := q.app.location(q.app.config.Store)
	if err != nil {
		return err
	}
	st, err := q.statement(loc, args)
	if err != nil {
		return err
	}
	if q.explain {
		_, err := fmt.Fprint(q.app.stdout, pasteable(loc, st))
		return err
	}
	store, err := q.app.openStore(ctx)
	if err != nil {
		return err
	}
	defer store.Close()
	rows, err := q.app.answer(ctx, store, st, q.format)
	if err == nil && rows == 0 {
		err = q.app.tellUnknown(ctx, store, loc, q.actors)
	}
	return err
}

// pasteable is a statement with its parameters, for Neo4j Browser and cypher-shell or for the sqlite3 shell.
func pasteable(loc graph.Location, st graph.Statement) string {
	if loc.Scheme == "sqlite" {
		return queries.PasteSQL(st.Text, st.Params)
	}
	return queries.PasteCypher(st.Text, st.Params)
}

// answer prints the rows of a statement and returns how many there were.
func (a *app) answer(ctx context.Context, store graph.Store, st graph.Statement, f format) (rows int, err error) {
	timed, cancel := context.WithTimeout(ctx, a.config.Queries.Timeout)
	defer cancel()
	out := bufio.NewWriter(a.stdout)
	p := &counted{printer: newPrinter(out, f)}
	err = store.Query(timed, st, p)
	if errors.Is(timed.Err(), context.DeadlineExceeded) {
		return 0, fmt.Errorf("the query took longer than %v; hint: ask for less, or give a longer --timeout", a.config.Queries.Timeout)
	}
	if err != nil {
		return 0, err
	}
	return p.rows, cmp.Or(p.Close(), out.Flush())
}

// statement is what the command line asks, in the language of the store.
func (q *ask) statement(loc graph.Location, args []string) (graph.Statement, error) {
	if q.cypher == "" && q.file == "" {
		return q.saved(loc, args)
	}
	switch {
	case q.cypher != "" && q.file != "":
		return graph.Statement{}, usagef("both --cypher and --file; hint: give one")
	case loc.Scheme == "sqlite":
		return graph.Statement{}, usagef("Cypher of your own needs Neo4j, and %s is SQLite; hint: give --store bolt://HOST, or a saved query", loc)
	}
	st := graph.Statement{Text: q.cypher, Write: q.write, Params: map[string]any{}}
	if q.file != "" {
		text, err := os.ReadFile(q.file)
		if err != nil {
			return st, fmt.Errorf("%w; hint: name a file with one Cypher statement", err)
		}
		st.Text = string(text)
	}
	given, err := parseArgs(args)
	for name, value := range given {
		st.Params[name] = guess(value)
	}
	return st, err
}

func (q *ask) saved(loc graph.Location, args []string) (st graph.Statement, err error) {
	if len(args) == 0 {
		return st, usagef("no query; hint: name one of `diplograph queries list`, or give --cypher TEXT")
	}
	if q.write {
		return st, usagef("--write goes with Cypher of your own; hint: saved queries only read")
	}
	all, err := q.app.queries()
	if err != nil {
		return st, err
	}
	found, err := queries.Find(all, args[0])
	if err != nil {
		return st, asUsage(err)
	}
	given, err := parseArgs(args[1:])
	if err != nil {
		return st, err
	}
	st, err = savedStatement(found, loc, given)
	q.actors = actorsIn(found, st.Params)
	return st, err
}

// savedStatement is a saved query with its arguments, in the language of the store.
func savedStatement(q queries.Query, loc graph.Location, args map[string]string) (st graph.Statement, err error) {
	for name, value := range args {
		args[name] = report.ResolveDate(value, time.Now())
	}
	if st.Params, err = q.Bind(args); err != nil {
		return st, asUsage(err)
	}
	st.Text = q.Cypher
	if loc.Scheme == "sqlite" {
		if st.Text = q.SQL; st.Text == "" {
			return st, usagef("query %s has no SQL and needs Neo4j; hint: give --store bolt://HOST", q.Name)
		}
	}
	return st, nil
}

func parseArgs(args []string) (map[string]string, error) {
	given := map[string]string{}
	for _, arg := range args {
		name, value, ok := strings.Cut(arg, "=")
		if !ok || name == "" {
			return nil, usagef("%q is no parameter; hint: write NAME=VALUE, with quotes if there are spaces", arg)
		}
		if _, twice := given[name]; twice {
			return nil, usagef("parameter %s stands twice; hint: give it once", name)
		}
		given[name] = value
	}
	return given, nil
}

// guess takes a parameter of somebody's own Cypher for a number or truth value if it looks like one.
func guess(text string) any {
	if n, err := strconv.ParseInt(text, 10, 64); err == nil {
		return n
	}
	if f, err := strconv.ParseFloat(text, 64); err == nil {
		return f
	}
	if text == "true" || text == "false" {
		return text == "true"
	}
	return text
}
