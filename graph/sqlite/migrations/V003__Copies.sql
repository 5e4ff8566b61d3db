-- Articles of other sources that repeat one. An id is that of an article or of a copy, never of both.
CREATE TABLE copy (
  id      TEXT PRIMARY KEY,
  article TEXT NOT NULL REFERENCES article DEFERRABLE INITIALLY DEFERRED,
  source  TEXT NOT NULL,
  url     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX copy_by_article ON copy (article, source);

-- The sources of an article beside its own.
CREATE VIEW other_source AS
  SELECT DISTINCT c.article, c.source FROM copy c JOIN article a ON a.id = c.article WHERE c.source NOT IN ('', a.source);
