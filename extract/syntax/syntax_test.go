package syntax

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"diplograph/extract"
	"diplograph/extract/syntax/internal/arceager"

	"github.com/google/go-cmp/cmp"
)

// check holds what every sentence must be: tokens in order, apart, without white space at their ends, spelt as
// the article spells them but for signs, and a tree with one root.
func check(t *testing.T, text string, sentences []extract.Sentence) {
	t.Helper()
	last := 0
	for i, s := range sentences {
		if s.Index != i || s.Start < last || s.End > len(text) || len(s.Tokens) == 0 || len(s.Tokens) > maxTokens {
			t.Fatalf("sentence %d: index %d, bytes %d-%d after %d, %d tokens", i, s.Index, s.Start, s.End, last, len(s.Tokens))
		}
		if s.Start != s.Tokens[0].Start || s.End != s.Tokens[len(s.Tokens)-1].End {
			t.Fatalf("sentence %d: bytes %d-%d, tokens %d-%d", i, s.Start, s.End, s.Tokens[0].Start, s.Tokens[len(s.Tokens)-1].End)
		}
		for _, tok := range s.Tokens {
			checkToken(t, text, tok, last)
			last = tok.End
		}
		checkTree(t, s.Tokens)
	}
}

func checkToken(t *testing.T, text string, tok extract.Token, last int) {
	t.Helper()
	if tok.Start < last || tok.End <= tok.Start {
		t.Fatalf("token %q: bytes %d-%d after %d", tok.Form, tok.Start, tok.End, last)
	}
	if got := strings.Join(strings.Fields(normal(text[tok.Start:tok.End])), ""); got != tok.Form {
		t.Fatalf("token %q stands for %q, normally %q", tok.Form, text[tok.Start:tok.End], got)
	}
	if strings.ContainsFunc(tok.Form, unicode.IsSpace) || tok.Form == "" || tok.Tag == "" || tok.Lemma == "" {
		t.Fatalf("token %+v", tok)
	}
}

// normal spells a stretch of the article as the parser sees it.
func normal(raw string) string {
	var p plainText
	p.set(raw, 0, len(raw))
	return string(p.text)
}

func checkTree(t *testing.T, tokens []extract.Token) {
	t.Helper()
	for i, tok := range tokens {
		if (tok.Head == -1) != (tok.Rel == "root") || tok.Rel == "" {
			t.Fatalf("token %q: head %d, relation %q", tok.Form, tok.Head, tok.Rel)
		}
		steps := 0
		for h := i; h != -1; h = tokens[h].Head {
			if steps++; steps > len(tokens) {
				t.Fatalf("token %q stands in a cycle", tok.Form)
			}
		}
	}
	roots := 0
	for _, tok := range tokens {
		if tok.Head == -1 {
			roots++
		}
	}
	if roots != 1 {
		t.Fatalf("%d roots", roots)
	}
}

func TestParseInvariants(t *testing.T) {
	texts := map[string]string{
		"article":      article,
		"empty":        "",
		"blank":        " \n\t ",
		"no text":      "\x00\x01\xff\xfe \u200b",
		"long word":    strings.Repeat("x", 300_000),
		"marks":        strings.Repeat("!", 20_000),
		"quotes":       strings.Repeat("'s", 5_000),
		"long list":    strings.Repeat("grain, ", 5_000),
		"no stops":     strings.Repeat("and so it goes on ", 10_000),
		"ellipses":     "Well…… so …, and “…” then…",
		"entity":       "Norland&rsquo;s offer",
		"two-byte":     strings.Repeat("é", 70_000),
		"other script": "Переговоры продолжаются. 会談は続く。",
	}
	p := New()
	for name, text := range texts {
		t.Run(name, func(t *testing.T) { check(t, text, p.Parse(text)) })
	}
}

func TestParseArticle(t *testing.T) {
	sentences := New().Parse(article)
	var got []string
	for _, s := range sentences {
		got = append(got, s.Text(article)[:12])
	}
	want := []string{"Ministers of", "TALLINN — ", "“We can’", "Minister Ann", "Gen. Paul Or", "He urged the", "In Oslo, Pri",
		"His governme", "“They've m", "“Why shoul", "Lund's spoke"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestTree(t *testing.T) {
	s := New().Parse("Berg met Lund’s envoy.")[0]
	want := `0  Berg   Berg   NNP  1   nsubj
1  met    meet   VBD  -1  root
2  Lund   Lund   NNP  4   nmod:poss
3  's     's     POS  2   case
4  envoy  envoy  NN   1   obj
5  .      .      .    1   punct
`
	if diff := cmp.Diff(want, tree(&s)); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestRelations(t *testing.T) {
	tests := []struct{ text, dependent, rel, head string }{
		{"The envoy was invited by the ministers of Norland.", "ministers", "obl:agent", "invited"},
		{"The envoy was invited by the ministers of Norland.", "envoy", "nsubj:pass", "invited"},
		{"Norland accused Estonia of stalling.", "Estonia", "obj", "accused"},
		{"Norland called on Estonia to withdraw its troops.", "Estonia", "obl", "called"},
		{"The minister, who visited Oslo, praised the talks.", "visited", "acl:relcl", "minister"},
		{"French and British officials met.", "British", "conj", "French"},
		{"Norland broke off the talks.", "off", "compound:prt", "broke"},
		{"Berg said that Lund attacked the convoy.", "attacked", "ccomp", "said"},
		{"Berg did not meet Lund.", "not", "advmod", "meet"},
		{"Norland's minister resigned.", "Norland", "nmod:poss", "minister"},
	}
	p := New()
	for _, tt := range tests {
		s := p.Parse(tt.text)[0]
		for _, tok := range s.Tokens {
			if tok.Form == tt.dependent && (tok.Rel != tt.rel || tok.Head < 0 || s.Tokens[tok.Head].Form != tt.head) {
				t.Errorf("%s: %s is not %s of %s\n%s", tt.text, tt.dependent, tt.rel, tt.head, tree(&s))
			}
		}
	}
}

func TestParseIsDeterministic(t *testing.T) {
	p := New()
	first := copyOf(p.Parse(article))
	p.Parse(longLine[:1<<12])
	if diff := cmp.Diff(first, p.Parse(article)); diff != "" {
		t.Errorf("the same parser, the second time:\n%s", diff)
	}
	if diff := cmp.Diff(first, New().Parse(article)); diff != "" {
		t.Errorf("another parser:\n%s", diff)
	}
}

func copyOf(sentences []extract.Sentence) []extract.Sentence {
	out := append([]extract.Sentence(nil), sentences...)
	for i := range out {
		out[i].Tokens = append([]extract.Token(nil), out[i].Tokens...)
	}
	return out
}

func TestAnalyzeDoesNotAllocate(t *testing.T) {
	p := New()
	sentences := p.Parse(article)
	n := testing.AllocsPerRun(5, func() {
		for _, s := range sentences {
			p.analyze(s.Tokens, 0)
		}
	})
	if n > 0 {
		t.Errorf("%v allocations", n)
	}
}

func TestParsersShareTheModel(t *testing.T) {
	if a, b := New(), New(); a.model != b.model {
		t.Error("two parsers, two models")
	}
}

func TestVersion(t *testing.T) {
	if v := Version(); v != Version() || !strings.HasPrefix(v, revision+"-") || len(v) != len(revision)+17 {
		t.Errorf("version %q", v)
	}
}

func TestModelFile(t *testing.T) {
	if len(modelFile) > 10_000_000 {
		t.Errorf("model of %d bytes", len(modelFile))
	}
	m := load().model
	for _, rel := range []string{"nsubj:pass", "obl:agent", "acl:relcl", "compound:prt", "nmod:poss", "aux:pass", "conj", "xcomp"} {
		if !slices.Contains(m.Labels, rel) {
			t.Errorf("no relation %s", rel)
		}
	}
	if _, err := arceager.Decode(modelFile[:len(modelFile)/2]); err == nil {
		t.Error("half a model is no error")
	}
}

func FuzzParse(f *testing.F) {
	f.Add(article[:300])
	f.Add("“…” U.S.\n\n’s—–&rsquo;s\xff[1] .. !? 'strong'")
	f.Add("O'Su'Sul'sx'n't A.B. no.\u2028\u00adX\u200b.")
	p := New()
	f.Fuzz(func(t *testing.T, text string) { check(t, text, p.Parse(text)) })
}
