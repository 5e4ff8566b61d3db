// title: Brokers around an actor
// description: Who stands between others: betweenness among an actor and those that it deals with most. Of each two
//   that have no relation with each other, the shortest paths lead over those that both have one with, and each
//   of these gets an equal share, counted in thousandths.
// param: actor actor ; the actor in the middle, by name or id ; example "Russia"
// param: among int = 40 ; so many of those that it deals with
// param: limit int = 20 ; at most so many rows
// columns: broker, kind, country, betweenness, pairs, neighbours
// tags: network, actor

MATCH (x:Actor)-[r]-(n:Actor)
WHERE r.mentions > 0 AND n <> x AND toLower($actor) IN [toLower(x.id), toLower(x.name)]
WITH x, n, sum(r.mentions) AS mentions
ORDER BY mentions DESC, n.id, x.id
LIMIT $among
WITH collect(DISTINCT x) + collect(DISTINCT n) AS list
UNWIND list AS node
WITH collect(DISTINCT node) AS circle
UNWIND circle AS s
MATCH (s)-[r]-(t:Actor)
WHERE r.mentions > 0 AND t <> s AND t IN circle
WITH s, collect(DISTINCT t) AS near
WITH collect({node: s, near: near}) AS circle
UNWIND circle AS s
UNWIND circle AS t
WITH circle, s, t
WHERE s.node.id < t.node.id AND NOT t.node IN s.near
WITH circle, [v IN s.near WHERE v IN t.near] AS between
UNWIND between AS v
WITH circle, v, sum(1000 / size(between)) AS share, count(*) AS pairs
UNWIND circle AS c
WITH c, v, share, pairs
WHERE c.node = v
RETURN v.name AS broker, v.kind AS kind, v.country AS country, share / 1000.0 AS betweenness, pairs,
       size(c.near) AS neighbours
ORDER BY share DESC, v.id
LIMIT $limit
