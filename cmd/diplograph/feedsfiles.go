package main

import (
	"context"
	"io/fs"
	"path/filepath"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

const (
	settle       = time.Second // for a folder in which files are still being written
	wakeToReload = "/"         // no name of a source
)

// lookAt watches the folders of the sources and that of the config file.
func (w *watcher) lookAt(files *fsnotify.Watcher) {
	if path := w.app.configPath; path != "" {
		files.Add(filepath.Dir(path))
	}
	for _, s := range w.app.sources {
		if s.Path == "" {
			continue
		}
		filepath.WalkDir(s.Path, func(path string, d fs.DirEntry, err error) error {
			if err == nil && (d.IsDir() || path == s.Path) {
				files.Add(path)
			}
			return nil
		})
	}
}

// listen turns changes of files into runs, once they have come to rest.
func (w *watcher) listen(ctx context.Context, files *fsnotify.Watcher) {
	pending := map[string]bool{}
	rest := time.NewTimer(time.Hour)
	for {
		select {
		case e, ok := <-files.Events:
			if !ok {
				return
			}
			if name := w.concerned(e.Name); name != "" && e.Op != fsnotify.Chmod {
				pending[name] = true
				rest.Reset(settle)
			}
		case <-rest.C:
			for name := range pending {
				w.stale.Store(w.stale.Load() || name == wakeToReload)
				select {
				case w.wake <- name:
				case <-ctx.Done():
					return
				}
			}
			clear(pending)
		case <-ctx.Done():
			return
		}
	}
}

// concerned returns the source that a changed file belongs to.
func (w *watcher) concerned(path string) string {
	if config := w.app.configPath; config != "" && filepath.Clean(path) == filepath.Clean(config) {
		return wakeToReload
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, s := range w.app.sources {
		rel, err := filepath.Rel(s.Path, path)
		if s.Path != "" && err == nil && rel != ".." && !strings.HasPrefix(rel, "../") {
			return s.Name
		}
	}
	return ""
}
