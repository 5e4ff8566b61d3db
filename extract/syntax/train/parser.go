package main

import (
	"math"
	"math/rand"
	"slices"

	"diplograph/extract/syntax/internal/arceager"
)

// minArcs is how often a relation must occur in a direction to become an action.
const minArcs = 8

// inventories collects the tags, relations and actions of a treebank, sorted.
func inventories(sents []*sentence) *arceager.Model {
	m := &arceager.Model{}
	tags, left, right := map[string]int{}, map[string]int{}, map[string]int{}
	for _, s := range sents {
		for i, g := range s.gold {
			tags[g.tag]++
			if g.head > i {
				left[g.rel]++
			} else {
				right[g.rel]++
			}
		}
	}
	m.Tags, m.Labels = sortedKeys(tags), sortedKeys(left, right)
	m.Actions = []arceager.Action{{Kind: arceager.Shift, Label: arceager.NoLabel}, {Kind: arceager.Reduce, Label: arceager.NoLabel}}
	for i, rel := range m.Labels {
		if left[rel] >= minArcs {
			m.Actions = append(m.Actions, arceager.Action{Kind: arceager.Left, Label: uint8(i)})
		}
		if right[rel] >= minArcs {
			m.Actions = append(m.Actions, arceager.Action{Kind: arceager.Right, Label: uint8(i)})
		}
	}
	return m
}

func sortedKeys(maps ...map[string]int) []string {
	var keys []string
	for _, m := range maps {
		for k := range m {
			keys = append(keys, k)
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// parserTrainer learns to parse, following its own mistakes with probability explore after the first epoch.
type parserTrainer struct {
	model    *arceager.Model
	p        *perceptron
	rng      *rand.Rand
	explore  float64
	state    arceager.State
	hashed   arceager.Sentence
	features []uint64
	sum      []float32
	wrong    int
	steps    int
}

func newParserTrainer(m *arceager.Model, p *perceptron, seed int64) *parserTrainer {
	return &parserTrainer{model: m, p: p, rng: rand.New(rand.NewSource(seed)), sum: make([]float32, len(m.Actions))}
}

// epoch learns from all sentences in a new order and returns the share of wrong decisions.
func (t *parserTrainer) epoch(sents []*sentence, order []int, explore float64) float64 {
	t.explore, t.wrong, t.steps = explore, 0, 0
	t.rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
	for _, k := range order {
		t.learn(sents[k])
	}
	return float64(t.wrong) / float64(t.steps)
}

func (t *parserTrainer) learn(s *sentence) {
	t.hashed.Set(s.words)
	t.state.Init(&t.hashed, s.words, t.model)
	for !t.state.Done() {
		t.features = t.state.Features(t.features[:0])
		t.p.score(t.features, t.sum)
		guess, gold := t.choose(s)
		next := guess
		if guess != gold {
			t.wrong++
			t.p.update(t.features, gold, guess)
			if t.rng.Float64() >= t.explore {
				next = gold
			}
		}
		t.steps++
		t.state.Apply(t.model.Actions[next])
	}
	t.p.now++
}

// choose returns the best valid action and the best among those that lose the fewest gold arcs.
func (t *parserTrainer) choose(s *sentence) (guess, gold int) {
	cost := costs(&t.state, s.gold)
	least := math.MaxInt
	for k, c := range cost {
		if t.state.Valid(arceager.Kind(k)) {
			least = min(least, c)
		}
	}
	guess, gold = -1, -1
	fallback := -1 // when the gold relation is no action in this direction
	for c, a := range t.model.Actions {
		if !t.state.Valid(a.Kind) {
			continue
		}
		if guess < 0 || t.sum[c] > t.sum[guess] {
			guess = c
		}
		if cost[a.Kind] != least {
			continue
		}
		if fallback < 0 {
			fallback = c
		}
		if t.rightLabel(a, s) && (gold < 0 || t.sum[c] > t.sum[gold]) {
			gold = c
		}
	}
	if gold < 0 {
		gold = fallback
	}
	return guess, gold
}

func (t *parserTrainer) rightLabel(a arceager.Action, s *sentence) bool {
	switch a.Kind {
	case arceager.Left:
		stack := t.state.Stack()
		return t.model.Labels[a.Label] == s.gold[stack[len(stack)-1]].rel
	case arceager.Right:
		return t.model.Labels[a.Label] == s.gold[t.state.Front()].rel
	}
	return true
}
