package actor

import (
	"strings"

	"diplograph/extract"
)

// particles may stand in lower case inside a name.
var particles = wordSet("al bin ibn bint de del della van der den von el da dos du di la le ben abu ul ud ter y e af")

// personal is a person's name at the end of a noun phrase.
type personal struct {
	first, last int
	known       *hit  // the name as the gazetteer has it, or nil
	role        *role // what stands before the name: "Secretary of State"
	roleFirst   int
	titled      bool // a role or a courtesy title stands before it
	certain     bool // a person whatever the article says elsewhere
}

// personName looks for a person's name at the end of a segment.
func (s *sentence) personName(g *Gazetteer, seg segment) (personal, bool) {
	n := personal{first: seg.last + 1, last: seg.last}
	h := s.hitAt(seg.last)
	switch {
	case h != nil && h.kinds&isPerson != 0 && h.kinds&(isCountry|isOrganization) == 0:
		n.known, n.first = h, h.first
		n.certain = h.first < h.last
	case s.couldBeName(g, seg):
		n.first = seg.last
	default:
		return n, false
	}
	if !n.certain {
		s.extendLeft(g, &n, seg.first)
	}
	s.findTitle(g, &n, seg.first)
	s.findPortfolio(g, &n)
	if n.first < n.last && n.known == nil {
		n.certain = n.certain || n.titled || !s.endsLikeBody(g, n) && (s.isFirstName(g, n.first) || s.isDescribed(g, n))
	}
	if n.first < n.last && n.known != nil && n.known.first > n.first {
		n.known, n.certain = nil, true
	}
	if n.known == nil && !n.titled && s.nearby(n.first) {
		return n, false
	}
	return n, n.certain || n.titled || n.first == n.last && s.lone(g, n) || n.first < n.last && s.speaks(n)
}

// couldBeName reports whether the last word of a segment may be the surname of an unknown person.
func (s *sentence) couldBeName(g *Gazetteer, seg segment) bool {
	i := seg.last
	if !s.nameLike(i) {
		return false
	}
	if s.at[i] < 0 {
		return !(i == seg.first && i == 0 && !s.tag(i, "NNP"))
	}
	return i > seg.first && s.hitAt(i).first == i && s.at[i-1] < 0 && s.isFirstName(g, i-1) && s.tag(i, "NNP") &&
		s.kindsAt(i)&(isOrganization|isAdjective) == 0
}

// nameLike reports whether token i is a capitalised word that may be part of a name.
func (s *sentence) nameLike(i int) bool {
	form := s.form(i)
	if prefix, rest, ok := strings.Cut(form, "-"); ok && particles[prefix] {
		form = rest
	}
	return capitalised(form) && !functional[form] && !calendar[form] && s.tag(i, "NNP", "NN", "JJ", "FW") && (i > 0 || s.tag(i, "NNP"))
}

// functional are words that headlines and names of bodies capitalise but no person is called by.
var functional = wordSet("Against For Of The And In On To With From At By A An")

func (s *sentence) particle(i int) bool {
	return i > 0 && i+1 < len(s.Tokens) && particles[s.form(i)] && capitalised(s.form(i+1)) && capitalised(s.form(i-1)) &&
		s.tag(i-1, "NNP") && s.tag(i+1, "NNP")
}

func (s *sentence) isFirstName(g *Gazetteer, i int) bool { return g.firstNames[s.wordAt(g, i)] }

func (s *sentence) isSurname(g *Gazetteer, i int) bool { return len(g.bySurname[s.wordAt(g, i)]) > 0 }

// wordAt returns the number of the word in the gazetteer's vocabulary, or unknown.
func (s *sentence) wordAt(g *Gazetteer, i int) word {
	s.buf, _, _ = foldWord(s.buf[:0], s.form(i))
	if w, ok := g.names.vocabulary[string(s.buf)]; ok {
		return w
	}
	return unknown
}

// extendLeft takes the capitalised words and particles before the last one into the name.
func (s *sentence) extendLeft(g *Gazetteer, n *personal, from int) {
	if isLoud(s.form(n.last)) && n.last > from && !isLoud(s.form(n.last-1)) {
		return // "Sunni AMS"
	}
	for i := n.first - 1; i >= from; i-- {
		if s.nickname(i) {
			continue
		}
		free := s.at[i] < 0 || s.at[i] == s.at[n.first] ||
			s.kindsAt(i)&(isTitle|isState|isOrganization) == 0 && s.isFirstName(g, i)
		if !(s.nameLike(i) && free || particles[s.form(i)] && i > from && s.nameLike(i-1)) {
			return
		}
		n.first = i
	}
}

// endsLikeBody reports whether the name ends in a noun for an organization: "Victoria Police".
func (s *sentence) endsLikeBody(g *Gazetteer, n personal) bool {
	return s.isBodyNoun(g, n.last)
}

// lone reports whether a single capitalised word may be a surname that the article gives in full elsewhere; "in Kerry"
// is none.
func (s *sentence) lone(g *Gazetteer, n personal) bool {
	switch strings.ToLower(s.form(n.first - 1)) {
	case "in", "near", "outside", "across":
		return false
	case "at":
		return n.known != nil || s.isSurname(g, n.last) // "hit back at Trump", but "at Camp David"
	}
	return n.known != nil || s.tag(n.last, "NNP") && !s.isBodyNoun(g, n.last)
}

// nearby reports whether an unknown name at token i is more likely that of a place: "near Tal Afar".
func (s *sentence) nearby(i int) bool {
	switch strings.ToLower(s.form(i - 1)) {
	case "near", "outside", "in":
		return true
	}
	return false
}

// speaks reports whether the tree makes an unknown name the subject of a verb of saying or gives it a human
// apposition.
func (s *sentence) speaks(n personal) bool {
	t := &s.Tokens[s.headOf(n.first, n.last)]
	return strings.HasPrefix(t.Rel, "nsubj") && t.Head >= 0 && speech[s.Tokens[t.Head].Lemma]
}

// human reports whether the token is subject, object or agent of a verb that takes persons and bodies.
func (s *sentence) human(i int) bool {
	t := &s.Tokens[i]
	if t.Head < 0 || !strings.HasPrefix(t.Tag, "NNP") {
		return false
	}
	verb := s.Tokens[t.Head].Lemma
	switch t.Rel {
	case "nsubj":
		return speech[verb] || acts[verb]
	case "obj", "iobj", "nsubj:pass", "obl:agent":
		return acts[verb]
	}
	return false
}

// acts holds the verbs that persons and bodies do to each other.
var acts = wordSet(`accuse arrest ask attack back blame call charge condemn convict criticise criticize defend deny
	demand detain find free hold invite jail join kidnap kill lead meet order phone praise press question reject
	release resign sentence sue support tell thank threaten urge visit vow win agree refuse appoint elect oust
	overthrow assassinate extradite deport host greet appeal promise pledge sign expel`)

// speech holds the verbs whose subject speaks.
var speech = wordSet(`say tell add warn state note explain argue insist claim announce declare acknowledge stress
	reply respond comment write believe think want ask urge meet discuss hope welcome`)

// person drafts a person with the title and the country before the name.
func (l *Linker) person(seg segment, n personal) {
	s := &l.s
	first, own := n.first, seg.owner
	if list := l.owners(segment{first: seg.first, last: seg.last, owner: seg.owner}, n.roleFirst, n.role); len(list) > 0 {
		own = list[len(list)-1]
	}
	if n.titled || !own.none() && own.draft != seg.owner.draft {
		first = s.nameStart(seg.first, n.roleFirst)
	}
	if own.draft >= 0 && own.draft == seg.owner.draft && n.titled {
		first = l.drafts[own.draft].First
		l.drafts[own.draft].gone = true
	}
	if n.titled && n.roleFirst < seg.first {
		first = n.roleFirst
		l.drop(first)
	}
	d := l.draft(first, n.last, "minted")
	d.owner, d.role, d.titled = own, n.role, n.titled
	d.words = s.plainName(n.first, n.last)
	if n.titled {
		d.title = strings.ToLower(s.text[s.Tokens[n.roleFirst].Start:s.Tokens[n.first-1].End])
		d.lowercase = !capitalised(s.form(n.roleFirst))
		d.gender = genders[d.title]
	}
	l.settlePerson(d, n)
	l.appositive(d, n)
}

// drop gives up the drafts of this sentence that start at token first or later.
func (l *Linker) drop(first int) {
	for i := len(l.drafts) - 1; i >= 0 && l.drafts[i].Sentence == l.s.Index && l.drafts[i].First >= first; i-- {
		l.drafts[i].gone = true
	}
}

// settlePerson gives a full name its actor at once; a surname waits for the whole article.
func (l *Linker) settlePerson(d *draft, n personal) {
	if n.known != nil {
		for _, e := range n.known.entries {
			if e.kind == isPerson {
				d.choices = append(d.choices, e)
			}
		}
	}
	switch {
	case n.known != nil && n.certain && len(d.choices) == 1:
		d.Actor = l.g.actor(d.choices[0])
		d.Via = via(d.choices[0])
		d.choices = nil
		if d.role != nil {
			d.Via = "title"
		}
	case n.known == nil && n.first < n.last && l.heldBy(d) != nil:
		d.Actor, d.Via = l.heldBy(d).actor, "title"
	case n.known == nil && n.first < n.last:
		d.Actor = l.mint("person:"+slug(d.words), d.words, extract.Person, d.owner.country, class(d.role))
		l.enrich(d.Actor, d.owner.country, class(d.role))
	default:
		d.need, d.definite = nameNeed, strings.EqualFold(l.s.form(d.First-1), "the")
		d.human = l.s.human(d.Head)
	}
	d.Confidence = confidence[d.Via]
}

// enrich completes an actor that the article has minted.
func (l *Linker) enrich(a *extract.Actor, country, class string) {
	if a.Known {
		return
	}
	if a.Country == "" {
		a.Country = country
	}
	if a.Class == "" {
		a.Class = class
	}
}

// surname drafts a name that only the article or the date can tell whose it is.
func (l *Linker) surname(first, last int, h *hit) *draft {
	d := l.draft(first, last, "surname")
	d.Start, d.End = h.start, h.end
	d.words, d.need = l.s.text[h.start:h.end], nameNeed
	for _, e := range h.entries {
		if e.kind == isPerson {
			d.choices = append(d.choices, e)
		}
	}
	return d
}

var genders = map[string]byte{
	"mr": 'm', "mr.": 'm', "king": 'm', "prince": 'm', "sir": 'm', "lord": 'm', "pope": 'm', "sheikh": 'm',
	"mrs": 'f', "mrs.": 'f', "ms": 'f', "ms.": 'f', "queen": 'f', "princess": 'f', "lady": 'f', "dame": 'f',
}
