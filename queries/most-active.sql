WITH event AS (
  SELECT e.id, e.subject, e.object, e.article, CASE e.date WHEN '' THEN d.published_at ELSE e.date END AS date
  FROM evidence e
  JOIN article d ON d.id = e.article
  WHERE e.modality = 'actual' AND $class IN ('', e.class)
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
  AND (side.date <> '' OR $from || $to = '')
  AND substr(side.date, 1, length($to)) <= $to AND substr($from, 1, length(side.date)) <= side.date
GROUP BY a.id
ORDER BY mentions DESC, counterparts DESC, a.name, a.id
LIMIT $limit
