package article

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/abadojack/whatlanggo"

	"diplograph/extract"
)

// ErrSkipped marks the Error of an article that is whole but not in English, which is all that is extracted.
var ErrSkipped = errors.New("skipped")

const (
	languageSure   = 60   // code points without names from which a language can be told
	languageSample = 4000 // bytes looked at
	englishShare   = 20   // one English word in so many shows that a text is English, whatever else it quotes
)

// english are words that news in English cannot do without and that other languages do not have, or not so spelt.
var english = wordSet("the of and to that with from by has have been were which who said says their they this after would will")

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

// otherLanguage names the language of a text that is certainly not English, else it is "".
func otherLanguage(text string) string {
	if len(text) > languageSample {
		text = strings.ToValidUTF8(text[:languageSample], "")
	}
	words := withoutNames(text)
	if sample := strings.Join(words, " "); utf8.RuneCountInString(sample) >= languageSure && !isEnglish(words) {
		if info := whatlanggo.Detect(sample); info.Lang != whatlanggo.Eng && info.IsReliable() {
			return info.Lang.String()
		}
	}
	return ""
}

// withoutNames returns the words that begin with no capital: names look alike in all languages.
func withoutNames(text string) []string {
	var words []string
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }) {
		if !extract.Capitalised(w) {
			words = append(words, w)
		}
	}
	return words
}

func isEnglish(words []string) bool {
	n := 0
	for _, w := range words {
		if english[w] {
			n++
		}
	}
	return n*englishShare >= len(words)
}

const skippedHint = "only English is read; translate the article first"

// checkLanguage returns an ErrSkipped if a page says that it is in another language and nothing speaks against it.
func checkLanguage(stated, text string) error {
	tag, _, _ := strings.Cut(strings.ToLower(stated), "-")
	if tag == "" || strings.HasPrefix(tag, "en") || isEnglish(withoutNames(text)) {
		return nil
	}
	return skippedLanguage("in “" + stated + "” by what the page says")
}

func skippedLanguage(language string) error {
	return fmt.Errorf("%w: the text is %s, not English", ErrSkipped, language)
}
