package main

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"diplograph/cmd/internal/dump"
	"diplograph/graph"
)

func newExport(a *app) *cobra.Command {
	format, out := "", ""
	cmd := &cobra.Command{
		Use:   "export",
		Short: "Print all that the store holds, in the canonical form or for other programs",
		Long: `Export prints actors, articles, edges, evidence and their links as NDJSON, sorted: the same articles give
the same bytes from every store. Other formats are graphml (Gephi, yEd, networkx) and cypher (statements for
cypher-shell), and into the folder --out csv (tables) and neo4j-admin (the files of neo4j-admin database
import, whose command is printed). GraphML, Cypher and neo4j-admin give a graph to look at; a store is
moved by copy.`,
		Example: "  diplograph export >graph.ndjson\n  diplograph export --format graphml --out graph.graphml\n  diplograph export --format csv --out tables",
		Args:    cobra.NoArgs,
		RunE:    func(cmd *cobra.Command, _ []string) error { return a.runExport(cmd.Context(), format, out) },
	}
	cmd.Flags().StringVar(&format, "format", "ndjson", "`FORMAT`: ndjson, csv, graphml, cypher or neo4j-admin")
	cmd.Flags().StringVarP(&out, "out", "o", "", "write to `FILE`, or to this folder (csv, neo4j-admin)")
	return cmd
}

func (a *app) runExport(ctx context.Context, format, out string) error {
	export, err := exporter(format, out)
	if err != nil {
		return err
	}
	store, err := a.openStore(ctx)
	if err != nil {
		return err
	}
	defer store.Close()
	return export(ctx, store, a.stdout)
}

type exportFunc func(ctx context.Context, store graph.Store, stdout io.Writer) error

func exporter(format, out string) (exportFunc, error) {
	if (format == "csv" || format == "neo4j-admin") && out == "" {
		return nil, usagef("%s is several files; hint: name a folder with --out", format)
	}
	switch format {
	case "ndjson":
		return toFile(out, func(ctx context.Context, s graph.Store, w io.Writer) error { return s.Export(ctx, w) }), nil
	case "graphml":
		return toFile(out, converted(dump.GraphML)), nil
	case "cypher":
		return toFile(out, converted(dump.Cypher)), nil
	case "csv":
		return converted(func(r io.Reader, _ io.Writer) error { return dump.Tables(r, out) }), nil
	case "neo4j-admin":
		return converted(func(r io.Reader, w io.Writer) error {
			command, err := dump.Admin(r, out)
			if err == nil {
				_, err = fmt.Fprintln(w, command)
			}
			return err
		}), nil
	}
	return nil, usagef("unknown format %q; hint: ndjson, csv, graphml, cypher or neo4j-admin", format)
}

// converted passes the canonical export through a converter, without keeping it.
func converted(convert func(io.Reader, io.Writer) error) exportFunc {
	return func(ctx context.Context, store graph.Store, w io.Writer) error {
		r, pipe := io.Pipe()
		go func() { pipe.CloseWithError(store.Export(ctx, pipe)) }()
		err := convert(r, w)
		r.CloseWithError(err)
		return err
	}
}

// toFile writes to the file, or to standard output if its name is empty.
func toFile(name string, export exportFunc) exportFunc {
	return func(ctx context.Context, store graph.Store, stdout io.Writer) error {
		if name != "" {
			return replaceFile(name, func(w io.Writer) error { return export(ctx, store, w) })
		}
		out := bufio.NewWriter(stdout)
		return cmp.Or(export(ctx, store, out), out.Flush())
	}
}

// replaceFile writes a file beside the one of that name, or that it links to, and puts it in its place when it is
// whole. A device or pipe, such as /dev/null, stays and is written to.
func replaceFile(name string, write func(io.Writer) error) error {
	if info, err := os.Stat(name); err == nil && !info.Mode().IsRegular() {
		f, err := os.OpenFile(name, os.O_WRONLY, 0)
		if err != nil {
			return err
		}
		return writeInto(f, write)
	}
	if linked, err := filepath.EvalSymlinks(name); err == nil {
		name = linked
	}
	f, err := os.CreateTemp(filepath.Dir(name), filepath.Base(name)+".*")
	if err != nil {
		return underName(err, name)
	}
	defer os.Remove(f.Name())
	if err := cmp.Or(f.Chmod(0o644), writeInto(f, write)); err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}

// writeInto writes into a file and closes it.
func writeInto(f *os.File, write func(io.Writer) error) error {
	defer f.Close()
	out := bufio.NewWriter(f)
	return cmp.Or(write(out), out.Flush(), f.Close())
}

// underName is an error of a file that the user knows by another name.
func underName(err error, name string) error {
	if e := new(fs.PathError); errors.As(err, &e) {
		return fmt.Errorf("%s: %w", name, e.Err)
	}
	return err
}
