package relation

import "strings"

// launchAttack is the rule whose attacks later sentences refer to: "the strikes destroyed two bridges".
const launchAttack = "launch-attack"

// unowned tells whether the subject of verb i is an attack of which the sentence does not say whose it is.
func (f *frame) unowned(i int) bool {
	s := f.child(i, "nsubj")
	return s >= 0 && f.cues.harm[f.lemma(s)]
}

// sole is an actor that an article names in some part, as long as it is the only one with its people: "Islamic State"
// and "Islamic State fighters".
type sole struct {
	first arg
	id    string
	more  bool // others have been named too
}

func (x *sole) tell(a arg, id string) {
	_, name, _ := strings.Cut(id, ":")
	switch {
	case x.id == "", strings.HasPrefix(x.id, name+"-"):
		x.first, x.id = a, name
	case x.id != name && !strings.HasPrefix(name, x.id+"-"):
		x.more = true
	}
}

func (x *sole) args() []arg {
	if x.id == "" || x.more {
		return nil
	}
	return []arg{x.first}
}
