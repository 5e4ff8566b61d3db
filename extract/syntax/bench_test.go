package syntax

import (
	"strings"
	"testing"
)

// article is a made-up report in the style of a news agency, with what makes such text hard.
const article = `Ministers of Norland and Estonia fail to agree on grain

TALLINN — The foreign ministers of Norland and Estonia met in Tallinn on Tuesday, officials said, but failed to agree on a deal that would let Norland’s farmers sell their grain abroad. “We can’t accept half of what was promised.” Minister Anna K. Berg told reporters after the U.S.-brokered talks, which were the third this year.

Gen. Paul Ortiz, who leads the U.N. mission in the region, accused Norland-backed militias of stalling—weeks after both sides had signed a truce. He urged them to withdraw, and said that the U.S. and the U.K. would impose sanctions on anyone who attacked aid convoys.

In Oslo, Prime Minister Erik Lund denied the allegations. His government has not been invited to the next round, which will be held at the E.U. headquarters on Sept. 14, and it doesn't expect to be. “They've made up their minds,” he said. “Why should we go?” Lund's spokeswoman added that Norland was ready to talk if its neighbours lifted their blockade, released the 12 detained fishermen and paid $1.5 million.
`

func BenchmarkParse(b *testing.B) {
	p := New()
	tokens := 0
	for _, s := range p.Parse(article) {
		tokens += len(s.Tokens)
	}
	b.ReportAllocs()
	for b.Loop() {
		p.Parse(article)
	}
	b.ReportMetric(float64(tokens)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}

// BenchmarkAnalyze leaves out what prose does: tags and trees of sentences that are tokenised.
func BenchmarkAnalyze(b *testing.B) {
	p := New()
	sentences := p.Parse(article)
	tokens := 0
	for _, s := range sentences {
		tokens += len(s.Tokens)
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range sentences {
			p.analyze(s.Tokens, 0)
		}
	}
	b.ReportMetric(float64(tokens)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkLoad(b *testing.B) {
	b.ReportMetric(float64(len(modelFile))/1e6, "MB")
	for b.Loop() {
		if _, err := decodeModel(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSplitOnly(b *testing.B) {
	p := New()
	b.SetBytes(int64(len(article)))
	for b.Loop() {
		for _, bl := range appendBlocks(p.blocks[:0], article) {
			p.plain.set(article, bl.from, bl.to)
			p.splitter.split(string(p.plain.text))
		}
	}
}

var longLine = strings.Repeat("Norland accused Estonia of stalling the grain talks in Tallinn. ", 1<<14)

func BenchmarkLongLine(b *testing.B) {
	p := New()
	b.SetBytes(int64(len(longLine)))
	b.ReportAllocs()
	for b.Loop() {
		p.Parse(longLine)
	}
}
