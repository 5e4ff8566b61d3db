package syntax

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"diplograph/extract"
)

// tree lists a sentence, a token a line: index, form, lemma, tag, index of the head, relation.
func tree(s *extract.Sentence) string {
	var b strings.Builder
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	for i, t := range s.Tokens {
		fmt.Fprintf(w, "%d\t%s\t%s\t%s\t%d\t%s\n", i, t.Form, t.Lemma, t.Tag, t.Head, t.Rel)
	}
	w.Flush()
	return b.String()
}
