WITH pair AS (
  SELECT min(subject, object) AS a, max(subject, object) AS b, min(nullif(first_seen, '')) AS first,
         max(last_seen) AS last, count(DISTINCT type) AS kinds, sum(mentions) AS mentions
  FROM edge
  WHERE class = 'CONSULT' AND subject <> object
  GROUP BY min(subject, object), max(subject, object)
)
SELECT x.name AS a, y.name AS b, coalesce(first, '') AS first, last, kinds, mentions
FROM pair
JOIN actor x ON x.id = pair.a
JOIN actor y ON y.id = pair.b
WHERE lower($actor) IN ('', lower(x.id), lower(x.name), lower(y.id), lower(y.name))
ORDER BY last DESC, mentions DESC, pair.a, pair.b
LIMIT $limit
