// title: Sources that report both sides
// description: Which sources write about two actors: articles that name the one, the other, and both. A source that
//   names both bridges what others tell apart.
// param: a actor ; one actor, by name or id ; example "Russia"
// param: b actor ; the other actor, by name or id ; example "Ukraine"
// param: limit int = 20 ; at most so many rows
// columns: source, articlesA, articlesB, together, first, last
// tags: sources, dyad

MATCH (d:Article)-[:MENTIONS]->(x:Actor)
WHERE toLower($a) IN [toLower(x.id), toLower(x.name)] OR toLower($b) IN [toLower(x.id), toLower(x.name)]
WITH d, max(toLower($a) IN [toLower(x.id), toLower(x.name)]) AS hasA,
     max(toLower($b) IN [toLower(x.id), toLower(x.name)]) AS hasB
UNWIND [d.source] + [(d)<-[:COPY_OF]-(c) WHERE c.source <> '' | c.source] AS source
WITH DISTINCT d, hasA, hasB, source
WITH source, sum(CASE WHEN hasA THEN 1 ELSE 0 END) AS articlesA,
     sum(CASE WHEN hasB THEN 1 ELSE 0 END) AS articlesB,
     sum(CASE WHEN hasA AND hasB THEN 1 ELSE 0 END) AS together,
     coalesce(min(nullIf(d.publishedAt, '')), '') AS first, max(d.publishedAt) AS last
WHERE articlesA > 0 AND articlesB > 0
RETURN source, articlesA, articlesB, together, first, last
ORDER BY together DESC, articlesA + articlesB DESC, source
LIMIT $limit
