package syntax

import "testing"

// TestAttribution finds who is said to have said something, and what only looks like it.
func TestAttribution(t *testing.T) {
	for text, want := range map[string]string{
		"Chad closed the border, the army said on Tuesday.":                          ", the army said on Tuesday",
		"Chad, officials said, has closed the border.":                               ", officials said ,",
		"Chad closed the border, a spokesman for the army, Jane Roe, said.":          ", a spokesman for the army , Jane Roe , said",
		"Rebels shelled a port in Lima, Peru, officials said.":                       ", officials said",
		"Chad closed the border, she said, but declined to say why.":                 "",
		"Chad closed the border, and the army said that the rebels had gone.":        "",
		"\"We closed the border,\" said Jane Roe, a spokeswoman for the government.": "said Jane Roe , a spokeswoman for the government",
	} {
		got := ""
		tokens := New().Parse(text)[0].Tokens
		for _, a := range appendAsides(nil, tokens, nil, 0) {
			if a.rel != "parataxis" && a.rel != "ccomp" {
				continue
			}
			for _, x := range tokens[a.first : a.last+1] {
				got += x.Form + " "
			}
		}
		if want != "" {
			want += " "
		}
		if got != want {
			t.Errorf("%s: found %q, want %q", text, got, want)
		}
	}
}
