package relation

import (
	"strings"

	"diplograph/extract"
)

// repair mends what rules depend on and the parser often misses: that nothing hangs on an auxiliary, to which
// noun an infinitive belongs, and a row of objects of which each has its own date. It changes heads in place.
func (f *frame) repair() {
	for i := range f.toks {
		if h := f.toks[i].Head; h >= 0 && f.rel(h) == "aux" && f.toks[h].Head != i {
			f.hang(i, f.toks[h].Head, f.toks[i].Rel)
		}
		if f.lemma(i) == "to" && f.rel(i) == "mark" && i > 0 {
			f.repairInfinitive(i)
		}
		if f.rel(i) == "conj" && len(f.headed[i]) > 0 {
			f.repairGapped(i)
		}
	}
}

// repairInfinitive hangs "to destroy" on the noun right before it if that is an effort, a plan or a first.
func (f *frame) repairInfinitive(to int) {
	noun, verb := to-1, f.toks[to].Head
	if verb < to || verb > to+2 || !f.isNoun(noun) || f.toks[verb].Head == noun {
		return
	}
	if r := f.rel(verb); r != "advcl" && r != "xcomp" {
		return
	}
	if _, ok := f.cues.noun[f.lemma(noun)]; ok || f.ordinal(f.cues, noun) {
		f.hang(verb, noun, "acl")
	}
}

// repairGapped reads "visited Turkey on 4 April and Egypt on 5 April" as a row of countries, not of dates.
func (f *frame) repairGapped(i int) {
	date := f.toks[i].Head
	if date >= 0 && f.rel(date) == "nmod" && f.dated(date) {
		date = f.toks[date].Head
	}
	if date < 0 || f.rel(date) != "obl" || !f.dated(date) {
		return
	}
	verb := f.toks[date].Head
	object := f.child(verb, "obj")
	if object < 0 || object > date || len(f.headed[object]) == 0 || f.mentionAt(object).Kind != f.mentionAt(i).Kind {
		return
	}
	f.hang(i, object, "conj")
}

// dated tells whether token i is a day, a month or a number.
func (f *frame) dated(i int) bool {
	word := strings.ToLower(f.toks[i].Form)
	_, day := weekdays[word]
	_, month := months[word]
	return day || month || f.tag(i) == "CD"
}

func (f *frame) mentionAt(i int) *extract.Actor { return f.doc.Mentions[f.headed[i][0]].Actor }

// hang gives token i another head.
func (f *frame) hang(i, head int, rel string) {
	f.toks[i].Head, f.toks[i].Rel = head, rel
	f.turn()
}
