// Command train trains the tagger and the parser on a treebank and writes the model that extract/syntax embeds.
//
//	go run ./extract/syntax/train --treebank DIR
//
// It prints the accuracy on the development and test sets: XPOS of all words, UAS and LAS without punctuation
// and the F1 of some relations, all on predicted tags. The same seed and data give the same file.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"diplograph/extract/syntax/internal/arceager"
)

type config struct {
	treebank, train, test, out string
	epochs, tagEpochs          int
	explore, maxMB             float64
	seed                       int64
}

func main() {
	var c config
	flag.StringVar(&c.treebank, "treebank", "", "folder of the treebank's .tsv files (required)")
	flag.StringVar(&c.train, "train", "ewt_train,gum_train", "files to train on, without .tsv")
	flag.StringVar(&c.test, "test", "ewt_dev,ewt_test,gum_dev,gum_test", "files to report on")
	flag.StringVar(&c.out, "out", "extract/syntax/model/english.model", "file to write")
	flag.IntVar(&c.epochs, "epochs", 14, "passes over the treebank for the parser")
	flag.IntVar(&c.tagEpochs, "tag-epochs", 8, "passes over the treebank for the tagger")
	flag.Float64Var(&c.explore, "explore", 0.9, "how often to follow a mistake in training, 0 to 1")
	flag.Float64Var(&c.maxMB, "max-mb", 7, "prune until the file is at most this large")
	flag.Int64Var(&c.seed, "seed", 1, "seed of all random choices")
	flag.Parse()
	if err := run(c, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(c config, log io.Writer) error {
	train, err := readAll(c.treebank, c.train)
	if err != nil {
		return err
	}
	if len(train) == 0 {
		return fmt.Errorf("%s: no sentences\nhint: --train names files of the --treebank folder", c.train)
	}
	m := inventories(train)
	if err := m.Prepare(); err != nil {
		return err
	}
	fmt.Fprintf(log, "%d sentences, %d tags, %d relations, %d actions\n", len(train), len(m.Tags), len(m.Labels), len(m.Actions))
	tagger := trainTagger(train, m.Tags, c.tagEpochs, c.seed).freeze(pruning{weight: 0.02})
	jackknife(train, m, 5, 5)
	parser := trainParser(c, m, train, log)
	file, err := fit(m, tagger, parser, c.maxMB, log)
	if err != nil {
		return err
	}
	if err := report(file, c, log); err != nil {
		return err
	}
	return os.WriteFile(c.out, file, 0o644)
}

func readAll(dir, names string) ([]*sentence, error) {
	var all []*sentence
	for name := range strings.SplitSeq(names, ",") {
		sents, err := readTreebank(dir, name)
		if err != nil {
			return nil, err
		}
		all = append(all, sents...)
	}
	return all, nil
}

func trainParser(c config, m *arceager.Model, train []*sentence, log io.Writer) *perceptron {
	t := newParserTrainer(m, c.seed)
	order := t.rng.Perm(len(train))
	for e := range c.epochs {
		explore := c.explore
		if e == 0 {
			explore = 0
		}
		wrong := t.epoch(train, order, explore)
		fmt.Fprintf(log, "epoch %d: %.2f%% wrong, %d features\n", e+1, 100*wrong, len(t.p.rowOf))
	}
	return t.p
}

// fit prunes the parser harder and harder until the file is small enough.
func fit(m *arceager.Model, tagger []arceager.Row, parser *perceptron, maxMB float64, log io.Writer) ([]byte, error) {
	for cut := (pruning{weight: 0.02, row: 0.4}); ; cut.weight, cut.row = cut.weight*1.2, cut.row*1.2 {
		rows := parser.freeze(cut)
		file, err := arceager.Encode(m, tagger, rows)
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(log, "pruned at weight %.3f, row %.2f: %d rows, %.2f MB\n", cut.weight, cut.row, len(rows), float64(len(file))/1e6)
		if float64(len(file)) <= maxMB*1e6 {
			return file, nil
		}
	}
}

// report prints the accuracy of the model as it is stored.
func report(file []byte, c config, log io.Writer) error {
	m, err := arceager.Decode(file)
	if err != nil {
		return err
	}
	for name := range strings.SplitSeq(c.test, ",") {
		sents, err := readTreebank(c.treebank, name)
		if err != nil {
			return err
		}
		evaluate(m, sents).print(log, name)
	}
	return nil
}
