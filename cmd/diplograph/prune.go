package main

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"diplograph/extract"
	"diplograph/graph"
)

// sightings are the articles that a run has read, and the sources that they name.
type sightings struct{ ids, sources map[string]bool }

func newSightings() *sightings { return &sightings{map[string]bool{}, map[string]bool{}} }

func (s *sightings) add(a *extract.Article) {
	if s != nil {
		s.ids[a.ID], s.sources[a.Source] = true, true
	}
}

// pruneBatch is how many articles prune looks at and removes at a time.
const pruneBatch = 500

// prune removes the articles of the sources seen that were not seen themselves. If an article failed it removes
// nothing, since that one may be among them.
func (im *importer) prune(ctx context.Context) error {
	if im.seen == nil {
		return nil
	}
	if im.failed.n > 0 {
		fmt.Fprintln(im.app.stderr, "nothing is pruned, because articles failed")
		return nil
	}
	known, err := im.store.Known(ctx, nil)
	if err != nil {
		return err
	}
	maps.DeleteFunc(known, func(id string, _ graph.State) bool { return im.seen.ids[id] })
	removed := graph.Change{}
	for ids := range slices.Chunk(slices.Sorted(maps.Keys(known)), pruneBatch) {
		gone, err := im.ofSources(ctx, ids)
		if err != nil {
			return err
		}
		change, err := im.store.Delete(context.WithoutCancel(ctx), gone)
		if err != nil {
			return err
		}
		removed.Add(change)
	}
	fmt.Fprintf(im.app.stderr, "pruned: %d articles, %d triples\n", removed.ArticlesRemoved, removed.EvidenceRemoved)
	return ctx.Err()
}

// ofSources returns those of the articles whose source was seen.
func (im *importer) ofSources(ctx context.Context, ids []string) ([]string, error) {
	b, err := im.store.Load(ctx, ids)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, a := range b.Articles {
		if im.seen.sources[a.Source] {
			out = append(out, a.ID)
		}
	}
	return out, nil
}
