// title: From cooperation to conflict
// description: Pairs of actors that cooperated and whose last reported relation is one of conflict, or the other
//   way round. Cooperation and conflict count the sentences; the last of each has its date.
// param: to string = "" ; only turns to conflict or to cooperation ; example "conflict"
// param: limit int = 20 ; at most so many rows
// columns: a, b, turnedTo, cooperation, lastCooperation, conflict, lastConflict
// tags: conflict, cooperation, time

MATCH (s:Actor)-[r]->(o:Actor)
WHERE r.mentions > 0 AND r.goldstein <> 0 AND s <> o
WITH CASE WHEN s.id < o.id THEN s ELSE o END AS x, CASE WHEN s.id < o.id THEN o ELSE s END AS y, r
WITH x, y, sum(CASE WHEN r.goldstein > 0 THEN r.mentions ELSE 0 END) AS cooperation,
     sum(CASE WHEN r.goldstein < 0 THEN r.mentions ELSE 0 END) AS conflict,
     max(CASE WHEN r.goldstein > 0 THEN r.lastSeen ELSE '' END) AS lastCooperation,
     max(CASE WHEN r.goldstein < 0 THEN r.lastSeen ELSE '' END) AS lastConflict
WITH *, CASE WHEN lastConflict > lastCooperation THEN 'conflict' ELSE 'cooperation' END AS turnedTo
WHERE cooperation > 0 AND conflict > 0 AND lastConflict <> lastCooperation AND $to IN ['', turnedTo]
RETURN x.name AS a, y.name AS b, turnedTo, cooperation, lastCooperation, conflict, lastConflict
ORDER BY cooperation + conflict DESC, x.id, y.id
LIMIT $limit
