WITH event AS (
  SELECT e.subject, e.article, substr(CASE e.date WHEN '' THEN d.published_at ELSE e.date END, 1, 7) AS month
  FROM evidence e
  JOIN article d ON d.id = e.article
)
SELECT month, count(*) AS events, count(DISTINCT article) AS articles, count(DISTINCT subject) AS actors
FROM event
WHERE month <> ''
GROUP BY month
ORDER BY month DESC
LIMIT $limit
