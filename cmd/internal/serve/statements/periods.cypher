MATCH (s:Actor)<-[:SUBJECT]-(e:Evidence)-[:OBJECT]->(o:Actor), (e)-[:REPORTED_IN]->(d:Article)
WHERE (size($classes) = 0 OR e.type IN $classes)
  AND (size($types) = 0 OR e.type IN $types)
  AND (size($sources) = 0 OR d.source IN $sources)
  AND (size($modalities) = 0 OR e.modality IN $modalities)
  AND (size($actors) = 0 OR s.id IN $actors OR o.id IN $actors)
WITH e.type AS type, CASE e.date WHEN '' THEN d.publishedAt ELSE e.date END AS day
WHERE size(day) >= $width
RETURN left(day, $width) AS period, type, count(*) AS mentions
ORDER BY period, type
