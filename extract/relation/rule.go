// Package relation finds who did what to whom in a parsed sentence whose actors are known.
//
// The knowledge stands in data/*.yaml: rules (a verb or noun, its arguments, the relation that they express)
// and cues (what makes an event planned, possible, requested or negated). Every rule carries example
// sentences, which the tests run.
package relation

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"sync"

	"go.yaml.in/yaml/v3"

	"diplograph/extract"
)

// Rule says which words express a relation and where its actors stand.
type Rule struct {
	ID   string `yaml:"id"`
	Type string `yaml:"type"` // from the ontology
	// Verbs are lemmas, with a particle after "_" ("call_off"). A rule without verbs is about an event noun.
	Verbs words `yaml:"verbs"`
	// Nouns are lemmas: of the event for a rule without verbs, else of the noun that the verb needs; of a compound, two
	// ("arms sale").
	Nouns words `yaml:"nouns"`
	// At is where the noun stands to the verb: "obj" (the default), "predicate" ("hold him responsible") or prepositions.
	At words `yaml:"at"`
	// Complement are lemmas of the clause that the verb needs ("refuse to accept"); "*" is any.
	Complement words `yaml:"complement"`
	// Except are lemmas that the clause must not have ("promised to retaliate").
	Except words `yaml:"except"`
	// Form is the tag that the verb of the complement must have, without an auxiliary: "VB" in "insisted that he go".
	Form string `yaml:"form"`
	// Modal are auxiliaries that the predicate needs ("must").
	Modal words `yaml:"modal"`
	// Adjectives are predicate adjectives that stand in the place of the verb ("wary", "responsible").
	Adjectives words `yaml:"adjectives"`
	// Under are lemmas of the verbs on one of which an event noun must hang.
	Under words `yaml:"under"`
	// Subject and Object list slots; the first that holds an actor counts. Defaults: subj and obj.
	Subject words `yaml:"subject"`
	Object  words `yaml:"object"`
	// Negated is "require" for a rule that needs a negation, which then is part of its meaning, and "forbid" for
	// one that would mean something else with it ("said it would not help").
	Negated    string           `yaml:"negated"`
	Modality   extract.Modality `yaml:"modality"`   // overrides what the cues say
	Confidence float64          `yaml:"confidence"` // 0..1, default 0.9
	Kinds      words            `yaml:"kinds"`      // kinds that the object must have, or "place"; all by default
	// Also lets less demanding rules of the same predicate fire too: "told Italy that Libya had lied".
	Also bool `yaml:"also"`
	// Skip are classes of actors that the event only moves: no object ("refused to send troops to Angola").
	Skip words `yaml:"skip"`
	// Only are the classes that an object must have, all by default.
	Only     words     `yaml:"only"`
	Examples []Example `yaml:"examples"`

	rank        int  // the more a rule demands, the higher
	territorial bool // its class is of force or aid
	friendly    bool // its type is of cooperation
	violent     bool // its type is of violence
}

// Example is a sentence and the triples that the rule must find in it: "subject TYPE object [modality]".
type Example struct {
	Text    string   `yaml:"text"`
	Triples []string `yaml:"triples"`
}

// words is a list that a rule file may also write as one string with blanks.
type words []string

func (w *words) UnmarshalYAML(n *yaml.Node) error {
	if n.Kind == yaml.ScalarNode {
		*w = strings.Fields(n.Value)
		return nil
	}
	return n.Decode((*[]string)(w))
}

func (w words) has(s string) bool {
	for _, x := range w {
		if x == s || x == "*" {
			return true
		}
	}
	return false
}

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
	r.Version = hex.EncodeToString(sum.Sum(nil)[:6])
	return r, r.Cues.prepare()
}

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
	r.Version = hex.EncodeToString(sum.Sum(nil)[:6])
	return r, r.Cues.prepare()
}

// revision counts changes of this package's code that change its output; the rule files count by themselves.
const revision = "9"

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

// check completes the defaults and refuses what cannot work.
func (rule *Rule) check(before []*Rule) error {
	if _, ok := extract.LookupType(rule.Type); !ok {
		return fmt.Errorf("unknown type %q; hint: see relations.tsv", rule.Type)
	}
	if rule.ID == "" || len(rule.Verbs)+len(rule.Nouns)+len(rule.Adjectives) == 0 {
		return errors.New("no id, or neither verbs, nouns nor adjectives; hint: give both")
	}
	for _, b := range before {
		if b.ID == rule.ID {
			return errors.New("the id is taken; hint: ids are unique over all files")
		}
	}
	if len(rule.Examples) == 0 {
		return errors.New("no example; hint: write one sentence and its triples")
	}
	if rule.Confidence < 0 || rule.Confidence > 1 {
		return fmt.Errorf("confidence %v; hint: 0 to 1", rule.Confidence)
	}
	if !slices.Contains([]string{"", "require", "forbid"}, rule.Negated) {
		return fmt.Errorf("negated: %q; hint: require or forbid", rule.Negated)
	}
	for _, slot := range slices.Concat(rule.Subject, rule.Object) {
		if !slotName.MatchString(slot) {
			return fmt.Errorf("unknown slot %q; hint: subj, obj, iobj, subj2, named, poss, speaker, governor, accompanied, scene, parties, again, victim, culprit, foe or a preposition, after comp. if need be", slot)
		}
	}
	rule.complete()
	return nil
}

// slotName admits every preposition, so it catches only what can't be one.
var slotName = regexp.MustCompile(`^(comp\.)?[a-z_]+[2!]?$`)

// nominal tells whether the rule is about an event noun.
func (rule *Rule) nominal() bool { return len(rule.Verbs)+len(rule.Adjectives) == 0 }

func (rule *Rule) complete() {
	t, _ := extract.LookupType(rule.Type)
	rule.violent = t.Class == "ASSAULT"
	rule.territorial = slices.Contains([]string{"ASSAULT", "COERCE", "AID", "MOBILIZE", "SANCTION", "PROTEST"}, t.Class)
	rule.friendly = t.Goldstein > 0 && t.Class != "YIELD"
	if rule.Confidence == 0 {
		rule.Confidence = 0.9
	}
	if rule.Subject == nil {
		rule.Subject = words{"subj"}
	}
	if rule.Object == nil {
		rule.Object = words{"obj"}
	}
	if len(rule.Verbs) > 0 && len(rule.Nouns) > 0 {
		rule.rank += 2
		if rule.At == nil {
			rule.At = words{"obj"}
		}
	}
	if rule.nominal() && slices.ContainsFunc(rule.Nouns, func(n string) bool { return strings.Contains(n, " ") }) {
		rule.rank++
	}
	for _, needs := range []bool{len(rule.Complement) > 0, len(rule.Complement) > 0 && !slices.Contains(rule.Complement, "*"), len(rule.Modal) > 0, len(rule.Under) > 0, rule.Negated != "", len(rule.Kinds) > 0} {
		if needs {
			rule.rank++
		}
	}
}
