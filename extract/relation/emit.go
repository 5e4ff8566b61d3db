package relation

import (
	"math"

	"diplograph/extract"
)

func (r *Relater) emit(rule *Rule, i int, p pair, m extract.Modality, by []arg) {
	f := &r.frame
	t, _ := extract.LookupType(rule.Type)
	finer := rule.Cameo
	if accused, charge, ok := r.blame(t, p, by); ok && m == extract.Actual {
		if r.condemned(charge) {
			return
		}
		t, p, finer = accused, charge, ""
	}
	if uncounted[t.Class] && f.bystander(p.object) {
		return
	}
	s, o := f.mention(p.subject), f.mention(p.object)
	code := t.Code(m, finer)
	match := extract.Match{
		Sentence: f.sent.Index, Type: t.Type, Subject: *s, Object: *o, Modality: m, Date: f.date(i, m),
		Class: code.Class, Cameo: code.Cameo, Goldstein: code.Goldstein, Rule: rule.ID,
		Confidence: round(rule.Confidence * p.subject.weight * p.object.weight * s.Confidence * o.Confidence),
	}
	if t.Symmetric && o.Start < s.Start {
		match.Subject, match.Object = *o, *s
	}
	if len(by) > 0 {
		if who := f.mention(by[0]); who.Actor.ID != s.Actor.ID {
			match.AssertedBy = who
		}
	}
	if !r.repeated(&match) {
		r.out = append(r.out, match)
	}
	r.told()
	r.remember(rule, t, p, m)
}

// repeated tells whether the sentence has told the same already by another rule.
func (r *Relater) repeated(m *extract.Match) bool {
	for i := len(r.out) - 1; i >= 0 && r.out[i].Sentence == m.Sentence; i-- {
		x := &r.out[i]
		if x.Type == m.Type && x.Modality == m.Modality && x.Rule != m.Rule && x.Subject.Actor.ID == m.Subject.Actor.ID &&
			x.Object.Actor.ID == m.Object.Actor.ID {
			return true
		}
	}
	return false
}

func round(x float64) float64 { return math.Round(x*1000) / 1000 }
