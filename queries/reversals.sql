WITH pair AS (
  SELECT min(subject, object) AS a, max(subject, object) AS b,
         sum(iif(goldstein > 0, mentions, 0)) AS cooperation, sum(iif(goldstein < 0, mentions, 0)) AS conflict,
         max(iif(goldstein > 0, last_seen, '')) AS last_cooperation, max(iif(goldstein < 0, last_seen, '')) AS last_conflict
  FROM edge
  WHERE goldstein <> 0 AND subject <> object
  GROUP BY min(subject, object), max(subject, object)
), turn AS (
  SELECT *, iif(last_conflict > last_cooperation, 'conflict', 'cooperation') AS turned_to
  FROM pair
  WHERE cooperation > 0 AND conflict > 0 AND last_conflict <> last_cooperation
)
SELECT x.name AS a, y.name AS b, turned_to AS turnedTo, cooperation, last_cooperation AS lastCooperation,
       conflict, last_conflict AS lastConflict
FROM turn
JOIN actor x ON x.id = turn.a
JOIN actor y ON y.id = turn.b
WHERE $to IN ('', turned_to)
ORDER BY cooperation + conflict DESC, turn.a, turn.b
LIMIT $limit
