CREATE TABLE actor(id TEXT PRIMARY KEY, name TEXT, kind TEXT, country TEXT, wikidata TEXT);
CREATE TABLE article(id TEXT PRIMARY KEY, url TEXT, title TEXT, source TEXT, published_at TEXT, content_hash TEXT, version INTEGER, text TEXT);
CREATE TABLE evidence(id TEXT PRIMARY KEY, article TEXT, type TEXT, class TEXT, sentence TEXT, sentence_index INTEGER,
  start INTEGER, "end" INTEGER, subject TEXT, object TEXT, asserted_by TEXT, modality TEXT, date TEXT, confidence REAL, rule TEXT);
CREATE TABLE edge(subject TEXT, type TEXT, object TEXT, mentions INTEGER, articles INTEGER, sources INTEGER,
  first_seen TEXT, last_seen TEXT, confidence REAL, class TEXT, cameo TEXT, goldstein REAL);
CREATE TABLE mentions(article TEXT, actor TEXT, name TEXT, country TEXT);
CREATE TABLE represents(person TEXT, country TEXT, role TEXT, from_date TEXT, to_date TEXT);
CREATE TABLE member_of(country TEXT, organization TEXT);
