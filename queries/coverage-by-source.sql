WITH part AS (
  SELECT id, article, type, subject AS actor FROM evidence
  UNION ALL
  SELECT id, article, type, object FROM evidence
)
SELECT d.source AS source, count(DISTINCT d.id) AS articles, count(DISTINCT p.id) AS evidence,
       count(DISTINCT p.actor) AS actors, count(DISTINCT p.type) AS types,
       coalesce(min(nullif(d.published_at, '')), '') AS first, max(d.published_at) AS last
FROM article d
LEFT JOIN part p ON p.article = d.id
GROUP BY d.source
ORDER BY articles DESC, evidence DESC, d.source
LIMIT $limit
