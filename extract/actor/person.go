package actor

import (
	"strings"

	"diplograph/extract"
)

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
var acts = wordSet("acts")

// speech holds the verbs whose subject speaks.
var speech = wordSet("speech")

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
		d.lowercase = !extract.Capitalised(s.form(n.roleFirst))
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
	case n.known != nil && n.certain && l.bearer(d):
		d.choices = nil
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
