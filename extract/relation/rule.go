// Package relation finds who did what to whom in a parsed sentence whose actors are known.
//
// The knowledge stands in data/*.yaml: rules (a verb or noun, its arguments, the relation that they express)
// and cues (what makes an event planned, possible, requested or negated). Every rule carries example
// sentences, which the tests run.
package relation

import (
	"strings"

	"go.yaml.in/yaml/v3"

	"diplograph/extract"
)

// Rule says which words express a relation and where its actors stand.
type Rule struct {
	ID   string `yaml:"id"`
	Type string `yaml:"type"` // from the ontology
	// Cameo is the CAMEO code of what the rule finds where it is finer than that of the type, one of cameo.tsv.
	Cameo string `yaml:"cameo"`
	// Verbs are lemmas, with a particle after "_" ("call_off"). A rule without verbs is about an event noun.
	Verbs words `yaml:"verbs"`
	// Nouns are lemmas: of the event for a rule without verbs, else of the noun that the verb needs; of a compound, two
	// ("arms sale").
	Nouns words `yaml:"nouns"`
	// Of are lemmas one of which must stand before an event noun or behind its "of": "arms deliveries", "delivery of tanks".
	Of words `yaml:"of"`
	// At is where the noun stands to the verb: "obj" (the default), "predicate" ("hold him responsible") or prepositions.
	At words `yaml:"at"`
	// Complement are lemmas of the clause that the verb needs ("refuse to accept"); "*" is any.
	Complement words `yaml:"complement"`
	// Except are lemmas that the clause must not have ("promised to retaliate").
	Except words `yaml:"except"`
	// Without are words none of which may hang on the predicate, its noun or the complement that it needs, themselves or before a phrase; "obj" and "iobj" are objects
	// ("spoke at the summit", "out of touch").
	Without words `yaml:"without"`
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
	Only words `yaml:"only"`
	// Recalled are the attacks whose sides later sentences leave out: "the strikes destroyed two bridges".
	Recalled bool `yaml:"recalled"`
	// Each makes those of a coordinated subject do it to each other: "traded accusations".
	Each bool `yaml:"each"`
	// Own refuses what somebody else says of the subject: "Kyiv fears that Russia will attack" is no threat of Russia's.
	Own bool `yaml:"own"`
	// Doers are the classes that a subject must have or, with a "!" before each, must not have; all by default.
	Doers    words     `yaml:"doers"`
	Examples []Example `yaml:"examples"`

	rank int // the more a rule demands, the higher
	traits
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

// admit tells whether a list of what is allowed or, with "!" before each, of what is not lets s pass; an empty one does.
func (w words) admit(s string) bool {
	if len(w) > 0 && strings.HasPrefix(w[0], "!") {
		return !w.has("!" + s)
	}
	return len(w) == 0 || w.has(s)
}

func (w words) has(s string) bool {
	for _, x := range w {
		if x == s || x == "*" {
			return true
		}
	}
	return false
}
