-- How articles call an actor, each way once.
CREATE TABLE naming (
  number  INTEGER PRIMARY KEY,
  actor   TEXT NOT NULL REFERENCES actor DEFERRABLE INITIALLY DEFERRED,
  name    TEXT NOT NULL,
  country TEXT NOT NULL,
  UNIQUE (actor, name, country)
) STRICT;
INSERT INTO naming (actor, name, country) SELECT DISTINCT actor, name, country FROM presence ORDER BY 1, 2, 3;

ALTER TABLE presence RENAME TO old_presence;
DROP VIEW mentions;

-- Why an actor is here: an article names it in a triple or, if implied, only brings it along.
CREATE TABLE presence (
  article TEXT NOT NULL REFERENCES article DEFERRABLE INITIALLY DEFERRED,
  naming  INTEGER NOT NULL REFERENCES naming DEFERRABLE INITIALLY DEFERRED,
  implied INTEGER NOT NULL,
  PRIMARY KEY (article, naming)
) STRICT, WITHOUT ROWID;
INSERT INTO presence SELECT p.article, n.number, p.implied FROM old_presence p JOIN naming n USING (actor, name, country)
  ORDER BY p.article, n.number;
DROP TABLE old_presence;
CREATE INDEX presence_by_naming ON presence (naming, implied);

CREATE VIEW mentions AS
  SELECT p.article, n.actor, n.name, n.country FROM naming n JOIN presence p ON p.naming = n.number WHERE NOT p.implied;

-- Holds what the edges sum up, so that the wide rows of evidence need not be read for it.
DROP INDEX evidence_by_subject;
CREATE INDEX evidence_by_subject ON evidence (subject, object, type, modality, date, confidence, article);
