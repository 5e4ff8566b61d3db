WITH event AS (
  SELECT e.*, d.title, d.url, d.source
  FROM evidence e
  JOIN article d ON d.id = e.article
  WHERE ($classes = '[]' OR e.type IN (SELECT value FROM json_each($classes)))
    AND ($types = '[]' OR e.type IN (SELECT value FROM json_each($types)))
    AND ($sources = '[]' OR d.source IN (SELECT value FROM json_each($sources)))
    AND ($modalities = '[]' OR e.modality IN (SELECT value FROM json_each($modalities)))
    AND e.type = $type
    AND (e.subject = $subject AND e.object = $object
      OR e.subject = $object AND e.object = $subject AND e.type IN (SELECT value FROM json_each($symmetric)))
)
SELECT event.id AS id, sentence, start, subject_text AS subjectText, subject_start AS subjectStart, object_text AS objectText,
       object_start AS objectStart, coalesce(asserted_by_text, '') AS assertedByText,
       coalesce(asserted_by_start, 0) AS assertedByStart, coalesce(asserter.name, '') AS asserter, modality, day AS date,
       confidence, rule, title, url, source
FROM event
LEFT JOIN actor asserter ON asserter.id = asserted_by
WHERE ($from = '' AND $to = ''
       OR day <> '' AND substr(day, 1, length($to)) <= $to AND substr($from, 1, length(day)) <= day)
ORDER BY day DESC, event.id
LIMIT $limit
