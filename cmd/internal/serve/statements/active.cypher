MATCH (a:Actor)<-[:SUBJECT|OBJECT]-(e:Evidence)-[:REPORTED_IN]->(d:Article)
WHERE (size($classes) = 0 OR e.type IN $classes)
  AND (size($types) = 0 OR e.type IN $types)
  AND (size($sources) = 0 OR d.source IN $sources)
  AND (size($modalities) = 0 OR e.modality IN $modalities)
WITH a, e, CASE e.date WHEN '' THEN d.publishedAt ELSE e.date END AS day
WHERE ($from = '' AND $to = ''
  OR day <> '' AND left(day, size($to)) <= $to AND left($from, size(day)) <= day)
RETURN a.id AS id, a.name AS name, a.kind AS kind, a.country AS country, count(DISTINCT e) AS mentions
ORDER BY mentions DESC, id
LIMIT $limit
