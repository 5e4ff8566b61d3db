package main

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"diplograph/extract/syntax"
	"diplograph/graph"
)

func newDoctor(a *app) *cobra.Command {
	f := format("table")
	cmd := &cobra.Command{
		Use:   "doctor",
		Short: "Check the settings, the extractor and the store, and tell what to do",
		Long: `Doctor checks what diplograph needs: the settings, the model, the actors and rules, whether the store answers, what
it is, whether it holds what this program reads, and whether it may be written. Each line is ok, a warning or a
failure, with what to do. A failure makes the exit code that of the failing command.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.runDoctor(cmd.Context(), f) },
	}
	f.addFlag(cmd)
	addExtractFlags(cmd)
	return cmd
}

// finding is one line of the doctor.
type finding struct{ what, state, detail string }

func (a *app) runDoctor(ctx context.Context, f format) error {
	found, failed := a.examine(ctx)
	p := newPrinter(a.stdout, f)
	p.Columns([]string{"check", "state", "detail"})
	for _, x := range found {
		p.Row([]any{x.what, x.state, clean(x.detail)})
	}
	return errors.Join(p.Close(), failed)
}

// findings gathers what the doctor finds, and the first failure.
type findings struct {
	list   []finding
	failed error
}

func (f *findings) ok(what, detail string) { f.list = append(f.list, finding{what, "ok", detail}) }

func (f *findings) fail(what string, err error) {
	f.list = append(f.list, finding{what, "fails", err.Error()})
	if f.failed == nil {
		f.failed = err
	}
}

// examine makes all checks and returns the first failure as an error.
func (a *app) examine(ctx context.Context) ([]finding, error) {
	f := &findings{}
	f.ok("program", version())
	f.ok("model", syntax.Version())
	x, err := a.newExtractor()
	if err != nil {
		f.fail("actors and rules", err)
	} else {
		f.ok("actors", x.gazetteer.Version())
		f.ok("rules", x.rules.Version)
	}
	f.list = append(f.list, clock(time.Now()))
	store, err := a.openStore(ctx)
	if err != nil {
		f.fail("store", err)
		return f.list, f.failed
	}
	defer store.Close()
	a.examineStore(ctx, f, store, x)
	return f.list, f.failed
}

func (a *app) examineStore(ctx context.Context, f *findings, store graph.Store, x *extractor) {
	info, err := store.Info(ctx)
	if err != nil {
		f.fail("store", err)
		return
	}
	f.ok("store", fmt.Sprintf("%s at %s, schema %d", info.Engine, info.Location, info.Schema))
	f.ok("content", fmt.Sprintf("%d articles, %d actors, %d evidence, %d edges", info.Articles, info.Actors, info.Evidence, info.Edges))
	if x != nil {
		f.list = append(f.list, a.readByToday(ctx, store, x))
	}
	if err := writable(ctx, store); err != nil {
		f.fail("writing", err)
	} else {
		f.ok("writing", "allowed")
	}
	if info.Language == "sql" {
		f.list = append(f.list, examineSQLite(ctx, store, info)...)
	} else {
		f.list = append(f.list, examineNeo4j(ctx, store, info)...)
	}
}

// readByToday tells whether today's model, actors and rules have read all that the store holds.
func (a *app) readByToday(ctx context.Context, store graph.Store, x *extractor) finding {
	texts, without, err := a.stale(ctx, store, x)
	if err != nil {
		return finding{"extractor", "warning", err.Error()}
	}
	if len(texts)+without == 0 {
		return finding{"extractor", "ok", x.version()}
	}
	hint := "diplograph relink reads their stored texts again"
	if without > 0 {
		hint = "import them again, best with --text; the store holds no text of " + strconv.Itoa(without)
	}
	return finding{"extractor", "warning", fmt.Sprintf("%d articles were read by another model, other actors or rules; hint: %s", len(texts)+without, hint)}
}

// clock doubts a time before that of the program's making.
func clock(now time.Time) finding {
	text := now.UTC().Format(time.RFC3339)
	if now.Year() < 2025 {
		return finding{"clock", "warning", text + "; hint: set the clock, dates such as last-30-days come from it"}
	}
	return finding{"clock", "ok", text}
}

// writable deletes nothing, in a transaction that may write.
func writable(ctx context.Context, store graph.Store) error {
	_, err := store.Delete(ctx, []string{"doctor"})
	return err
}
