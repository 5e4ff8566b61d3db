SELECT a.name AS actor, a.id, iif(a.kind = 'person' AND instr(a.name, ' ') = 0, 'a single name', 'no country') AS reason,
       count(*) AS articles
FROM actor a
JOIN mentions m ON m.actor = a.id
WHERE a.kind IN ('person', 'organization') AND a.wikidata = '' AND (a.country = '' OR a.kind = 'person' AND instr(a.name, ' ') = 0)
GROUP BY a.id
ORDER BY articles, a.id
LIMIT $limit
