WITH x AS (SELECT id FROM actor WHERE lower($a) IN (lower(id), lower(name))),
     y AS (SELECT id FROM actor WHERE lower($b) IN (lower(id), lower(name))),
event AS (
  SELECT e.*, d.title, d.url
  FROM evidence e
  JOIN article d ON d.id = e.article
  WHERE (e.subject IN x AND e.object IN y) OR (e.subject IN y AND e.object IN x)
)
SELECT e.day AS date, s.name AS subject, e.type AS type, o.name AS object, e.modality AS modality,
       coalesce(asserter.name, '') AS asserter, e.sentence AS sentence, e.title AS title, e.url AS url
FROM event e
JOIN actor s ON s.id = e.subject
JOIN actor o ON o.id = e.object
LEFT JOIN actor asserter ON asserter.id = e.asserted_by
WHERE $modality IN ('', e.modality)
  AND e.day <> '' AND substr(e.day, 1, length($to)) <= $to AND substr($from, 1, length(e.day)) <= e.day
ORDER BY e.day, e.article, e.sentence_index, e.id
LIMIT $limit
