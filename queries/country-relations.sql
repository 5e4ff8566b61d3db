WITH act AS (
  SELECT s.country AS code_a, r.type, o.country AS code_b, sum(r.mentions) AS mentions, count(*) AS actors, max(r.last_seen) AS last
  FROM actor s
  CROSS JOIN edge r ON r.subject = s.id -- in this order each subject is looked up once
  CROSS JOIN actor o ON o.id = r.object
  WHERE s.country <> '' AND o.country <> '' AND s.country <> o.country
  GROUP BY s.country, r.type, o.country
)
SELECT coalesce(x.name, code_a) AS a, type, coalesce(y.name, code_b) AS b, mentions, actors, last
FROM act
LEFT JOIN actor x ON x.id = 'country:' || code_a
LEFT JOIN actor y ON y.id = 'country:' || code_b
WHERE lower($country) IN ('', lower(code_a), lower(code_b))
   OR lower($country) IN (lower(x.name), lower(y.name), lower(x.id), lower(y.id))
ORDER BY mentions DESC, code_a, type, code_b
LIMIT $limit
