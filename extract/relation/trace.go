package relation

import "diplograph/extract"

// Trial is a rule whose words stand in a sentence but that gave no relation, and why.
type Trial struct {
	Sentence, Token int // the predicate
	Rule, Why       string
}

// Trace is what Explain tells beside the relations.
type Trace struct {
	Cues   []string // for each relation, the word that made it planned, possible, requested or negated, else ""
	Trials []Trial
}

// Explain relates a document like Relate and tells how it came about.
func (r *Relater) Explain(doc *extract.Document) ([]extract.Match, *Trace) {
	r.trace = &Trace{}
	defer func() { r.trace = nil }()
	return r.Relate(doc), r.trace
}

func (r *Relater) tried(rule *Rule, i int, why string) {
	if r.trace != nil {
		r.trace.Trials = append(r.trace.Trials, Trial{r.frame.sent.Index, i, rule.ID, why})
	}
}

// told notes the cue of the relation that was emitted last.
func (r *Relater) told() {
	if r.trace == nil {
		return
	}
	cue := ""
	if i := r.frame.cue; i >= 0 {
		cue = r.frame.toks[i].Form
	}
	r.trace.Cues = append(r.trace.Cues, cue)
}
