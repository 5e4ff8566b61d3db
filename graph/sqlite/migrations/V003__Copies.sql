-- Articles of other sources that repeat one. An id is that of an article or of a copy, never of both.
CREATE TABLE copy (
  id      TEXT PRIMARY KEY,
  article TEXT NOT NULL REFERENCES article DEFERRABLE INITIALLY DEFERRED,
  source  TEXT NOT NULL,
  url     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX copy_by_article ON copy (article, source);

-- Where an article stood, each source once: in its own, or '', and in those of its copies.
CREATE VIEW publication AS
  SELECT id AS article, source FROM article UNION SELECT article, source FROM copy WHERE source <> '';
