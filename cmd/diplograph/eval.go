package main

import (
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/spf13/cobra"

	"diplograph/cmd/internal/eval"
	"diplograph/extract"
)

func newEval(a *app) *cobra.Command {
	f, date, least := format("table"), "", 0.0
	cmd := &cobra.Command{
		Use:   "eval DIR",
		Short: "Score the extractor on fixtures: precision, recall and F1",
		Long: `Eval reads pairs of files, NAME.txt with an article and NAME.triples with all its triples, one a line: sentence,
subject, type, object, modality, asserter ("-" for none), separated by tabs. It scores them in all, by fixture,
by class and by type. A triple is right if its sentence, actors and type are.`,
		Example: "  diplograph eval extract/testdata --date 2025-04-04",
		Args:    cobra.ExactArgs(1),
		RunE:    func(cmd *cobra.Command, args []string) error { return a.runEval(args[0], date, f, least) },
	}
	f.addFlag(cmd)
	addExtractFlags(cmd)
	cmd.Flags().StringVar(&date, "date", "", "the articles' date, `YYYY-MM-DD`")
	cmd.Flags().Float64Var(&least, "min", 0, "fail if the `F1` of all is less, 0 to 1")
	return cmd
}

func (a *app) runEval(dir, date string, f format, least float64) error {
	published, err := time.Parse(time.DateOnly, date)
	if date != "" && err != nil {
		return usagef("--date %q; hint: write it as 2025-04-04", date)
	}
	fixtures, err := eval.Load(os.DirFS(dir))
	if err != nil {
		return fmt.Errorf("in %s: %w", dir, err)
	}
	x, err := a.newExtractor()
	if err != nil {
		return err
	}
	var tally eval.Tally
	p := x.pipeline()
	for i := range fixtures {
		var found []eval.Row
		for _, t := range p.Run(&extract.Article{ID: fixtures[i].Name, Text: fixtures[i].Text, Published: published}).Triples {
			found = append(found, eval.RowOf(&t))
		}
		tally.Add(&fixtures[i], found)
	}
	scores := tally.Scores()
	if err := a.printScores(scores, f); err != nil {
		return err
	}
	if len(scores) > 0 && scores[0].F1() < least {
		return errors.New("the F1 of all triples is too low; hint: diplograph explain shows why a sentence gives what it gives")
	}
	return nil
}

func (a *app) printScores(scores []eval.Score, f format) error {
	p := newPrinter(a.stdout, f)
	p.Columns([]string{"by", "name", "right", "found", "wanted", "precision", "recall", "f1"})
	for i := range scores {
		s := &scores[i]
		if err := p.Row([]any{s.By, s.Name, s.Right, s.Found, s.Wanted, rounded(s.Precision()), rounded(s.Recall()), rounded(s.F1())}); err != nil {
			return err
		}
	}
	return p.Close()
}

// rounded keeps three places.
func rounded(x float64) float64 { return float64(int(x*1000+0.5)) / 1000 }
