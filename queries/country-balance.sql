WITH act AS (
  -- Hundredths in whole numbers: their sum is exact in whatever order it is taken.
  SELECT min(s.country, o.country) AS code_a, max(s.country, o.country) AS code_b, r.mentions AS times,
         CAST(round(r.goldstein * 100) AS INTEGER) * r.mentions AS weight
  FROM actor s
  CROSS JOIN edge r ON r.subject = s.id -- in this order each subject is looked up once
  CROSS JOIN actor o ON o.id = r.object
  WHERE s.country <> '' AND o.country <> '' AND s.country <> o.country
), pair AS (
  SELECT code_a, code_b, sum(weight) AS balance, sum(max(weight, 0)) AS cooperation,
         sum(min(weight, 0)) AS conflict, sum(times) AS mentions
  FROM act
  GROUP BY code_a, code_b
)
SELECT coalesce(x.name, code_a) AS a, coalesce(y.name, code_b) AS b, balance / 100.0 AS balance,
       cooperation / 100.0 AS cooperation, conflict / 100.0 AS conflict, mentions
FROM pair
LEFT JOIN actor x ON x.id = 'country:' || code_a
LEFT JOIN actor y ON y.id = 'country:' || code_b
WHERE lower($country) IN ('', lower(code_a), lower(code_b))
   OR lower($country) IN (lower(x.name), lower(y.name), lower(x.id), lower(y.id))
ORDER BY abs(pair.balance) DESC, mentions DESC, code_a, code_b
LIMIT $limit
