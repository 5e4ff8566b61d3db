package actor

import (
	"slices"
	"strings"

	"diplograph/extract"
)

// memory is what an article has told so far, and which names it gives in full anywhere.
type memory struct {
	surnames map[string][]sighting // folded last word of a full name
	acronyms map[string]*extract.Actor
	titles   map[string][]string        // person id -> titles as written, lower case
	genders  map[string]byte            // person id -> 'm' or 'f' as titles tell
	recent   []int                      // drafts in reading order that have an actor
	bodies   map[string]*extract.Actor  // person id -> the organization that he speaks for
	others   map[*person]*extract.Actor // known person -> the namesake of whom the article speaks
	author   *extract.Actor             // whose statement the title says that the article is
	sought   bool                       // author is settled
	envoy    *bool                      // whether "I" may be who speaks for a state; nil until asked
}

// sighting is a full name at a draft.
type sighting struct {
	actor *extract.Actor
	draft int
}

func newMemory() memory {
	return memory{
		surnames: map[string][]sighting{}, acronyms: map[string]*extract.Actor{}, titles: map[string][]string{},
		genders: map[string]byte{}, bodies: map[string]*extract.Actor{},
		others: map[*person]*extract.Actor{},
	}
}

func (m *memory) clear() {
	clear(m.surnames)
	clear(m.acronyms)
	clear(m.titles)
	clear(m.genders)
	clear(m.bodies)
	clear(m.others)
	m.recent, m.author, m.sought, m.envoy = m.recent[:0], nil, false, nil
}

// learnAcronyms reads "Karen Defence Front (KDF)": the letters in brackets stand for the body before them.
func (l *Linker) learnAcronyms(drafts []draft) {
	s := &l.s
	for i := range drafts {
		d := &drafts[i]
		if d.Actor == nil || d.Actor.Kind != extract.Organization {
			continue
		}
		open := s.form(d.Last + 1)
		short := s.form(d.Last + 2)
		if (open == "(" || open == "-LRB-") && len(short) > 1 && strings.ToUpper(short) == short {
			l.article.acronyms[short] = d.Actor
		}
	}
}

// learnInitials files bodies by the capitals of their names, for an article that shortens them without brackets: "the
// Association of Muslim Scholars", later "the AMS". What two bodies share stands for neither.
func (l *Linker) learnInitials() {
	shared := map[string]*extract.Actor{}
	for i := range l.drafts {
		a := l.drafts[i].Actor
		if a == nil || a.Kind != extract.Organization || l.drafts[i].gone {
			continue
		}
		for _, short := range []string{initials(a.Name), initials(l.doc.Article.Text[l.drafts[i].Start:l.drafts[i].End])} {
			if before, ok := shared[short]; ok && before != a {
				a = nil
			}
			shared[short] = a
		}
	}
	for short, a := range shared {
		if a != nil && len(short) > 2 && l.article.acronyms[short] == nil {
			l.article.acronyms[short] = a
		}
	}
}

// initials returns the first letters of the capitalised words of a name.
func initials(name string) string {
	var letters []byte
	for _, word := range strings.Fields(name) {
		if 'A' <= word[0] && word[0] <= 'Z' {
			letters = append(letters, word[0])
		}
	}
	return string(letters)
}

// learnNames files every person that the article names in full.
func (l *Linker) learnNames() {
	for i := range l.drafts {
		d := &l.drafts[i]
		if d.Actor == nil || d.Actor.Kind != extract.Person {
			continue
		}
		l.sight(d.words, d.Actor, i)
		if p := l.g.byPerson[strings.TrimPrefix(d.Actor.ID, "person:")]; p != nil && d.Actor.Known {
			l.sight(p.short, d.Actor, i)
		}
		l.learnTitle(d)
	}
}

// learnTitle files the title that the article gives a person, and the gender that a courtesy title tells.
func (l *Linker) learnTitle(d *draft) {
	titles := l.article.titles[d.Actor.ID]
	if d.title != "" && !slices.Contains(titles, d.title) {
		l.article.titles[d.Actor.ID] = append(titles, d.title)
	}
	if d.gender != 0 {
		l.article.genders[d.Actor.ID] = d.gender
	}
	if a := d.owner.actor; a != nil && a.Kind == extract.Organization {
		l.article.bodies[d.Actor.ID] = a
	}
}

func (l *Linker) sight(name string, a *extract.Actor, draft int) {
	key := slug(lastWord(name))
	l.article.surnames[key] = append(l.article.surnames[key], sighting{a, draft})
}

// unmaskSurnames gives a name like "Jordan" to the person whom the article has named so in full, unless it speaks of the
// country in other words as well.
func (l *Linker) unmaskSurnames() {
	for i := range l.drafts {
		d := &l.drafts[i]
		if d.Actor == nil || d.Actor.Kind != extract.Country || d.First != d.Last || d.Place {
			continue
		}
		name := l.doc.Article.Text[d.Start:d.End]
		if a := l.sighted(name, i); a != nil && !l.spokenOf(d.Actor, name) {
			d.Actor, d.Place, d.Via, d.Confidence = a, false, "surname", confidence["surname"]
		}
	}
}

// spokenOf reports whether the article names a country, or somebody of it, other than by the given name.
func (l *Linker) spokenOf(c *extract.Actor, name string) bool {
	return slices.ContainsFunc(l.drafts, func(d draft) bool {
		of := d.owner.country
		if d.Actor != nil {
			of = d.Actor.Country
		}
		return of == c.Country && l.doc.Article.Text[d.Start:d.End] != name
	})
}

// sighted returns the person of that surname named in full last before the draft, else first after it.
func (l *Linker) sighted(surname string, draft int) *extract.Actor {
	var found *extract.Actor
	for _, s := range l.article.surnames[slug(lastWord(surname))] {
		if s.draft > draft && found != nil {
			break
		}
		found = s.actor
	}
	return found
}

// remember keeps a settled draft for what refers back to it.
func (l *Linker) remember(i int) { l.article.recent = append(l.article.recent, i) }

// back returns the latest earlier draft, within reach sentences, whose actor fits.
func (l *Linker) back(from *draft, reach int, fits func(*draft) bool) *draft {
	for _, i := range slices.Backward(l.article.recent) {
		d := &l.drafts[i]
		if from.Sentence-d.Sentence > reach {
			return nil
		}
		if (d.Sentence < from.Sentence || d.Last < from.First) && fits(d) {
			return d
		}
	}
	return nil
}

// mint returns the actor of that id, new in this article unless it was minted before.
func (l *Linker) mint(id, name string, kind extract.Kind, country, class string) *extract.Actor {
	a := l.minted[id]
	if a == nil {
		a = &extract.Actor{ID: id, Name: name, Kind: kind, Country: country, Class: class}
		l.minted[id] = a
	}
	return a
}
