MATCH (x:Actor {id: $subject})<-[side:SUBJECT|OBJECT]-(e:Evidence {type: $type})-[:SUBJECT|OBJECT]->(y:Actor {id: $object}),
      (e)-[:REPORTED_IN]->(d:Article)
WHERE (size($classes) = 0 OR e.type IN $classes)
  AND (size($types) = 0 OR e.type IN $types)
  AND (size($sources) = 0 OR d.source IN $sources)
  AND (size($modalities) = 0 OR e.modality IN $modalities)
  AND (type(side) = 'SUBJECT' OR e.type IN $symmetric)
WITH DISTINCT e, d, CASE e.date WHEN '' THEN d.publishedAt ELSE e.date END AS day
WHERE ($from = '' AND $to = ''
  OR day <> '' AND left(day, size($to)) <= $to AND left($from, size(day)) <= day)
OPTIONAL MATCH (e)-[:ASSERTED_BY]->(asserter:Actor)
RETURN e.id AS id, e.sentence AS sentence, e.start AS start, e.subjectText AS subjectText, e.subjectStart AS subjectStart,
       e.objectText AS objectText, e.objectStart AS objectStart, coalesce(e.assertedByText, '') AS assertedByText,
       coalesce(e.assertedByStart, 0) AS assertedByStart, coalesce(asserter.name, '') AS asserter,
       e.modality AS modality, day AS date, e.confidence AS confidence, e.rule AS rule, d.title AS title, d.url AS url,
       d.source AS source
ORDER BY date DESC, id
LIMIT $limit
