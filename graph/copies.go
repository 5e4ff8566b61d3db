package graph

import (
	"cmp"
	"maps"
	"slices"
)

// Concerned returns the ids of the articles and copies that a batch put in place of others may change, apart from
// the articles that lose a copy: those replaced, its copies and what they repeat.
func (b *Batch) Concerned(replaced []string) []string {
	if len(b.Copies) == 0 {
		return replaced
	}
	ids := slices.Clone(replaced)
	for _, c := range b.Copies {
		ids = append(ids, c.ID, c.Article)
	}
	return sortedUnique(ids)
}

// besides returns the batch with what stays of old beside what it replaces: articles that only copies concern, and
// the copies.
func besides(old, batch *Batch, replaced []string) *Batch {
	if len(old.Copies) == 0 && len(batch.Copies) == 0 {
		return batch
	}
	gone := map[string]bool{}
	for _, id := range replaced {
		gone[id] = true
	}
	all := *batch
	all.Articles = slices.Concat(batch.Articles, kept(old.Articles, gone, func(a Article) string { return a.ID }))
	all.Mentions = slices.Concat(batch.Mentions, kept(old.Mentions, gone, func(m Mention) string { return m.Article }))
	all.Evidence = slices.Concat(batch.Evidence, kept(old.Evidence, gone, func(e Evidence) string { return e.Article }))
	all.Copies = valid(slices.Concat(kept(old.Copies, gone, func(c Copy) string { return c.ID }), batch.Copies), all.Articles)
	return &all
}

func kept[R any](rows []R, gone map[string]bool, id func(R) string) (stay []R) {
	for _, r := range rows {
		if !gone[id(r)] {
			stay = append(stay, r)
		}
	}
	return stay
}

// valid returns the last copy of each id that repeats one of the articles and is none itself, sorted.
func valid(copies []Copy, articles []Article) []Copy {
	has := map[string]bool{}
	for _, a := range articles {
		has[a.ID] = true
	}
	last := map[string]Copy{}
	for _, c := range copies {
		if has[c.Article] && !has[c.ID] {
			last[c.ID] = c
		}
	}
	return slices.SortedFunc(maps.Values(last), func(a, b Copy) int { return cmp.Compare(a.ID, b.ID) })
}
