package main

import (
	"math/rand"
	"slices"

	"diplograph/extract/syntax/internal/arceager"
)

// trainTagger returns a tagger of the classes tags, trained on the sentences.
func trainTagger(sents []*sentence, tags []string, epochs int, seed int64) *perceptron {
	p := newPerceptron(len(tags))
	rng := rand.New(rand.NewSource(seed))
	order := rng.Perm(len(sents))
	sum := make([]float32, len(tags))
	for range epochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, k := range order {
			p.learnTags(sents[k], tags, sum)
		}
	}
	return p
}

func (p *perceptron) learnTags(s *sentence, tags []string, sum []float32) {
	var hashed arceager.Sentence
	var features []uint64
	hashed.Set(s.words)
	tag1, tag2 := arceager.NoTag, arceager.NoTag
	for i := range s.words {
		features = hashed.TagFeatures(features[:0], i, tag1, tag2)
		p.score(features, sum)
		guess := argmax(sum)
		if gold := slices.Index(tags, s.gold[i].tag); guess != gold {
			p.update(features, gold, guess)
		}
		tag1, tag2 = guess, tag1
	}
	p.now++
}

// jackknife tags every sentence with a tagger trained on the other folds, so that the parser learns from
// tags as wrong as those it will meet.
func jackknife(sents []*sentence, m *arceager.Model, folds, epochs int) {
	rng := rand.New(rand.NewSource(5))
	fold := make([]int, len(sents))
	for i := range fold {
		fold[i] = rng.Intn(folds)
	}
	for k := range folds {
		var train, held []*sentence
		for i, s := range sents {
			if fold[i] == k {
				held = append(held, s)
			} else {
				train = append(train, s)
			}
		}
		p := trainTagger(train, m.Tags, epochs, int64(k))
		tagAll(held, m, p.freeze(0))
	}
}

func tagAll(sents []*sentence, m *arceager.Model, rows []arceager.Row) {
	trial := *m
	trial.Tagger = arceager.NewWeights(len(m.Tags), rows)
	a := arceager.NewAnalyzer(&trial)
	for _, s := range sents {
		a.Tag(s.words)
	}
}
