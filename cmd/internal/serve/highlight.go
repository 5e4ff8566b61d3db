package serve

import (
	"cmp"
	"net/url"
	"slices"
)

// part is a piece of a sentence; Role is subject, object, asserter or "".
type part struct {
	Text string `json:"text"`
	Role string `json:"role,omitempty"`
}

type span struct {
	start, end int
	role       string
}

// highlight cuts the sentence of a row of evidence at its mentions. The offsets count code points of the
// article; a mention that the sentence does not have there, as when a pronoun stands for it, is passed over.
func highlight(row map[string]any) []part {
	text, _ := row["sentence"].(string)
	sentence := []rune(text)
	start, _ := row["start"].(int64)
	var spans []span
	for _, m := range []struct{ column, role string }{{"subject", "subject"}, {"object", "object"}, {"assertedBy", "asserter"}} {
		mention, _ := row[m.column+"Text"].(string)
		at, _ := row[m.column+"Start"].(int64)
		s := span{int(at - start), int(at-start) + len([]rune(mention)), m.role}
		if mention != "" && s.start >= 0 && s.end <= len(sentence) && string(sentence[s.start:s.end]) == mention {
			spans = append(spans, s)
		}
	}
	slices.SortStableFunc(spans, func(a, b span) int { return cmp.Compare(a.start, b.start) })
	return cut(sentence, spans)
}

// cut leaves out a span that begins within another.
func cut(sentence []rune, spans []span) (parts []part) {
	done := 0
	add := func(end int, role string) {
		if end > done {
			parts = append(parts, part{string(sentence[done:end]), role})
			done = end
		}
	}
	for _, s := range spans {
		if s.start >= done {
			add(s.start, "")
			add(s.end, s.role)
		}
	}
	add(len(sentence), "")
	return parts
}

// webAddress returns an address that a link may have, or "".
func webAddress(v any) string {
	text, _ := v.(string)
	u, err := url.Parse(text)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return u.String()
}
