package graph

import (
	"cmp"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

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
