package syntax

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
)

var (
	//go:embed lemmas.tsv
	lemmasTSV string
	//go:embed bases.txt
	basesTXT string
)

// lemmaKey is a form with its tag; in the table of irregular forms "V" stands for all tags of verbs.
type lemmaKey struct{ form, tag string }

var (
	irregular = mustLemmas("lemmas.tsv", lemmasTSV)
	bases     = mustBases("bases.txt", basesTXT)
)

// lemmatiser remembers the lemmas that it has worked out.
type lemmatiser struct{ seen map[lemmaKey]string }

// maxSeen bounds the memory of a lemmatiser.
const maxSeen = 1 << 16

// lemma returns the base form of a word with a Penn Treebank tag: lower case, but proper nouns as they stand.
func (l *lemmatiser) lemma(form, tag string) string {
	if strings.HasPrefix(tag, "NNP") {
		return form
	}
	key := lemmaKey{form, tag}
	if lemma, ok := l.seen[key]; ok {
		return lemma
	}
	if l.seen == nil || len(l.seen) >= maxSeen {
		l.seen = map[lemmaKey]string{}
	}
	key.form = strings.Clone(form)
	l.seen[key] = lemmaOf(strings.ToLower(key.form), tag)
	return l.seen[key]
}

func lemmaOf(form, tag string) string {
	if lemma, ok := irregular[lemmaKey{form, tag}]; ok {
		return lemma
	}
	if !strings.HasPrefix(tag, "VB") {
		if tag == "NNS" {
			return singular(form)
		}
		return form
	}
	if lemma, ok := irregular[lemmaKey{form, "V"}]; ok {
		return lemma
	}
	switch tag {
	case "VBZ":
		return singular(form)
	case "VBD", "VBN":
		return uninflect(form, "ed")
	case "VBG":
		return uninflect(form, "ing")
	}
	return form
}

// singular takes off the -s of a noun or of a verb in the third person.
func singular(form string) string {
	stem, ok := strings.CutSuffix(form, "s")
	switch {
	case !ok || len(stem) < 2 || strings.HasSuffix(stem, "s") && !bases[stem]:
		return form
	case bases[stem]:
		return stem
	case !strings.HasSuffix(stem, "ee") && bases[strings.TrimSuffix(stem, "e")]:
		return strings.TrimSuffix(stem, "e")
	case strings.HasSuffix(stem, "ie") && len(stem) > 3:
		return stem[:len(stem)-2] + "y"
	case hasSuffix(stem, "sse", "she", "che", "xe", "zze", "oe"):
		return stem[:len(stem)-1]
	}
	return stem
}

// uninflect takes off -ed or -ing and restores the spelling of the base form.
func uninflect(form, ending string) string {
	stem, ok := strings.CutSuffix(form, ending)
	switch {
	case !ok || len(stem) < 2 || !strings.ContainsAny(stem, "aeiouy"):
		return form
	case bases[stem] || bases[stem+"e"]:
		if bases[stem] {
			return stem
		}
		return stem + "e"
	case ending == "ed" && strings.HasSuffix(stem, "i"):
		return stem[:len(stem)-1] + "y"
	case doubled(stem):
		return undouble(stem)
	case wantsE(stem):
		return stem + "e"
	}
	return stem
}

func doubled(stem string) bool {
	n := len(stem)
	return n > 2 && stem[n-1] == stem[n-2] && !isVowel(stem[n-1])
}

// undouble takes off a consonant that the ending has doubled: all but -ll, -ss, -ff and -zz, unless the base
// form is known to be without.
func undouble(stem string) string {
	short := stem[:len(stem)-1]
	if !bases[short] && hasSuffix(stem, "ll", "ss", "ff", "zz") {
		return stem
	}
	return short
}

// wantsE tells whether an unknown stem is likely to have lost an -e.
func wantsE(stem string) bool {
	n := len(stem)
	if n < 3 {
		return false
	}
	last, before := stem[n-1], stem[n-2]
	switch last {
	case 'c', 'v', 'z', 'u':
		return true
	case 'l':
		return !isVowel(before) && before != 'r' && before != 'w' && before != 'l'
	case 'g':
		return before == 'd' || before == 'r' || before == 'a'
	case 's':
		return before != 's' && before != 'e'
	case 't':
		return before == 'a' && strings.IndexByte("aeo", stem[n-3]) < 0
	}
	return false
}

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

func hasSuffix(s string, suffixes ...string) bool {
	return slices.ContainsFunc(suffixes, func(x string) bool { return strings.HasSuffix(s, x) })
}

func mustLemmas(file, tsv string) map[lemmaKey]string {
	m := map[lemmaKey]string{}
	for n, col := range rows(tsv) {
		if len(col) != 3 || col[0] == "" || col[2] == "" {
			panic(fmt.Sprintf("%s:%d: want form, tag and lemma", file, n))
		}
		key := lemmaKey{col[0], col[1]}
		if _, twice := m[key]; twice {
			panic(fmt.Sprintf("%s:%d: %s %s stands there twice", file, n, col[0], col[1]))
		}
		m[key] = col[2]
	}
	return m
}

func mustBases(file, list string) map[string]bool {
	m := map[string]bool{}
	for n, col := range rows(list) {
		if len(col) != 1 || m[col[0]] {
			panic(fmt.Sprintf("%s:%d: want one word that does not stand there twice", file, n))
		}
		m[col[0]] = true
	}
	return m
}
