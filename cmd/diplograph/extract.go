package main

import (
	"bufio"
	"cmp"
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"diplograph/extract"
)

func newExtract(a *app) *cobra.Command {
	f, verify := format("ndjson"), false
	cmd := &cobra.Command{
		Use:   "extract PATH|URL|-...",
		Short: "Print the triples of articles, without a store",
		Long: `Extract prints the triples of the articles in their order. A path is a file of plain text, Markdown, HTML,
EPUB, PDF, WARC, CSV, TSV or NDJSON (one article a line: {"id","title","date","url","source","text"}), also in gzip or
zip, a directory, an address, or - for standard input.`,
		Example: "  diplograph extract news.ndjson\n  diplograph extract --format table article.txt",
		Args:    cobra.MinimumNArgs(1),
		RunE:    func(cmd *cobra.Command, paths []string) error { return a.runExtract(cmd.Context(), f, verify, paths) },
	}
	f.addFlag(cmd)
	cmd.Flags().BoolVar(&verify, "verify", false, "check that every offset gives its sentence or mention exactly")
	addExtractFlags(cmd)
	return cmd
}

// addExtractFlags declares the flags of the settings under extract.
func addExtractFlags(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.Int("workers", 0, "articles to work on at once (default one for each processor)")
	flags.Int("max-bytes", 0, "refuse articles of more `BYTES` (default 10485760)")
	flags.String("columns", "", "`FIELD=COLUMN,...` of CSV, TSV and NDJSON: which column holds id, title, date, url, source or text")
	flags.String("gazetteer", "", "add the actors, names and stop-list of the tables in `DIR`")
	flags.String("rules", "", "add the rules of the files in `DIR`, before the built-in ones")
}

func (a *app) runExtract(ctx context.Context, f format, verify bool, paths []string) error {
	x, err := a.newExtractor()
	if err != nil {
		return err
	}
	out := bufio.NewWriter(a.stdout)
	triples := newTripleWriter(out, f)
	failed, good := failures{app: a}, 0
	bar := a.newReadProgress(paths)
	defer bar.finish()
	defer a.sayItEnds(ctx)()
	for result, err := range extractAll(ctx, a.articles(ctx, paths, bar), a.config.Extract.Workers, x.pipeline) {
		if err != nil {
			if err := failed.add(err); err != nil {
				return err
			}
			continue
		}
		if verify {
			if err := result.Verify(); err != nil {
				return fmt.Errorf("%w; hint: please report the article", err)
			}
		}
		good++
		bar.article(result.Article.ID)
		if err := triples.writeAll(result.Triples); err != nil {
			return err
		}
		if err := out.Flush(); err != nil {
			return err
		}
	}
	return cmp.Or(triples.close(), out.Flush(), ctx.Err(), failed.result(good))
}

// tripleWriter prints triples: whole in JSON, as a row of the main columns elsewhere.
type tripleWriter struct {
	json *jsonWriter
	rows printer
}

func newTripleWriter(w *bufio.Writer, f format) *tripleWriter {
	if f.isJSON() {
		return &tripleWriter{json: &jsonWriter{w: w, array: f == "json"}}
	}
	p := newPrinter(w, f)
	p.Columns([]string{"article", "sentence", "subject", "type", "object", "modality", "assertedBy", "date", "confidence", "text"})
	return &tripleWriter{rows: p}
}

func (w *tripleWriter) writeAll(triples []extract.Triple) error {
	for i := range triples {
		if err := w.write(&triples[i]); err != nil {
			return err
		}
	}
	return nil
}

func (w *tripleWriter) write(t *extract.Triple) error {
	if w.json != nil {
		return w.json.Encode(t)
	}
	by := ""
	if t.AssertedBy != nil {
		by = t.AssertedBy.Name
	}
	return w.rows.Row([]any{t.Article, t.Sentence, t.Subject.Name, t.Type, t.Object.Name, string(t.Modality), by,
		t.Date, t.Confidence, t.Text})
}

func (w *tripleWriter) close() error {
	if w.json != nil {
		return w.json.Close()
	}
	return w.rows.Close()
}
