WITH told AS (SELECT article, count(*) AS evidence FROM evidence GROUP BY article),
brought AS (
  SELECT id, published_at, source, 1 AS own FROM article
  UNION ALL
  SELECT d.id, d.published_at, o.source, 0 FROM other_source o JOIN article d ON d.id = o.article
)
SELECT substr(d.published_at, 1, 7) AS month, sum(d.own) AS articles, count(DISTINCT nullif(d.source, '')) AS sources,
       coalesce(sum(told.evidence * d.own), 0) AS evidence
FROM brought d
LEFT JOIN told ON told.article = d.id
WHERE d.published_at <> ''
GROUP BY month
ORDER BY month DESC
LIMIT $limit
