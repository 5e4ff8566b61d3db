package syntax

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWords(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Officials of the U.S. met U.K. envoys.", "Officials of the U.S. met U.K. envoys ."},
		{"They returned to the U.S.", "They returned to the U.S."},
		{"The U.S.-led, Russia-backed U.S.-Russia talks", "The U.S.-led , Russia-backed U.S.-Russia talks"},
		{"Norland can't, won’t and doesn't pay.", "Norland ca n't , wo n't and does n't pay ."},
		{"They've said he'd go; I'm sure we'll see.", "They 've said he 'd go ; I 'm sure we 'll see ."},
		{"Berg’s aides and the workers’ union", "Berg 's aides and the workers ' union"},
		{"stalled—weeks after – as ever – the truce", "stalled -- weeks after - as ever - the truce"},
		{"the 2010–2015 Norland–Estonia pact", "the 2010-2015 Norland-Estonia pact"},
		{"“We agree,” Berg said.", "\" We agree , \" Berg said ."},
		{"‘We agree’ and 'strong' and (maybe).", "' We agree ' and ' strong ' and ( maybe ) ."},
		{"Gen. Ortiz met Erik K. Lund Jr. on Sept. 4.", "Gen. Ortiz met Erik K. Lund Jr. on Sept. 4 ."},
		{"He met Xi.", "He met Xi ."},
		{"\"He met Xi.\"", "\" He met Xi . \""},
		{"It is No. 3, not the reverse. No.", "It is No. 3 , not the reverse . No ."},
		{"Wait… what?! No...", "Wait ... what ? ! No ..."},
		{"He cannot pay $1.5bn, €5m or 50%.", "He can not pay $ 1.5bn , € 5m or 50 % ."},
		{"O'Hara's plan and/or 9/11", "O'Hara 's plan and / or 9/11"},
		{"The Sha'lan and D'Souza families", "The Sha'lan and D'Souza families"},
		{"It sank.[12] It rose [sic]", "It sank . [ 12 ] It rose [ sic ]"},
		{"a\u00a0non\u00adbreaking\u200b space", "a nonbreaking space"},
		{"``We agree,'' he said, ''slowly''", "\" We agree , \" he said , \" slowly \""},
		{"at 8 p.m. Monday, i.e. today", "at 8 p.m. Monday , i.e. today"},
		{"See https://example.org/a/b now", "See https://example.org/a/b now"},
	}
	for _, tt := range tests {
		var got []string
		var plain plainText
		plain.set(tt.text, 0, len(tt.text))
		var tok tokeniser
		text := string(plain.text)
		for _, w := range tok.words(text, span{0, len(text)}) {
			got = append(got, text[w.from:w.to])
		}
		if diff := cmp.Diff(strings.Fields(tt.want), got); diff != "" {
			t.Errorf("%q: -want +got\n%s", tt.text, diff)
		}
	}
}
