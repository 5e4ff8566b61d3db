WITH event AS (
  SELECT * FROM evidence
  WHERE modality = 'actual' AND $class IN ('', class)
    AND (date <> '' OR $from || $to = '')
    AND substr(date, 1, length($to)) <= $to AND substr($from, 1, length(date)) <= date
), side AS (
  SELECT subject AS actor, object AS other, id, article, date FROM event
  UNION ALL
  SELECT object, subject, id, article, date FROM event
)
SELECT a.name AS actor, a.kind AS kind, a.country AS country, count(DISTINCT side.id) AS mentions,
       count(DISTINCT side.other) AS counterparts, count(DISTINCT side.article) AS articles,
       coalesce(min(nullif(side.date, '')), '') AS first, max(side.date) AS last
FROM side
JOIN actor a ON a.id = side.actor
WHERE $kind IN ('', a.kind)
GROUP BY a.id
ORDER BY mentions DESC, counterparts DESC, a.name, a.id
LIMIT $limit
