// Package feeds fetches what is new from the configured sources and remembers what it has seen.
package feeds

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"time"

	"diplograph/extract/fetch"
)

// Source is a place that articles come from: an address or a path.
type Source struct {
	Name     string
	URL      string
	Path     string
	Schedule string
	Timezone string
	Tags     []string
}

// From is the address, without a password in it, or the path.
func (s Source) From() string {
	if u, err := url.Parse(s.URL); err == nil {
		return u.Redacted() + s.Path
	}
	return s.Path
}

// State is what is remembered of a source between runs.
type State struct {
	Version int      `json:"version"`
	Source  string   `json:"source"`
	URL     string   `json:"url"` // the state belongs to this address; with another it begins anew
	Last    Outcome  `json:"last"`
	Runs    int      `json:"runs"`
	Failed  int      `json:"failed"` // runs in a row that failed
	Lists   []*Entry `json:"lists"`
	Pages   []*Page  `json:"pages"`
}

// Entry is an address with what the server said about its version.
type Entry struct {
	URL string `json:"url"`
	fetch.Validators
}

// Page is an article of a source. It is to be fetched while Mark and Wanted differ.
type Page struct {
	Entry
	Mark      string    `json:"mark,omitempty"`   // of the list when the page was fetched
	Wanted    string    `json:"wanted,omitempty"` // of the list now
	Updated   time.Time `json:"updated,omitzero"`
	Listed    time.Time `json:"listed,omitzero"` // last seen in a list
	Tries     int       `json:"tries,omitempty"` // failures since Wanted changed
	Error     string    `json:"error,omitempty"`
	Article   string    `json:"article,omitempty"` // id
	CopyOf    string    `json:"copyOf,omitempty"`  // id of the article that this one repeats; it is stored as its copy
	Signature string    `json:"signature,omitempty"`
}

// Outcome is the summary of one run of one source.
type Outcome struct {
	Time        time.Time `json:"time,omitzero"`
	Source      string    `json:"source"`
	Seconds     float64   `json:"seconds"`
	Requests    int       `json:"requests"`
	NotModified int       `json:"notModified"` // answers that nothing has changed
	Articles    int       `json:"articles"`    // read
	Copies      int       `json:"copies"`      // of them, copies of others
	Failed      int       `json:"failed"`      // pages
	Waiting     int       `json:"waiting"`     // pages left for a later run
	Moved       string    `json:"moved,omitempty"`
	Error       string    `json:"error,omitempty"`
}

const (
	stateVersion = 1 // of 0 the copies are not in the store

	lastTry  = 5                   // failures after which a page is given up
	keepFor  = 30 * 24 * time.Hour // how long a page is remembered that is no longer listed
	logLimit = 10 << 20            // size at which the log of runs is put aside
)

// Dir is the folder of the states, a file for each source.
type Dir string

func (d Dir) file(source string) string { return filepath.Join(string(d), source+".json") }

// Load returns the state of a source, a new one if there is none.
func (d Dir) Load(s Source) (*State, error) {
	fresh := &State{Version: stateVersion, Source: s.Name, URL: s.URL}
	text, err := os.ReadFile(d.file(s.Name))
	if errors.Is(err, fs.ErrNotExist) {
		return fresh, nil
	}
	if err != nil {
		return nil, err
	}
	state, err := parseState(text)
	if err != nil {
		return nil, fmt.Errorf("%s: %w; hint: remove the file, and the source is fetched anew", d.file(s.Name), err)
	}
	if state.URL != s.URL {
		return fresh, nil
	}
	return state, nil
}

func parseState(text []byte) (*State, error) {
	state := &State{}
	if err := json.Unmarshal(text, state); err != nil {
		return nil, err
	}
	if slices.Contains(state.Lists, nil) || slices.Contains(state.Pages, nil) {
		return nil, errors.New("null stands where an address belongs")
	}
	if state.Version == 0 {
		state.wantCopies()
	}
	return state, nil
}

// wantCopies has the copies fetched again that older programs kept out of the store.
func (s *State) wantCopies() {
	for _, p := range s.Pages {
		if p.CopyOf != "" {
			p.Mark, p.Validators = "", fetch.Validators{}
		}
	}
	s.Version = stateVersion
}

// Save replaces the file of the state at once: whoever reads it, and after whatever crash, finds the old
// state or the new one.
func (d Dir) Save(s *State) error {
	text, err := json.MarshalIndent(s, "", " ")
	if err != nil {
		return err
	}
	f, err := os.CreateTemp(string(d), ".new-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	_, err = f.Write(text)
	if err := errors.Join(err, f.Sync(), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), d.file(s.Source))
}

// Log appends the outcome to runs.ndjson.
func (d Dir) Log(o Outcome) error {
	path := filepath.Join(string(d), "runs.ndjson")
	if info, err := os.Stat(path); err == nil && info.Size() > logLimit {
		if err := os.Rename(path, path+".1"); err != nil {
			return err
		}
	}
	f, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	line, err := json.Marshal(o)
	if err == nil {
		_, err = f.Write(append(line, '\n'))
	}
	return errors.Join(err, f.Close())
}

// want notes what a list says of a page.
func (s *State) want(index map[string]*Page, address, mark string, updated, now time.Time) {
	p := index[address]
	if p == nil {
		p = &Page{Entry: Entry{URL: address}}
		index[address] = p
		s.Pages = append(s.Pages, p)
	}
	if p.Wanted != mark {
		p.Wanted, p.Tries, p.Error = mark, 0, ""
	}
	p.Updated, p.Listed = updated, now
}

func (s *State) index() map[string]*Page {
	index := map[string]*Page{}
	for _, p := range s.Pages {
		index[p.URL] = p
	}
	return index
}

func (s *State) forget(now time.Time) {
	kept := s.Pages[:0]
	for _, p := range s.Pages {
		if now.Sub(p.Listed) < keepFor {
			kept = append(kept, p)
		}
	}
	s.Pages = kept
}
