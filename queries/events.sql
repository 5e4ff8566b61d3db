WITH one AS (SELECT id FROM actor WHERE lower($actor) IN (lower(id), lower(name))),
two AS (SELECT id FROM actor WHERE lower($other) IN (lower(id), lower(name))),
event AS ( -- the rows of the answer, by their ids only: texts and names are fetched for these few
  SELECT e.id, e.day
  FROM evidence e NOT INDEXED -- all are read, in the order in which they lie
  WHERE $modality IN ('', e.modality)
    AND ($actor = '' OR e.subject IN one OR e.object IN one)
    AND ($other = '' OR e.subject IN two OR e.object IN two)
    AND ($from = '' AND $to = '' OR day <> '' AND substr(day, 1, length($to)) <= $to AND substr($from, 1, length(day)) <= day)
  ORDER BY day DESC, e.article, e.sentence_index, e.id
  LIMIT $limit
)
SELECT event.day AS date, s.name AS subject, e.type AS type, o.name AS object, e.modality AS modality,
       e.sentence AS sentence, d.title AS title, d.url AS url
FROM event
JOIN evidence e ON e.id = event.id
JOIN article d ON d.id = e.article
JOIN actor s ON s.id = e.subject
JOIN actor o ON o.id = e.object
ORDER BY event.day DESC, e.article, e.sentence_index, e.id
LIMIT $limit
