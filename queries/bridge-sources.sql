WITH x AS (SELECT id FROM actor WHERE lower($a) IN (lower(id), lower(name))),
     y AS (SELECT id FROM actor WHERE lower($b) IN (lower(id), lower(name))),
named AS (
  SELECT article, max(actor IN x) AS has_a, max(actor IN y) AS has_b
  FROM mentions
  WHERE actor IN (SELECT id FROM x UNION SELECT id FROM y)
  GROUP BY article
),
brought AS (
  SELECT has_a, has_b, d.source, d.published_at FROM named JOIN article d ON d.id = named.article
  UNION ALL
  SELECT has_a, has_b, o.source, d.published_at
  FROM other_source o
  JOIN named ON named.article = o.article
  JOIN article d ON d.id = o.article
)
SELECT d.source, sum(has_a) AS articlesA, sum(has_b) AS articlesB, sum(has_a AND has_b) AS together,
       coalesce(min(nullif(d.published_at, '')), '') AS first, max(d.published_at) AS last
FROM brought d
GROUP BY d.source
HAVING sum(has_a) > 0 AND sum(has_b) > 0
ORDER BY together DESC, sum(has_a) + sum(has_b) DESC, d.source
LIMIT $limit
