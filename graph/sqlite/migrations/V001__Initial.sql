CREATE TABLE actor (
  id       TEXT PRIMARY KEY,
  name     TEXT NOT NULL,
  kind     TEXT NOT NULL,     -- person, country, organization, group
  country  TEXT NOT NULL,     -- ISO 3166-1 alpha-3 or ''
  wikidata TEXT NOT NULL,
  known    INTEGER NOT NULL   -- 1: from the gazetteer; 0: named by the articles
) STRICT;
CREATE INDEX actor_by_name ON actor (name);

CREATE TABLE article (
  id           TEXT PRIMARY KEY,
  url          TEXT NOT NULL,
  title        TEXT NOT NULL,
  source       TEXT NOT NULL,
  published_at TEXT NOT NULL, -- YYYY-MM-DD or ''
  content_hash TEXT NOT NULL,
  version      TEXT NOT NULL, -- of the extractor
  text         TEXT           -- NULL where texts are not stored
) STRICT;

-- Offsets count code points of the article's text.
CREATE TABLE evidence (
  id                TEXT PRIMARY KEY,
  article           TEXT NOT NULL REFERENCES article DEFERRABLE INITIALLY DEFERRED,
  type              TEXT NOT NULL,
  class             TEXT NOT NULL,
  sentence          TEXT NOT NULL,
  sentence_index    INTEGER NOT NULL, -- from 1
  start             INTEGER NOT NULL,
  "end"             INTEGER NOT NULL,
  subject           TEXT NOT NULL REFERENCES actor DEFERRABLE INITIALLY DEFERRED,
  subject_text      TEXT NOT NULL,
  subject_start     INTEGER NOT NULL,
  subject_end       INTEGER NOT NULL,
  object            TEXT NOT NULL REFERENCES actor DEFERRABLE INITIALLY DEFERRED,
  object_text       TEXT NOT NULL,
  object_start      INTEGER NOT NULL,
  object_end        INTEGER NOT NULL,
  asserted_by       TEXT REFERENCES actor DEFERRABLE INITIALLY DEFERRED,
  asserted_by_text  TEXT,
  asserted_by_start INTEGER,
  asserted_by_end   INTEGER,
  modality          TEXT NOT NULL,    -- actual, planned, possible, requested, negated
  date              TEXT NOT NULL,    -- YYYY[-MM[-DD]] or ''
  confidence        REAL NOT NULL,
  rule              TEXT NOT NULL
) STRICT;
CREATE INDEX evidence_by_article ON evidence (article);
CREATE INDEX evidence_by_subject ON evidence (subject, object, type);
CREATE INDEX evidence_by_object ON evidence (object);
CREATE INDEX evidence_by_asserter ON evidence (asserted_by) WHERE asserted_by IS NOT NULL;

-- What the actual evidence of a relation between two actors adds up to. The subject of a symmetric type is
-- the actor with the smaller id.
CREATE TABLE edge (
  subject    TEXT NOT NULL REFERENCES actor DEFERRABLE INITIALLY DEFERRED,
  type       TEXT NOT NULL,
  object     TEXT NOT NULL REFERENCES actor DEFERRABLE INITIALLY DEFERRED,
  mentions   INTEGER NOT NULL,
  articles   INTEGER NOT NULL,
  sources    INTEGER NOT NULL,
  first_seen TEXT NOT NULL,
  last_seen  TEXT NOT NULL,
  confidence REAL NOT NULL,
  class      TEXT NOT NULL,
  cameo      TEXT NOT NULL,
  goldstein  REAL NOT NULL,           -- -10 to 10
  PRIMARY KEY (subject, type, object)
) STRICT, WITHOUT ROWID;
CREATE INDEX edge_by_object ON edge (object, type);
CREATE INDEX edge_by_type ON edge (type);

-- Why an actor is here: an article names it in a triple or, if implied, only brings it along.
CREATE TABLE presence (
  article TEXT NOT NULL REFERENCES article DEFERRABLE INITIALLY DEFERRED,
  actor   TEXT NOT NULL REFERENCES actor DEFERRABLE INITIALLY DEFERRED,
  name    TEXT NOT NULL,              -- as this article has it
  country TEXT NOT NULL,
  implied INTEGER NOT NULL,
  PRIMARY KEY (article, actor)
) STRICT, WITHOUT ROWID;
CREATE INDEX presence_by_actor ON presence (actor, name, country);

CREATE VIEW mentions AS SELECT article, actor, name, country FROM presence WHERE NOT implied;

-- What known actors hold and belong to, whether or not the other end is here.
CREATE TABLE office (
  person    TEXT NOT NULL REFERENCES actor ON DELETE CASCADE,
  country   TEXT NOT NULL,
  role      TEXT NOT NULL,
  from_date TEXT NOT NULL,            -- YYYY-MM-DD or ''
  to_date   TEXT NOT NULL,
  PRIMARY KEY (person, country, role, from_date, to_date)
) STRICT, WITHOUT ROWID;
CREATE INDEX office_by_country ON office (country);

CREATE TABLE membership (
  declarer     TEXT NOT NULL REFERENCES actor ON DELETE CASCADE, -- the country or the organization
  country      TEXT NOT NULL,
  organization TEXT NOT NULL,
  PRIMARY KEY (declarer, country, organization)
) STRICT, WITHOUT ROWID;
CREATE INDEX membership_by_country ON membership (country, organization);
CREATE INDEX membership_by_organization ON membership (organization);

CREATE VIEW represents AS
  SELECT person, country, role, from_date, to_date FROM office
  WHERE EXISTS (SELECT 1 FROM actor WHERE id = office.country);

CREATE VIEW member_of AS
  SELECT DISTINCT country, organization FROM membership
  WHERE EXISTS (SELECT 1 FROM actor WHERE id = membership.country)
    AND EXISTS (SELECT 1 FROM actor WHERE id = membership.organization);
