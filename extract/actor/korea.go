package actor

// halves are the words by which a text about one Korea means it or the other: "the North".
var halves = sensesIn("halves")

// half drafts such a word, to be found once it is known what the article is about.
func (l *Linker) half(g segment) bool {
	s := &l.s
	if g.first != g.last || !g.definite || halves.of(s.form(g.last)) == "" || s.form(g.last+1) == "of" {
		return false
	}
	d := l.draft(g.first, g.last, "alias")
	d.words, d.need = s.form(g.last), halfNeed
	d.Place = s.located(&hit{first: g.first, last: g.last})
	return true
}

// resolveHalf finds the Korea that is meant in an article about one.
func (l *Linker) resolveHalf(d *draft) {
	if about := l.mostSalient(); about == "PRK" || about == "KOR" {
		d.Actor = l.g.byISO[halves.of(d.words)].actor
	}
}
