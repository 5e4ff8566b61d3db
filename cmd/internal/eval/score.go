package eval

import (
	"cmp"
	"slices"

	"diplograph/extract"
)

// Score counts, for one kind of triple, those found that are right, all found and all wanted.
type Score struct {
	By, Name             string // what is counted: all, modality, fixture, class or type; and which
	Right, Found, Wanted int
}

// Precision, Recall and F1 are 0 to 1; 1 where there is nothing to find and nothing was found.
func (s *Score) Precision() float64 { return ratio(s.Right, s.Found) }

// Recall is the share of the wanted that was found.
func (s *Score) Recall() float64 { return ratio(s.Right, s.Wanted) }

// F1 is the harmonic mean of precision and recall.
func (s *Score) F1() float64 { return ratio(2*s.Right, s.Found+s.Wanted) }

func ratio(a, b int) float64 {
	if b == 0 {
		return 1
	}
	return float64(a) / float64(b)
}

// Tally adds up the fixtures.
type Tally struct{ scores map[[2]string]*Score }

// Add counts a fixture and what was found in it. A triple is right if sentence, actors and type are; whether
// its modality and asserter are too is counted among the right ones.
func (t *Tally) Add(f *Fixture, found []Row) {
	open := slices.Clone(f.Want)
	for _, row := range f.Want {
		t.each(f, row, func(s *Score) { s.Wanted++ })
	}
	for _, row := range found {
		t.each(f, row, func(s *Score) { s.Found++ })
		i := slices.IndexFunc(open, func(w Row) bool { return core(w) == core(row) })
		if i < 0 {
			continue
		}
		t.each(f, row, func(s *Score) { s.Right++ })
		t.modality(open[i] == row)
		open = slices.Delete(open, i, i+1)
	}
}

func core(r Row) Row { return Row{r.Sentence, r.Subject, r.Type, r.Object, "", ""} }

func (t *Tally) modality(right bool) {
	s := t.score("modality", "and asserter of the right ones")
	s.Found, s.Wanted = s.Found+1, s.Wanted+1
	if right {
		s.Right++
	}
}

func (t *Tally) each(f *Fixture, row Row, count func(*Score)) {
	kind, _ := extract.LookupType(row.Type)
	for _, key := range [][2]string{{"all", "triples"}, {"fixture", f.Name}, {"class", kind.Class}, {"type", row.Type}} {
		count(t.score(key[0], key[1]))
	}
}

func (t *Tally) score(by, name string) *Score {
	if t.scores == nil {
		t.scores = map[[2]string]*Score{}
	}
	s := t.scores[[2]string{by, name}]
	if s == nil {
		s = &Score{By: by, Name: name}
		t.scores[[2]string{by, name}] = s
	}
	return s
}

// Scores lists the counts: all, the modality, then by fixture, class and type.
func (t *Tally) Scores() []Score {
	var out []Score
	for _, s := range t.scores {
		out = append(out, *s)
	}
	order := []string{"all", "modality", "fixture", "class", "type"}
	slices.SortFunc(out, func(a, b Score) int {
		return cmp.Or(slices.Index(order, a.By)-slices.Index(order, b.By), cmp.Compare(a.Name, b.Name))
	})
	return out
}
