// title: New relations
// description: Relations between two actors that the articles report for the first time in a time: their first
//   evidence is no older and no newer.
// param: since date = "" ; first reported on this day, month or year or later ; example "2025-02"
// param: to date = "" ; first reported up to and with this day, month or year ; example "2025"
// param: limit int = 30 ; at most so many rows
// columns: subject, type, object, first, last, mentions
// tags: time, news

MATCH (s:Actor)-[r]->(o:Actor)
WHERE r.mentions > 0 // leaves out REPRESENTS and MEMBER_OF
  AND r.firstSeen <> '' AND left($since, size(r.firstSeen)) <= r.firstSeen
  AND left(r.firstSeen, size($to)) <= $to
RETURN s.name AS subject, type(r) AS type, o.name AS object, r.firstSeen AS first, r.lastSeen AS last, r.mentions AS mentions
ORDER BY first DESC, mentions DESC, s.id, type, o.id
LIMIT $limit
