package arceager

import (
	"fmt"
	"slices"
)

// Model is a trained tagger and parser. It is read only and may be shared.
type Model struct {
	Tags    []string // Penn Treebank parts of speech
	Labels  []string // Universal Dependencies relations
	Actions []Action // classes of the parser
	Tagger  *Weights
	Parser  *Weights

	tagKeys         []uint64
	tagBreaks       []uint8 // 1 for punctuation that separates
	tagFinite       []uint8 // 1 for finite verbs
	tagPunct        []bool  // punctuation
	root, parataxis uint8
	shift, reduce   int // in Actions
}

// Prepare derives what the features need from the inventories. It fails if they do not suffice to parse or are
// too large for the file format.
func (m *Model) Prepare() error {
	if len(m.Tags) > maxClasses || len(m.Labels) > 64 || len(m.Actions) > maxClasses {
		return fmt.Errorf("too many classes: %d tags, %d relations, %d actions", len(m.Tags), len(m.Labels), len(m.Actions))
	}
	root, parataxis := slices.Index(m.Labels, "root"), slices.Index(m.Labels, "parataxis")
	if root < 0 || parataxis < 0 {
		return fmt.Errorf("relations root and parataxis are required")
	}
	for _, a := range m.Actions {
		if a.Kind > Right || (a.Kind >= Left) != (int(a.Label) < len(m.Labels)) {
			return fmt.Errorf("action %d with relation %d", a.Kind, a.Label)
		}
	}
	m.shift, m.reduce = slices.Index(m.Actions, Action{Shift, NoLabel}), slices.Index(m.Actions, Action{Reduce, NoLabel})
	if m.shift < 0 || m.reduce < 0 {
		return fmt.Errorf("actions shift and reduce are required")
	}
	m.root, m.parataxis = uint8(root), uint8(parataxis)
	m.tagKeys, m.tagBreaks, m.tagFinite, m.tagPunct = nil, nil, nil, nil
	for _, t := range m.Tags {
		m.tagKeys = append(m.tagKeys, hashString(t))
		m.tagBreaks = append(m.tagBreaks, flag(slices.Contains(breakTags, t)))
		m.tagFinite = append(m.tagFinite, flag(slices.Contains(finiteTags, t)))
		m.tagPunct = append(m.tagPunct, t == "." || slices.Contains(breakTags, t))
	}
	return nil
}

var (
	breakTags  = []string{",", ":", "``", "''", "-LRB-", "-RRB-"}
	finiteTags = []string{"VBD", "VBZ", "VBP", "MD"}
)

func flag(b bool) uint8 {
	if b {
		return 1
	}
	return 0
}
