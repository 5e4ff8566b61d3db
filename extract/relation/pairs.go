package relation

import (
	"slices"
	"strings"

	"diplograph/extract"
)

type pair struct{ subject, object arg }

// pairs joins every subject to every object; of a symmetric relation without an object, the subjects.
func (r *Relater) pairs(rule *Rule, i, noun int) (out []pair, why string) {
	f := &r.frame
	subjects, _ := r.slots(rule.Subject, i, noun, rule.does(f))
	objects, from := r.slots(rule.Object, i, noun, rule.counts(f, subjects, i))
	t, _ := extract.LookupType(rule.Type)
	if len(subjects) > 1 && (rule.Each && from == "subj2" || f.reciprocal(rule, i, noun)) {
		return f.eachOther(subjects, t.Symmetric), ""
	}
	if len(rule.Only) == 0 && rule.takesCountry() && (t.Class == "ASSAULT" || t.Class == "AID") {
		if objects = f.peopleOf(objects, i); len(objects) == 0 && t.Class == "ASSAULT" {
			objects, _ = r.slots(words{"struck"}, i, noun, rule.counts(f, subjects, i))
		}
	}
	twice := same(subjects, objects)
	if twice && strings.HasPrefix(from, "comp.") && !t.Symmetric {
		return nil, "no object but the subjects" // "Egypt and Qatar were anxious to agree"
	}
	if twice || t.Symmetric && from == "subj2" {
		return f.among(subjects), "no second subject"
	}
	switch {
	case len(subjects) == 0:
		why = "no subject"
	case len(objects) == 0:
		why = "no object"
	default:
		why = "no object of its kinds"
	}
	for _, s := range subjects {
		for _, o := range objects {
			if f.mention(s).Actor.ID != f.mention(o).Actor.ID && f.public(t, f.mention(s).Actor, f.mention(o).Actor) && !f.played(t, s, o) && !(rule.violent && f.town(s)) && !(len(subjects) > 1 && f.belongs(o, s)) {
				out = append(out, pair{s, o})
			}
		}
	}
	if rest, ok := strings.CutPrefix(from, "comp."); ok && len(out) > 0 && (rest != "subj" || len(rule.Complement) > 0) && !rule.Also {
		r.used[f.complement(i, noun)] = true
	}
	return out, why
}

func (rule *Rule) takes(object *extract.Mention) bool {
	return len(rule.Kinds) == 0 || rule.Kinds.has(string(object.Actor.Kind)) || object.Place && rule.Kinds.has("place")
}

func (rule *Rule) takesCountry() bool {
	return len(rule.Kinds) == 0 || rule.Kinds.has(string(extract.Country)) || rule.Kinds.has("place")
}

// does returns the test for a subject: violence comes "from Gaza", but not by Gaza.
func (rule *Rule) does(f *frame) func(name string, a arg) bool {
	return func(name string, a arg) bool {
		x := f.mention(a)
		return rule.Doers.admit(x.Actor.Class) && !(rule.violent && x.Place && name == "from")
	}
}

func same(a, b []arg) bool {
	return slices.EqualFunc(a, b, func(x, y arg) bool { return x.mention == y.mention })
}

// reciprocal tells whether "each other" or "one another" fills the rule's object, itself or as an owner: "each other's
// diplomats".
func (f *frame) reciprocal(rule *Rule, i, noun int) bool {
	for k := i + 1; k+1 < len(f.toks); k++ {
		if a, b := f.lemma(k), f.lemma(k+1); !(a == "each" && b == "other" || a == "one" && b == "another") {
			continue
		}
		t := k
		if r := f.rel(k); r == "nmod:poss" || r == "det" {
			t = f.toks[k].Head
		}
		if h := f.toks[t].Head; h < 0 || h != i && h != noun {
			continue
		}
		if p := f.caseOf(t); p == "" && rule.Object.has("obj") || rule.Object.has(p) || rule.Object.has(p+"!") {
			return true
		}
	}
	return false
}

// eachOther makes each of a row the object of every other, once if the relation is symmetric.
func (f *frame) eachOther(args []arg, symmetric bool) []pair {
	out := f.among(args)
	for _, p := range out {
		if !symmetric {
			out = append(out, pair{p.object, p.subject})
		}
	}
	return out
}

func (f *frame) among(args []arg) []pair {
	var out []pair
	for i, a := range args {
		for _, b := range args[i+1:] {
			if f.mention(a).Actor.ID != f.mention(b).Actor.ID {
				out = append(out, pair{a, b})
			}
		}
	}
	return out
}

// counts returns the test for an object: not the subject itself, its own people or what the rule skips.
func (rule *Rule) counts(f *frame, subjects []arg, pred int) func(name string, a arg) bool {
	return func(name string, a arg) bool {
		x := f.mention(a)
		switch {
		case name != "subj2" && (f.belongsToAll(a, subjects) || f.alone(a, subjects) || f.reflexive(a, subjects)):
			return false
		case f.spared(x, pred), rule.Type == "DEFENDED" && x.Place && f.rel(x.Head) == "obj", rule.Type == "THREATENED" && x.Place && x.Possessive:
			return false
		case rule.gives && f.caseOf(f.topOf(x)) == "from" && !strings.HasSuffix(name, "from"):
			return false // "promised an answer from the minister"
		case rule.friendly && f.holds(x):
			return false
		case slices.Contains(rule.Skip, x.Actor.Class), !rule.Only.admit(x.Actor.Class), !rule.takes(x):
			return false
		}
		return !slices.Contains(rule.Subject, "speaker") || !f.firstPerson(x.Head)
	}
}

// holds tells whether an actor is only named as who holds a place: "sent aid to the rebel-held town".
func (f *frame) holds(m *extract.Mention) bool {
	if m.Sentence != f.sent.Index {
		return false
	}
	form := f.toks[m.Last].Form
	return strings.HasSuffix(form, "-held") || strings.HasSuffix(form, "-controlled")
}

// firstPerson tells whether token i is a pronoun by which the speaker means himself or what is his.
func (f *frame) firstPerson(i int) bool {
	switch f.lemma(i) {
	case "we", "i", "us", "me", "ourselves", "our", "my":
		return true
	}
	return false
}
