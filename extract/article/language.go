package article

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/abadojack/whatlanggo"
)

// ErrSkipped marks the Error of an article that is whole but not in English, which is all that is extracted.
var ErrSkipped = errors.New("skipped")

const (
	languageSure   = 80   // code points from which a language can be told
	languageSample = 4000 // bytes looked at
)

// otherLanguage names the language of a text that is certainly not English, else it is "".
func otherLanguage(text string) string {
	if len(text) > languageSample {
		text = strings.ToValidUTF8(text[:languageSample], "")
	}
	if utf8.RuneCountInString(text) < languageSure {
		return ""
	}
	info := whatlanggo.Detect(text)
	if info.Lang == whatlanggo.Eng || !info.IsReliable() {
		return ""
	}
	return info.Lang.String()
}

func skippedLanguage(language string) error {
	return fmt.Errorf("%w: the text is %s, not English", ErrSkipped, language)
}
