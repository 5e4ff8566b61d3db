package syntax

import (
	"strings"

	"diplograph/extract"
)

// attach hangs an aside on the verb after it, on the noun before it or on the root; within it the words keep their heads.
func (a aside) attach(tokens []extract.Token, root int) {
	settle(tokens, extract.Phrase{First: a.first, Last: a.last, Head: a.head})
	tokens[a.head].Head, tokens[a.head].Rel = a.first-1, a.rel
	switch a.rel {
	case "obl":
		a.attachOblique(tokens, root)
	case "advmod":
		tokens[a.head].Head = a.last + 1
	case "opening":
		tokens[a.head].Head, tokens[a.head].Rel = root, "advmod"
		if strings.HasPrefix(tokens[a.head].Tag, "NN") {
			tokens[a.head].Rel = "obl"
		}
	case "advcl", "parataxis":
		tokens[a.head].Head = root
	case "conj":
		tokens[a.head].Head = root
		if root >= 0 && tokens[root].Rel == "ccomp" {
			tokens[a.head].Head = tokens[root].Head // "…," she said, but Chad refused
		}
	case "ccomp":
		a.report(tokens, root)
	}
	for i := a.first; i <= a.last; i++ {
		switch tokens[i].Form {
		case ",", "(", ")":
			tokens[i].Head, tokens[i].Rel = a.head, "punct"
		case "on":
			if a.rel == "obl" {
				tokens[i].Rel = "case"
			}
		}
	}
}

// attachOblique hangs a day or what interrupts a clause on the verb after it or before it; a participle describes the noun before.
func (a aside) attachOblique(tokens []extract.Token, root int) {
	head, next := &tokens[a.head], tokens[a.last+1].Tag
	switch head.Tag {
	case "VBN", "VBD":
		head.Rel = "acl"
		return
	case "VBG":
		head.Rel = "advcl"
	}
	if next == "MD" || strings.HasPrefix(next, "VB") {
		head.Head = verbAt(tokens, a.last+1)
	} else {
		head.Head = verbBefore(tokens, a.first, root)
	}
}

// verbAt returns the verb of which token i is an auxiliary, else i.
func verbAt(tokens []extract.Token, i int) int {
	for strings.HasPrefix(tokens[i].Rel, "aux") && tokens[i].Head >= 0 {
		i = tokens[i].Head
	}
	return i
}

// verbBefore returns the nearest verb before token i that is no auxiliary, else the root.
func verbBefore(tokens []extract.Token, i, root int) int {
	for k := i - 1; k >= 0; k-- {
		if strings.HasPrefix(tokens[k].Tag, "VB") && !strings.HasPrefix(tokens[k].Rel, "a") {
			return k
		}
	}
	return root
}

// report puts the root of the sentence, which is quoted, under the verb of saying in the aside.
func (a aside) report(tokens []extract.Token, root int) {
	tokens[a.head].Head, tokens[a.head].Rel = root, "parataxis"
	if a.in < 0 && root >= 0 && tokens[root].Head < 0 && strings.HasPrefix(tokens[root].Tag, "VB") {
		tokens[a.head].Head, tokens[a.head].Rel = -1, "root"
		tokens[root].Head, tokens[root].Rel = a.head, "ccomp"
	}
}
