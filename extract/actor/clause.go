package actor

import (
	"slices"
	"strings"

	"diplograph/extract"
)

// isPredicate reports whether x says what somebody is rather than who: "a commander" of "Qanbar was a commander".
func (l *Linker) isPredicate(x *draft) bool {
	if x.Actor.Kind != extract.Group || x.need == pronounNeed {
		return false
	}
	tokens := l.doc.Sentences[x.Sentence].Tokens
	return slices.ContainsFunc(tokens[:x.First], func(t extract.Token) bool { return t.Head == x.Head && t.Rel == "cop" })
}

// arguments are the relations of who takes part in what a verb says.
var arguments = wordSet("arguments")

// rivals returns the actors that the pronoun d cannot mean: the other arguments of its verb, the object that is to do it
// ("named Micheletti to replace him"), and the subject that the verb shares with the one it is joined to ("Kerry met
// Lavrov and urged him").
func (l *Linker) rivals(d *draft) []*extract.Actor {
	tokens := l.doc.Sentences[d.Sentence].Tokens
	verb := tokens[d.Head].Head
	if d.Possessive || verb < 0 {
		return nil
	}
	sharer := -1
	if t := &tokens[verb]; (t.Rel == "conj" || t.Rel == "advcl" && t.Tag == "VBG") && t.Head >= 0 && subjectOf(tokens, verb) < 0 {
		sharer = subjectOf(tokens, t.Head)
	}
	doer := doerOf(tokens, verb)
	var list []*extract.Actor
	l.back(d, 0, func(x *draft) bool {
		argument := (tokens[x.Head].Head == verb || x.First <= doer && doer <= x.Last) && arguments[strings.TrimSuffix(tokens[x.Head].Rel, ":pass")]
		if !x.Possessive && (argument || x.First <= sharer && sharer <= x.Last) {
			list = append(list, x.Actor)
		}
		return false
	})
	return list
}

// doerOf returns the object that is to do verb i, an infinitive, by what the verb above says; -1 for none.
func doerOf(tokens []extract.Token, i int) int {
	above := tokens[i].Head
	if i == 0 || tokens[i-1].Tag != "TO" || above < 0 || !entrusts[tokens[above].Lemma] {
		return -1
	}
	return slices.IndexFunc(tokens[:i], func(t extract.Token) bool { return t.Head == above && t.Rel == "obj" })
}

// entrusts are the verbs whose object is to do what follows.
var entrusts = wordSet("entrusts")

// subjectOf returns the token that is the subject of a verb, or -1.
func subjectOf(tokens []extract.Token, verb int) int {
	return slices.IndexFunc(tokens, func(t extract.Token) bool { return t.Head == verb && strings.HasPrefix(t.Rel, "nsubj") })
}

// governing is what the subject of the clause above counts more than another antecedent.
const governing = 5

// governor returns the token whom a pronoun in a dependent clause most likely takes up: the subject of the clause above
// ("Klaus said … he", "the leader complained, saying he"), the owner of the noun above ("Zelaya's announcement that
// he"), for an owner and in a relative clause the subject of its own clause ("if Cuba frees its prisoners", "that Cuba freed a ship it
// held"); -1 if there is none.
func (l *Linker) governor(d *draft) int {
	tokens := l.doc.Sentences[d.Sentence].Tokens
	if c := controller(tokens, d.Head); d.Possessive && c >= 0 {
		return c
	}
	i := clauseOf(tokens, d.Head)
	if i < 0 {
		return -1
	}
	if own := subjectOf(tokens, i); (d.Possessive || describes(tokens, d.Head, i)) && own >= 0 && own < d.First {
		return own
	}
	for n := 0; i >= 0 && n < 4; n++ {
		if i = tokens[i].Head; i < 0 || i > d.First {
			return -1
		}
		if subject := subjectOf(tokens, i); subject >= 0 {
			return subject
		}
		if owner := slices.IndexFunc(tokens, func(t extract.Token) bool { return t.Head == i && t.Rel == "nmod:poss" }); owner >= 0 {
			return owner
		}
	}
	return -1
}

// controller returns the object that is to do the verb over token i, -1 for none: "Hamas" of "urged Hamas to lay down its arms".
func controller(tokens []extract.Token, i int) int {
	if o := helpedIn(tokens, i); o >= 0 {
		return o
	}
	for n := 0; i >= 0 && n < 4; n++ {
		verb := tokens[i].Head
		if tokens[i].Rel == "xcomp" && verb >= 0 {
			return slices.IndexFunc(tokens[:i], func(t extract.Token) bool { return t.Head == verb && (t.Rel == "obj" || t.Rel == "iobj") })
		}
		i = verb
	}
	return -1
}

// helpedIn returns who is helped in what token i owns, -1 for nobody: "Iraq" of "supported Iraq in its efforts".
func helpedIn(tokens []extract.Token, i int) int {
	owned := tokens[i].Head
	if owned < 0 || !slices.ContainsFunc(tokens[:i], func(t extract.Token) bool { return t.Head == owned && t.Form == "in" }) {
		return -1
	}
	verb := tokens[owned].Head
	if tokens[owned].Rel == "nmod" && verb >= 0 {
		verb = tokens[verb].Head
	}
	if verb < 0 || !helps[tokens[verb].Lemma] {
		return -1
	}
	return slices.IndexFunc(tokens[:i], func(t extract.Token) bool { return t.Head == verb && t.Rel == "obj" })
}

// helped returns the draft of the people, state or body that is helped in what an "its" or "their" owns, nil for none.
func (l *Linker) helped(d *draft) *draft {
	if !d.Possessive || d.gender != 0 {
		return nil
	}
	who := helpedIn(l.doc.Sentences[d.Sentence].Tokens, d.Head)
	return l.back(d, 0, func(x *draft) bool {
		return x.First <= who && who <= x.Last && !x.Possessive && x.Actor.Kind != extract.Person
	})
}

// helps are the verbs of help.
var helps = wordSet("helps")

// clauses are the relations of a clause to the one it depends on, relative clauses aside.
var clauses = wordSet("clauses")

// describes tells whether a relative clause of the clause that i heads holds the token.
func describes(tokens []extract.Token, token, i int) bool {
	for n := 0; token >= 0 && token != i && n < 8; n++ {
		if tokens[token].Rel == "acl:relcl" {
			return true
		}
		token = tokens[token].Head
	}
	return false
}

// clauseOf returns the head of the dependent clause that holds token i, or -1.
func clauseOf(tokens []extract.Token, i int) int {
	for n := 0; i >= 0 && n < 8; n++ {
		if clauses[tokens[i].Rel] {
			return i
		}
		i = tokens[i].Head
	}
	return -1
}
