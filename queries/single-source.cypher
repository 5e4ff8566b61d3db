// title: Relations of a single source
// description: Relations that one source alone reports, however often: what nobody else confirms.
// param: least int = 1 ; at least so many sentences ; example "2"
// param: limit int = 30 ; at most so many rows
// columns: subject, type, object, mentions, articles, last
// tags: sources, quality

MATCH (s:Actor)-[r]->(o:Actor)
WHERE r.sources = 1 AND r.mentions >= $least
RETURN s.name AS subject, type(r) AS type, o.name AS object, r.mentions AS mentions, r.articles AS articles, r.lastSeen AS last
ORDER BY mentions DESC, articles DESC, s.id, type, o.id
LIMIT $limit
