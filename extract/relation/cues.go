package relation

import (
	"fmt"

	"diplograph/extract"
)

// Cues are the words that tell how a clause is to be taken.
type Cues struct {
	Modals     map[extract.Modality]words `yaml:"modals"`     // auxiliaries
	Verbs      map[extract.Modality]words `yaml:"verbs"`      // verbs, of the clause that they govern
	Nouns      map[extract.Modality]words `yaml:"nouns"`      // nouns, of the clause that they govern
	Adjectives map[extract.Modality]words `yaml:"adjectives"` // predicate adjectives, likewise
	Events     map[extract.Modality]words `yaml:"events"`     // verbs, of the event noun that is their argument
	Negations  words                      `yaml:"negations"`
	Conditions words                      `yaml:"conditions"` // conjunctions
	Speech     words                      `yaml:"speech"`     // verbs that report a claim
	Sources    words                      `yaml:"sources"`    // prepositions before the asserter
	Requests   words                      `yaml:"requests"`   // nouns whose owner asks somebody else to act
	Appeals    words                      `yaml:"appeals"`    // verbs that name in a phrase who is to act
	Promises   words                      `yaml:"promises"`   // verbs whose infinitive keeps the subject, object or not
	Outside    words                      `yaml:"outside"`    // verbs whose subject has no part in what their noun does
	Documents  words                      `yaml:"documents"`  // nouns that say what their author says
	Harms      words                      `yaml:"harms"`      // nouns of violence: who suffers it stands behind "of" or "on"
	Strikes    words                      `yaml:"strikes"`    // verbs of what violence does: "attacks in Aleppo which killed"
	Places     words                      `yaml:"places"`     // nouns of places, which nobody calls "who"
	Venues     words                      `yaml:"venues"`     // nouns of what is called after the place where it was held
	Notices    words                      `yaml:"notices"`    // what sentences that are no news begin with, up to four words
	Fates      words                      `yaml:"fates"`      // nouns of what their owner suffers: "his arrest"
	Helps      words                      `yaml:"helps"`      // verbs and nouns of help: whom it is for does what follows
	Amounts    words                      `yaml:"amounts"`    // nouns of how many there are of what stands behind "of"
	Gifts      words                      `yaml:"gifts"`      // verbs whose passive keeps an object: "rebels given weapons"
	Money      words                      `yaml:"money"`      // sums and spans, of what stands behind "in": "$5 million in aid", "two years in prison"
	Idioms     words                      `yaml:"idioms"`     // verbs whose particle makes them another verb: "press_on"
	Ties       words                      `yaml:"ties"`       // adjectives that tie people to whom they serve: "loyal to"
	Starts     words                      `yaml:"starts"`     // verbs that only set an event going: "considers an attack"
	Bears      words                      `yaml:"bears"`      // verbs whose subject an event falls on: "faces threats"
	Figures    words                      `yaml:"figures"`    // words that make violence a figure of speech: "trade war"
	Pending    words                      `yaml:"pending"`    // verbs whose object has not happened yet
	Sports     words                      `yaml:"sports"`     // nouns of sport, in which countries meet and beat each other
	Ends       words                      `yaml:"ends"`       // nouns of the end or breach of what stands behind "of"
	Controls   words                      `yaml:"controls"`   // verbs whose object does the infinitive: "led the G8 to suspend"
	Backers    words                      `yaml:"backers"`    // ends of adjectives that name who only backs: "Turkey-backed"
	Firsts     words                      `yaml:"firsts"`     // adjectives that make an infinitive a fact: "the first to"

	modal, verb, noun, adjective, event     map[string]extract.Modality
	negation, condition, speech, sourcePrep map[string]bool

	phrasal, violent map[string]bool // verbs of the rules: with a particle ("hand_over"), and of violence
	eventNoun        map[string]bool // nouns of the rules that need no verb

	request, appeal, promise, outside, document, harm, ordinal, strike, place, venue, fate, tie, help, amount, gift, money, idiom,
	start, bear, figure, end, control, backer, sport map[string]bool
}

func (c *Cues) prepare() error {
	var err error
	invert := func(what string, in map[extract.Modality]words) map[string]extract.Modality {
		out := map[string]extract.Modality{}
		for m, list := range in {
			switch m {
			case extract.Actual, extract.Planned, extract.Possible, extract.Requested, extract.Negated:
			default:
				err = fmt.Errorf("%s: %s: unknown modality %q; hint: actual, planned, possible, requested or negated", cuesFile, what, m)
			}
			for _, w := range list {
				if have, ok := out[w]; ok && have != m {
					err = fmt.Errorf("%s: %s: %q stands under two modalities; hint: keep one", cuesFile, what, w)
				}
				out[w] = m
			}
		}
		return out
	}
	c.modal, c.verb, c.noun = invert("modals", c.Modals), invert("verbs", c.Verbs), invert("nouns", c.Nouns)
	c.adjective, c.event = invert("adjectives", c.Adjectives), invert("events", c.Events)
	c.negation, c.condition, c.speech, c.sourcePrep = set(c.Negations), set(c.Conditions), set(c.Speech), set(c.Sources)
	c.request, c.appeal, c.promise, c.outside = set(c.Requests), set(c.Appeals), set(c.Promises), set(c.Outside)
	c.document, c.harm, c.ordinal = set(c.Documents), set(c.Harms), set(c.Firsts)
	c.strike, c.place, c.venue, c.fate = set(c.Strikes), set(c.Places), set(c.Venues), set(c.Fates)
	c.tie, c.help, c.amount = set(c.Ties), set(c.Helps), set(c.Amounts)
	c.backer, c.sport = set(c.Backers), set(c.Sports)
	c.start, c.bear, c.figure, c.end, c.control = set(c.Starts), set(c.Bears), set(c.Figures), set(c.Ends), set(c.Controls)
	c.gift, c.money, c.idiom = set(c.Gifts), set(c.Money), set(c.Idioms)
	return err
}

func set(list words) map[string]bool {
	out := map[string]bool{}
	for _, w := range list {
		out[w] = true
	}
	return out
}
