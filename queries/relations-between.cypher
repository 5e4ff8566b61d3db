// title: Relations between two actors
// description: Every relation that the news reports between two actors, in either direction.
// param: a actor ; one actor, by name or id ; example "Russia"
// param: b actor ; the other actor, by name or id ; example "Ukraine"
// param: limit int = 50 ; at most so many rows
// columns: subject, type, object, class, goldstein, mentions, articles, first, last, confidence
// tags: dyad, relations

MATCH (x:Actor)
WHERE toLower($a) IN [toLower(x.id), toLower(x.name)]
WITH x
MATCH (x)-[r]-(y:Actor)
WHERE r.mentions > 0 // leaves out REPRESENTS and MEMBER_OF
  AND toLower($b) IN [toLower(y.id), toLower(y.name)]
WITH DISTINCT r, startNode(r) AS s, endNode(r) AS o
RETURN s.name AS subject, type(r) AS type, o.name AS object, r.class AS class, r.goldstein AS goldstein,
       r.mentions AS mentions, r.articles AS articles, r.firstSeen AS first, r.lastSeen AS last,
       r.confidence AS confidence
ORDER BY mentions DESC, type, subject, object, s.id, o.id
LIMIT $limit
