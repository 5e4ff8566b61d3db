package actor

import (
	"strings"

	"diplograph/extract"
)

// line finds the names in a line that was not parsed: a title, the name of a source.
func (l *Linker) line(text string) *sentence {
	sent := extract.Sentence{End: len(text)}
	for from := 0; from < len(text); {
		to := from + strings.IndexByte(text[from:]+" ", ' ')
		if word := strings.TrimRight(text[from:to], ":,;."); word != "" {
			sent.Tokens = append(sent.Tokens, extract.Token{
				Form: word, Lemma: verbLemma(word), Start: from, End: from + len(word), Tag: "NNP", Head: -1, Rel: "root",
			})
		}
		from = to + 1
	}
	s := new(sentence)
	s.scan(l.g, text, &sent)
	return s
}

// verbLemma takes the ending of the third person off, as headlines have it: "condemns", "addresses".
func verbLemma(word string) string {
	word = strings.ToLower(word)
	if speech[strings.TrimSuffix(word, "es")] {
		return strings.TrimSuffix(word, "es")
	}
	return strings.TrimSuffix(word, "s")
}

// publisher returns the country, else the body, whose own the article's source or host is.
func (l *Linker) publisher() *extract.Actor {
	if a := l.source(); a != nil {
		return a
	}
	if a := l.g.publishing(hostOf(l.doc.Article.Source)); a != nil {
		return a
	}
	return l.g.publishing(hostOf(l.doc.Article.URL))
}

// source returns the country, else the body, that the article's source speaks for: "UK Government". A newspaper
// that is called after a country speaks for nobody.
func (l *Linker) source() *extract.Actor {
	s := l.line(l.doc.Article.Source)
	official := len(s.hits) == 1 && s.hits[0].first == 0 && s.hits[0].last == len(s.Tokens)-1
	for i := range s.Tokens {
		official = official || authorities[s.Tokens[i].Lemma]
	}
	for i := range s.hits {
		e, ok := s.hits[i].get(isState | isOrganization)
		if a := l.g.actor(e); ok && a.Class != "media" && a.Class != "company" && (official || e.kind == isOrganization) {
			return l.stateOf(a)
		}
	}
	return nil
}

// authorities are the words by which a source is a state's own.
var authorities = wordSet("authorities")

// author returns whose statement the title says that the article is: "Statement by Ash Carter on …", "Carter
// condemns …".
func (l *Linker) author() *extract.Actor {
	if l.article.sought {
		return l.article.author
	}
	l.article.sought = true
	s := l.line(l.doc.Article.Title)
	for i := range s.Tokens {
		if a, last := l.personAt(s, i); a != nil && s.gives(i, last) {
			l.article.author = a
			break
		}
	}
	return l.article.author
}

// personAt returns the person whose name or office stands at token i of the title, and the last token of it.
func (l *Linker) personAt(s *sentence, i int) (*extract.Actor, int) {
	if h := s.hitAt(i); h != nil && h.first == i {
		if e, ok := h.get(isRole | isTitle); ok && l.g.role(e) != nil {
			return l.titled(&draft{words: s.text[h.start:h.end], role: l.g.role(e), owner: nobody}, 0), h.last
		}
		var list []*person
		for _, e := range h.entries {
			if e.kind == isPerson {
				list = append(list, l.g.people[e.ref])
			}
		}
		if p := l.pick(list, &draft{owner: nobody}); p != nil {
			return p.actor, h.last
		}
	}
	for n := range l.drafts {
		a := l.drafts[n].Actor
		if a == nil || a.Kind != extract.Person || !strings.Contains(a.Name, " ") {
			continue
		}
		if start := s.Tokens[i].Start; strings.HasPrefix(s.text[start:], a.Name) {
			return a, i + strings.Count(a.Name, " ")
		}
	}
	return nil, 0
}

// gives reports whether a title attributes a statement to the person of tokens first to last.
func (s *sentence) gives(first, last int) bool {
	i := first - 1
	for i >= 0 && !statements[s.Tokens[i].Lemma] && (s.at[i] >= 0 || extract.Capitalised(s.form(i)) || s.form(i) == "of" || s.form(i) == "for" || s.form(i) == "the") {
		i--
	}
	if i < 0 {
		return strings.HasPrefix(s.text[s.Tokens[last].End:], ":") || last+1 < len(s.Tokens) && s.avowed(last+1)
	}
	if s.form(i) != "by" && s.form(i) != "from" {
		return false
	}
	for i--; i >= 0; i-- {
		if statements[s.Tokens[i].Lemma] {
			return true
		}
	}
	return false
}

// avowed reports whether token i of a title is a verb of speech or a noun for a statement.
func (s *sentence) avowed(i int) bool {
	lemma := s.Tokens[i].Lemma
	return statements[lemma] || speech[lemma] || avows[lemma]
}

// statements are what officials give: "remarks by", "Carter statement on".
var statements = wordSet("statements")
