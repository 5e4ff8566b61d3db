package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"

	"diplograph/graph"
)

type querier interface {
	QueryContext(ctx context.Context, text string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, text string, args ...any) *sql.Row
}

// scanner is what sql.Row and sql.Rows have in common.
type scanner interface{ Scan(into ...any) error }

// each passes the rows of a query to do, one by one.
func each[R any](ctx context.Context, q querier, scan func(scanner) (R, error), do func(R) error, text string, args ...any) error {
	rows, err := q.QueryContext(ctx, text, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		r, err := scan(rows)
		if err != nil {
			return err
		}
		if err := do(r); err != nil {
			return err
		}
	}
	return rows.Err()
}

func collect[R any](ctx context.Context, q querier, scan func(scanner) (R, error), text string, args ...any) (all []R, err error) {
	err = each(ctx, q, scan, func(r R) error { all = append(all, r); return nil }, text, args...)
	return all, err
}

const (
	actorColumns    = `id, name, kind, country, wikidata, known`
	articleColumns  = `id, url, title, source, published_at, content_hash, version, text`
	copyColumns     = `id, article, source, url`
	mentionColumns  = `p.article, n.actor, n.name, n.country, p.implied`
	fromPresence    = ` FROM presence p JOIN naming n ON n.number = p.naming`
	evidenceColumns = `id, article, type, class, sentence, sentence_index, start, "end",
  subject, subject_text, subject_start, subject_end, object, object_text, object_start, object_end,
  asserted_by, asserted_by_text, asserted_by_start, asserted_by_end, modality, date, confidence, rule`
	edgeColumns = `subject, type, object, mentions, articles, sources, first_seen, last_seen, confidence, class, cameo, goldstein`
	listed      = ` IN (SELECT value FROM json_each(?))`
)

func scanActor(row scanner) (a graph.Actor, err error) {
	return a, row.Scan(&a.ID, &a.Name, &a.Kind, &a.Country, &a.Wikidata, &a.Known)
}

func scanArticle(row scanner) (a graph.Article, err error) {
	var text sql.NullString
	err = row.Scan(&a.ID, &a.URL, &a.Title, &a.Source, &a.PublishedAt, &a.ContentHash, &a.Version, &text)
	a.Text = text.String
	return a, err
}

func scanCopy(row scanner) (c graph.Copy, err error) {
	return c, row.Scan(&c.ID, &c.Article, &c.Source, &c.URL)
}

func scanMention(row scanner) (m graph.Mention, err error) {
	return m, row.Scan(&m.Article, &m.Actor, &m.Name, &m.Country, &m.Implied)
}

func scanEvidence(row scanner) (e graph.Evidence, err error) {
	var by, byText sql.NullString
	var byStart, byEnd sql.NullInt64
	err = row.Scan(&e.ID, &e.Article, &e.Type, &e.Class, &e.Sentence, &e.SentenceIndex, &e.Start, &e.End,
		&e.Subject.Actor, &e.Subject.Text, &e.Subject.Start, &e.Subject.End,
		&e.Object.Actor, &e.Object.Text, &e.Object.Start, &e.Object.End,
		&by, &byText, &byStart, &byEnd, &e.Modality, &e.Date, &e.Confidence, &e.Rule)
	e.AssertedBy = graph.Party{Actor: by.String, Text: byText.String, Start: int(byStart.Int64), End: int(byEnd.Int64)}
	return e, err
}

// Known implements graph.Store.
func (s *Store) Known(ctx context.Context, articles []string) (map[string]graph.State, error) {
	text, args := `SELECT id, content_hash, version FROM article`, []any(nil)
	if articles != nil {
		text, args = text+` WHERE id`+listed, []any{list(articles)}
	}
	known := map[string]graph.State{}
	scan := func(row scanner) (id string, err error) {
		var st graph.State
		err = row.Scan(&id, &st.ContentHash, &st.Version)
		known[id] = st
		return id, err
	}
	err := each(ctx, s.read, scan, func(string) error { return nil }, text, args...)
	return known, s.explain(err)
}

// Evidence implements graph.Store.
func (s *Store) Evidence(ctx context.Context, id string) (graph.Evidence, error) {
	e, err := scanEvidence(s.read.QueryRowContext(ctx, `SELECT `+evidenceColumns+` FROM evidence WHERE id = ?`, id))
	if errors.Is(err, sql.ErrNoRows) {
		return e, graph.NoEvidence(id)
	}
	return e, s.explain(err)
}

// Info implements graph.Store.
func (s *Store) Info(ctx context.Context) (graph.Info, error) {
	info := graph.Info{Location: s.path, Language: "sql"}
	err := s.read.QueryRowContext(ctx, `SELECT 'SQLite ' || sqlite_version(), user_version,
		(SELECT COUNT(*) FROM article), (SELECT COUNT(*) FROM copy), (SELECT COUNT(*) FROM actor), (SELECT COUNT(*) FROM evidence), (SELECT COUNT(*) FROM edge)
		FROM pragma_user_version`).Scan(&info.Engine, &info.Schema, &info.Articles, &info.Copies, &info.Actors, &info.Evidence, &info.Edges)
	return info, s.explain(err)
}

// list passes ids to the listed clause.
func list(ids []string) string {
	if ids == nil {
		ids = []string{}
	}
	text, _ := json.Marshal(ids)
	return string(text)
}
