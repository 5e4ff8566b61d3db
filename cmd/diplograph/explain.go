package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"regexp"
	"strings"

	"github.com/spf13/cobra"

	"diplograph/extract"
	"diplograph/extract/relation"
)

func newExplain(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "explain TEXT|EVIDENCE",
		Short: "Show why a text gives the triples it gives",
		Long: `Explain takes a text, or the id of evidence in the store, and shows each sentence with the actors found in
it and how, the tree, and the relations with the rule that found them.`,
		Example: `  diplograph explain "Rubio met Lavrov in Riyadh on Tuesday."`,
		Args:    cobra.ExactArgs(1),
		RunE:    func(cmd *cobra.Command, args []string) error { return a.runExplain(cmd.Context(), args[0]) },
	}
	addExtractFlags(cmd)
	return cmd
}

var evidenceID = regexp.MustCompile(`^[0-9a-f]{16}$`)

func (a *app) runExplain(ctx context.Context, what string) error {
	if strings.TrimSpace(what) == "" {
		return usagef("no text; hint: give a sentence in quotes, or the id of evidence")
	}
	x, err := a.newExtractor()
	if err != nil {
		return err
	}
	out := bufio.NewWriter(a.stdout)
	told, only := &extract.Article{ID: "text", Text: what}, 0
	if evidenceID.MatchString(what) {
		if told, only, err = a.explainEvidence(ctx, out, what); err != nil {
			return err
		}
	}
	explain(out, x.pipeline(), told, only)
	return out.Flush()
}

// explainEvidence prints what the store holds and returns what to analyse: the article and the number of
// the sentence in it, or the sentence alone and 0 where the store holds no texts.
func (a *app) explainEvidence(ctx context.Context, w io.Writer, id string) (*extract.Article, int, error) {
	store, err := a.openStore(ctx)
	if err != nil {
		return nil, 0, err
	}
	defer store.Close()
	e, err := store.Evidence(ctx, id)
	if err != nil {
		return nil, 0, err
	}
	b, err := store.Load(ctx, []string{e.Article})
	if err != nil {
		return nil, 0, err
	}
	fmt.Fprintf(w, "evidence %s: %s %s %s, %s, by rule %s, article %s\n\n", e.ID, e.Subject.Actor, e.Type, e.Object.Actor, e.Modality, e.Rule, clean(e.Article))
	if len(b.Articles) == 1 && b.Articles[0].Text != "" {
		told := storedArticle(b.Articles[0])
		return &told, e.SentenceIndex, nil
	}
	fmt.Fprint(w, "(the store holds no texts: the sentence alone, without the article before it)\n\n")
	return &extract.Article{ID: e.Article, Text: e.Sentence}, 0, nil
}

// explain prints the analysis of an article: of its sentence number only, or of all if that is 0.
func explain(w io.Writer, p *extract.Pipeline, a *extract.Article, only int) {
	doc := p.Analyze(a)
	matches, trace := p.Relater.(*relation.Relater).Explain(doc)
	for i := range doc.Sentences {
		s := &doc.Sentences[i]
		if only != 0 && s.Index+1 != only {
			continue
		}
		fmt.Fprintf(w, "sentence %d: %s\n", s.Index+1, clean(s.Text(a.Text)))
		explainActors(w, doc, i)
		explainTree(w, s)
		explainRelations(w, matches, trace.Cues, i)
		explainTrials(w, s, trace.Trials)
		fmt.Fprintln(w)
	}
}

func explainActors(w io.Writer, doc *extract.Document, sentence int) {
	fmt.Fprintln(w, "  actors")
	n := 0
	for _, m := range doc.Mentions {
		if m.Sentence != sentence {
			continue
		}
		n++
		fmt.Fprintf(w, "    %-24s %-36s by %-10s %.2f%s\n", clean(doc.Article.Text[m.Start:m.End]), m.Actor.ID, m.Via, m.Confidence, roles(&m))
	}
	if n == 0 {
		fmt.Fprintln(w, "    none")
	}
}

func roles(m *extract.Mention) string {
	s := ""
	if m.Place {
		s += "  place"
	}
	if m.Possessive {
		s += "  possessive"
	}
	return s
}

func explainTree(w io.Writer, s *extract.Sentence) {
	fmt.Fprintln(w, "  tree")
	for i, t := range s.Tokens {
		head := "-"
		if t.Head >= 0 {
			head = clean(s.Tokens[t.Head].Form)
		}
		fmt.Fprintf(w, "    %2d %-18s %-5s %-18s %-12s of %s\n", i+1, clean(t.Form), t.Tag, clean(t.Lemma), t.Rel, head)
	}
}

func explainRelations(w io.Writer, matches []extract.Match, cues []string, sentence int) {
	fmt.Fprintln(w, "  relations")
	n := 0
	for k, m := range matches {
		if m.Sentence != sentence {
			continue
		}
		n++
		fmt.Fprintf(w, "    %s %s %s: %s", clean(m.Subject.Actor.Name), m.Type, clean(m.Object.Actor.Name), m.Modality)
		if cues[k] != "" {
			fmt.Fprintf(w, " for %q", clean(cues[k]))
		}
		fmt.Fprintf(w, ", by rule %s, confidence %.2f", m.Rule, m.Confidence)
		if m.Date != "" {
			fmt.Fprintf(w, ", on %s", m.Date)
		}
		if m.AssertedBy != nil {
			fmt.Fprintf(w, ", asserted by %s", clean(m.AssertedBy.Actor.Name))
		}
		fmt.Fprintln(w)
	}
	if n == 0 {
		fmt.Fprintln(w, "    none: no rule found a relation between two actors")
	}
}

// explainTrials lists the rules whose words stand in the sentence and why each found nothing.
func explainTrials(w io.Writer, s *extract.Sentence, trials []relation.Trial) {
	said := false
	for _, t := range trials {
		if t.Sentence != s.Index {
			continue
		}
		if !said {
			fmt.Fprintln(w, "  nearly")
			said = true
		}
		fmt.Fprintf(w, "    rule %s at %q fired not: %s\n", t.Rule, clean(s.Tokens[t.Token].Form), t.Why)
	}
}
