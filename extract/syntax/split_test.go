package syntax

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// In the texts "|" marks where a sentence begins; it is taken out before splitting.
func TestSplit(t *testing.T) {
	tests := []string{
		"Berg met Lund. |They talked. |Nothing came of it.",
		"The U.S. President met the U.N. envoy in the U.K. |He left the U.S. |The envoy stayed.",
		"He flew to the U.S. on Monday.",
		"Gen. Ortiz, Sen. Day, Mr. Lund, Lt. Col. Poe, Rep. Hay and Gov. Dee agreed.",
		"Kofi A. Annan met George H. W. Bush. |They agreed on Plan B. |It failed.",
		"It began on Sept. 4 and on Dec. 5. |It ended in Oct. |The talks failed.",
		`"We need more than promises." |Berg told reporters.`,
		`"Are you sure?" Minister Anna Berg asked.`,
		`"Are you sure?" |Berg left the room.`,
		`"Stop!" he shouted. |"Now!"`,
		`(The talks failed.) |Nobody was surprised.`,
		"What did he say? |Nothing! |Really?",
		"They help people in need.|And, most of all, children.|The rest can wait.",
		"He read talks.The.html and Node.js.",
		"He paid $1.5 million. |12 people were held.",
		"It sank in 2006.[3] |It was raised later.[4][5] |It sank again.",
		"The army of 3.5 million took No. 10 Hill. |No. |It did not.",
		"1. Ministers met. |2. Ministers left.",
		"The deal with Acme Inc. |The minister signed it.",
		"He said so ... and left.",
		"He spoke of the war. ... |Then he left ... |Berg stayed.",
		"We gain from it [ ... ] because of the market.",
	}
	for _, text := range tests {
		want := strings.Split(strings.ReplaceAll(text, " |", "|"), "|")
		plain := strings.ReplaceAll(text, "|", "")
		var s splitter
		var p plainText
		var got []string
		p.set(plain, 0, len(plain))
		for _, sp := range s.split(string(p.text)) {
			got = append(got, plain[p.at[sp.from]:p.at[sp.to]])
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q: -want +got\n%s", text, diff)
		}
	}
}

func TestSplitAsksProse(t *testing.T) {
	var s splitter
	s.split("He met the chief of Acme Corp. Lund said so. Bldg. Seven burned.")
	if !s.asked {
		t.Error("prose was not asked about full stops that the rules leave open")
	}
	s.split("He met Lund. They talked.")
	if s.asked {
		t.Error("prose was asked although nothing was open")
	}
}

func TestBlocks(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"paragraphs", "One.\n\nTwo.\r\n\r\n  \nThree.", []string{"One.", "Two.", "Three."}},
		{"headline", "Ministers meet\nThe ministers met on Tuesday.", []string{"Ministers meet", "The ministers met on Tuesday."}},
		{"lines are paragraphs", "The ministers met on Tuesday.\nThey failed.", []string{"The ministers met on Tuesday.", "They failed."}},
		{"hard-wrapped", "The foreign ministers of Norland and Estonia met in the city of\nTallinn on Tuesday but failed to agree, and the U.S.\nPresident said\nthat he was sorry.",
			[]string{"The foreign ministers of Norland and Estonia met in the city of\nTallinn on Tuesday but failed to agree, and the U.S.\nPresident said\nthat he was sorry."}},
		{"long headline before a long line", "Ministers of Norland and Estonia fail to agree on a deal over grain\n" + strings.Repeat("Long paragraph ", 10),
			[]string{"Ministers of Norland and Estonia fail to agree on a deal over grain", strings.TrimSpace(strings.Repeat("Long paragraph ", 10))}},
		{"empty", " \n\t\n", nil},
	}
	for _, tt := range tests {
		var got []string
		for _, b := range appendBlocks(nil, tt.text) {
			got = append(got, strings.TrimSpace(tt.text[b.from:b.to]))
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: -want +got\n%s", tt.name, diff)
		}
	}
}

func TestReadLexicon(t *testing.T) {
	for _, tsv := range []string{"Mr\ttitle\n", "Mr\tknight\t0\n", "cannot\tpair\t0\n", "Mr\ttitle\t1\n", "Mr\ttitle\tx\n", "cannot\tpair\t6\n"} {
		if _, err := readLexicon("f.tsv", "# comment\n"+tsv); err == nil || !strings.HasPrefix(err.Error(), "f.tsv:2: ") || !strings.Contains(err.Error(), "hint: ") {
			t.Errorf("%q: error %v does not name line 2 with a hint", tsv, err)
		}
	}
}
