// title: Shortest path between two actors
// description: How two actors hang together: the path of at most three relations, whatever their direction, that is
//   shortest and of these the one with most mentions. Each step is a row, with its most frequent relation and the
//   sentence for it that was read with the most confidence.
// param: a actor ; one actor, by name or id ; example "Donald Trump"
// param: b actor ; the other actor, by name or id ; example "Ukraine"
// param: limit int = 3 ; at most so many steps
// columns: step, subject, type, object, mentions, sentence, title, url
// tags: network, dyad, evidence

WITH COLLECT { MATCH (n:Actor) WHERE toLower($a) IN [toLower(n.id), toLower(n.name)] RETURN n ORDER BY n.id LIMIT 1 } AS xs,
     COLLECT { MATCH (n:Actor) WHERE toLower($b) IN [toLower(n.id), toLower(n.name)] RETURN n ORDER BY n.id LIMIT 1 } AS ys
WITH xs[0] AS x, ys[0] AS y
WHERE x <> y
CALL (x, y) {
  MATCH (x)-[r]-(y)
  WHERE r.mentions > 0
  WITH sum(r.mentions) AS strength
  WHERE strength > 0
  RETURN [] AS via, strength
  UNION ALL
  MATCH (x)-[r]-(v:Actor)
  WHERE r.mentions > 0 AND v <> x AND v <> y
  WITH y, v, sum(r.mentions) AS first
  MATCH (v)-[r]-(y)
  WHERE r.mentions > 0
  WITH v, first, sum(r.mentions) AS second
  RETURN [v] AS via, first + second AS strength
  UNION ALL
  WITH x, y
  WHERE NOT EXISTS { MATCH (x)-[r]-(v:Actor)-[q]-(y) WHERE r.mentions > 0 AND q.mentions > 0 }
  MATCH (x)-[r]-(v:Actor)
  WHERE r.mentions > 0 AND v <> x AND v <> y
  WITH y, v, sum(r.mentions) AS first
  MATCH (v)-[r]-(w:Actor)
  WHERE r.mentions > 0 AND w <> v
  WITH y, v, w, first, sum(r.mentions) AS second
  MATCH (w)-[r]-(y)
  WHERE r.mentions > 0
  WITH v, w, first, second, sum(r.mentions) AS third
  RETURN [v, w] AS via, first + second + third AS strength
}
WITH x, y, via, strength
ORDER BY size(via), strength DESC, via[0].id, via[1].id
LIMIT 1
WITH [x] + via + [y] AS stops
UNWIND range(1, size(stops) - 1) AS step
WITH step, stops[step - 1] AS here, stops[step] AS there
CALL (here, there) {
  MATCH (here)-[r]-(there)
  WHERE r.mentions > 0
  RETURN startNode(r) AS s, r, endNode(r) AS o
  ORDER BY r.mentions DESC, type(r), s.id
  LIMIT 1
}
CALL (s, r, o) {
  MATCH (e:Evidence {edge: s.id + '|' + type(r) + '|' + o.id})-[:REPORTED_IN]->(d:Article)
  RETURN e, d
  ORDER BY e.confidence DESC, e.id
  LIMIT 1
}
RETURN step, s.name AS subject, type(r) AS type, o.name AS object, r.mentions AS mentions,
       e.sentence AS sentence, d.title AS title, d.url AS url
ORDER BY step
LIMIT $limit
