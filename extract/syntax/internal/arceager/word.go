// Package arceager tags and parses sentences with averaged perceptrons: a left-to-right tagger stacked on the
// tags of another tagger, and a greedy arc-eager parser (Nivre 2003) with the root at the end of the buffer.
//
// It holds what training and running share: features, transitions, the frozen model and its file format.
package arceager

// Word is one token of a sentence: Form and Hint go in, Tag, Head and Rel come out.
type Word struct {
	Form string // quotes and dashes plain, see Plain
	Hint string // the tag that another tagger gave
	Only uint64 // the tags that it can have, a bit each; 0 for any
	Tag  int    // index into Model.Tags
	Head int    // index of the head in the sentence, -1 for the root
	Rel  int    // index into Model.Labels
}

// Plain returns the ASCII spelling that the models know for a typographic quote, dash, ellipsis or space,
// and "" for every other rune.
func Plain(r rune) string {
	switch r {
	case '“', '”', '„', '‟', '«', '»':
		return `"`
	case '‘', '’', '‚', '‛', 'ʼ', '′', '`', '´':
		return "'"
	case '—', '―':
		return "--"
	case '–', '‐', '‑', '‒', '−':
		return "-"
	case '…':
		return "..."
	}
	return ""
}

// keys are the hashes of a word that features are made of.
type keys struct {
	word, exact, shape, prefix, hint uint64
	suffix                           [4]uint64
}

// Sentence holds the hashed words of one sentence; its memory is reused.
type Sentence struct{ keys []keys }

// Set hashes the words.
func (s *Sentence) Set(words []Word) {
	s.keys = s.keys[:0]
	for i := range words {
		f := words[i].Form
		k := keys{word: hashWord(f), exact: hashString(f), shape: hashShape(f), hint: hashString(words[i].Hint)}
		k.prefix = hashWord(f[:min(3, len(f))])
		for n := range k.suffix {
			k.suffix[n] = hashSuffix(f, n+1)
		}
		s.keys = append(s.keys, k)
	}
}

var (
	beforeFirst = keys{word: 1, hint: 4}
	afterLast   = keys{word: 2, hint: 5}
)

func (s *Sentence) at(i int) *keys {
	switch {
	case i < 0:
		return &beforeFirst
	case i >= len(s.keys):
		return &afterLast
	}
	return &s.keys[i]
}
