package actor

// antecedent returns the noun that the clause of a relative pronoun belongs to, by the tree, else by position.
func (s *sentence) antecedent(i int) int {
	for j, n := s.Tokens[i].Head, 0; j >= 0 && n < 4; j, n = s.Tokens[j].Head, n+1 {
		if noun := s.Tokens[j].Head; s.Tokens[j].Rel == "acl:relcl" && noun < i && !s.tag(noun, "VB") {
			return noun
		}
	}
	if s.form(i-1) == "," {
		return i - 2
	}
	return i - 1
}

// resolveRelative gives the pronoun the actor of the draft that covers the token it follows.
func (l *Linker) resolveRelative(d *draft) {
	if x := l.back(d, 0, func(x *draft) bool { return x.First <= d.follows && d.follows <= x.Last }); x != nil {
		d.Actor, d.plural, d.ofPlace = x.Actor, x.plural, x.Place
		if c := l.g.byISO[x.Actor.Country]; c != nil && d.words == "whose" && l.ofState(d) {
			d.Actor = c.actor // "the envoy of Qatar, whose government"
		}
	}
}

// ofState reports whether what follows "whose" is what a state has.
func (l *Linker) ofState(d *draft) bool {
	tokens := l.doc.Sentences[d.Sentence].Tokens
	return d.Last+1 < len(tokens) && statewide[tokens[d.Last+1].Form]
}

// statewide are the nouns of what a state has rather than its envoy.
var statewide = wordSet("statewide")
