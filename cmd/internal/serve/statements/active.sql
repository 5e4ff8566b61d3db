WITH event AS (
  SELECT e.subject, e.object, e.day
  FROM evidence e
  JOIN article d ON d.id = e.article
  WHERE ($classes = '[]' OR e.type IN (SELECT value FROM json_each($classes)))
    AND ($types = '[]' OR e.type IN (SELECT value FROM json_each($types)))
    AND ($sources = '[]' OR d.source IN (SELECT value FROM json_each($sources)))
    AND ($modalities = '[]' OR e.modality IN (SELECT value FROM json_each($modalities)))
    AND ($from = '' AND $to = ''
         OR day <> '' AND substr(day, 1, length($to)) <= $to AND substr($from, 1, length(day)) <= day)
), total AS (
  SELECT actor, count(*) AS mentions
  FROM (SELECT subject AS actor FROM event UNION ALL SELECT object FROM event WHERE object <> subject)
  GROUP BY actor
)
SELECT a.id AS id, a.name AS name, a.kind AS kind, a.country AS country, mentions
FROM total
JOIN actor a ON a.id = actor
ORDER BY mentions DESC, a.id
LIMIT $limit
