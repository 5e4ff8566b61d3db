package extract

// Token is one word with its place in the tree. Start and End are byte offsets into the article's text.
type Token struct {
	Form       string // as the models see it: quotes straightened, dashes plain
	Start, End int    // bytes, half open
	Tag        string // Penn Treebank part of speech
	Lemma      string // lower case, e.g. "meet" for "met"; proper nouns keep their form
	Head       int    // index of the head in the sentence, -1 for the root
	Rel        string // Universal Dependencies relation to the head, "root" for the root
}

// Sentence is a stretch of the article's text with its tokens. Start and End are byte offsets.
type Sentence struct {
	Index      int // 0-based in the article
	Start, End int
	Tokens     []Token
	Dateline   int // how many tokens at its start only tell whence and by whom: "TIRANA, Albania (AP) --"
}

// Text returns the sentence as it stands in the article.
func (s *Sentence) Text(article string) string { return article[s.Start:s.End] }

// Document is an article in analysis: its sentences, then the actors found in them.
type Document struct {
	Article   *Article
	Sentences []Sentence
	Mentions  []Mention // ordered by sentence, then by first token; none overlap except composed pairs
}
