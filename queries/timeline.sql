SELECT e.date AS date, s.name AS subject, e.type AS type, o.name AS object, e.modality AS modality,
       e.sentence AS sentence, d.title AS title, d.url AS url
FROM evidence e
JOIN actor s ON s.id = e.subject
JOIN actor o ON o.id = e.object
JOIN article d ON d.id = e.article
WHERE $modality IN ('', e.modality)
  AND lower($actor) IN ('', lower(s.id), lower(s.name), lower(o.id), lower(o.name))
  AND e.date <> '' AND substr(e.date, 1, length($to)) <= $to AND substr($from, 1, length(e.date)) <= e.date
ORDER BY e.date, d.id, e.sentence_index, e.id
LIMIT $limit
