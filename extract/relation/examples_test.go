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
	for _, want := range ex.Triples {
		if !found(got, rule, want) {
			t.Errorf("%s\n  want %s\n  got  %s", ex.Text, want, show(got))
		}
	}
}

// found takes a name for the actor's when the mention or the name holds it.
func found(got []extract.Triple, rule *relation.Rule, want string) bool {
	subject, rest, _ := strings.Cut(want, " "+rule.Type+" ")
	object, modality := rest, extract.Actual
	for _, m := range []extract.Modality{extract.Planned, extract.Possible, extract.Requested, extract.Negated} {
		if o, ok := strings.CutSuffix(rest, " "+string(m)); ok {
			object, modality = o, m
		}
	}
	for _, t := range got {
		if t.Rule == rule.ID && t.Modality == modality && named(t.Subject, subject) && named(t.Object, object) {
			return true
		}
	}
	return false
}

func named(p extract.Participant, want string) bool {
	fold := func(s string) string { return strings.ToLower(strings.TrimPrefix(s, "the ")) }
	want = fold(want)
	return strings.Contains(fold(p.Name), want) || strings.Contains(fold(p.Mention), want)
}

func show(got []extract.Triple) string {
	var out []string
	for _, t := range got {
		out = append(out, t.Subject.Name+" "+t.Type+" "+t.Object.Name+" "+string(t.Modality)+" ("+t.Rule+")")
	}
	return strings.Join(out, "\n       ")
}
