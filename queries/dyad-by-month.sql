WITH x AS (SELECT id FROM actor WHERE lower($a) IN (lower(id), lower(name))),
     y AS (SELECT id FROM actor WHERE lower($b) IN (lower(id), lower(name))),
event AS (
  SELECT e.class, substr(CASE e.date WHEN '' THEN d.published_at ELSE e.date END, 1, 7) AS month
  FROM evidence e
  JOIN article d ON d.id = e.article
  WHERE e.modality = 'actual' AND ((e.subject IN x AND e.object IN y) OR (e.subject IN y AND e.object IN x))
)
SELECT month, sum(class IN ('CONSULT', 'AGREE', 'SUPPORT', 'COOPERATE', 'AID', 'YIELD', 'RETREAT')) AS cooperation,
       sum(class IN ('REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT', 'ACCUSE')) AS conflict,
       count(*) AS events
FROM event
WHERE month <> ''
GROUP BY month
ORDER BY month
LIMIT $limit
