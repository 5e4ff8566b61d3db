package actor

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
)

// ownTables are what only a user's folder holds: further names of known actors, and what names no actor.
var ownTables = []table{
	{"aliases.tsv", "alias\tid", (*Gazetteer).readAlias},
	{"stop.tsv", "text", (*Gazetteer).readStop},
}

// Extend returns the built-in gazetteer with the tables of a folder added: any of the built-in ones, in their
// columns, aliases.tsv (a name and the id of the actor that it means) and stop.tsv (texts that are no actor).
// An error names file and line; so does a file of another name.
func Extend(own fs.FS) (*Gazetteer, error) {
	builtIn, err := fs.Sub(embedded, "data")
	if err != nil {
		return nil, err
	}
	if err := checkNames(own); err != nil {
		return nil, err
	}
	g, hash := newGazetteer(), sha256.New()
	for _, t := range tables {
		if err := g.read(builtIn, t, hash); err != nil {
			return nil, err
		}
		if err := g.readIfThere(own, t, hash); err != nil {
			return nil, err
		}
	}
	for _, t := range ownTables {
		if err := g.readIfThere(own, t, hash); err != nil {
			return nil, err
		}
	}
	if err := g.finish(); err != nil {
		return nil, err
	}
	g.version = revision + "-" + hex.EncodeToString(hash.Sum(nil)[:8])
	return g, nil
}

func checkNames(own fs.FS) error {
	files, err := fs.Glob(own, "*.tsv")
	if err != nil {
		return err
	}
	all := slices.Concat(tables, ownTables)
	for _, f := range files {
		if !slices.ContainsFunc(all, func(t table) bool { return t.file == f }) {
			return fmt.Errorf("%s: no such table; hint: one of %s", f, fileNames(all))
		}
	}
	if len(files) == 0 {
		return fmt.Errorf("no table in the folder; hint: put one of %s there", fileNames(all))
	}
	return nil
}

func fileNames(tables []table) string {
	var names []string
	for _, t := range tables {
		names = append(names, t.file)
	}
	return strings.Join(names, ", ")
}

func (g *Gazetteer) readIfThere(own fs.FS, t table, hash io.Writer) error {
	if _, err := fs.Stat(own, t.file); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return g.read(own, t, hash)
}

func (g *Gazetteer) readAlias(r row) error {
	kind, key, _ := strings.Cut(r[1], ":")
	switch kind {
	case "country":
		if c := g.byISO[key]; c != nil {
			g.names.add(r[0], entry{kind: isCountry, alias: true, ref: slices.Index(g.countries, c)})
			return nil
		}
	case "organization":
		if b := g.byBody[key]; b != nil {
			g.names.add(r[0], entry{kind: isOrganization, alias: true, ref: slices.Index(g.bodies, b)})
			return nil
		}
	case "person":
		if p := g.byPerson[key]; p != nil {
			g.names.add(r[0], entry{kind: isPerson, alias: true, ref: slices.Index(g.people, p)})
			return nil
		}
	}
	return fmt.Errorf("no known actor %q; hint: an id such as country:FRA, organization:nato or person:marco-rubio", r[1])
}

func (g *Gazetteer) readStop(r row) error {
	g.stops[strings.ToLower(r[0])] = true
	return nil
}

// stopped tells whether a mention's text or name is one that the user calls no actor.
func (g *Gazetteer) stopped(text, name string) bool {
	return len(g.stops) > 0 && (g.stops[strings.ToLower(text)] || g.stops[strings.ToLower(name)])
}
