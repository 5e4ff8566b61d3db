// Package actor finds the actors that an article mentions: persons, countries, organizations and groups.
//
// Who is who stands in the tables under data: names, offices with their dates, and the nouns that make a
// group ("officials"). A Linker looks names up, composes groups ("Ukrainian officials"), mints persons and
// organizations that the tables do not know, and follows surnames, offices and pronouns through the article.
package actor

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"io"
	"io/fs"
	"sort"
	"sync"

	"diplograph/extract"
)

//go:embed data/*.tsv
var embedded embed.FS

// Gazetteer is what is known about actors. It is read-only after loading and safe for concurrent use.
type Gazetteer struct {
	names      *trie
	firstNames map[word]bool
	countries  []*country
	byISO      map[string]*country // alpha-2 and alpha-3
	bodies     []*body
	byBody     map[string]*body
	places     []place
	people     []*person
	byPerson   map[string]*person
	roles      []*role
	byRole     map[string]*role
	holders    map[post][]tenure
	bySurname  map[word][]*person
	hosts      map[string]string // host, or its end, to a country code or "@" and an organization
	version    string
	stops      map[string]bool // texts, in lower case, that the user calls no actor
}

// country is a country with the words that group names are made of.
type country struct {
	actor     *extract.Actor
	adjective string   // "Russian"
	possessor string   // "Russia"
	people    string   // "Russians"
	capitals  []string // the first is the seat of government
}

// body is an organization; class is one of bodyClasses.
type body struct {
	actor *extract.Actor
	short string // "NATO"
}

// place is a seat, capital, city, region or state within a federation.
type place struct {
	name    string
	country *country       // nil when unknown
	body    *extract.Actor // the body that acts there rather than the country, or nil
}

// actor returns who acts by the name of the place, or nil.
func (p place) actor() *extract.Actor {
	switch {
	case p.body != nil:
		return p.body
	case p.country != nil:
		return p.country.actor
	}
	return nil
}

// role is a noun for what somebody is: "official", "court", "foreign minister".
type role struct {
	lemma, plural string
	class         string
	kind          extract.Kind
	collective    bool // one noun for many: police
	title         bool // may stand before a name
	office        bool // somebody holds it for a country or an organization
}

// post is an office of a country (alpha-3) or an organization ("@id").
type post struct{ owner, role string }

// tenure is the time a person held a post.
type tenure struct {
	span
	person *person
}

// person is a known person with every post held.
type person struct {
	actor *extract.Actor
	short string // what headlines write: "Rubio"
	posts []heldPost
}

type heldPost struct {
	post
	span
}

// Default returns the gazetteer that is built into the program.
var Default = sync.OnceValue(func() *Gazetteer {
	data, err := fs.Sub(embedded, "data")
	if err != nil {
		panic(err)
	}
	g, err := LoadFS(data)
	if err != nil {
		panic(err)
	}
	return g
})

// Version identifies the content of the tables and the code that reads them.
func (g *Gazetteer) Version() string { return g.version }

// LoadFS reads the tables from the top of a folder. Every column is checked; an error names file and line.
func LoadFS(fsys fs.FS) (*Gazetteer, error) {
	g, hash := newGazetteer(), sha256.New()
	words, err := wordsFile.ReadFile("words.tsv")
	if err != nil {
		return nil, err
	}
	hash.Write(words)
	for _, t := range tables {
		if err := g.read(fsys, t, hash); err != nil {
			return nil, err
		}
	}
	if err := g.finish(); err != nil {
		return nil, err
	}
	g.version = revision + "-" + hex.EncodeToString(hash.Sum(nil)[:8])
	return g, nil
}

// revision counts changes of this package's code that change its output; the tables count by themselves.
const revision = "41"

func newGazetteer() *Gazetteer {
	return &Gazetteer{
		names: newTrie(), firstNames: map[word]bool{}, byISO: map[string]*country{}, byBody: map[string]*body{},
		byPerson: map[string]*person{}, byRole: map[string]*role{}, holders: map[post][]tenure{},
		bySurname: map[word][]*person{}, stops: map[string]bool{}, hosts: map[string]string{},
	}
}

// read adds a table and its bytes to the hash.
func (g *Gazetteer) read(fsys fs.FS, t table, hash io.Writer) error {
	if err := readTable(fsys, t.file, t.header, func(r row) error { return t.read(g, r) }); err != nil {
		return err
	}
	data, err := fs.ReadFile(fsys, t.file)
	if err != nil {
		return err
	}
	_, err = hash.Write(data)
	return err
}

// Actors returns every known country, organization and person, sorted by id.
func (g *Gazetteer) Actors() []*extract.Actor {
	var list []*extract.Actor
	for _, c := range g.countries {
		list = append(list, c.actor)
	}
	for _, b := range g.bodies {
		list = append(list, b.actor)
	}
	for _, p := range g.people {
		list = append(list, p.actor)
	}
	sort.Slice(list, func(i, j int) bool { return list[i].ID < list[j].ID })
	return list
}
