package relation

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"go.yaml.in/yaml/v3"
)

//go:embed data/*.yaml
var data embed.FS

// Rules is a checked set of rules and cues.
type Rules struct {
	All     []*Rule
	Cues    Cues
	Version string // hash of the files

	verbs, nouns, adjectives map[string][]*Rule

	own int // how many of All, the first, are the user's
}

// Default returns the rules of this release.
var Default = sync.OnceValue(func() *Rules {
	sub, err := fs.Sub(data, "data")
	if err != nil {
		panic(err)
	}
	r, err := Load(sub)
	if err != nil {
		panic(err)
	}
	return r
})

const cuesFile = "cues.yaml"

// Load reads all rule files and the cues of a folder. Errors name the file and the line.
func Load(dir fs.FS) (*Rules, error) {
	names, err := fs.Glob(dir, "*.yaml")
	if err != nil {
		return nil, err
	}
	r, sum := newRules(), sha256.New()
	if err := r.load(dir, names, sum); err != nil {
		return nil, err
	}
	r.finish(sum)
	return r, nil
}

// finish names the version and prepares what the rules are applied with.
func (r *Rules) finish(sum hash.Hash) {
	r.Version = hex.EncodeToString(sum.Sum(nil)[:6])
	r.Cues.phrasal, r.Cues.violent, r.Cues.uttering, r.Cues.eventNoun = lexemes{}, lexemes{}, lexemes{}, lexemes{}
	for verb, rules := range r.verbs {
		r.Cues.addPhrasal(verb)
		for _, rule := range rules {
			if len(rule.Nouns)+len(rule.Complement) == 0 {
				r.Cues.violent[verb] = r.Cues.violent[verb] || rule.violent && !rule.Subject.has("again")
				r.Cues.uttering[verb] = r.Cues.uttering[verb] || utterances[rule.Type]
			}
		}
	}
	for noun := range r.nouns {
		r.Cues.eventNoun[noun] = true
	}
	for verb := range r.Cues.Verbs {
		r.Cues.addPhrasal(verb)
	}
}

// utterances are the types of what is done by saying it.
var utterances = set(words{"PRAISED", "CRITICIZED", "ACCUSED", "CALLED_ON", "DEMANDED_OF", "WARNED", "TOLD", "APOLOGIZED_TO"})

// Extend returns the built-in rules with those of a folder, which go first among equals. A rule with the id of
// a built-in one replaces it. Errors name the file and the line.
func Extend(own fs.FS) (*Rules, error) {
	builtIn, err := fs.Sub(data, "data")
	if err != nil {
		return nil, err
	}
	names, err := fs.Glob(own, "*.yaml")
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, errors.New("no rules in the folder; hint: write them to a file whose name ends in .yaml")
	}
	r, sum := newRules(), sha256.New()
	if err := r.load(own, names, sum); err != nil {
		return nil, err
	}
	r.own = len(r.All)
	files, err := fs.Glob(builtIn, "*.yaml")
	if err != nil {
		return nil, err
	}
	if err := r.load(builtIn, files, sum); err != nil {
		return nil, err
	}
	r.finish(sum)
	return r, nil
}

// Own are the rules that a user has added.
func (r *Rules) Own() []*Rule { return r.All[:r.own] }

// revision counts changes of this package's code that change its output; the rule files count by themselves.
const revision = "47"

func newRules() *Rules {
	return &Rules{verbs: map[string][]*Rule{}, nouns: map[string][]*Rule{}, adjectives: map[string][]*Rule{}}
}

func (r *Rules) load(dir fs.FS, names []string, sum io.Writer) error {
	fmt.Fprintln(sum, revision)
	for _, name := range names {
		text, err := fs.ReadFile(dir, name)
		if err != nil {
			return err
		}
		fmt.Fprintf(sum, "%s %d\n", name, len(text))
		sum.Write(text)
		if name == cuesFile {
			err = decode(name, text, &r.Cues)
		} else {
			err = r.add(name, text)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// decode refuses unknown keys; yaml names the line.
func decode(name string, text []byte, into any) error {
	d := yaml.NewDecoder(bytes.NewReader(text))
	d.KnownFields(true)
	if err := d.Decode(into); err != nil && !errors.Is(err, io.EOF) {
		return fmt.Errorf("%s: %w; hint: see the keys of the rules in this folder", name, err)
	}
	return nil
}

func (r *Rules) add(name string, text []byte) error {
	var nodes []yaml.Node
	if err := decode(name, text, &nodes); err != nil {
		return err
	}
	var rules []*Rule
	if err := decode(name, text, &rules); err != nil {
		return err
	}
	for i, rule := range rules {
		if r.replaced(rule.ID) {
			continue
		}
		if err := rule.check(r.All); err != nil {
			return fmt.Errorf("%s:%d: rule %q: %w", path.Base(name), nodes[i].Line, rule.ID, err)
		}
		r.All = append(r.All, rule)
		r.index(rule)
	}
	return nil
}

// replaced tells whether the user's own rules hold the id of a built-in one.
func (r *Rules) replaced(id string) bool {
	return slices.ContainsFunc(r.All[:r.own], func(mine *Rule) bool { return mine.ID == id })
}

func (r *Rules) index(rule *Rule) {
	for _, v := range rule.Verbs {
		r.verbs[v] = append(r.verbs[v], rule)
	}
	for _, a := range rule.Adjectives {
		r.adjectives[a] = append(r.adjectives[a], rule)
	}
	if len(rule.Verbs)+len(rule.Adjectives) == 0 {
		for _, n := range rule.Nouns {
			last := n[strings.LastIndex(n, " ")+1:]
			if rules := r.nouns[last]; len(rules) == 0 || rules[len(rules)-1] != rule {
				r.nouns[last] = append(rules, rule)
			}
		}
	}
}
