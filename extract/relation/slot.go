package relation

import (
	"strings"

	"diplograph/extract"
)

// slot returns the actors in one place around a predicate. pred is the verb or event noun; noun is the noun
// that the verb needed, else -1. Slots are
//
//	subj obj iobj     the arguments of the verb, active or passive
//	named             the direct object, if it names the actor itself
//	subj2             the further actors of a coordinated subject
//	poss              the owner of the event noun, or the country before it
//	speaker           who says it: in the sentence, else in the quotation around it
//	governor          who does the verb of which the event noun is an argument
//	above             who does the verb on which the object hangs: "restored ties in a deal brokered by China"
//	backing           the governor, of a noun behind "in": "rallied in support of Ukraine"
//	helped            whom the help is for in which the event stands: "support for the Iraqis in their fight"
//	accompanied       the same, if the noun only accompanies it: "with the help of …"
//	on, with, …       what a preposition leads to, at the verb or at its noun; "in" is a place; "to!" leads to what names
//	                  an actor itself, not to "talks with" one
//	doer              the governor, if its verb only sets the event going: "is considering an attack", "retaliated with"
//	target            the governor, if the event falls on it: "faces threats", "under pressure from", "amid criticism"
//	requested         the governor, of a noun behind "at": "at the request of Mozambique"
//	prefix, modified  the actor within a compound adjective, and the noun that it describes: "Turkey-backed rebels"
//	struck            the place right behind the thing that is struck: "bombed the airport in Asmara"
//	scene             the place of an event that a state or army would not aim at it
//	there             the place of what is done to somebody who is named, not by a pronoun that means nobody known
//	behind            the subject, of an event noun behind "behind": "was behind the attack"
//	rest              the first actor or place right of the predicate that hangs on it, however far
//	if                who must do something lest it happen: "unless Iran agrees"
//	first             the object of the verb to which this one is coordinated
//	attackers         whose attacks the article is about, for an attack that is nobody's in its sentence
//	attacked          whom these attacks are aimed at
//	parties           who agreed or negotiated last in the article: "welcomed the deal"
//	again             who attacked last, if a deed told of in general is told of now: "these strikes destroyed"
//	victim            whom the last attack hit
//	culprit           who did the deed of violence that is condemned, if the article has told it
//	foe               the one terror group of the article
//	previous          who spoke or acted in the sentence before
//	comp.X            slot X of the complement clause
func (f *frame) slot(name string, pred, noun int) []arg {
	if rest, ok := strings.CutPrefix(name, "comp."); ok {
		if c := f.complement(pred, noun); c >= 0 {
			return f.slot(rest, c, -1)
		}
		return nil
	}
	switch name {
	case "subj":
		return f.actors(f.subject(pred))
	case "subj2":
		if s := f.subject(pred); len(s) > 1 && (f.passive(pred) || f.child(pred, "nsubj", "nsubj:pass") >= 0 || f.rel(pred) == "conj" || f.rel(pred) == "xcomp") {
			return s[1:]
		}
		return nil
	case "first":
		return f.shared(pred)
	case "rest":
		return f.rest(pred)
	case "if":
		return f.conditional(pred)
	case "obj":
		return f.patient(pred, 0)
	case "named":
		return f.named(f.patientToken(pred, 0))
	case "accompanied":
		if c := f.caseOf(pred); c != "with" && c != "thanks_to" {
			return nil
		}
		return f.governor(pred)
	case "helped":
		return f.helpedIn(pred)
	case "behind":
		if f.caseOf(pred) != "behind" {
			return nil
		}
		return f.actors(f.subject(pred))
	case "there":
		if o := f.patientToken(pred, 0); o >= 0 && f.tag(o) == "PRP" {
			return nil
		}
		return f.slot("in", pred, noun)
	case "backing":
		if f.caseOf(pred) != "in" {
			return nil
		}
		return f.governor(pred)
	case "above":
		if o := f.patientToken(pred, 0); o >= 0 {
			return f.governor(o)
		}
		return nil
	case "iobj":
		if o := f.child(pred, "iobj"); o >= 0 {
			return f.actors(f.nominal(o))
		}
		return nil
	case "poss":
		return f.owners(orElse(noun, pred))
	case "governor":
		return f.governor(pred)
	case "scene":
		return f.scene(pred, noun)
	case "struck":
		return f.struck(pred)
	case "doer":
		return f.doer(pred)
	case "target":
		return f.target(pred)
	case "requested":
		if c := f.caseOf(pred); c != "at" && c != "upon" {
			return nil
		}
		return f.governor(pred)
	case "prefix":
		return f.prefix(pred)
	case "modified":
		if h := f.toks[pred].Head; h >= 0 && f.rel(pred) == "amod" {
			return f.direct(h)
		}
		return nil
	}
	return f.prepositional(name, pred, noun)
}

// named returns the actors that a noun names itself or of which it gives the number: "a range of ministers".
func (f *frame) named(i int) []arg {
	if i < 0 {
		return nil
	}
	if c := f.contentHead(i); c >= 0 && f.cues.amount[f.lemma(i)] {
		return f.direct(c)
	}
	return f.direct(i)
}

func orElse(i, other int) int {
	if i >= 0 {
		return i
	}
	return other
}

// actors drops what cannot act: a place that only locates.
func (f *frame) actors(args []arg) []arg {
	out := args[:0]
	for _, a := range args {
		if m := f.mention(a); !m.Place || !f.located(m.Head) {
			out = append(out, a)
		}
	}
	return out
}

// scene is the place of an event whose subject is no state or army, which would strike there but not the country.
func (f *frame) scene(pred, noun int) []arg {
	for _, s := range f.subject(pred) {
		if m := f.mention(s).Actor; m.Kind == extract.Country || m.Class == "military" || m.Class == "country-group" || m.Class == "igo" {
			return nil
		}
	}
	return f.slot("in", pred, noun)
}

// peopleOf puts the country where nameless civilians or things suffer or get help in their place, who are no actors:
// "killed 48 people in Kabul", "attacked a base in Kenya".
func (f *frame) peopleOf(objects []arg, pred int) []arg {
	if o := f.patientToken(pred, 0); len(objects) == 0 && (!f.isVerb(pred) || o < 0 || !f.isNoun(o)) {
		return nil
	}
	for _, o := range objects {
		if !f.bystander(o) {
			return objects
		}
	}
	for _, m := range f.mentions {
		x := &f.doc.Mentions[m]
		if x.Place && x.Actor.Kind == extract.Country && x.First > pred && f.located(x.Head) && f.inside(x.Head, pred) {
			return []arg{{m, placeWeight}}
		}
	}
	return objects
}

func (f *frame) located(i int) bool {
	switch f.caseOf(i) {
	case "in", "at", "near", "across", "outside", "inside", "throughout", "within":
		return true
	}
	return false
}

// prepositional looks for "prep actor" at the predicate, at its noun, at its object and at its complement.
func (f *frame) prepositional(prep string, pred, noun int) []arg {
	actors := f.nominal
	if name, only := strings.CutSuffix(prep, "!"); only {
		prep, actors = name, f.direct
	}
	hosts := []int{noun, f.contentOf(orElse(noun, pred)), pred, f.child(pred, "obj"), f.child(pred, "xcomp"), f.child(pred, "nsubj:pass"), -1}
	switch {
	case prep != "by":
		hosts[len(hosts)-1] = f.verbOf(pred)
	case f.isNoun(pred):
		hosts[1] = f.contentHead(pred) // "the arrest of Meng by Canada"
	}
	for _, h := range hosts {
		if h < 0 {
			continue
		}
		for c := f.first[h]; c >= 0; c = f.next[c] {
			if f.phrase(c) && matchCase(f.caseOf(c), prep) {
				if out := actors(c); len(out) > 0 {
					return f.placed(prep, out)
				}
			}
		}
	}
	return f.nearby(prep, orElse(noun, pred), actors)
}

// verbOf is the verb whose subject or object an event noun is, with what gives its number: "a series of talks was held".
func (f *frame) verbOf(noun int) int {
	for f.rel(noun) == "nmod" && f.cues.amount[f.lemma(f.toks[noun].Head)] {
		noun = f.toks[noun].Head
	}
	g := f.toks[noun].Head
	if g < 0 || !f.isVerb(g) || !f.isNoun(noun) && !f.gerundSubject(noun) {
		return -1
	}
	switch f.rel(noun) {
	case "obj", "nsubj", "csubj":
		return g
	}
	return -1
}

// phrase tells whether token i is a noun behind a preposition, whatever the parser calls it.
func (f *frame) phrase(i int) bool {
	switch f.rel(i) {
	case "obl", "nmod":
		return true
	case "obj", "xcomp", "advcl", "ccomp":
		return !f.isVerb(i)
	}
	return false
}

// contentOf is the noun behind "of" that says what a noun is: "state of siege", "exchange of fire"; -1 for none.
func (f *frame) contentOf(noun int) int {
	if c := f.contentHead(noun); c >= 0 && len(f.headed[c]) == 0 {
		return c
	}
	return -1
}

func (f *frame) contentHead(noun int) int {
	if noun < 0 {
		return -1
	}
	for c := f.first[noun]; c >= 0; c = f.next[c] {
		if f.rel(c) == "nmod" && f.caseOf(c) == "of" {
			return c
		}
	}
	return -1
}

const nearbyTokens = 14

// nearby looks for "prep actor" to the right of the noun or verb, up to the next clause: a phrase that the
// parser hung on something in between ("talks in Bishkek with Modi").
func (f *frame) nearby(prep string, host int, actors func(int) []arg) []arg {
	if out := f.adjacent(prep, host); len(out) > 0 {
		return out
	}
	switch prep {
	case "with", "against", "on", "to", "from", "between":
	default:
		return nil
	}
	for i := host + 1; i < min(host+nearbyTokens, len(f.toks)); i++ {
		if f.isVerb(i) && f.lemma(i) != "use" || f.rel(i) == "mark" || f.toks[i].Form == ";" {
			return nil
		}
		if h := f.toks[i].Head; f.rel(i) == "case" && f.lemma(i) == prep && h > i && !f.taken(h, host) {
			if out := actors(f.complementOf(i, h)); len(out) > 0 {
				return f.lessSure(out, deepWeight)
			}
		}
	}
	return nil
}

// adjacent is what a preposition right behind a noun leads to, wherever the parser hung it.
func (f *frame) adjacent(prep string, noun int) []arg {
	if p := noun + 1; p < len(f.toks) && f.isNoun(noun) && f.lemma(p) == prep && f.rel(p) == "case" {
		return f.placed(prep, f.nominal(f.complementOf(p, f.toks[p].Head)))
	}
	return nil
}

// taken tells whether a phrase hangs on a thing that has a preposition of its own: "spoke after a meeting with Xi".
func (f *frame) taken(i, host int) bool {
	up := f.toks[i].Head
	return f.rel(i) == "nmod" && up > host && len(f.headed[up]) == 0 && f.tag(up) != "NNP" && f.caseOf(up) != ""
}

// complementOf is the noun behind a preposition, also where the parser hung the preposition on a verb.
func (f *frame) complementOf(prep, head int) int {
	if f.isVerb(head) {
		for c := prep + 1; c < head; c++ {
			if f.toks[c].Head == head && f.rel(c) == "obl" {
				return c
			}
		}
	}
	return head
}

func matchCase(have, want string) bool {
	return have == want || want == "in" && (have == "at" || have == "near" || have == "across" || have == "inside")
}

func (f *frame) placed(prep string, args []arg) []arg {
	if prep == "in" {
		return f.lessSure(args, placeWeight)
	}
	return args
}

// governor returns who does the verb of which the event noun is an argument ("Rubio used the visit to …"), or to
// whom that is done if nobody is named ("was poisoned on a visit to …").
func (f *frame) governor(noun int) []arg {
	up := noun
	for n := 0; n < maxDepth; n++ {
		if concerns(f.caseOf(up)) {
			return nil
		}
		if up = f.toks[up].Head; up < 0 || f.isVerb(up) {
			break
		}
	}
	if up < 0 || !f.isVerb(up) {
		return nil
	}
	out := f.actors(f.subject(up))
	if f.passive(up) && (len(out) == 0 || f.fronted(noun, up)) {
		out = f.patient(up, 0)
	}
	return f.lessSure(out, deepWeight)
}

// concerns tells whether what stands behind a preposition is only talked about: "a dispute over a deal".
func concerns(prep string) bool {
	switch prep {
	case "over", "about", "regarding", "concerning", "like", "than":
		return true
	}
	return false
}

// fronted tells whether a noun stands in a phrase before the subject of verb up: "On arrival in Paris, Modi was met by".
func (f *frame) fronted(noun, up int) bool {
	s := f.child(up, "nsubj:pass")
	return s > noun && f.caseOf(noun) != ""
}

// doer is the governor of an event noun whose verb only sets it going.
func (f *frame) doer(noun int) []arg {
	for up, n := f.toks[noun].Head, 0; up >= 0 && n < maxDepth; up, n = f.toks[up].Head, n+1 {
		if f.isVerb(up) {
			if f.cues.start[f.lemma(up)] && f.caseOf(noun) != "in" {
				return f.governor(noun)
			}
			return nil
		}
	}
	return nil
}

// target is the governor of an event noun that falls on it: behind a verb like "face" or a preposition like "under".
func (f *frame) target(noun int) []arg {
	up := f.toks[noun].Head
	if up < 0 || !f.isVerb(up) {
		return nil
	}
	switch f.caseOf(noun) {
	case "":
		if !f.cues.bear[f.lemma(up)] {
			return nil
		}
	case "under", "amid", "after", "following", "despite":
	default:
		return nil
	}
	return f.governor(noun)
}

// prefix is the actor that a compound adjective begins with.
func (f *frame) prefix(i int) []arg {
	var out []arg
	for _, m := range f.mentions {
		if x := &f.doc.Mentions[m]; x.First == i && x.Last == i && x.End < f.toks[i].End {
			out = append(out, arg{m, 1})
		}
	}
	return out
}

// struck is the place of a phrase right behind the object of verb pred, which the parser hangs on either.
func (f *frame) struck(pred int) []arg {
	o := f.patientToken(pred, 0)
	if o < 0 || o+1 >= len(f.toks) || f.rel(o+1) != "case" {
		return nil
	}
	switch f.lemma(o + 1) {
	case "in", "at", "near", "of", "inside":
		if h := f.toks[o+1].Head; h > o {
			return f.lessSure(f.nominal(h), placeWeight)
		}
	}
	return nil
}

// helpedIn is who gets the help behind which an event stands: "backs the Kurds in their fight", "its support of Iraq
// in the fight".
func (f *frame) helpedIn(noun int) []arg {
	if f.caseOf(noun) != "in" {
		return nil
	}
	for i := noun - 1; i >= 0; i-- {
		if !f.cues.help[f.lemma(i)] {
			continue
		}
		if f.isVerb(i) {
			return f.lessSure(f.patient(i, 0), deepWeight)
		}
		for _, prep := range []string{"of", "for", "to"} {
			if out := f.slotBefore(prep, i, noun); len(out) > 0 {
				return out
			}
		}
		return nil
	}
	return nil
}

// slotBefore returns what a preposition behind token i leads to, if that stands before token end.
func (f *frame) slotBefore(prep string, i, end int) []arg {
	for c := f.first[i]; c >= 0 && c < end; c = f.next[c] {
		if f.rel(c) == "nmod" && f.caseOf(c) == prep {
			return f.lessSure(f.nominal(c), deepWeight)
		}
	}
	return nil
}

// shared returns the actors around the verb before this one in a row: "pressed Iran and warned against …".
func (f *frame) shared(pred int) []arg {
	g := f.toks[pred].Head
	if f.rel(pred) != "conj" || !f.isVerb(g) {
		return nil
	}
	for _, name := range []string{"obj", "on", "for", "to", "from"} {
		if out := f.slot(name, g, -1); len(out) > 0 {
			return f.lessSure(out, deepWeight)
		}
	}
	return nil
}

// rest returns the first actor or place under the predicate, right of it: whom an event with no nearer object
// concerns.
func (f *frame) rest(pred int) []arg {
	for _, m := range f.mentions {
		x := &f.doc.Mentions[m]
		if x.First <= pred || x.Via == "pronoun" || !f.inside(x.Head, pred) {
			continue
		}
		var out []arg
		for _, same := range f.headed[f.topOf(x)] {
			out = append(out, arg{same, placeWeight})
		}
		return out
	}
	return nil
}

// conditional returns the subjects of the condition that hangs on the predicate or on what governs it.
func (f *frame) conditional(pred int) []arg {
	for up, n := pred, 0; up >= 0 && n < maxDepth; up, n = f.toks[up].Head, n+1 {
		for c := f.first[up]; c >= 0; c = f.next[c] {
			if f.rel(c) == "advcl" && f.condition(c) {
				if out := f.subjects(c); len(out) > 0 {
					return f.lessSure(out, deepWeight)
				}
			}
		}
	}
	return nil
}

func (f *frame) condition(i int) bool {
	for c := f.first[i]; c >= 0; c = f.next[c] {
		switch f.lemma(c) {
		case "if", "unless", "until", "should":
			return true
		}
	}
	return false
}

// complement returns the verb of the clause that a verb or its noun takes, -1 for none.
func (f *frame) complement(pred, noun int) int {
	for _, h := range []int{pred, noun, f.child(pred, "obj")} {
		if h < 0 {
			continue
		}
		if c := f.child(h, "xcomp", "ccomp"); c >= 0 {
			return c
		}
		if c := f.child(h, "csubj"); c >= 0 && f.child(h, "expl") >= 0 {
			return c
		}
		for c := f.first[h]; c >= 0; c = f.next[c] {
			if r := f.toks[c].Rel; (r == "acl" || r == "advcl" && h == pred) && (f.toInfinitive(c) || f.gerund(c)) || f.content(c) {
				return c
			}
		}
	}
	return -1
}

// content tells whether a clause that looks relative says what its noun holds: "its demand that the US ease sanctions".
func (f *frame) content(i int) bool {
	s := f.child(i, "nsubj")
	return f.toks[i].Rel == "acl:relcl" && f.tag(i) == "VB" && s >= 0 && f.child(i, "aux") < 0
}

// gerund tells whether i is a clause like "in condemning the attack" or "to defeating them".
func (f *frame) gerund(i int) bool {
	if m := f.child(i, "mark"); f.tag(i) == "VBG" && m >= 0 {
		return f.lemma(m) == "in" || f.lemma(m) == "to"
	}
	return false
}

// against tells whether i is a gerund that a verb keeps somebody from: "warned Beijing against supplying weapons".
func (f *frame) against(i int) bool {
	m := f.child(i, "mark")
	return m >= 0 && f.tag(i) == "VBG" && (f.lemma(m) == "against" || f.lemma(m) == "from")
}

func (f *frame) toInfinitive(i int) bool {
	m := f.child(i, "mark")
	return m >= 0 && f.lemma(m) == "to"
}
