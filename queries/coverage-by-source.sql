WITH chosen AS (SELECT id FROM actor WHERE lower($actor) IN (lower(id), lower(name))),
told AS (SELECT article, count(*) AS evidence FROM evidence GROUP BY article),
brought AS (
  SELECT id, source, published_at FROM article
  UNION ALL
  SELECT d.id, o.source, d.published_at FROM other_source o JOIN article d ON d.id = o.article
)
SELECT d.source, count(*) AS articles, coalesce(sum(told.evidence), 0) AS evidence,
       coalesce(min(nullif(d.published_at, '')), '') AS first, max(d.published_at) AS last
FROM brought d
LEFT JOIN told ON told.article = d.id
WHERE $actor = '' OR d.id IN (SELECT article FROM mentions WHERE actor IN chosen)
GROUP BY d.source
ORDER BY articles DESC, evidence DESC, d.source
LIMIT $limit
