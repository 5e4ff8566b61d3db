// Package syntax splits articles into sentences, tags their words and parses them.
//
// Sentences and tokens come from github.com/jdkato/prose/v2, mended where news text needs it; so do the tags
// that our own tagger corrects. An arc-eager perceptron parser gives the dependency tree. The model is
// embedded; see model/README.md for how it was trained.
package syntax

import (
	"slices"

	"diplograph/extract"
	"diplograph/extract/syntax/internal/arceager"
	"diplograph/extract/syntax/internal/prosetag"
)

// maxTokens is the longest sentence that is parsed; what is longer is a table or no text and is cut.
const maxTokens = 400

// Parser implements extract.Parser. It reuses its memory: what Parse returns is valid until the next call.
// It is not safe for concurrent use; all parsers share one read-only model.
type Parser struct {
	model     *loaded
	analyzer  *arceager.Analyzer
	scratch   prosetag.Scratch
	plain     plainText
	splitter  splitter
	tokeniser tokeniser
	lemmas    lemmatiser
	blocks    []block
	words     []arceager.Word
	forms     []string
	hints     []string
	kept      []int
	asides    []aside
	sentences []extract.Sentence
	store     tokenStore
}

var _ extract.Reparser = (*Parser)(nil)

// New returns a parser. The first call in a process loads the models.
func New() *Parser {
	m := load()
	return &Parser{model: m, analyzer: arceager.NewAnalyzer(m.model)}
}

// Parse returns the sentences of text, in order.
func (p *Parser) Parse(text string) []extract.Sentence {
	p.sentences, p.blocks = p.sentences[:0], appendBlocks(p.blocks[:0], text)
	p.store.reset()
	for _, rest := range p.blocks {
		for rest.from < rest.to {
			var head block
			head, rest = rest.cut(text)
			p.parseBlock(text, head)
		}
	}
	return p.sentences
}

func (p *Parser) parseBlock(text string, b block) {
	p.plain.set(text, b.from, b.to)
	plain := string(p.plain.text)
	for _, s := range p.splitter.split(plain) {
		words := p.tokeniser.words(plain, s)
		for len(words) > 0 {
			n := cutLong(plain, words)
			p.addSentence(text, plain, words[:n])
			words = words[n:]
		}
	}
}

// cutLong returns how many of the words to parse at a time: all, or up to a mark in the second half of the
// longest sentence allowed.
func cutLong(plain string, words []span) int {
	if len(words) <= maxTokens {
		return len(words)
	}
	for n := maxTokens; n > maxTokens/2; n-- {
		switch plain[words[n-1].from] {
		case ',', ';', ':', '.':
			return n
		}
	}
	return maxTokens
}

func (p *Parser) addSentence(text, plain string, words []span) {
	tokens := p.store.take(len(words))
	n := 0
	for _, w := range words {
		n = p.addToken(tokens, n, text, plain, w)
	}
	tokens = tokens[:n]
	lead := leadEnd(tokens)
	p.analyze(tokens, lead)
	p.sentences = append(p.sentences, extract.Sentence{
		Index: len(p.sentences), Start: tokens[0].Start, End: tokens[n-1].End, Tokens: tokens, Dateline: lead,
	})
}

// addToken writes the token of a word and returns how many there are. A word within the same character of the
// article as the one before it, such as a part of an ellipsis, joins that one.
func (p *Parser) addToken(tokens []extract.Token, n int, text, plain string, w span) int {
	start, end := p.plain.at[w.from], p.plain.at[w.to]
	if n > 0 && start < tokens[n-1].End {
		tokens[n-1].Form += plain[w.from:w.to]
		tokens[n-1].End = max(end, tokens[n-1].End)
		return n
	}
	form := plain[w.from:w.to]
	if text[start:end] == form {
		form = text[start:end]
	}
	tokens[n] = extract.Token{Form: form, Start: start, End: end}
	return n + 1
}

// analyze tags, lemmatises and parses the tokens, of a dateline apart. Once its memory has grown it does not allocate, except
// for lemmas that it has not seen yet.
func (p *Parser) analyze(tokens []extract.Token, dateline int) {
	p.kept = p.kept[:0]
	for i := dateline; i < len(tokens); i++ {
		p.kept = append(p.kept, i)
	}
	p.tag(tokens[:dateline])
	p.tag(tokens[dateline:])
	p.parse(tokens)
	hangDateline(tokens[:dateline], rootOf(tokens, p.kept))
}

func (p *Parser) tag(tokens []extract.Token) {
	p.words, p.forms = p.words[:0], p.forms[:0]
	for i := range tokens {
		p.forms = append(p.forms, tokens[i].Form)
	}
	p.hints = append(p.hints[:0], p.forms...)
	p.model.hints.Tag(p.forms, p.hints, &p.scratch)
	for i, form := range p.forms {
		p.words = append(p.words, arceager.Word{Form: form, Hint: p.hints[i], Only: p.model.only[form]})
	}
	p.analyzer.Tag(p.words)
	for i := range tokens {
		t := &tokens[i]
		t.Tag = p.model.model.Tags[p.words[i].Tag]
		t.Lemma = p.lemmas.lemma(t.Form, t.Tag)
	}
	mendBare(tokens, p.lemmas.lemma)
	mendPast(tokens)
	mendReport(tokens)
}

// parse parses the kept tokens, which are tagged, as if they were the sentence.
func (p *Parser) parse(tokens []extract.Token) {
	p.words = p.words[:0]
	for _, i := range p.kept {
		tag := slices.Index(p.model.model.Tags, tokens[i].Tag)
		p.words = append(p.words, arceager.Word{Form: tokens[i].Form, Tag: tag})
	}
	p.analyzer.Parse(p.words)
	for n, i := range p.kept {
		t, w := &tokens[i], &p.words[n]
		t.Head, t.Rel = w.Head, p.model.model.Labels[w.Rel]
		if t.Head >= 0 {
			t.Head = p.kept[t.Head]
		}
	}
}
