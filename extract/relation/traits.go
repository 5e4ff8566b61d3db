package relation

import (
	"slices"

	"diplograph/extract"
)

// traits are what the type of a rule says of how a sentence is to be read for it.
type traits struct {
	territorial bool // of force or aid, which a country meets where its land or people do
	friendly    bool // of cooperation: who stands behind "against" is none of its actors
	violent     bool // of violence
	gives       bool // its object gets something
	judging     bool // of blame or refusal, which falls on who does what it names
	courteous   bool // of praise or apology, which the wish to utter them utters
	mutual      bool // symmetric
	standing    bool // of support, to which a commitment is no mere plan
	agreeing    bool // of an agreement, which takes the other side
}

func traitsOf(t extract.RelationType) traits {
	return traits{
		territorial: slices.Contains([]string{"ASSAULT", "COERCE", "AID", "MOBILIZE", "SANCTION", "PROTEST"}, t.Class),
		friendly:    t.Goldstein > 0 && t.Class != "YIELD",
		violent:     t.Class == "ASSAULT",
		gives:       t.Type == "PROMISED" || t.Type == "OFFERED",
		judging:     t.Class == "REJECT" || t.Type == "CRITICIZED" || t.Type == "DEFENDED",
		courteous:   t.Type == "PRAISED" || t.Type == "APOLOGIZED_TO",
		mutual:      t.Symmetric,
		standing:    t.Type == "SUPPORTED",
		agreeing:    t.Symmetric && t.Type != "MET",
	}
}
