package graph

import (
	"cmp"
	"slices"

	"diplograph/extract"
)

// Diff is what a store must do to get from one state of some articles to another. All lists are sorted and
// deletions go first: a changed row is deleted and added.
type Diff struct {
	Change       Change
	Articles     []Article // to add or overwrite
	GoneArticles []string
	Actors       []Actor // to add; a known one overwrites
	Mentions     []Mention
	GoneMentions []Mention
	Copies       []Copy
	GoneCopies   []string
	Evidence     []Evidence
	GoneEvidence []string
	Edges        []Edge   // to recompute from the evidence, not summed up
	Grown        []Growth // edges to make or to add to
	Orphans      []string // actors to drop if nothing mentions them any more
	Rename       []string // unknown actors to name anew
}

// NewDiff compares what a store holds with what it shall hold after a batch has been put in place of the articles
// and copies with the ids replaced. old is what the store holds of all that the batch concerns, see Concerned;
// old.Actors are those that the store holds of the batch's.
func NewDiff(old, batch *Batch, replaced []string) *Diff {
	new := besides(old, batch, replaced)
	d := &Diff{Actors: actorsToWrite(old.Actors, new.Actors)}
	goneArticles, articles := compare(old.Articles, new.Articles, func(a Article) string { return a.ID })
	goneEvidence, evidence := compare(old.Evidence, new.Evidence, func(e Evidence) string { return e.ID })
	d.GoneMentions, d.Mentions = compare(old.Mentions, new.Mentions, Mention.key)
	d.Articles, d.Evidence = articles, evidence
	goneCopies, copies := compare(old.Copies, new.Copies, func(c Copy) string { return c.ID })
	d.Copies = copies
	for _, c := range goneCopies {
		d.GoneCopies = append(d.GoneCopies, c.ID)
	}
	for _, e := range goneEvidence {
		d.GoneEvidence = append(d.GoneEvidence, e.ID)
	}
	d.GoneArticles = missing(old.Articles, new.Articles)
	d.Edges, d.Grown = sumUp(touchedEdges(d, goneArticles, goneEvidence, goneCopies, old, new), old, new)
	d.Orphans, d.Rename = touchedActors(d, old.Actors)
	d.count(old, batch, goneEvidence)
	return d
}

// compare returns the old rows that are not in new as they are, and the new rows that are not in old.
func compare[R, K comparable](old, new []R, key func(R) K) (gone, fresh []R) {
	if len(old) == 0 {
		return nil, new
	}
	had := make(map[K]R, len(old))
	for _, r := range old {
		had[key(r)] = r
	}
	kept := make(map[K]bool, len(old))
	for _, r := range new {
		if h, ok := had[key(r)]; ok && h == r {
			kept[key(r)] = true
		} else {
			fresh = append(fresh, r)
		}
	}
	for _, r := range old {
		if !kept[key(r)] {
			gone = append(gone, r)
		}
	}
	return gone, fresh
}

// missing returns the ids of the articles that only old has.
func missing(old, new []Article) (ids []string) {
	has := map[string]bool{}
	for _, a := range new {
		has[a.ID] = true
	}
	for _, a := range old {
		if !has[a.ID] {
			ids = append(ids, a.ID)
		}
	}
	return ids
}

func actorsToWrite(old, new []Actor) (write []Actor) {
	had := map[string]Actor{}
	for _, a := range old {
		had[a.ID] = a
	}
	for _, a := range new {
		if h, ok := had[a.ID]; !ok || a.Known && !a.equal(h) {
			write = append(write, a)
		}
	}
	return write
}

func (d *Diff) count(old, new *Batch, goneEvidence []Evidence) {
	changed := map[string]bool{}
	for _, a := range d.Articles {
		changed[a.ID] = true
	}
	for _, m := range slices.Concat(d.GoneMentions, d.Mentions) {
		changed[m.Article] = true
	}
	for _, e := range slices.Concat(goneEvidence, d.Evidence) {
		changed[e.Article] = true
	}
	added := missing(new.Articles, old.Articles)
	c := &d.Change
	for _, a := range new.Articles {
		if !changed[a.ID] {
			c.ArticlesUnchanged++
		}
	}
	c.ArticlesAdded, c.ArticlesRemoved = len(added), len(d.GoneArticles)
	c.ArticlesChanged = len(new.Articles) - c.ArticlesAdded - c.ArticlesUnchanged
	c.EvidenceAdded, c.EvidenceRemoved = len(d.Evidence), len(d.GoneEvidence)
	c.CopiesAdded, c.CopiesRemoved = len(d.Copies), len(d.GoneCopies)
}

// Edge returns the direct edge that the evidence supports; evidence of what did not happen supports none.
func (e Evidence) Edge() (EdgeKey, bool) {
	key := EdgeKey{e.Subject.Actor, e.Type, e.Object.Actor}
	if t, _ := extract.LookupType(e.Type); t.Symmetric && key.Subject > key.Object {
		key.Subject, key.Object = key.Object, key.Subject
	}
	return key, e.Modality == string(extract.Actual)
}

// CompareEdges orders edges by subject, type and object.
func CompareEdges(a, b EdgeKey) int {
	return cmp.Or(cmp.Compare(a.Subject, b.Subject), cmp.Compare(a.Type, b.Type), cmp.Compare(a.Object, b.Object))
}

type mentionKey struct{ article, actor string }

func (m Mention) key() mentionKey { return mentionKey{m.Article, m.Actor} }

func compareMentions(a, b mentionKey) int {
	return cmp.Or(cmp.Compare(a.article, b.article), cmp.Compare(a.actor, b.actor))
}
