package relation

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"diplograph/extract"
)

// check completes the defaults and refuses what cannot work.
func (rule *Rule) check(before []*Rule) error {
	if _, ok := extract.LookupType(rule.Type); !ok {
		return fmt.Errorf("unknown type %q; hint: see relations.tsv", rule.Type)
	}
	if rule.Cameo != "" && !extract.HasCode(rule.Cameo) {
		return fmt.Errorf("unknown CAMEO code %q; hint: see cameo.tsv, and put the code in quotation marks", rule.Cameo)
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
var slotName = regexp.MustCompile(`^(comp\.|mod\.)?[a-z_]+[2!]?$`)

// nominal tells whether the rule is about an event noun.
func (rule *Rule) nominal() bool { return len(rule.Verbs)+len(rule.Adjectives) == 0 }

func (rule *Rule) complete() {
	t, _ := extract.LookupType(rule.Type)
	rule.traits = traitsOf(t)
	if rule.Confidence == 0 {
		rule.Confidence = 0.9
	}
	if rule.Subject == nil {
		rule.Subject = words{"subj"}
	}
	if rule.Object == nil {
		rule.Object = words{"obj"}
	}
	rule.completeNoun()
	if len(rule.Verbs) > 0 && len(rule.Nouns) > 0 {
		rule.rank += 2
		if rule.At == nil {
			rule.At = words{"obj"}
		}
	}
	if len(rule.Doers) > 0 {
		rule.rank++
	}
	if rule.nominal() && slices.ContainsFunc(rule.Nouns, func(n string) bool { return strings.Contains(n, " ") }) {
		rule.rank++
	}
	for _, needs := range []bool{len(rule.Complement) > 0, len(rule.Complement) > 0 && !slices.Contains(rule.Complement, "*"), len(rule.Modal) > 0, len(rule.Under) > 0, len(rule.Of) > 0, rule.Negated != "", len(rule.Kinds) > 0} {
		if needs {
			rule.rank++
		}
	}
}

// completeNoun lets every event noun stand where news puts it: set going by a verb ("made an appeal to"), borne by its
// object ("came under criticism from") and, with "by", behind its object ("Kosovo's recognition by Peru").
func (rule *Rule) completeNoun() {
	if !rule.nominal() {
		return
	}
	if !rule.Subject.has("governor") && !rule.Subject.has("subj") {
		rule.Subject = append(rule.Subject, "doer")
	}
	if rule.Subject.has("by") && !rule.Object.has("governor") && !rule.violent && !rule.mutual {
		rule.Object = append(rule.Object, "target")
	}
	if rule.Subject.has("by") && rule.Object.has("of") {
		rule.Object = append(rule.Object, "poss")
	}
}
