// title: Escalation ladder of two actors
// description: The relations of conflict between two actors, in either direction, or of one or all, from the mildest to the gravest
//   by Goldstein value (-10 is an attack), with the first and last date of each.
// param: a actor = "" ; one actor, by name or id ; example "Russia"
// param: b actor = "" ; the other actor, by name or id ; example "Ukraine"
// param: limit int = 30 ; at most so many rows
// columns: goldstein, subject, type, object, first, last, mentions
// tags: conflict, dyad

MATCH (s:Actor)-[r]->(o:Actor)
WHERE r.goldstein < 0
  AND (toLower($a) IN ['', toLower(s.id), toLower(s.name)] AND toLower($b) IN ['', toLower(o.id), toLower(o.name)]
    OR toLower($a) IN ['', toLower(o.id), toLower(o.name)] AND toLower($b) IN ['', toLower(s.id), toLower(s.name)])
RETURN r.goldstein AS goldstein, s.name AS subject, type(r) AS type, o.name AS object,
       r.firstSeen AS first, r.lastSeen AS last, r.mentions AS mentions
ORDER BY goldstein DESC, type, s.id, o.id
LIMIT $limit
