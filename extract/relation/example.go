package relation

import (
	"slices"
	"strings"

	"diplograph/extract"
)

// Example is a sentence and the triples that the rule must find in it: "subject TYPE object [modality]".
type Example struct {
	Text    string   `yaml:"text"`
	Triples []string `yaml:"triples"`
}

// Missing returns the example's triples that are not among those that its rule has found in the text. An actor is
// told by a part of its name or mention.
func (ex *Example) Missing(rule *Rule, found []extract.Triple) (missing []string) {
	for _, want := range ex.Triples {
		if !slices.ContainsFunc(found, func(t extract.Triple) bool { return rule.exemplifies(t, want) }) {
			missing = append(missing, want)
		}
	}
	return missing
}

func (rule *Rule) exemplifies(t extract.Triple, want string) bool {
	subject, rest, _ := strings.Cut(want, " "+rule.Type+" ")
	object, modality := rest, extract.Actual
	for _, m := range []extract.Modality{extract.Planned, extract.Possible, extract.Requested, extract.Negated} {
		if o, ok := strings.CutSuffix(rest, " "+string(m)); ok {
			object, modality = o, m
		}
	}
	return t.Rule == rule.ID && t.Modality == modality && calledIn(t.Subject, subject) && calledIn(t.Object, object)
}

func calledIn(p extract.Participant, name string) bool {
	fold := func(s string) string { return strings.ToLower(strings.TrimPrefix(s, "the ")) }
	name = fold(name)
	return strings.Contains(fold(p.Name), name) || strings.Contains(fold(p.Mention), name)
}
