package actor

import (
	"slices"
	"strings"
	"time"

	"diplograph/extract"
)

// misfit, in days, is added to the distance of a person who never held such a post.
const misfit = 40 * 365

// remoteness is how many days the article's date is from the person's time in the post that the draft names;
// for an article without a date, how long before now the person left it.
func (l *Linker) remoteness(p *person, d *draft) int {
	best := 4 * misfit
	for _, h := range p.posts {
		far := l.daysFrom(h.span)
		if d.role != nil && h.role != d.role.lemma {
			far += misfit
		}
		if d.owner.country != "" && h.owner != d.owner.country {
			far += misfit
		}
		best = min(best, far)
	}
	return best
}

// horizon lies after every date of the tables.
var horizon = time.Date(2100, 1, 1, 0, 0, 0, 0, time.UTC)

func (l *Linker) daysFrom(s span) int {
	switch day := l.doc.Article.Published; {
	case !day.IsZero():
		return s.distance(day)
	case s.to.IsZero():
		return 0
	}
	return days(s.to, horizon)
}

// resolveOffice finds who holds an office: the person whom the article names with it, else the holder on the
// article's date, else nobody in particular: "Germany's foreign minister".
func (l *Linker) resolveOffice(d *draft, i int) {
	d.Via, d.Confidence = "role", confidence["role"]
	if d.Actor = l.titled(d, i); d.Actor != nil {
		return
	}
	if d.owner.none() && d.definite {
		if iso := l.mostSalient(); iso != "" && !l.doc.Article.Published.IsZero() {
			d.Actor = l.holder(post{iso, d.role.lemma})
		}
	} else if !d.owner.none() {
		d.Actor = l.holder(post{officeOwner(d.owner), d.role.lemma})
	}
	if d.Actor == nil && !l.resolveUntitled(d) {
		d.Actor, d.Via, d.Confidence = l.groupActor(d), "group", confidence["group"]
	}
}

func officeOwner(o owner) string {
	switch {
	case o.actor == nil:
		return ""
	case o.actor.Kind == extract.Organization:
		return "@" + o.key
	}
	return o.country
}

// holder returns who held a post on the article's date.
func (l *Linker) holder(at post) *extract.Actor {
	day := l.doc.Article.Published
	if day.IsZero() {
		return nil
	}
	var found *extract.Actor
	for _, name := range append([]string{at.role}, sameOffice(at.role)...) {
		for _, t := range l.g.holders[post{at.owner, name}] {
			if !t.from.IsZero() && t.distance(day) == 0 {
				found = t.person.actor
			}
		}
		if found != nil {
			break
		}
	}
	return found
}

// resolveTitled gives a draft the person of the article who bears its office, if there is one.
func (l *Linker) resolveTitled(d *draft, i int) bool {
	if d.Actor = l.titled(d, i); d.Actor == nil {
		return false
	}
	d.Via, d.Confidence = "role", confidence["role"]
	return true
}

// titled returns the person of the article who bears the office: named last before the draft, of the last sentence its
// subject, else first after. One's own "President", in capitals and of no other country, is the one most named.
func (l *Linker) titled(d *draft, i int) *extract.Actor {
	if d.owner.none() && d.definite && extract.Capitalised(d.words) && d.First > 1 {
		if a := l.mostTitled(d, i); a != nil {
			return a
		}
	}
	var found *extract.Actor
	at, subject := -1, false
	for j := range l.drafts {
		x := &l.drafts[j]
		if x.Actor == nil || x.Actor.Kind != extract.Person || x.need == pronounNeed || x.role != nil && x.role.lemma == "counterpart" {
			continue
		}
		if j > i && found != nil {
			break
		}
		if l.bears(x.Actor, d) && !(subject && x.Sentence == at && x.Sentence < d.Sentence) {
			found, at, subject = x.Actor, x.Sentence, l.isSubject(x)
		}
	}
	return found
}

// isSubject reports whether the draft is what a verb of its sentence is said of.
func (l *Linker) isSubject(x *draft) bool {
	return !x.Possessive && strings.HasPrefix(l.doc.Sentences[x.Sentence].Tokens[x.Head].Rel, "nsubj")
}

// mostTitled returns the bearer of the office whom the article has named most often before draft i.
func (l *Linker) mostTitled(d *draft, i int) *extract.Actor {
	named := map[*extract.Actor]int{}
	var most *extract.Actor
	for j := range l.drafts[:i] {
		a := l.drafts[j].Actor
		if a == nil || a.Kind != extract.Person || named[a] == 0 && !l.bears(a, d) {
			continue
		}
		if named[a]++; most == nil || named[a] >= named[most] {
			most = a
		}
	}
	return most
}

// bears reports whether the article or the gazetteer gives the person that office, for that country if one is named.
func (l *Linker) bears(a *extract.Actor, d *draft) bool {
	if d.owner.country != "" && a.Country != "" && a.Country != d.owner.country {
		return false
	}
	words := strings.ToLower(d.words)
	if slices.ContainsFunc(l.article.titles[a.ID], func(t string) bool { return shortFor(words, t) }) {
		return d.owner.country == "" || a.Country == d.owner.country
	}
	if l.titledAs(a, d.role.lemma) {
		return true
	}
	p := l.g.byPerson[strings.TrimPrefix(a.ID, "person:")]
	if p == nil || !a.Known {
		return false
	}
	return slices.ContainsFunc(p.posts, func(h heldPost) bool {
		return (h.role == d.role.lemma || !d.owner.none() && abroad(h.role) == abroad(d.role.lemma) || isKindOf(h.role, d.role.lemma) || d.role.lemma == "diplomat" && diplomatic(h.role) || l.leads(h, d)) &&
			(d.owner.none() || h.owner == officeOwner(d.owner)) && l.current(h, d)
	})
}

// leads reports whether "the French leader" can mean the holder of a post: a head of state or government, of a state with one
// party its general secretary.
func (l *Linker) leads(h heldPost, d *draft) bool {
	return rulers[d.role.lemma] && (d.definite || d.owner.country != "") && (d.compound == "" || leanings[d.compound]) &&
		(strings.HasPrefix(l.g.byRole[h.role].class, "head-of-") || h.role == "general secretary" || h.role == "leader")
}

// rulers are the nouns for any head of state or government.
var rulers = wordSet("rulers")

// current reports whether the article's date allows to call somebody by a post: held then, or before for a former one.
func (l *Linker) current(h heldPost, d *draft) bool {
	day := l.doc.Article.Published
	if d.former {
		return !h.to.IsZero() && (day.IsZero() || !h.to.After(day))
	}
	return day.IsZero() || h.distance(day) < 60
}
