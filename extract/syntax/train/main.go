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
	"diplograph/extract/syntax/internal/prosetag"
)

type config struct {
	treebank, train, test, out string
	scoutEpochs, epochs        int
	tagEpochs, features        int
	explore, maxMB             float64
	seed                       int64
}

// leastWeight is the smallest weight of the parser that is kept, in steps of the perceptron.
const leastWeight = 0.25

func main() {
	var c config
	flag.StringVar(&c.treebank, "treebank", "", "folder of the treebank's .tsv files (required)")
	flag.StringVar(&c.train, "train", "ewt_train,gum_train", "files to train on, without .tsv")
	flag.StringVar(&c.test, "test", "ewt_dev,ewt_test,gum_dev,gum_test", "files to report on")
	flag.StringVar(&c.out, "out", "extract/syntax/model/english.model", "file to write")
	flag.IntVar(&c.scoutEpochs, "scout-epochs", 5, "passes over the treebank to find out which features of the parser matter")
	flag.IntVar(&c.features, "features", 300_000, "how many of them to keep")
	flag.IntVar(&c.epochs, "epochs", 16, "passes over the treebank for the parser with these features")
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
	hints, err := prosetag.Load()
	if err != nil {
		return err
	}
	train, err := readAll(c.treebank, c.train, hints)
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
	tagger := trainTagger(train, m.Tags, c.tagEpochs, c.seed).freeze(0.02)
	jackknife(train, m, 5, 5)
	parser := trainParser(c, m, train, log)
	file, err := fit(m, tagger, parser, c.maxMB, log)
	if err != nil {
		return err
	}
	if err := report(file, c, hints, log); err != nil {
		return err
	}
	return os.WriteFile(c.out, file, 0o644)
}

func readAll(dir, names string, hints *prosetag.Tagger) ([]*sentence, error) {
	var all []*sentence
	for name := range strings.SplitSeq(names, ",") {
		sents, err := readTreebank(dir, name)
		if err != nil {
			return nil, err
		}
		all = append(all, sents...)
	}
	addHints(all, hints)
	return all, nil
}

// trainParser trains twice: first with every feature, to learn which matter, then with those alone. That loses
// nearly nothing, where dropping as many features from a trained model costs half a point.
func trainParser(c config, m *arceager.Model, train []*sentence, log io.Writer) *perceptron {
	scout := newPerceptron(len(m.Actions))
	trainEpochs(c, c.scoutEpochs, m, scout, train, log)
	p := scout.strongest(c.features)
	trainEpochs(c, c.epochs, m, p, train, log)
	return p
}

func trainEpochs(c config, epochs int, m *arceager.Model, p *perceptron, train []*sentence, log io.Writer) {
	t := newParserTrainer(m, p, c.seed)
	order := t.rng.Perm(len(train))
	for e := range epochs {
		explore := c.explore
		if e == 0 {
			explore = 0
		}
		wrong := t.epoch(train, order, explore)
		fmt.Fprintf(log, "epoch %d: %.2f%% wrong, %d features\n", e+1, 100*wrong, len(p.rows.features))
	}
}

// fit returns the model file with the parser's weights below a threshold dropped: a low one, which costs no
// accuracy, or as high as the size demands.
func fit(m *arceager.Model, tagger []arceager.Row, parser *perceptron, maxMB float64, log io.Writer) ([]byte, error) {
	for least := leastWeight; ; least *= 1.25 {
		rows := parser.freeze(least)
		file, err := arceager.Encode(m, tagger, rows)
		if err != nil {
			return nil, err
		}
		mb := float64(len(file)) / 1e6
		fmt.Fprintf(log, "%d features with weights of %.2f or more: %.2f MB\n", len(rows), least, mb)
		if mb <= maxMB {
			return file, nil
		}
		if len(rows) == 0 {
			return nil, fmt.Errorf("an empty parser takes %.2f MB\nhint: raise --max-mb", mb)
		}
	}
}

// report prints the accuracy of the model as it is stored.
func report(file []byte, c config, hints *prosetag.Tagger, log io.Writer) error {
	m, err := arceager.Decode(file)
	if err != nil {
		return err
	}
	for name := range strings.SplitSeq(c.test, ",") {
		sents, err := readAll(c.treebank, name, hints)
		if err != nil {
			return err
		}
		evaluate(m, sents).print(log, name)
	}
	return nil
}
