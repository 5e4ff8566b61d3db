package relation

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"diplograph/extract"
)

// Cues are the words that tell how a clause is to be taken. Words of a second file are added to those of the first,
// which keep their modality.
type Cues struct {
	Modals      moods   `yaml:"modals"`     // auxiliaries
	Verbs       moods   `yaml:"verbs"`      // verbs, of the clause that they govern
	Nouns       moods   `yaml:"nouns"`      // nouns, of the clause that they govern
	Adjectives  moods   `yaml:"adjectives"` // predicate adjectives, likewise
	Events      moods   `yaml:"events"`     // verbs, of the event noun that is their argument
	Negations   lexemes `yaml:"negations"`
	Conditions  lexemes `yaml:"conditions"`  // conjunctions
	Speech      lexemes `yaml:"speech"`      // verbs that report a claim
	Auxiliaries lexemes `yaml:"auxiliaries"` // verbs that may be an auxiliary, as the tokeniser cuts them: "ca" of "can't"
	Directions  lexemes `yaml:"directions"`  // adverbs that right behind a verb are its particle: "rolled back tariffs"
	Charges     lexemes `yaml:"charges"`     // verbs of blame behind whose "of" stands the deed: "accused of"
	Soldiery    lexemes `yaml:"soldiery"`    // nouns of soldiers and their machines, which only come to where others visit
	Sources     lexemes `yaml:"sources"`     // prepositions before the asserter
	Requests    lexemes `yaml:"requests"`    // nouns whose owner asks somebody else to act
	Permits     lexemes `yaml:"permits"`     // nouns of leave: who asks for it or gets it acts, not who owns it
	Appeals     lexemes `yaml:"appeals"`     // verbs that name in a phrase who is to act
	Promises    lexemes `yaml:"promises"`    // verbs whose infinitive keeps the subject, object or not
	Outside     lexemes `yaml:"outside"`     // verbs whose subject has no part in what their noun does
	Documents   lexemes `yaml:"documents"`   // nouns that say what their author says
	Harms       lexemes `yaml:"harms"`       // nouns of violence: who suffers it stands behind "of" or "on"
	Strikes     lexemes `yaml:"strikes"`     // verbs of what violence does: "attacks in Aleppo which killed"
	Places      lexemes `yaml:"places"`      // nouns of places, which nobody calls "who"
	Venues      lexemes `yaml:"venues"`      // nouns of what is called after the place where it was held
	Notices     lexemes `yaml:"notices"`     // what sentences that are no news begin with, up to four words
	Fates       lexemes `yaml:"fates"`       // nouns of what their owner suffers: "his arrest"
	Helps       lexemes `yaml:"helps"`       // verbs and nouns of help: whom it is for does what follows
	Amounts     lexemes `yaml:"amounts"`     // nouns of how many there are of what stands behind "of"
	Gifts       lexemes `yaml:"gifts"`       // verbs whose passive keeps an object: "rebels given weapons"
	Money       lexemes `yaml:"money"`       // sums and spans, of what stands behind "in": "$5 million in aid", "two years in prison"
	Idioms      lexemes `yaml:"idioms"`      // verbs whose particle makes them another verb: "press_on"
	Ties        lexemes `yaml:"ties"`        // adjectives that tie people to whom they serve: "loyal to"
	Starts      lexemes `yaml:"starts"`      // verbs that only set an event going: "considers an attack"
	Happens     lexemes `yaml:"happens"`     // verbs of an event that comes about: "talks will begin"
	Bears       lexemes `yaml:"bears"`       // verbs whose subject an event falls on: "faces threats"
	Figures     lexemes `yaml:"figures"`     // words that make violence a figure of speech: "trade war"
	Pending     lexemes `yaml:"pending"`     // verbs whose object has not happened yet
	Sports      lexemes `yaml:"sports"`      // nouns of sport, in which countries meet and beat each other
	Ends        lexemes `yaml:"ends"`        // nouns of the end or breach of what stands behind "of"
	Controls    lexemes `yaml:"controls"`    // verbs whose object does the infinitive: "led the G8 to suspend"
	Backers     lexemes `yaml:"backers"`     // ends of adjectives that name who only backs: "Turkey-backed"
	Standing    lexemes `yaml:"standing"`    // nouns that make an infinitive of support a fact: "our commitment to support"
	Endeavours  lexemes `yaml:"endeavours"`  // verbs whose purpose is under way, but for an agreement: "is working to reach a deal"
	Refusals    lexemes `yaml:"refusals"`    // verbs that, negated, leave open what they refuse: "did not rule out joining"
	Firsts      lexemes `yaml:"firsts"`      // adjectives that make an infinitive a fact: "the first to"
	Phases      lexemes `yaml:"phases"`      // verbs of beginning and ending, whose gerund is what the subject does
	Answers     lexemes `yaml:"answers"`     // verbs after which "to" names somebody else's doing: "responds to the attack"
	Attributes  lexemes `yaml:"attributes"`  // verbs whose participle before a noun describes it: "met protesting students"
	Deeds       lexemes `yaml:"deeds"`       // nouns that sum up what the clause before tells: "a move condemned by"
	Carries     lexemes `yaml:"carries"`     // verbs whose object suffers what is done to the vehicle
	Occasions   lexemes `yaml:"occasions"`   // nouns that with a preposition only tell when or why: "in the wake of"
	Distances   lexemes `yaml:"distances"`   // measures of how far "from" a place something is
	Penalties   lexemes `yaml:"penalties"`   // nouns of what hits whom "on" or "against" names
	Shields     lexemes `yaml:"shields"`     // verbs that keep such a thing from him, or blame it
	Insurgents  lexemes `yaml:"insurgents"`  // names of fighters who take no town from a terror group
	Rebels      lexemes `yaml:"rebels"`      // names of fighters beside whom a terror group is not the one foe
	Topics      lexemes `yaml:"topics"`      // nouns that a country's name before them is only the matter of: "Syria sanctions"

	phrasal, violent, uttering lexemes // verbs of the rules: with a particle ("hand_over"), of violence, of praise, blame and appeal
	eventNoun                  lexemes // nouns of the rules that need no verb
}

// addPhrasal keeps a verb that has a particle.
func (c *Cues) addPhrasal(verb string) {
	if strings.Contains(verb, "_") {
		c.phrasal[verb] = true
	}
}

// lexemes is a set of words, written as a list.
type lexemes map[string]bool

func (l *lexemes) UnmarshalYAML(n *yaml.Node) error {
	var list words
	if err := n.Decode(&list); err != nil {
		return err
	}
	words := set(list)
	maps.Copy(words, *l)
	*l = words
	return nil
}

// name tells whether one of the words stands in the name of an actor.
func (l lexemes) name(a *extract.Actor) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(a.Name)), func(w string) bool { return l[w] })
}

func set(list words) lexemes {
	out := lexemes{}
	for _, w := range list {
		out[w] = true
	}
	return out
}

// moods is the modality that a word gives, written as a list of words for each modality.
type moods map[string]extract.Modality

func (m *moods) UnmarshalYAML(n *yaml.Node) error {
	var lists map[extract.Modality]words
	if err := n.Decode(&lists); err != nil {
		return err
	}
	words := moods{}
	for modality, list := range lists {
		if err := words.add(modality, list); err != nil {
			return fmt.Errorf("line %d: %w", n.Line, err)
		}
	}
	maps.Copy(words, *m)
	*m = words
	return nil
}

func (m moods) add(modality extract.Modality, list words) error {
	switch modality {
	case extract.Actual, extract.Planned, extract.Possible, extract.Requested, extract.Negated:
	default:
		return fmt.Errorf("unknown modality %q: it is actual, planned, possible, requested or negated", modality)
	}
	for _, w := range list {
		if have, ok := m[w]; ok && have != modality {
			return fmt.Errorf("%q stands under two modalities", w)
		}
		m[w] = modality
	}
	return nil
}
