package relation_test

import (
	"strings"
	"testing"

	"diplograph/extract"
	"diplograph/extract/actor"
	"diplograph/extract/relation"
	"diplograph/extract/syntax"
)

// TestExamples runs the example sentences of every rule: that rule must find each triple listed.
func TestExamples(t *testing.T) {
	p := &extract.Pipeline{Parser: syntax.New(), Linker: actor.New(actor.Default()), Relater: relation.New(relation.Default())}
	for _, rule := range relation.Default().All {
		for _, ex := range rule.Examples {
			t.Run(rule.ID, func(t *testing.T) { runExample(t, p, rule, ex) })
		}
	}
}

func runExample(t *testing.T, p *extract.Pipeline, rule *relation.Rule, ex relation.Example) {
	got := p.Run(&extract.Article{ID: rule.ID, Text: ex.Text}).Triples
	for _, want := range ex.Missing(rule, got) {
		t.Errorf("%s\n  want %s\n  got  %s", ex.Text, want, show(got))
	}
}

func show(got []extract.Triple) string {
	var out []string
	for _, t := range got {
		out = append(out, t.Subject.Name+" "+t.Type+" "+t.Object.Name+" "+string(t.Modality)+" ("+t.Rule+")")
	}
	return strings.Join(out, "\n       ")
}
