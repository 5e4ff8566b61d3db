// title: Common contacts
// description: Actors that are in contact with both of two actors: they met, spoke, visited, negotiated or
//   mediated. withA and withB count the sentences that say so.
// param: a actor ; one actor, by name or id ; example "Russia"
// param: b actor ; the other actor, by name or id ; example "Ukraine"
// param: limit int = 20 ; at most so many rows
// columns: contact, kind, country, withA, withB
// tags: dyad, meetings

MATCH (x:Actor)-[r]-(c:Actor)
WHERE r.class = 'CONSULT' AND x <> c AND toLower($a) IN [toLower(x.id), toLower(x.name)]
WITH c, sum(r.mentions) AS withA
MATCH (c)-[r]-(y:Actor)
WHERE r.class = 'CONSULT' AND y <> c AND toLower($b) IN [toLower(y.id), toLower(y.name)]
WITH c, withA, sum(r.mentions) AS withB
RETURN c.name AS contact, c.kind AS kind, c.country AS country, withA, withB
ORDER BY withA + withB DESC, contact, c.id
LIMIT $limit
