package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"diplograph/extract/syntax/internal/arceager"
)

// writeToy writes DIR/toy.tsv: all sentences of a toy language in which "the" stands before its noun, a noun
// before its verb, and an asserted verb after its asserter.
func writeToy(t *testing.T) (dir string) {
	t.Helper()
	var b strings.Builder
	for _, subj := range []string{"envoy", "minister", "army"} {
		for _, verb := range []string{"met", "blamed", "praised"} {
			for _, obj := range []string{"rebels", "farmers", "leaders"} {
				fmt.Fprintf(&b, "# %s-%s-%s\n", subj, verb, obj)
				fmt.Fprintf(&b, "The\tDT\t2\tdet\t0\tDET\tDT\n%s\tNN\t3\tnsubj\t0\tNOUN\tNN\n%s\tVBD\t0\troot\t0\tVERB\tVBD\n", subj, verb)
				fmt.Fprintf(&b, "%s\tNNS\t3\tobj\t0\tNOUN\tNNS\n,\t,\t3\tpunct\t0\tPUNCT\t,\nBerg\tNNP\t7\tnsubj\t0\tPROPN\tNNP\nsaid\tVBD\t3\tparataxis\t0\tVERB\tVBD\n.\t.\t3\tpunct\t0\tPUNCT\t.\n\n", obj)
			}
		}
	}
	dir = t.TempDir()
	write(t, dir, "toy.tsv", b.String())
	return dir
}

func write(t *testing.T, dir, name, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func toyConfig(dir, out string) config {
	return config{treebank: dir, train: "toy", test: "toy", out: filepath.Join(dir, out), scoutEpochs: 2, epochs: 4,
		tagEpochs: 4, features: 2000, explore: 0.9, maxMB: 1, seed: 3}
}

func TestTrainLearnsAndIsDeterministic(t *testing.T) {
	dir := writeToy(t)
	var log bytes.Buffer
	for _, out := range []string{"a.model", "b.model"} {
		if err := run(toyConfig(dir, out), &log); err != nil {
			t.Fatal(err)
		}
	}
	if want := "XPOS 100.00 UAS 100.00 LAS 100.00"; !strings.Contains(log.String(), want) {
		t.Errorf("the log does not say %s:\n%s", want, &log)
	}
	a, errA := os.ReadFile(filepath.Join(dir, "a.model"))
	b, errB := os.ReadFile(filepath.Join(dir, "b.model"))
	if errA != nil || errB != nil || !bytes.Equal(a, b) {
		t.Errorf("the same seed gave two models (%v, %v)", errA, errB)
	}
	if _, err := arceager.Decode(a); err != nil {
		t.Error(err)
	}
}

func TestTrainNamesWhatIsWrong(t *testing.T) {
	dir := writeToy(t)
	write(t, dir, "short.tsv", "# id\nThe\tDT\t0\troot\n")
	write(t, dir, "head.tsv", "The\tDT\tx\troot\t0\tDET\tDT\n")
	write(t, dir, "far.tsv", "The\tDT\t2\troot\t0\tDET\tDT\n\n")
	write(t, dir, "empty.tsv", "")
	for name, want := range map[string]string{
		"short": "short.tsv:2: ", "head": "head.tsv:1: ", "far": "far.tsv:2: ", "empty": "no sentences", "missing": "missing.tsv",
	} {
		c := toyConfig(dir, "x.model")
		c.train = name
		err := run(c, &bytes.Buffer{})
		if err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "hint: ") {
			t.Errorf("%s: error %v, want %q and a hint", name, err, want)
		}
	}
}

// TestOracle takes the cheapest transitions only: that must give back every projective tree.
func TestOracle(t *testing.T) {
	dir := writeToy(t)
	sents, err := readTreebank(dir, "toy")
	if err != nil {
		t.Fatal(err)
	}
	m := inventories(sents)
	if err := m.Prepare(); err != nil {
		t.Fatal(err)
	}
	trainer := newParserTrainer(m, newPerceptron(len(m.Actions)), 1)
	for _, s := range sents {
		for i := range s.words {
			s.words[i].Tag = slices.Index(m.Tags, s.gold[i].tag)
		}
		trainer.hashed.Set(s.words)
		trainer.state.Init(&trainer.hashed, s.words, m)
		for !trainer.state.Done() {
			_, gold := trainer.choose(s)
			if c := costs(&trainer.state, s.gold)[m.Actions[gold].Kind]; c != 0 {
				t.Fatalf("an arc is lost on the gold path: cost %d", c)
			}
			trainer.state.Apply(m.Actions[gold])
		}
		trainer.state.Tree(s.words, m)
		for i, g := range s.gold {
			if w := s.words[i]; w.Head != g.head && (w.Head != -1 || g.head != len(s.gold)) || m.Labels[w.Rel] != g.rel {
				t.Errorf("word %d: head %d %s, want %d %s", i, w.Head, m.Labels[w.Rel], g.head, g.rel)
			}
		}
	}
}

func TestCosts(t *testing.T) {
	dir := writeToy(t)
	sents, err := readTreebank(dir, "toy")
	if err != nil {
		t.Fatal(err)
	}
	m := inventories(sents)
	if err := m.Prepare(); err != nil {
		t.Fatal(err)
	}
	var hashed arceager.Sentence
	var s arceager.State
	hashed.Set(sents[0].words)
	s.Init(&hashed, sents[0].words, m)
	s.Apply(arceager.Action{Kind: arceager.Shift, Label: arceager.NoLabel})
	// "The" is on the stack, its head "envoy" in front: every transition but the left arc loses it, and a right
	// arc also loses the head of "envoy".
	if got, want := costs(&s, sents[0].gold), [4]int{arceager.Shift: 1, arceager.Right: 2}; got != want {
		t.Errorf("costs %v, want %v", got, want)
	}
}

func TestPlainForm(t *testing.T) {
	for form, want := range map[string]string{"—": "--", "don’t": "don't", "“": `"`, "…": "...", "2010–15": "2010-15", "é": "é"} {
		if got := plainForm(form); got != want {
			t.Errorf("%q: %q, want %q", form, got, want)
		}
	}
}

func TestQuantiseShiftsLargeRows(t *testing.T) {
	row := []float64{100, -1, 0.001}
	r := quantise(row, 0)
	if len(r.Class) != 2 || r.Shift == 0 {
		t.Fatalf("row %+v", r)
	}
	if got := float64(int(r.Value[0])<<r.Shift) / steps; got < 98 || got > 102 {
		t.Errorf("100 became %v", got)
	}
	if r := quantise(row, 1.5); len(r.Class) != 1 {
		t.Errorf("a small weight stayed: %+v", r)
	}
}

func TestPackedWeightsAddUpAcrossSigns(t *testing.T) {
	p := newPerceptron(6)
	p.update([]uint64{1 << 40, 2 << 40}, 1, 0)
	p.update([]uint64{2 << 40}, 5, 2)
	p.update([]uint64{2 << 40}, 5, 4)
	sum := make([]float32, 6)
	p.score([]uint64{1 << 40, 2 << 40, 3 << 40}, sum)
	if want := []float32{-2, 2, -1, 0, -1, 2}; !slices.Equal(sum, want) {
		t.Errorf("%v, want %v", sum, want)
	}
}
