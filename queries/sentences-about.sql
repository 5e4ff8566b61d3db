WITH event AS ( -- the rows of the answer, by their ids only: texts and names are fetched for these few
  SELECT e.id, e.day
  FROM evidence e NOT INDEXED -- all are read, in the order in which they lie
  WHERE $words = '' OR instr(lower(e.sentence), lower($words)) > 0
  ORDER BY day DESC, e.article, e.sentence_index, e.id
  LIMIT $limit
)
SELECT event.day AS date, s.name AS subject, e.type, o.name AS object, e.modality, e.sentence, d.title, d.url
FROM event
JOIN evidence e ON e.id = event.id
JOIN article d ON d.id = e.article
JOIN actor s ON s.id = e.subject
JOIN actor o ON o.id = e.object
ORDER BY event.day DESC, e.article, e.sentence_index, e.id
LIMIT $limit
