WITH event AS (
  SELECT e.*, d.title, d.url
  FROM evidence e
  JOIN article d ON d.id = e.article
  WHERE e.type IN ('SANCTIONED', 'EASED_SANCTIONS_ON')
)
SELECT e.day AS date, s.name AS "by", e.type AS type, o.name AS target, e.modality AS modality,
       e.sentence AS sentence, e.title AS title, e.url AS url
FROM event e
JOIN actor s ON s.id = e.subject
JOIN actor o ON o.id = e.object
WHERE $modality IN ('', e.modality)
  AND lower($by) IN ('', lower(s.id), lower(s.name))
  AND lower($target) IN ('', lower(o.id), lower(o.name))
  AND (e.day <> '' OR $from || $to = '')
  AND substr(e.day, 1, length($to)) <= $to AND substr($from, 1, length(e.day)) <= e.day
ORDER BY e.day DESC, e.article, e.sentence_index, e.id
LIMIT $limit
