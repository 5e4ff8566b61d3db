// title: Possible mediators
// description: Actors in contact with both sides of a pair in conflict: they met, spoke, visited, negotiated or
//   mediated. The pairs with most sentences of conflict come first; withA and withB count those of contact.
// param: actor actor = "" ; only conflicts of this actor, by name or id ; example "Ukraine"
// param: limit int = 20 ; at most so many rows
// columns: mediator, a, b, withA, withB, conflict
// tags: conflict, meetings

MATCH (s:Actor)-[r]->(o:Actor)
WHERE r.goldstein < 0 AND s <> o
WITH CASE WHEN s.id < o.id THEN s ELSE o END AS x, CASE WHEN s.id < o.id THEN o ELSE s END AS y, sum(r.mentions) AS conflict
WHERE toLower($actor) IN ['', toLower(x.id), toLower(x.name), toLower(y.id), toLower(y.name)]
WITH x, y, conflict, x.id AS a, y.id AS b
ORDER BY conflict DESC, a, b // the rest is asked pair by pair, until there are enough rows
CALL (x, y) {
  MATCH (x)-[p]-(m:Actor)
  WHERE p.class = 'CONSULT' AND m <> x AND m <> y
  WITH y, m, sum(p.mentions) AS withA
  MATCH (m)-[q]-(y)
  WHERE q.class = 'CONSULT'
  RETURN m, withA, sum(q.mentions) AS withB
}
RETURN m.name AS mediator, x.name AS a, y.name AS b, withA, withB, conflict
ORDER BY conflict DESC, x.id, y.id, withA + withB DESC, m.id
LIMIT $limit
