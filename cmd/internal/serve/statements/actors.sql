WITH part AS (
  SELECT subject AS actor, mentions FROM edge
  UNION ALL
  SELECT object, mentions FROM edge WHERE object <> subject
)
SELECT a.id AS id, a.name AS name, a.kind AS kind, a.country AS country, coalesce(sum(part.mentions), 0) AS mentions
FROM actor a
LEFT JOIN part ON part.actor = a.id
WHERE $text <> '' AND instr(lower(a.name), lower($text)) > 0 OR a.id IN (SELECT value FROM json_each($actors))
GROUP BY a.id
ORDER BY mentions DESC, a.id
LIMIT $limit
