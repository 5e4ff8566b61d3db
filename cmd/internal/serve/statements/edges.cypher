MATCH (s:Actor)<-[:SUBJECT]-(e:Evidence)-[:OBJECT]->(o:Actor), (e)-[:REPORTED_IN]->(d:Article)
WHERE (size($classes) = 0 OR e.type IN $classes)
  AND (size($types) = 0 OR e.type IN $types)
  AND (size($sources) = 0 OR d.source IN $sources)
  AND (size($modalities) = 0 OR e.modality IN $modalities)
  AND (size($actors) = 0 OR s.id IN $actors OR o.id IN $actors)
  AND (size($among) = 0 OR s.id IN $among AND o.id IN $among)
WITH s, o, e, d, CASE e.date WHEN '' THEN d.publishedAt ELSE e.date END AS day,
     o.id < s.id AND e.type IN $symmetric AS swapped
WHERE ($from = '' AND $to = ''
  OR day <> '' AND left(day, size($to)) <= $to AND left($from, size(day)) <= day)
WITH CASE WHEN swapped THEN o ELSE s END AS a, e.type AS type, CASE WHEN swapped THEN s ELSE o END AS b,
     count(*) AS mentions, count(DISTINCT d) AS articles, coalesce(min(nullIf(day, '')), '') AS first, max(day) AS last
RETURN a.id AS subject, a.name AS subjectName, a.kind AS subjectKind, type, b.id AS object, b.name AS objectName,
       b.kind AS objectKind, mentions, articles, first, last
ORDER BY mentions DESC, subject, type, object
LIMIT $limit
