package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"strings"

	"diplograph/graph"
)

// Put implements graph.Store.
func (s *Store) Put(ctx context.Context, b *graph.Batch) (graph.Change, error) {
	return s.replace(ctx, b.ArticleIDs(), b)
}

// Delete implements graph.Store.
func (s *Store) Delete(ctx context.Context, articles []string) (graph.Change, error) {
	return s.replace(ctx, articles, &graph.Batch{})
}

// replace puts the batch in place of the given articles.
func (s *Store) replace(ctx context.Context, articles []string, b *graph.Batch) (change graph.Change, err error) {
	err = inTx(ctx, s.write, func(tx *sql.Tx) error {
		old, err := loadConcerned(ctx, tx, b.Concerned(articles))
		if err != nil {
			return err
		}
		if old.Actors, err = loadActors(ctx, tx, b.ActorIDs()); err != nil {
			return err
		}
		d := graph.NewDiff(old, b, articles)
		change = d.Change
		w := writer{ctx: ctx, tx: tx}
		w.apply(d, b.Articles)
		return w.err
	})
	return change, s.explain(err)
}

// writer runs the statements of one transaction until one fails.
type writer struct {
	ctx context.Context
	tx  *sql.Tx
	err error
}

func (w *writer) apply(d *graph.Diff, articles []graph.Article) {
	run(w, `DELETE FROM evidence WHERE id = ?`, d.GoneEvidence, func(id string) []any { return []any{id} })
	run(w, dropMention, d.GoneMentions, func(m graph.Mention) []any { return []any{m.Article, m.Actor} })
	run(w, `DELETE FROM copy WHERE id = ?`, d.GoneCopies, func(id string) []any { return []any{id} })
	run(w, `DELETE FROM article WHERE id = ?`, d.GoneArticles, func(id string) []any { return []any{id} })
	run(w, putArticle, d.Articles, articleArgs)
	run(w, `INSERT INTO copy (`+copyColumns+`) VALUES (?, ?, ?, ?)`, d.Copies, func(c graph.Copy) []any { return []any{c.ID, c.Article, c.Source, c.URL} })
	w.putActors(d.Actors)
	w.putMentions(d.Mentions)
	w.growEdges(d.Grown)
	w.putEvidence(d.Evidence, articles)
	w.recomputeEdges(d.Edges)
	w.dropOrphans(d.Orphans)
	w.rename(d.Rename)
}

// run executes a statement once for each row.
func run[R any](w *writer, text string, rows []R, args func(R) []any) {
	runEach(w, text, rows, args, func(R, sql.Result) error { return nil })
}

// runEach does so and tells what came of each. It looks at the context between rows: to have the driver watch
// it costs a goroutine a row.
func runEach[R any](w *writer, text string, rows []R, args func(R) []any, done func(R, sql.Result) error) {
	if w.err != nil || len(rows) == 0 {
		return
	}
	stmt, err := w.tx.PrepareContext(w.ctx, text)
	if err != nil {
		w.err = err
		return
	}
	defer stmt.Close()
	for _, r := range rows {
		if w.err = w.ctx.Err(); w.err != nil {
			return
		}
		result, err := stmt.Exec(args(r)...)
		if err == nil {
			err = done(r, result)
		}
		if w.err = err; err != nil {
			return
		}
	}
}

// together is how many rows insert puts by one statement: fewer cost more for each, more bring little.
const together = 32

// insert adds rows that are not there yet; into names the table and its columns, and says OR FAIL, or else SQLite keeps
// a journal to take back each statement alone.
func insert[R any](w *writer, into string, columns int, rows []R, args func(R) []any) {
	row := ", (" + strings.Repeat(", ?", columns)[2:] + ")"
	whole := len(rows) - len(rows)%together
	all := func(part []R) (list []any) {
		for _, r := range part {
			list = append(list, args(r)...)
		}
		return list
	}
	run(w, into+" VALUES"+strings.Repeat(row, together)[1:], slices.Collect(slices.Chunk(rows[:whole], together)), all)
	run(w, into+" VALUES"+row[1:], rows[whole:], args)
}

func asIs(args []any) []any { return args }

const (
	putArticle = `INSERT INTO article (` + articleColumns + `) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET url = excluded.url, title = excluded.title, source = excluded.source,
    published_at = excluded.published_at, content_hash = excluded.content_hash, version = excluded.version, text = excluded.text`
	putActor = `INSERT INTO actor (` + actorColumns + `) VALUES (?, ?, ?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET name = excluded.name, kind = excluded.kind, country = excluded.country,
    wikidata = excluded.wikidata, known = excluded.known`
	putEvidence   = `INSERT OR FAIL INTO evidence (` + evidenceColumns + `, day)`
	putOffice     = `INSERT INTO office (person, country, role, from_date, to_date) VALUES (?, ?, ?, ?, ?)`
	putMembership = `INSERT OR IGNORE INTO membership (declarer, country, organization) VALUES (?, ?, ?)`
)

func articleArgs(a graph.Article) []any {
	text := sql.NullString{String: a.Text, Valid: a.Text != ""}
	return []any{a.ID, a.URL, a.Title, a.Source, a.PublishedAt, a.ContentHash, a.Version, text}
}

// putEvidence stores evidence of these articles with its day.
func (w *writer) putEvidence(evidence []graph.Evidence, articles []graph.Article) {
	published := make(map[string]string, len(articles))
	for _, a := range articles {
		published[a.ID] = a.PublishedAt
	}
	insert(w, putEvidence, 25, evidence, func(e graph.Evidence) []any {
		return append(evidenceArgs(e), cmp.Or(e.Date, published[e.Article]))
	})
}

func evidenceArgs(e graph.Evidence) []any {
	by := []any{nil, nil, nil, nil}
	if p := e.AssertedBy; p.Actor != "" {
		by = []any{p.Actor, p.Text, p.Start, p.End}
	}
	return []any{e.ID, e.Article, e.Type, e.Class, e.Sentence, e.SentenceIndex, e.Start, e.End,
		e.Subject.Actor, e.Subject.Text, e.Subject.Start, e.Subject.End,
		e.Object.Actor, e.Object.Text, e.Object.Start, e.Object.End,
		by[0], by[1], by[2], by[3], e.Modality, e.Date, e.Confidence, e.Rule}
}

func (w *writer) putActors(actors []graph.Actor) {
	run(w, putActor, actors, func(a graph.Actor) []any {
		return []any{a.ID, a.Name, a.Kind, a.Country, a.Wikidata, a.Known}
	})
	var offices, memberships [][]any
	for _, a := range actors {
		for _, o := range a.Offices {
			offices = append(offices, []any{a.ID, o.Country, o.Role, o.From, o.To})
		}
		for _, organization := range a.MemberOf {
			memberships = append(memberships, []any{a.ID, a.ID, organization})
		}
		for _, country := range a.Members {
			memberships = append(memberships, []any{a.ID, country, a.ID})
		}
	}
	run(w, `DELETE FROM office WHERE person = ?`, actors, func(a graph.Actor) []any { return []any{a.ID} })
	run(w, `DELETE FROM membership WHERE declarer = ?`, actors, func(a graph.Actor) []any { return []any{a.ID} })
	run(w, putOffice, offices, asIs)
	run(w, putMembership, memberships, asIs)
}
