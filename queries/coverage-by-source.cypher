// title: Coverage by source
// description: What each source contributes: articles, sentences of evidence, the actors and types of
//   relations in them, and the dates of its first and last article.
// param: limit int = 20 ; at most so many rows
// columns: source, articles, evidence, actors, types, first, last
// tags: sources

MATCH (d:Article)
OPTIONAL MATCH (d)<-[:REPORTED_IN]-(e:Evidence)-[:SUBJECT|OBJECT]->(a:Actor)
WITH d.source AS source, count(DISTINCT d) AS articles, count(DISTINCT e) AS evidence,
     count(DISTINCT a) AS actors, count(DISTINCT e.type) AS types,
     coalesce(min(nullIf(d.publishedAt, '')), '') AS first, max(d.publishedAt) AS last
RETURN source, articles, evidence, actors, types, first, last
ORDER BY articles DESC, evidence DESC, source
LIMIT $limit
