package relation

// repairRows makes one row of three or more actors that commas and "and" join, of which the parser often gives
// some to other words: "with the prime minister, the security forces, and our partners".
func (f *frame) repairRows() {
	const fewest = 3
	row := []int{}
	for k := range f.mentions {
		if len(row) > 0 && !f.joined(row[len(row)-1], f.mentions[k]) {
			row = row[:0]
		}
		row = append(row, f.mentions[k])
		if len(row) >= fewest && f.lastOfRow(row) {
			f.hangRow(row)
		}
	}
}

// joined tells whether nothing but a comma, a conjunction and what describes a noun stands between two mentions.
func (f *frame) joined(a, b int) bool {
	x, y := &f.doc.Mentions[a], &f.doc.Mentions[b]
	if x.Possessive || y.Possessive || y.First <= x.Last+1 {
		return false
	}
	comma := false
	for i := x.Last + 1; i < y.First; i++ {
		switch f.tag(i) {
		case ",", "CC":
			comma = true
		case "DT", "JJ", "JJR", "PRP$", "RB":
		default:
			return false
		}
	}
	return comma
}

// lastOfRow tells whether "and" or "or" stands before the last mention of a row and before none of the others.
func (f *frame) lastOfRow(row []int) bool {
	for k := 1; k < len(row); k++ {
		and := false
		for i := f.doc.Mentions[row[k-1]].Last + 1; i < f.doc.Mentions[row[k]].First; i++ {
			and = and || f.tag(i) == "CC"
		}
		if and != (k == len(row)-1) {
			return false
		}
	}
	return true
}

// hangRow hangs all on the first, and that where it hung or, before a verb, where the others did.
func (f *frame) hangRow(row []int) {
	first := f.topOf(&f.doc.Mentions[row[0]])
	last := f.topOf(&f.doc.Mentions[row[len(row)-1]])
	verb := f.subjectOf(row)
	if verb > last {
		if f.toks[first].Head >= 0 && f.toks[first].Head < first || f.caseOf(first) != "" {
			return // "According to witnesses, Jordan and Egypt agreed"
		}
		f.hang(first, verb, f.subjectRel(row))
	}
	for _, m := range row[1:] {
		if t := f.topOf(&f.doc.Mentions[m]); t != first && !f.inside(first, t) {
			f.hang(t, first, "conj")
		}
	}
}

// subjectOf returns the verb whose subject a member of the row is, -1 for none.
func (f *frame) subjectOf(row []int) int {
	for _, m := range row {
		if t := f.topOf(&f.doc.Mentions[m]); f.rel(t) == "nsubj" {
			return f.toks[t].Head
		}
	}
	return -1
}

func (f *frame) subjectRel(row []int) string {
	for _, m := range row {
		if t := f.topOf(&f.doc.Mentions[m]); f.rel(t) == "nsubj" {
			return f.toks[t].Rel
		}
	}
	return "nsubj"
}
