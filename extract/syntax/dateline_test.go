package syntax

import "testing"

// TestDateline finds where the story of a sentence begins, and leaves alone what only looks like a dateline.
func TestDateline(t *testing.T) {
	for text, want := range map[string]string{
		"TIRANA, Albania (AP) -- Greece thanked Albania.":                "Greece",
		"WASHINGTON (Reuters) - Greece thanked Albania.":                 "Greece",
		"BEIJING, March 16 (Xinhua) — Greece thanked Albania.":           "Greece",
		"JERUSALEM (AP) _ Greece thanked Albania.":                       "Greece",
		"KABUL (Pajhwok): Greece thanked Albania.":                       "Greece",
		"LONDON (Thomson Reuters Foundation) - Greece thanked Albania.":  "Greece",
		"Tehran, March 15, IRNA - Greece thanked Albania.":               "Greece",
		"United Nations, April 13 (IANS) Greece thanked Albania.":        "Greece",
		"(CNN) -- Greece thanked Albania.":                               "Greece",
		"SAN FRANCISCO - Greece thanked Albania.":                        "Greece",
		"• Greece thanked Albania.":                                      "Greece",
		"14:35 GMT: Greece thanked Albania.":                             "Greece",
		"BREAKING: Greece thanked Albania.":                              "Greece",
		"SECRETARY ROE: Greece thanked Albania.":                         "SECRETARY",
		"Greece - a neighbour - thanked Albania.":                        "Greece",
		"NATO (the North Atlantic Treaty Organization) thanked Albania.": "NATO",
		"Greece (Hellas) thanked Albania on Monday.":                     "Greece",
		"On 3 May Greece - once more - thanked Albania.":                 "On",
	} {
		s := New().Parse(text)[0]
		if got := s.Tokens[s.Dateline].Form; got != want {
			t.Errorf("%s: the story begins at %q, want %q", text, got, want)
		}
	}
}
