WITH event AS (
  SELECT e.*, d.title, d.url, d.source, CASE e.date WHEN '' THEN d.published_at ELSE e.date END AS day
  FROM evidence e
  JOIN article d ON d.id = e.article
  WHERE ($classes = '[]' OR e.class IN (SELECT value FROM json_each($classes)))
    AND ($types = '[]' OR e.type IN (SELECT value FROM json_each($types)))
    AND ($sources = '[]' OR d.source IN (SELECT value FROM json_each($sources)))
    AND ($modalities = '[]' OR e.modality IN (SELECT value FROM json_each($modalities)))
), party AS (
  SELECT subject AS actor, day FROM event
  UNION ALL
  SELECT object, day FROM event WHERE object <> subject
)
SELECT a.id AS id, a.name AS name, a.kind AS kind, a.country AS country, count(*) AS mentions
FROM party
JOIN actor a ON a.id = party.actor
WHERE ($from = '' AND $to = ''
       OR day <> '' AND substr(day, 1, length($to)) <= $to AND substr($from, 1, length(day)) <= day)
GROUP BY a.id
ORDER BY mentions DESC, a.id
LIMIT $limit
