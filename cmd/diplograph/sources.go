package main

import (
	"context"
	"fmt"
	"iter"
	"os"

	"diplograph/extract"
	"diplograph/extract/actor"
	"diplograph/extract/article"
	"diplograph/extract/feed"
	"diplograph/extract/fetch"
	"diplograph/extract/relation"
	"diplograph/extract/syntax"
)

// extractor makes pipelines and knows the version of what they consist of.
type extractor struct {
	gazetteer *actor.Gazetteer
	rules     *relation.Rules
}

// newExtractor adds the tables and rules of the settings to the built-in ones.
func (a *app) newExtractor() (x *extractor, err error) {
	x = &extractor{}
	if dir := a.config.Extract.Gazetteer; dir == "" {
		x.gazetteer = actor.Default()
	} else if x.gazetteer, err = actor.Extend(os.DirFS(dir)); err != nil {
		return nil, fmt.Errorf("in %s: %w", dir, err)
	}
	if dir := a.config.Extract.Rules; dir == "" {
		x.rules = relation.Default()
	} else if x.rules, err = relation.Extend(os.DirFS(dir)); err != nil {
		return nil, fmt.Errorf("in %s: %w", dir, err)
	}
	a.tryExamples(x)
	return x, nil
}

// tryExamples warns of each rule of the user's own that does not find what its examples say.
func (a *app) tryExamples(x *extractor) {
	p := x.pipeline()
	for _, rule := range x.rules.Own() {
		for _, ex := range rule.Examples {
			found := p.Run(&extract.Article{ID: rule.ID, Text: ex.Text}).Triples
			for _, triple := range ex.Missing(rule, found) {
				a.complain(fmt.Sprintf("in %s: rule %q does not find %q in its example %q; hint: explain --rules %s shows what it finds",
					a.config.Extract.Rules, rule.ID, triple, ex.Text, a.config.Extract.Rules))
			}
		}
	}
}

func (x *extractor) pipeline() *extract.Pipeline {
	return &extract.Pipeline{Parser: syntax.New(), Linker: actor.New(x.gazetteer), Relater: relation.New(x.rules)}
}

// version changes whenever the same article could give other triples.
func (x *extractor) version() string {
	return extract.Hash(syntax.Version(), x.gazetteer.Version(), x.rules.Version)
}

// versionWithText is the version of articles whose text is stored too.
func (x *extractor) versionWithText() string { return extract.Hash(x.version(), "text") }

// articles reads the paths of a command line and tells bar of it.
func (a *app) articles(ctx context.Context, paths []string, bar *progress) iter.Seq2[extract.Article, error] {
	columns, err := article.ParseColumns(a.config.Extract.Columns)
	if err != nil {
		return func(yield func(extract.Article, error) bool) { yield(extract.Article{}, asUsage(err)) }
	}
	web := a.newFetcher()
	return bar.follow(article.Read(ctx, paths, article.Options{
		Stdin: &interruptible{ctx: ctx, src: a.stdin}, MaxBytes: a.config.Extract.MaxBytes,
		Columns: columns, Canonical: feed.CanonicalURL, Progress: bar.reading,
		Fetch: func(ctx context.Context, address string) (*article.Page, error) {
			p, err := web.Get(ctx, address, fetch.Validators{})
			if err != nil {
				return nil, err
			}
			return &article.Page{URL: feed.CanonicalURL(p.URL), ContentType: p.ContentType, Body: p.Body}, nil
		},
	}))
}

// newFetcher asks the web as the settings say.
func (a *app) newFetcher() *fetch.Client {
	f := a.config.Fetch
	agent := "diplograph/" + version()
	if f.Contact != "" {
		agent += " (+" + f.Contact + ")"
	}
	return fetch.New(fetch.Options{
		UserAgent: agent, Delay: f.Delay, Timeout: f.Timeout, MaxBytes: int64(a.config.Extract.MaxBytes),
		Retries: f.Retries, Private: f.Private,
	})
}
