package relation

import (
	"slices"
	"strings"

	"diplograph/extract"
)

// again is who attacked last, where the event at token i is told of a definite deed of violence: "these strikes
// destroyed", "were hit in the raid".
func (r *Relater) again(i int) []arg {
	f := &r.frame
	if !r.attacks.near(f.sent.Index) {
		return nil
	}
	for c := f.first[i]; c >= 0; c = f.next[c] {
		subject := strings.HasPrefix(f.rel(c), "nsubj")
		if (subject || f.rel(c) == "obl" && within.has(f.caseOf(c))) && f.cues.Harms[f.lemma(c)] && f.definite(c) && len(f.nominal(c)) == 0 {
			return f.lessSure(r.attacks.by(), deepWeight)
		}
	}
	return nil
}

// within are the prepositions that lead to the event of which another is a part.
var within = words{"in", "during", "by"}

// definite tells whether a noun points back: "the strikes", "these strikes".
func (f *frame) definite(i int) bool {
	d := f.child(i, "det")
	return d >= 0 && (f.lemma(d) == "the" || f.lemma(d) == "this" || f.lemma(d) == "these" || f.lemma(d) == "those")
}

// foeReach is for how many sentences an advance can be against whom the article has named before.
const foeReach = 12

// foe is the one terror group that the article names, where it was named last: whom an advance is against that names
// only the town. Where there are rebels as well, none is taken.
func (r *Relater) foe(i int) []arg {
	f, best := &r.frame, -1
	if slices.ContainsFunc(f.subject(i), func(a arg) bool { return f.mention(a).Place || f.cues.Insurgents.name(f.mention(a).Actor) }) || r.aimed(i) || f.freed(i) {
		return nil
	}
	for m := range f.doc.Mentions {
		x := &f.doc.Mentions[m]
		switch {
		case f.cues.Rebels.name(x.Actor):
			return nil
		case x.Actor.Class != "terror-group":
		case best >= 0 && f.doc.Mentions[best].Actor != x.Actor:
			return nil
		case best < 0 || x.Sentence <= f.sent.Index:
			best = m
		}
	}
	if best < 0 || f.sent.Index-f.doc.Mentions[best].Sentence > foeReach {
		return nil
	}
	return []arg{{best, placeWeight}}
}

// aimed tells whether what a deed is to do has an object that is no place: "an operation to isolate the Taliban", "to
// clear the town of rebels".
func (r *Relater) aimed(i int) bool {
	f := &r.frame
	c := f.complement(i, -1)
	if c < 0 {
		return false
	}
	objects := append(f.named(f.patientToken(c, 0)), f.prepositional("of", c, -1)...)
	return slices.ContainsFunc(objects, func(a arg) bool { return !f.mention(a).Place })
}

// freed tells whether verb i is done to people rather than to a place: "freed the sailors", but "freed the town".
func (f *frame) freed(i int) bool {
	if !f.isVerb(i) {
		return false
	}
	return slices.ContainsFunc(f.named(f.patientToken(i, 0)), func(a arg) bool { return !f.mention(a).Place })
}

// culprit is who did a deed of violence that verb i condemns without naming him: who attacked last, else the foe.
func (r *Relater) culprit(i int) []arg {
	f := &r.frame
	o := f.patientToken(i, 0)
	if o < 0 || !f.cues.Harms[f.lemma(o)] || len(f.nominal(o)) > 0 {
		return nil
	}
	switch {
	case len(r.attacks.last) > 0 && (r.elsewhere() || f.mention(r.attacks.last[1]).Actor.Class == "terror-group"):
		return nil // few condemn a blow against terrorists
	case f.definite(o) && r.attacks.near(f.sent.Index):
		return f.lessSure(r.attacks.by(), deepWeight)
	}
	return r.foe(i)
}

// elsewhere tells whether the sentence names a place outside of the country that was attacked last.
func (r *Relater) elsewhere() bool {
	f := &r.frame
	country := f.mention(r.attacks.last[1]).Actor.Country
	return slices.ContainsFunc(f.mentions, func(m int) bool {
		x := &f.doc.Mentions[m]
		return x.Place && x.Actor.Country != country
	})
}

// retells tells whether a sentence that names nobody may tell of the last attack.
func (r *Relater) retells(s *extract.Sentence) bool {
	return len(r.attacks.last) > 0 && slices.ContainsFunc(s.Tokens, func(t extract.Token) bool { return r.rules.Cues.Harms[t.Lemma] })
}

// remember keeps who agreed with whom and who attacked whom.
func (r *Relater) remember(rule *Rule, t extract.RelationType, p pair, m extract.Modality) {
	switch {
	case t.Type == "AGREED_WITH" || t.Type == "SIGNED_WITH" || t.Type == "NEGOTIATED_WITH":
		r.parties = append(r.parties[:0], p.subject, p.object)
	case t.Type == "ATTACKED" && m == extract.Actual:
		r.attacks.tell(r.frame.doc, rule, p, r.frame.sent.Index)
	}
}
