package actor

import (
	"slices"
	"strings"

	"diplograph/extract"
)

// pronouns tells what a pronoun can stand for.
var pronouns = map[string]struct {
	kinds  string // p person, g group, o organization, c country, s speaker, r relative, b back to the subject
	gender byte
}{
	"he": {"p", 'm'}, "him": {"p", 'm'}, "his": {"p", 'm'}, "himself": {"b", 'm'},
	"she": {"p", 'f'}, "her": {"p", 'f'}, "hers": {"p", 'f'}, "herself": {"b", 'f'},
	"they": {"g", 0}, "them": {"g", 0}, "their": {"gco", 0}, "themselves": {"b", 0},
	"it": {"oc", 0}, "its": {"oc", 0}, "itself": {"b", 0},
	"i": {"s", 0}, "me": {"s", 0}, "my": {"s", 0}, "we": {"s", 0}, "us": {"s", 0}, "our": {"s", 0},
	"who": {"r", 0}, "whom": {"r", 0}, "whose": {"r", 0}, "which": {"r", 0}, "that": {"r", 0},
}

// pronoun drafts the pronoun at token i.
func (l *Linker) pronoun(i int) {
	s := &l.s
	words := strings.ToLower(s.form(i))
	p, ok := pronouns[words]
	rel := s.Tokens[i].Rel
	if !ok || rel == "expl" || words == "it" && (rel != "nsubj" && rel != "obj" && rel != "nsubj:pass" || s.isEmptySubject(i)) {
		return
	}
	d := l.draft(i, i, "pronoun")
	d.words, d.need, d.gender = words, pronounNeed, p.gender
	d.Possessive = s.tag(i, "PRP$", "WP$")
	if p.kinds == "s" {
		d.need = speakerNeed
	}
	if p.kinds == "r" {
		d.follows = s.antecedent(i)
	}
	if words == "they" && s.converses(i) {
		l.drafts = append(l.drafts, *d)
		l.drafts[len(l.drafts)-1].share = 1
	}
}

// isEmptySubject reports whether "it" points forward: "it is time to …", "it is clear that …".
func (s *sentence) isEmptySubject(i int) bool {
	head := s.Tokens[i].Head
	return s.tag(head, "NN") || s.tag(head, "JJ") && (s.tag(head+1, "TO") || s.form(head+1) == "that")
}

// reach is how many sentences back a pronoun looks.
const reach = 3

// resolvePronoun takes, of the actors that fit, the subject named last, else the one named last.
func (l *Linker) resolvePronoun(d *draft) {
	p := pronouns[d.words]
	switch p.kinds {
	case "r":
		l.resolveRelative(d)
		return
	case "b":
		l.resolveReflexive(d)
		return
	}
	best := l.antecedentOf(d, p.kinds)
	if l.resolveTogether(d, best) || d.share > 0 {
		return
	}
	if best == nil || l.overshadowed(best, d) || l.pointsToEvent(d) {
		return
	}
	d.Actor, d.plural = best.Actor, best.plural
	if best.Actor.Kind == extract.Person && d.gender != 0 {
		l.article.genders[best.Actor.ID] = d.gender
	}
}

// antecedentOf returns the most prominent draft that a pronoun of that kind can stand for.
func (l *Linker) antecedentOf(d *draft, kinds string) *draft {
	if x := l.helped(d); x != nil {
		return x
	}
	var best *draft
	score, barred, governor := 0, l.rivals(d), l.governor(d)
	far := reach
	if d.words == "it" {
		far = 1 // what is told in between is as likely meant
	}
	l.back(d, far, func(x *draft) bool {
		if !fits(x, kinds) || slices.Contains(barred, x.Actor) || l.isPredicate(x) || l.isOwnedBySame(x, d) ||
			d.gender != 0 && l.genderOf(x.Actor)+d.gender == 'm'+'f' {
			return false
		}
		n := l.prominence(x, d)
		if x.Sentence == d.Sentence && x.First <= governor && governor <= x.Last {
			n += governing
		}
		if best == nil || n > score {
			best, score = x, n
		}
		return false
	})
	return best
}

// isOwnedBySame reports whether x belongs to another pronoun of the sentence for the same one: in "with his adviser, he
// left" he is not the adviser.
func (l *Linker) isOwnedBySame(x, d *draft) bool {
	first := &l.doc.Sentences[x.Sentence].Tokens[x.First]
	return d.gender != 0 && x.Sentence == d.Sentence && first.Tag == "PRP$" && pronouns[strings.ToLower(first.Form)].gender == d.gender
}

// overshadowed reports whether "they" or "it" more likely means a thing: a subject of its number that stands
// between the antecedent and the pronoun and is no actor.
func (l *Linker) overshadowed(best, d *draft) bool {
	if d.gender != 0 || d.Possessive {
		return false
	}
	tokens, from := l.doc.Sentences[d.Sentence].Tokens, 0
	if best.Sentence == d.Sentence {
		from = best.Last + 1
	}
	if up := tokens[tokens[d.Head].Head]; d.words == "it" && best.Sentence == d.Sentence && up.Head >= 0 && (up.Rel == "parataxis" || up.Rel == "conj") && l.isThing(d.Sentence, subjectOf(tokens, up.Head)) {
		return true // "the decision was taken by the council; it is opposed"
	}
	tag := "NN"
	if pronouns[d.words].kinds == "g" {
		tag = "NNS"
	}
	for i := from; i < d.First; i++ {
		if tokens[i].Tag == tag && strings.HasPrefix(tokens[i].Rel, "nsubj") && !l.isNamed(d.Sentence, i) {
			return true
		}
	}
	return false
}

// eventful are the verbs whose subject "it" is what has just been told rather than who: "it shows", "it comes as".
var eventful = wordSet("eventful")

// judged are the verbs whose object "it" is what has happened: "called it an act of war".
var judged = wordSet("judged")

// pointsToEvent reports whether the pronoun is an "it" that more likely means what has happened than who did it.
func (l *Linker) pointsToEvent(d *draft) bool {
	t := l.doc.Sentences[d.Sentence].Tokens
	head := t[d.Head].Head
	if d.words != "it" || head < 0 {
		return false
	}
	verb := t[head]
	return t[d.Head].Rel == "obj" && judged[verb.Lemma] || strings.HasPrefix(t[d.Head].Rel, "nsubj") && verb.Rel == "root" && eventful[verb.Lemma]
}

// isThing reports whether a token is a noun in the singular that no settled draft covers.
func (l *Linker) isThing(sentence, token int) bool {
	return token >= 0 && l.doc.Sentences[sentence].Tokens[token].Tag == "NN" && !l.isNamed(sentence, token)
}

// isNamed reports whether a settled draft covers the token.
func (l *Linker) isNamed(sentence, token int) bool {
	for _, i := range slices.Backward(l.article.recent) {
		d := &l.drafts[i]
		if d.Sentence < sentence {
			return false
		}
		if d.Sentence == sentence && d.First <= token && token <= d.Last {
			return true
		}
	}
	return false
}

// resolveReflexive gives "himself" the subject of its verb.
func (l *Linker) resolveReflexive(d *draft) {
	tokens := l.doc.Sentences[d.Sentence].Tokens
	if subject := subjectOf(tokens, tokens[d.Head].Head); subject >= 0 {
		d.follows = subject
		l.resolveRelative(d)
	}
}
