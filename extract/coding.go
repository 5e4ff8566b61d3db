package extract

import (
	"cmp"
	_ "embed"
	"fmt"
	"slices"
)

var (
	//go:embed coding.tsv
	codingTSV string
	//go:embed cameo.tsv
	cameoTSV string
)

// Code is how event data count an act: its class, its CAMEO code and its value on the Goldstein scale.
type Code struct {
	Class     string
	Cameo     string
	Goldstein float64 // -10 to +10
}

// Code returns how an act of the type is counted; finer is the CAMEO code of the rule that found it, or "". What only is
// planned or does not come about is counted as the intent, the threat or the refusal that it is, by coding.tsv, whose codes
// are CAMEO's (Schrodt 2012, chapters 03, 12 and 13) and whose classes PLOVER's ("all cooperative actions reported in
// future tense are also taken to imply intentions", under AGREE). Any other act is counted by its code: in the class that
// cameo.tsv gives, after PLOVER's CAMEO2PLOVER-2021 table, else in that of the type.
func (t RelationType) Code(m Modality, finer string) Code {
	if c, ok := codings()[coded{m, t.Class}]; ok {
		return c
	}
	if c, ok := cameos()[cmp.Or(finer, t.Cameo)]; ok && m != Planned && m != Negated {
		return c
	}
	return Code{t.Class, t.Cameo, t.Goldstein}
}

// HasCode tells whether cameo.tsv lists the CAMEO code.
func HasCode(cameo string) bool {
	_, ok := cameos()[cameo]
	return ok
}

type coded struct {
	modality Modality
	class    string
}

var (
	codings = embedded("coding.tsv", codingTSV, parseCoding)
	cameos  = embedded("cameo.tsv", cameoTSV, parseCameo)
)

const cameoHeader = "cameo\tclass\tgoldstein\tmeaning"

func parseCameo(file, text string) (map[string]Code, error) {
	table := map[string]Code{}
	return table, eachRow(file, text, cameoHeader, func(f []string) error {
		if _, twice := table[f[0]]; twice {
			return fmt.Errorf("%s is listed twice; hint: keep one line", f[0])
		}
		if !hasClass(f[1]) {
			return fmt.Errorf("class %q is none of relations.tsv; hint: `diplograph relations` lists them", f[1])
		}
		g, err := parseGoldstein(f[2])
		table[f[0]] = Code{f[1], f[0], g}
		return err
	})
}

const codingHeader = "modality\tclass\tcoded\tcameo\tgoldstein\tmeaning"

func parseCoding(file, text string) (map[coded]Code, error) {
	table := map[coded]Code{}
	return table, eachRow(file, text, codingHeader, func(f []string) error { return readCoding(table, f) })
}

func readCoding(table map[coded]Code, f []string) error {
	key := coded{Modality(f[0]), f[1]}
	if _, twice := table[key]; twice {
		return fmt.Errorf("%s %s is listed twice; hint: keep one line", f[0], f[1])
	}
	if key.modality != Planned && key.modality != Negated {
		return fmt.Errorf("modality %q; hint: planned or negated", f[0])
	}
	if !hasClass(f[1]) || !hasClass(f[2]) {
		return fmt.Errorf("class %q or %q is none of relations.tsv; hint: `diplograph relations` lists them", f[1], f[2])
	}
	g, err := parseGoldstein(f[4])
	table[key] = Code{f[2], f[3], g}
	return err
}

func hasClass(class string) bool {
	return slices.ContainsFunc(Ontology(), func(t RelationType) bool { return t.Class == class })
}
