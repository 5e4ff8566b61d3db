package arceager

// Analyzer tags and parses. It reuses its memory and is not safe for concurrent use; the model is shared.
type Analyzer struct {
	model    *Model
	sentence Sentence
	state    State
	features []uint64
	found    found
	sum      scores
	memo     memo
	sides    [between]sums
}

// NewAnalyzer returns an analyzer that runs the model.
func NewAnalyzer(m *Model) *Analyzer {
	return &Analyzer{model: m, features: make([]uint64, 0, maxFeatures)}
}

// Analyze sets the tag, the head and the relation of every word.
func (a *Analyzer) Analyze(words []Word) {
	a.Tag(words)
	a.Parse(words)
}

// Tag sets the tag of every word.
func (a *Analyzer) Tag(words []Word) {
	a.sentence.Set(words)
	tag1, tag2 := NoTag, NoTag
	for i := range words {
		a.features = a.sentence.TagFeatures(a.features[:0], i, tag1, tag2)
		a.model.Tagger.score(a.features, &a.found, &a.sum)
		words[i].Tag = a.model.Tagger.best(&a.sum, words[i].Only)
		tag1, tag2 = words[i].Tag, tag1
	}
}

// Parse sets the head and the relation of every word; the words must be tagged.
func (a *Analyzer) Parse(words []Word) {
	a.sentence.Set(words)
	a.state.Init(&a.sentence, words, a.model)
	for !a.state.Done() {
		a.state.Apply(a.model.Actions[a.choose()])
	}
	a.state.Tree(words, a.model)
}

// choose returns the best action of the configuration, the only valid one without looking at it.
func (a *Analyzer) choose() int {
	switch {
	case len(a.state.stack) == 0:
		return a.model.shift
	case !a.state.Valid(Shift) && a.state.Valid(Reduce):
		return a.model.reduce
	}
	var atoms atoms
	a.state.setAtoms(&atoms)
	keys := atoms.keys()
	if known := a.memo.find(keys.all); known >= 0 {
		return known
	}
	a.score(&atoms, &keys)
	best := a.bestAction()
	a.memo.put(keys.all, best)
	return best
}

// score sums the rows of all features, those of a side only if they are not remembered.
func (a *Analyzer) score(atoms *atoms, keys *atomKeys) {
	var l lanes
	a.addPart(between, atoms, &l)
	for p, key := range keys.side {
		e := &a.sides[p][key>>(64-sumBits)]
		if e.key != key {
			e.key, e.sum = key, lanes{}
			a.addPart(part(p), atoms, &e.sum)
		}
		l.add(&e.sum)
	}
	l.unpack(&a.sum)
}

func (a *Analyzer) addPart(p part, atoms *atoms, l *lanes) {
	a.features = atoms.features(p, a.features[:0])
	a.model.Parser.addRows(a.features, &a.found, l)
}

func (a *Analyzer) bestAction() int {
	var valid [4]bool
	for k := range valid {
		valid[k] = a.state.Valid(Kind(k))
	}
	best := -1
	for c, act := range a.model.Actions {
		if valid[act.Kind] && (best < 0 || a.sum[c] > a.sum[best]) {
			best = c
		}
	}
	return best
}

// Tree writes the heads and relations into the words and leaves exactly one root, the best of those attached to
// the root node; the others depend on that one.
func (s *State) Tree(words []Word, m *Model) {
	root := -1
	for i := range words {
		if s.nodes[i].head == s.n && (root < 0 || s.rank(i, m) > s.rank(root, m)) {
			root = i
		}
	}
	for i := range words {
		x := &s.nodes[i]
		words[i].Head, words[i].Rel = x.head, int(x.label)
		switch {
		case i == root:
			words[i].Head, words[i].Rel = -1, int(m.root)
		case x.head == s.n && x.label == m.root:
			words[i].Head, words[i].Rel = root, int(m.parataxis)
		case x.head == s.n:
			words[i].Head = root
		}
	}
}

// rank orders the words attached to the root node: no punctuation if possible, then relation "root" before others.
func (s *State) rank(i int, m *Model) (r int) {
	if !s.nodes[i].childless {
		r += 2
	}
	if s.nodes[i].label == m.root {
		r++
	}
	return r
}
