WITH chosen AS (SELECT id FROM actor WHERE lower($actor) IN (lower(id), lower(name))),
told AS (SELECT article, count(*) AS evidence FROM evidence GROUP BY article)
SELECT d.source AS source, count(*) AS articles, coalesce(sum(told.evidence), 0) AS evidence,
       coalesce(min(nullif(d.published_at, '')), '') AS first, max(d.published_at) AS last
FROM article d
LEFT JOIN told ON told.article = d.id
WHERE $actor = '' OR d.id IN (SELECT article FROM mentions WHERE actor IN chosen)
GROUP BY d.source
ORDER BY articles DESC, evidence DESC, d.source
LIMIT $limit
