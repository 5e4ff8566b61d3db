package graph

import (
	"context"
	"maps"
	"slices"
)

// copyBatch is how many articles CopyStore moves at a time.
const copyBatch = 2000

// CopyStore puts every article of one store with its copies into another, batch by batch, and tells what changed there. If
// progress is not nil it hears how many articles of how many are done.
func CopyStore(ctx context.Context, to, from Store, progress func(done, all int)) (Change, error) {
	var total Change
	known, err := from.Known(ctx, nil)
	if err != nil {
		return total, err
	}
	done := 0
	for ids := range slices.Chunk(slices.Sorted(maps.Keys(known)), copyBatch) {
		b, err := from.Load(ctx, ids)
		if err != nil {
			return total, err
		}
		change, err := to.Put(ctx, b)
		if err != nil {
			return total, err
		}
		total.Add(change)
		if done += len(ids); progress != nil {
			progress(done, len(known))
		}
	}
	return total, nil
}
