package graph

import (
	"cmp"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"time"

	"diplograph/extract"
)

// Batch is what some articles say, in rows. Rows are sorted by their keys and no key stands twice.
type Batch struct {
	Articles []Article
	Copies   []Copy // also of articles that are in the store already
	Actors   []Actor
	Mentions []Mention
	Evidence []Evidence
}

// Options say what a batch records beside the triples.
type Options struct {
	Version string // of the extractor and its data; part of State
	Text    bool   // keep the text of the articles
}

// NewBatch turns results into rows. Of two results for one article the later counts. It fails on an article
// without an id, a relation type that is not in the ontology and an ill-formed actor id.
func NewBatch(results []extract.Result, opt Options) (*Batch, error) {
	last := map[string]int{}
	for i, r := range results {
		last[r.Article.ID] = i
	}
	bb := batchBuilder{actors: map[string]Actor{}}
	for i, r := range results {
		if last[r.Article.ID] != i {
			continue
		}
		if err := bb.add(r, opt); err != nil {
			return nil, fmt.Errorf("article %q: %w", r.Article.ID, err)
		}
	}
	return bb.finish(), nil
}

type batchBuilder struct {
	batch  Batch
	actors map[string]Actor
}

func (bb *batchBuilder) add(r extract.Result, opt Options) error {
	if r.Article.ID == "" {
		return fmt.Errorf("no id; hint: call AssignID first")
	}
	bb.batch.Articles = append(bb.batch.Articles, articleRow(r.Article, opt))
	given := map[string]Actor{}
	for _, a := range r.Actors {
		given[a.ID] = actorRow(a)
	}
	named, err := bb.addTriples(r, given)
	if err != nil {
		return err
	}
	return bb.addActors(r.Article.ID, given, named)
}

// addTriples returns whom the triples name, and adds to the given actors those of them that are missing.
func (bb *batchBuilder) addTriples(r extract.Result, given map[string]Actor) (named map[string]bool, err error) {
	named = map[string]bool{}
	seen := map[string]bool{}
	for _, t := range r.Triples {
		t.Article = r.Article.ID
		e, err := evidenceRow(t)
		if err != nil {
			return nil, err
		}
		if !seen[e.ID] {
			seen[e.ID] = true
			bb.batch.Evidence = append(bb.batch.Evidence, e)
		}
		for _, p := range participants(&t) {
			named[p.ID] = true
			if _, ok := given[p.ID]; !ok {
				given[p.ID] = Actor{ID: p.ID, Name: p.Name, Kind: string(p.Kind), Country: p.Country}
			}
		}
	}
	return named, nil
}

func (bb *batchBuilder) addActors(article string, given map[string]Actor, named map[string]bool) error {
	for _, id := range slices.Sorted(maps.Keys(given)) {
		a := given[id]
		if !actorID.MatchString(id) || !strings.HasPrefix(id, a.Kind+":") {
			return fmt.Errorf("actor id %q of kind %q; hint: an id is KIND:KEY without spaces or bars", id, a.Kind)
		}
		m := Mention{Article: article, Actor: id, Name: a.Name, Country: a.Country, Implied: !named[id]}
		bb.batch.Mentions = append(bb.batch.Mentions, m)
		if b, ok := bb.actors[id]; !ok || a.Known || !b.Known {
			bb.actors[id] = a
		}
	}
	return nil
}

func (bb *batchBuilder) finish() *Batch {
	b := &bb.batch
	for _, a := range bb.actors {
		b.Actors = append(b.Actors, a)
	}
	b.sort()
	return b
}

func (b *Batch) sort() {
	slices.SortFunc(b.Articles, func(x, y Article) int { return cmp.Compare(x.ID, y.ID) })
	slices.SortFunc(b.Actors, func(x, y Actor) int { return cmp.Compare(x.ID, y.ID) })
	slices.SortFunc(b.Mentions, func(x, y Mention) int { return compareMentions(x.key(), y.key()) })
	slices.SortFunc(b.Evidence, func(x, y Evidence) int { return cmp.Compare(x.ID, y.ID) })
}

// ArticleIDs returns the ids of the articles, sorted.
func (b *Batch) ArticleIDs() []string {
	ids := make([]string, len(b.Articles))
	for i, a := range b.Articles {
		ids[i] = a.ID
	}
	return ids
}

// ActorIDs returns the ids of the actors, sorted.
func (b *Batch) ActorIDs() []string {
	ids := make([]string, len(b.Actors))
	for i, a := range b.Actors {
		ids[i] = a.ID
	}
	return ids
}

var actorID = regexp.MustCompile(`^(person|country|organization|group):[^\s|]+$`)

func participants(t *extract.Triple) []extract.Participant {
	if t.AssertedBy == nil {
		return []extract.Participant{t.Subject, t.Object}
	}
	return []extract.Participant{t.Subject, t.Object, *t.AssertedBy}
}

func articleRow(a *extract.Article, opt Options) Article {
	row := Article{
		ID: a.ID, URL: a.URL, Title: a.Title, Source: a.Source, PublishedAt: dateOnly(a.Published),
		ContentHash: a.ContentHash(), Version: opt.Version,
	}
	if opt.Text {
		row.Text = a.Text
	}
	return row
}

func actorRow(a extract.Actor) Actor {
	row := Actor{ID: a.ID, Name: a.Name, Kind: string(a.Kind), Country: a.Country}
	if !a.Known {
		return row
	}
	row.Known, row.Wikidata = true, a.Wikidata
	for _, o := range a.Offices {
		if o.Country != "" {
			row.Offices = append(row.Offices, Office{"country:" + o.Country, o.Role, dateOnly(o.From), dateOnly(o.To)})
		}
	}
	slices.SortFunc(row.Offices, compareOffices)
	row.Offices = slices.Compact(row.Offices)
	row.MemberOf = sortedUnique(a.MemberOf)
	row.Members = sortedUnique(a.Members)
	return row
}

func evidenceRow(t extract.Triple) (Evidence, error) {
	rt, ok := extract.LookupType(t.Type)
	if !ok {
		return Evidence{}, fmt.Errorf("relation type %q is not in the ontology; hint: `diplograph relations` lists the types", t.Type)
	}
	e := Evidence{
		ID: t.EvidenceID(), Article: t.Article, Type: t.Type, Class: cmp.Or(t.Class, rt.Code(t.Modality).Class),
		Sentence: t.Text, SentenceIndex: t.Sentence, Start: t.Start, End: t.End,
		Subject: partyOf(t.Subject), Object: partyOf(t.Object),
		Modality: string(t.Modality), Date: t.Date, Confidence: t.Confidence, Rule: t.Rule,
	}
	if t.AssertedBy != nil {
		e.AssertedBy = partyOf(*t.AssertedBy)
	}
	return e, nil
}

func partyOf(p extract.Participant) Party { return Party{p.ID, p.Mention, p.Start, p.End} }

func compareOffices(a, b Office) int {
	return cmp.Or(cmp.Compare(a.Country, b.Country), cmp.Compare(a.Role, b.Role),
		cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To))
}

func sortedUnique(s []string) []string { return slices.Compact(slices.Sorted(slices.Values(s))) }

func dateOnly(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.DateOnly)
}
