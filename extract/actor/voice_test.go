package actor_test

import (
	"testing"

	"diplograph/extract"
)

// TestPublisher states who "we" are by source and address.
func TestPublisher(t *testing.T) {
	for _, c := range []struct{ source, url, want string }{
		{"GOV.UK", "", "country:GBR"},
		{"", "https://www.mofa.go.jp/press/1.html", "country:JPN"},
		{"", "https://www.state.gov/r/pa/1.htm", "country:USA"},
		{"", "https://eeas.europa.eu/1", "organization:european-union"},
		{"Press releases", "https://minister.defence.gov.au/1", "country:AUS"},
		{"The Kenya Herald", "https://herald.example.co.ke/1", ""},
		{"", "https://mygov.example.com/1", ""},
	} {
		doc := link(&extract.Article{ID: "x", Source: c.source, URL: c.url, Text: "The day was long. We support the peace."})
		got := ""
		for _, m := range doc.Mentions {
			got = m.Actor.ID
		}
		if got != c.want {
			t.Errorf("%s %s: we are %q, want %q", c.source, c.url, got, c.want)
		}
	}
}

// TestVoice states who "I", "we" and "our" are, by title, source and text; the pronoun meant is the first in the text.
func TestVoice(t *testing.T) {
	for _, c := range []struct{ name, title, source, text, pronoun, want string }{
		{"title gives a statement", "Statement by Secretary of Defense Ash Carter on Fallujah", "",
			"I thank Kenya for its help.", "I", "person:ash-carter"},
		{"title tells what he says", "Foreign Secretary Philip Hammond condemns attack", "UK Government",
			"The blast killed many. I condemn it.", "I", "person:philip-hammond"},
		{"title gives the office", "Foreign Secretary statement on Kenya", "UK Government",
			"Foreign Secretary Philip Hammond spoke of the attack. I condemn it.", "I", "person:philip-hammond"},
		{"title tells about somebody", "Angela Merkel travels to Kenya", "US State Department",
			"I thank Kenya for its help.", "I", "country:USA"},
		{"first sentence", "", "UK Government", "Philip Hammond welcomed the truce. I thank Kenya.", "I", "person:philip-hammond"},
		{"publisher", "A day of peace", "US State Department", "I thank Kenya for its help.", "I", "country:USA"},
		{"paper called after a country", "", "Japan Times", "The war is over. We thank Kenya.", "We", ""},
		{"deed of the state", "", "UK Government", "Foreign Secretary Philip Hammond said: We support Kenya.", "We", "country:GBR"},
		{"speech of the minister", "", "", "Foreign Secretary Philip Hammond said: We thank Kenya.", "We", "person:philip-hammond"},
		{"feeling of the minister", "", "", "\"We are grateful to Kenya,\" Philip Hammond said.", "We", "person:philip-hammond"},
		{"resolve of the state", "", "", "\"We are committed to helping Kenya,\" Philip Hammond said.", "We", "country:GBR"},
		{"resolve to speak", "", "", "\"We want to thank Kenya,\" Philip Hammond said.", "We", "person:philip-hammond"},
		{"spokesman of a body", "", "", "\"We will bomb the bridge,\" said NATO spokeswoman Jane Doe.", "We", "organization:nato"},
		{"spokesman described behind his name", "", "", "\"We will bomb the bridge,\" said Col. John \"Jack\" Doe, a NATO spokesman.", "We", "organization:nato"},
		{"nickname", "", "", "John “Jack” Doe said: I thank Kenya.", "I", "person:john-doe"},
		{"unknown man in a release", "", "UK Government", "Speaking today, Mr Wambui said:\n\nWe back Kenya.", "We", "country:GBR"},
		{"villager", "", "", "\"We fled from the soldiers,\" said Jane Doe, a farmer.", "We", "person:jane-doe"},
		{"minister of a field", "", "", "Minister for Europe, Jane Doe said:\n\nI thank Kenya.", "I", "person:jane-doe"},
		{"minister of a far field", "", "UK Government", "Minister for the Middle East Jane Doe said:\n\nWe back Kenya.", "We", "country:GBR"},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := link(&extract.Article{ID: "x", Title: c.title, Source: c.source, Text: c.text})
			got := ""
			for _, m := range doc.Mentions {
				if doc.Article.Text[m.Start:m.End] == c.pronoun {
					got = m.Actor.ID
					break
				}
			}
			if got != c.want {
				t.Errorf("%s is %q, want %q in\n%s", c.pronoun, got, c.want, show(doc))
			}
		})
	}
}
