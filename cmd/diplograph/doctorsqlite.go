package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"diplograph/graph"
)

func examineSQLite(ctx context.Context, store graph.Store, info graph.Info) []finding {
	return []finding{sqliteIntegrity(ctx, store), folderWritable(info.Location), diskFree(filepath.Dir(info.Location))}
}

func sqliteIntegrity(ctx context.Context, store graph.Store) finding {
	var t graph.Table
	if err := store.Query(ctx, graph.Statement{Text: "PRAGMA quick_check(1)"}, &t); err != nil {
		return finding{"integrity", "warning", err.Error()}
	}
	if len(t.Rows) != 1 || fmt.Sprint(t.Rows[0]...) != "ok" {
		return finding{"integrity", "fails", fmt.Sprint(t.Rows) + "; hint: restore the file, or copy what can be read into a new store"}
	}
	t = graph.Table{}
	if err := store.Query(ctx, graph.Statement{Text: "PRAGMA foreign_key_check"}, &t); err != nil || len(t.Rows) > 0 {
		return finding{"integrity", "fails", fmt.Sprintf("%d rows refer to what is not there %v", len(t.Rows), err) + "; hint: please report it, and import into a new store"}
	}
	return finding{"integrity", "ok", "quick_check, foreign_key_check"}
}

func folderWritable(file string) finding {
	f, err := os.CreateTemp(filepath.Dir(file), ".doctor-*")
	if err != nil {
		return finding{"folder", "warning", err.Error() + "; hint: SQLite needs to make files beside the store"}
	}
	f.Close()
	os.Remove(f.Name())
	return finding{"folder", "ok", filepath.Dir(file)}
}

// littleDisk is below which free space the doctor warns: some hundred thousand pieces of evidence.
const littleDisk = 500 << 20

func diskFree(folder string) finding {
	free, err := freeBytes(folder)
	switch {
	case err != nil:
		return finding{"disk", "warning", err.Error() + "; hint: make sure that there is room for the store to grow"}
	case free < littleDisk:
		return finding{"disk", "warning", fmt.Sprintf("%d MB free; hint: make room, about 1 KB for each piece of evidence", free>>20)}
	}
	return finding{"disk", "ok", fmt.Sprintf("%d MB free", free>>20)}
}
