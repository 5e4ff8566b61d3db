// title: First and last contact
// description: When two actors were in contact for the first and the last time: they met, spoke, visited,
//   negotiated or mediated. kinds counts the types of contact.
// param: actor actor = "" ; only contacts of this actor, by name or id ; example "Russia"
// param: limit int = 30 ; at most so many rows
// columns: a, b, first, last, kinds, mentions
// tags: meetings, time

MATCH (s:Actor)-[r]->(o:Actor)
WHERE r.class = 'CONSULT' AND s <> o
WITH CASE WHEN s.id < o.id THEN s ELSE o END AS x, CASE WHEN s.id < o.id THEN o ELSE s END AS y, r
WITH x, y, min(CASE WHEN r.firstSeen <> '' THEN r.firstSeen END) AS first, max(r.lastSeen) AS last,
     count(DISTINCT type(r)) AS kinds, sum(r.mentions) AS mentions
WHERE toLower($actor) IN ['', toLower(x.id), toLower(x.name), toLower(y.id), toLower(y.name)]
RETURN x.name AS a, y.name AS b, coalesce(first, '') AS first, last, kinds, mentions
ORDER BY last DESC, mentions DESC, x.id, y.id
LIMIT $limit
