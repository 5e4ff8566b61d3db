WITH event AS (
  SELECT e.subject, e.object, e.type, e.article, e.day
  FROM evidence e
  JOIN article d ON d.id = e.article
  WHERE ($classes = '[]' OR e.type IN (SELECT value FROM json_each($classes)))
    AND ($types = '[]' OR e.type IN (SELECT value FROM json_each($types)))
    AND ($sources = '[]' OR d.source IN (SELECT value FROM json_each($sources)))
    AND ($modalities = '[]' OR e.modality IN (SELECT value FROM json_each($modalities)))
    AND ($actors = '[]' OR e.subject IN (SELECT value FROM json_each($actors))
                         OR e.object IN (SELECT value FROM json_each($actors)))
    AND ($among = '[]' OR e.subject IN (SELECT value FROM json_each($among))
                      AND e.object IN (SELECT value FROM json_each($among)))
), pair AS (
  SELECT iif(swapped, object, subject) AS a, type, iif(swapped, subject, object) AS b, article, day
  FROM (SELECT *, object < subject AND type IN (SELECT value FROM json_each($symmetric)) AS swapped FROM event)
  WHERE ($from = '' AND $to = ''
       OR day <> '' AND substr(day, 1, length($to)) <= $to AND substr($from, 1, length(day)) <= day)
), total AS (
  SELECT a, type, b, count(*) AS mentions, count(DISTINCT article) AS articles,
         coalesce(min(nullif(day, '')), '') AS first, max(day) AS last
  FROM pair
  GROUP BY a, type, b
)
SELECT a AS subject, x.name AS subjectName, x.kind AS subjectKind, type, b AS object, y.name AS objectName,
       y.kind AS objectKind, mentions, articles, first, last
FROM total
JOIN actor x ON x.id = a
JOIN actor y ON y.id = b
ORDER BY mentions DESC, a, type, b
LIMIT $limit
