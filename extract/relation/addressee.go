package relation

import "diplograph/extract"

// ofObject tells whether a gerund is done by the object of the verb above it: "accused Iran of arming", "warned Iran
// against arming", "praised Iran for releasing".
func (f *frame) ofObject(i int) bool {
	m := f.child(i, "mark")
	return m >= 0 && f.tag(i) == "VBG" && (f.lemma(m) == "of" || f.lemma(m) == "for" || f.against(i))
}

// blamed is who is said to do a gerund behind a verb that names him in a phrase: "hit out at France for hosting".
func (f *frame) blamed(g, i int) []arg {
	if !f.ofObject(i) {
		return nil
	}
	for _, prep := range []string{"at", "against", "on"} {
		for c := f.first[g]; c >= 0 && c < i; c = f.next[c] {
			if f.rel(c) == "obl" && c > g && f.caseOf(c) == prep {
				return f.direct(c)
			}
		}
	}
	return nil
}

// helped tells whether the object of verb g is to do i: "helped Iraq to defeat", "supports Iraq in defeating".
func (f *frame) helped(g, i int) bool {
	if (f.cues.Verbs[f.lemma(g)] == extract.Requested || f.cues.Controls[f.lemma(g)]) && f.toInfinitive(i) {
		return true // "urged Sweden to help", "named a judge to join the court"
	}
	return f.cues.Helps[f.lemma(g)] && (f.toInfinitive(i) || f.gerund(i))
}

// addressee is who is to act after a verb that names him in a phrase: "called on Turkey to open".
func (f *frame) addressee(g, i int) []arg {
	if !f.cues.Appeals[f.lemma(g)] || !f.toInfinitive(i) {
		return nil
	}
	for _, prep := range []string{"on", "upon", "to", "for", "with"} {
		for c := f.first[g]; c >= 0; c = f.next[c] {
			if f.rel(c) == "obl" && c < i && f.caseOf(c) == prep {
				return f.nominal(c)
			}
		}
	}
	return nil
}
