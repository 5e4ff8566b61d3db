WITH told AS (SELECT article, count(*) AS evidence FROM evidence GROUP BY article)
SELECT substr(d.published_at, 1, 7) AS month, count(*) AS articles, count(DISTINCT nullif(d.source, '')) AS sources,
       coalesce(sum(told.evidence), 0) AS evidence
FROM article d
LEFT JOIN told ON told.article = d.id
WHERE d.published_at <> ''
GROUP BY month
ORDER BY month DESC
LIMIT $limit
