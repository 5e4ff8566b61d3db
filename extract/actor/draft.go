package actor

import (
	"strings"

	"diplograph/extract"
)

// need says what has to be found before a draft is a mention.
type need uint8

const (
	nothing    need = iota
	groupNeed       // a group or body of an owner: "Ukrainian officials"
	officeNeed      // the holder of an office: "the Iranian president"
	nameNeed        // the full name behind a surname or an acronym
	backNeed        // an earlier actor of that role: "the ministers"
	stateNeed       // the country that is meant: "the government"
	halfNeed        // one of the two Koreas: "the North"
	pronounNeed
	speakerNeed // who says "I" or "we"
)

// draft is a mention whose actor may still have to be found; text order lets later ones lean on earlier ones.
type draft struct {
	extract.Mention
	need       need
	words      string  // the name or title as the text has it
	choices    []entry // meanings that only the article as a whole can decide
	common     bool    // the name is a common noun as well: "Senate"
	role       *role
	compound   string // the noun before the role: "military" of "military leaders"
	titled     bool   // a title stands before the name
	title      string // as written, lower case
	owner      owner
	plural     bool
	definite   bool // after "the"
	indefinite bool // after "a"
	both       bool // two are meant
	human      bool // does or suffers what only persons and bodies do
	former     bool
	lowercase  bool
	share      int  // 0 or 1: which of two actors a plural stands for
	gender     byte // 'm', 'f' or 0
	follows    int  // token of the noun that a relative pronoun stands for, or -1
	ofPlace    bool // a relative pronoun of a place: "a tribunal in The Hague that …" more likely means the tribunal
	gone       bool // part of another mention
}

// owner is who a role or body belongs to: "Ukrainian" of "Ukrainian officials".
type owner struct {
	actor     *extract.Actor
	draft     int    // the draft whose actor owns, or -1
	key       string // in ids
	adjective string // in names, before a noun
	possessor string // in names, before 's
	country   string
}

func (o owner) none() bool { return o.actor == nil && o.draft < 0 && o.key == "" }

var nobody = owner{draft: -1}

func (g *Gazetteer) countryOwner(c *country) owner {
	a := c.actor
	return owner{actor: a, draft: -1, key: strings.ToLower(a.Country), adjective: c.adjective, possessor: c.possessor, country: a.Country}
}

// wordsOwner is an owner that no table knows: "European" of "European leaders".
func wordsOwner(words string) owner {
	return owner{draft: -1, key: slug(words), adjective: words, possessor: words}
}

// ownerOf makes an owner of any actor.
func (g *Gazetteer) ownerOf(a *extract.Actor) owner {
	switch a.Kind {
	case extract.Country:
		return g.countryOwner(g.byISO[a.Country])
	case extract.Person:
		short := lastWord(a.Name)
		if p := g.byPerson[strings.TrimPrefix(a.ID, "person:")]; p != nil {
			short = p.short
		}
		return owner{actor: a, draft: -1, key: slug(short), adjective: short, possessor: short, country: a.Country}
	}
	name := a.Name
	if b := g.byBody[strings.TrimPrefix(a.ID, "organization:")]; b != nil {
		name = b.short
	}
	_, key, _ := strings.Cut(a.ID, ":")
	return owner{actor: a, draft: -1, key: key, adjective: name, possessor: name, country: a.Country}
}

func lastWord(name string) string {
	fields := strings.Fields(name)
	if len(fields) == 0 {
		return name
	}
	last := fields[len(fields)-1]
	return last[strings.LastIndexByte(last, '-')+1:]
}
