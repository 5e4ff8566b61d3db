package extract

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
)

//go:embed relations.tsv
var relationsTSV string

// RelationType is one kind of relation. Class, Cameo and Goldstein follow CAMEO (Schrodt 2012) and the
// Goldstein scale (Goldstein 1992), which runs from -10 (attack) to +10 (merger).
type RelationType struct {
	Type      string
	Class     string
	Cameo     string
	Goldstein float64
	Quad      string // verbal-cooperation, material-cooperation, verbal-conflict or material-conflict
	Symmetric bool
	Meaning   string
	Cues      string
}

// Ontology returns the relation types in the order of relations.tsv.
var Ontology = embedded("relations.tsv", relationsTSV, ParseOntology)

// LookupType returns the relation type of that name.
func LookupType(name string) (RelationType, bool) {
	t, ok := typesByName()[name]
	return t, ok
}

var typesByName = sync.OnceValue(func() map[string]RelationType {
	m := map[string]RelationType{}
	for _, t := range Ontology() {
		m[t.Type] = t
	}
	return m
})

const ontologyHeader = "type\tclass\tcameo\tgoldstein\tquad\tsymmetric\tmeaning\tcues"

// ParseOntology reads relation types from tab-separated text. Errors name the file and the line.
func ParseOntology(file, text string) ([]RelationType, error) {
	var types []RelationType
	seen := map[string]bool{}
	err := eachRow(file, text, ontologyHeader, func(f []string) error {
		t, err := parseRelationType(f)
		if err != nil {
			return err
		}
		if seen[t.Type] {
			return fmt.Errorf("type %s is listed twice; hint: keep one line", t.Type)
		}
		seen[t.Type] = true
		types = append(types, t)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return types, nil
}

func parseRelationType(f []string) (RelationType, error) {
	if strings.Trim(f[0], "ABCDEFGHIJKLMNOPQRSTUVWXYZ_") != "" || f[0] == "" {
		return RelationType{}, fmt.Errorf("type %q; hint: use capital letters and underscores", f[0])
	}
	g, err := parseGoldstein(f[3])
	if err != nil {
		return RelationType{}, err
	}
	if f[5] != "yes" && f[5] != "no" {
		return RelationType{}, fmt.Errorf("symmetric %q; hint: yes or no", f[5])
	}
	return RelationType{f[0], f[1], f[2], g, f[4], f[5] == "yes", f[6], f[7]}, nil
}

func parseGoldstein(text string) (float64, error) {
	g, err := strconv.ParseFloat(text, 64)
	if err != nil || g < -10 || g > 10 {
		return 0, fmt.Errorf("goldstein %q; hint: a number from -10 to 10", text)
	}
	return g, nil
}
