package syntax

import "testing"

// TestPast parses sentences in which a form is the past tense, and others in which it is the participle.
func TestPast(t *testing.T) {
	for text, want := range map[string]string{
		"Kenyan jets struck suspected militant hideouts in Somalia overnight.": "VBD",
		"The weapons struck off the list were old.":                            "VBN",
		"The ship struck last week has sunk.":                                  "VBN",
	} {
		got := ""
		for _, x := range New().Parse(text)[0].Tokens {
			if x.Form == "struck" {
				got = x.Tag
			}
		}
		if got != want {
			t.Errorf("%s: struck is %s, want %s", text, got, want)
		}
	}
}

// TestBareAfterNoun parses a form that no singular subject can have.
func TestBareAfterNoun(t *testing.T) {
	for text, want := range map[string]string{
		"Chile and Peru signed a loan guarantee agreement.": "NN",
		"They guarantee agreement.":                         "VBP",
	} {
		for _, x := range New().Parse(text)[0].Tokens {
			if x.Form == "guarantee" && x.Tag != want {
				t.Errorf("%s: guarantee is %s, want %s", text, x.Tag, want)
			}
		}
	}
}
