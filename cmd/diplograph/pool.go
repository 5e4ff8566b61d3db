package main

import (
	"context"
	"fmt"
	"iter"
	"sync"

	"diplograph/extract"
	"diplograph/extract/article"
)

// extractAll runs the articles through several pipelines at once and yields the results in the order of the
// articles. Errors among the articles are passed on in their place. At most a few articles for each
// worker are in memory.
func extractAll(ctx context.Context, articles iter.Seq2[extract.Article, error], workers int, newPipeline func() *extract.Pipeline) iter.Seq2[extract.Result, error] {
	return func(yield func(extract.Result, error) bool) {
		ctx, cancel := context.WithCancel(ctx)
		var group sync.WaitGroup
		defer group.Wait()
		defer cancel()
		jobs := make(chan job)
		inOrder := make(chan job, 2*workers)
		for range workers {
			group.Go(func() { work(jobs, newPipeline) })
		}
		group.Go(func() { dispatch(ctx, articles, jobs, inOrder) })
		for j := range inOrder {
			if o := <-j.done; !yield(o.result, o.err) {
				return
			}
		}
	}
}

type job struct {
	article extract.Article
	done    chan outcome
}

type outcome struct {
	result extract.Result
	err    error
}

func dispatch(ctx context.Context, articles iter.Seq2[extract.Article, error], jobs, inOrder chan<- job) {
	defer close(inOrder)
	defer close(jobs)
	for a, err := range articles {
		j := job{a, make(chan outcome, 1)}
		select {
		case inOrder <- j:
		case <-ctx.Done():
			return
		}
		if err != nil {
			j.done <- outcome{err: err}
			continue
		}
		jobs <- j // a worker takes it: each gives an outcome for every job
	}
}

// work makes its pipeline, which takes a while, once there is something to do.
func work(jobs <-chan job, newPipeline func() *extract.Pipeline) {
	var p *extract.Pipeline
	for j := range jobs {
		if p == nil {
			p = newPipeline()
		}
		j.done <- runOne(p, j.article)
	}
}

// runOne turns a panic over one article into its error, so that the other articles are kept.
func runOne(p *extract.Pipeline, a extract.Article) (o outcome) {
	defer func() {
		if r := recover(); r != nil {
			o = outcome{err: &article.Error{File: a.ID, Err: fmt.Errorf("the extraction broke off: %v", r), Hint: "please report the article"}}
		}
	}()
	return outcome{result: p.Run(&a)}
}
