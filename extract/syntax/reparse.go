package syntax

import "diplograph/extract"

// Reparse parses a sentence again, with the tags it has, with each phrase as one word, its head, and without what news puts
// between a subject and its verb: a weekday, a short parenthesis, an apposition. Names and dates are what the treebanks
// have least of, so the shorter sentence is parsed better. Inside a phrase the words keep their heads.
// It does nothing to a sentence without such a place. Phrases must not overlap.
func (p *Parser) Reparse(s *extract.Sentence, phrases []extract.Phrase) {
	p.asides = appendAsides(p.asides[:0], s.Tokens, phrases, s.Dateline)
	if len(phrases)+len(p.asides)+s.Dateline == 0 {
		return
	}
	p.keepHeads(s.Tokens, phrases, s.Dateline)
	p.parse(s.Tokens)
	for _, ph := range phrases {
		settle(s.Tokens, ph)
	}
	root := rootOf(s.Tokens, p.kept)
	hangDateline(s.Tokens[:s.Dateline], root)
	p.parseOwn(s.Tokens, phrases)
	for n := len(p.asides) - 1; n >= 0; n-- { // the inner ones first
		if a := &p.asides[n]; a.in >= 0 {
			a.attach(s.Tokens, p.asides[a.in].head)
		}
	}
	for _, a := range p.asides {
		if a.in < 0 {
			a.attach(s.Tokens, root)
		}
	}
}

// parseOwn parses the asides that are clauses, and makes their roots their heads.
func (p *Parser) parseOwn(tokens []extract.Token, phrases []extract.Phrase) {
	for n := range p.asides {
		a := &p.asides[n]
		if !a.own {
			continue
		}
		p.kept = p.kept[:0]
		for i := a.head; i <= a.last; i++ {
			if !inPhrase(i, phrases) && !inAside(i, p.asides[n+1:]) {
				p.kept = append(p.kept, i)
			}
		}
		p.parse(tokens)
		begin := a.head
		a.head = rootOf(tokens, p.kept)
		for i := a.first; i < begin; i++ {
			tokens[i].Head, tokens[i].Rel = a.head, "dep" // "days", before "after"
			if tokens[i].Tag == "CC" {
				tokens[i].Rel = "cc"
			}
		}
	}
}

func hangDateline(tokens []extract.Token, root int) {
	for i := range tokens {
		tokens[i].Head, tokens[i].Rel = root, "dep"
	}
}

// keepHeads lists the tokens that stay in the sentence.
func (p *Parser) keepHeads(tokens []extract.Token, phrases []extract.Phrase, dateline int) {
	p.kept = p.kept[:0]
	for i := dateline; i < len(tokens); i++ {
		if !inPhrase(i, phrases) && !inAside(i, p.asides) {
			p.kept = append(p.kept, i)
		}
	}
}

func inPhrase(i int, phrases []extract.Phrase) bool {
	for _, ph := range phrases {
		if ph.First <= i && i <= ph.Last {
			return i != ph.Head
		}
	}
	return false
}

func inAside(i int, asides []aside) bool {
	for _, a := range asides {
		if a.first <= i && i <= a.last {
			return true
		}
	}
	return false
}

// settle hangs on the head of a phrase what within it does not lead there.
func settle(tokens []extract.Token, ph extract.Phrase) {
	for i := ph.First; i <= ph.Last; i++ {
		if i != ph.Head && !leads(tokens, i, ph) {
			tokens[i].Head, tokens[i].Rel = ph.Head, "flat"
			switch {
			case tokens[i].Tag == ",":
				tokens[i].Rel = "punct"
			case i < ph.Last && tokens[i+1].Tag == "POS":
				tokens[i].Rel = "nmod:poss"
			}
		}
	}
}

func leads(tokens []extract.Token, i int, ph extract.Phrase) bool {
	for range ph.Last - ph.First + 1 {
		if i = tokens[i].Head; i == ph.Head {
			return true
		}
		if i < ph.First || i > ph.Last {
			return false
		}
	}
	return false
}
