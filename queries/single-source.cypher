// title: Relations of a single source
// description: Relations that one source alone reports, however often: what nobody else
//   confirms. An article without a source counts for none.
// param: least int = 1 ; at least so many sentences ; example "2"
// param: limit int = 30 ; at most so many rows
// columns: subject, type, object, source, mentions, articles, last
// tags: sources, quality

MATCH (s:Actor)-[r]->(o:Actor)
WHERE r.sources = 1 AND r.mentions >= $least
WITH s, r, o
ORDER BY r.mentions DESC, r.articles DESC, s.id, type(r), o.id
LIMIT $limit
MATCH (:Evidence {edge: s.id + '|' + type(r) + '|' + o.id})-[:REPORTED_IN]->(d:Article)
UNWIND [d.source] + [(d)<-[:COPY_OF]-(c) | c.source] AS source
WITH s, r, o, max(source) AS source
RETURN s.name AS subject, type(r) AS type, o.name AS object, source, r.mentions AS mentions, r.articles AS articles, r.lastSeen AS last
ORDER BY mentions DESC, articles DESC, s.id, type, o.id
LIMIT $limit
